/** What a person chooses about a figure, and the last choice remembered. */
import * as v from 'valibot';

export interface Preset {
  readonly id: string;
  /** Pixels of the figure's own space; its texts have the same size in each. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the image for each of those. */
  readonly scale: number;
}

/** A4 at 96 pixels to the inch is 1123 × 794; 300 dots to the inch are 3.125 times that. */
export const presets = [
  { id: 'slide', width: 1280, height: 720, scale: 3 },
  { id: 'projector', width: 1024, height: 768, scale: 2 },
  { id: 'a4', width: 1123, height: 794, scale: 3.125 },
  { id: 'square', width: 1080, height: 1080, scale: 2 },
  { id: 'custom', width: 1600, height: 900, scale: 2 },
] as const satisfies readonly Preset[];

export const imageFormats = [
  { id: 'png', label: 'PNG' },
  { id: 'svg', label: 'SVG' },
  { id: 'pdf', label: 'PDF' },
  { id: 'jpeg', label: 'JPEG' },
  { id: 'webp', label: 'WebP' },
] as const;

export const dataFormats = [
  { id: 'json', label: 'JSON' },
  { id: 'csv', label: 'CSV' },
  { id: 'gexf', label: 'GEXF' },
  { id: 'graphml', label: 'GraphML' },
  { id: 'cyjs', label: 'CYJS' },
] as const;

export const ids = <const T extends readonly { readonly id: string }[]>(list: T): T[number]['id'][] =>
  list.map(({ id }) => id);

export const themeChoices = ['screen', 'light', 'dark', 'print', 'safe'] as const;

/** Choices as a group of buttons wants them: each with its word. */
export const pairs = <const T extends string>(
  choices: readonly T[],
  words: Readonly<Record<T, string>>,
): (readonly [T, string])[] => choices.map((id) => [id, words[id]]);

/** Beyond these no screen and no paper asks. */
const [least, most] = [50, 8000];
const side = v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** Each with what it is at first: whatever cannot be read of an older memory is as if it were new. */
const figureSchema = v.object({
  what: v.fallback(v.picklist(['view', 'all', 'around']), 'view'),
  preset: v.fallback(v.picklist(ids(presets)), 'slide'),
  unit: v.fallback(v.picklist(['px', 'mm']), 'px'),
  width: v.fallback(side, 1600),
  height: v.fallback(side, 900),
  portrait: v.fallback(v.boolean(), false),
  scale: v.fallback(v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(8))), null),
  text: v.fallback(v.picklist(['normal', 'large']), 'normal'),
  theme: v.fallback(v.picklist(themeChoices), 'screen'),
  legend: v.fallback(v.picklist(['right', 'bottom', 'none']), 'right'),
  filters: v.fallback(v.boolean(), true),
  sources: v.fallback(v.picklist(['short', 'full', 'none']), 'short'),
  date: v.fallback(v.boolean(), true),
  link: v.fallback(v.picklist(['none', 'text', 'code', 'both']), 'text'),
  format: v.fallback(v.picklist(ids(imageFormats)), 'png'),
  transparent: v.fallback(v.boolean(), false),
  paper: v.fallback(v.picklist(['a4', 'a3', 'letter', 'fit']), 'a4'),
});

export type FigureChoices = v.InferOutput<typeof figureSchema>;

const seriesSchema = v.object({
  // A lesson belongs to its dataset, and so is not remembered.
  kind: v.fallback(v.picklist(['years', 'types']), 'years'),
  step: v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(50)), 5),
  output: v.fallback(v.picklist(['multiples', 'pdf', 'zip', 'gif', 'webp', 'webm']), 'multiples'),
  /** Milliseconds that each figure of a film stays. */
  pace: v.fallback(v.picklist([400, 800, 1500, 3000]), 800),
  lessonOutput: v.fallback(v.picklist(['pdf', 'zip']), 'pdf'),
});

const handoutSchema = v.object({
  handout: v.fallback(v.boolean(), true),
  worksheet: v.fallback(v.picklist(['none', 'names', 'ties']), 'names'),
  key: v.fallback(v.boolean(), true),
});

/** Which pages a class gets. */
export type Handout = v.InferOutput<typeof handoutSchema>;

const dataSchema = v.object({
  format: v.fallback(v.picklist(ids(dataFormats)), 'json'),
  /** Everything in the dataset, hidden or not; else what is visible. */
  isWhole: v.fallback(v.boolean(), false),
});

export type DataChoices = v.InferOutput<typeof dataSchema>;

/** What is chosen in each part of the dialog, but for what belongs to one dataset. */
const memorySchema = v.object({
  figure: v.fallback(figureSchema, v.parse(figureSchema, {})),
  series: v.fallback(seriesSchema, v.parse(seriesSchema, {})),
  handout: v.fallback(handoutSchema, v.parse(handoutSchema, {})),
  data: v.fallback(dataSchema, v.parse(dataSchema, {})),
});

export type Memory = v.InferOutput<typeof memorySchema>;

const key = 'entente:figure';

/** The last choices, or the first ones where nothing is remembered or may be. */
export function remembered(): Memory {
  let stored: unknown = {};
  try {
    stored = JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    // A browser that keeps nothing, or a memory that is broken: begin anew.
  }
  return readMemory(stored);
}

const readMemory = (stored: unknown): Memory =>
  v.parse(memorySchema, typeof stored === 'object' && stored !== null ? stored : {});

/** @param choices What is chosen, be it half typed or more than is to be remembered. */
export function remember(choices: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(readMemory(choices)));
  } catch {
    // Not remembered, then.
  }
}

const pixelsPerMillimetre = 96 / 25.4;
/** Larger text is a smaller page, magnified. */
const largeText = 1.35;

/** Paper without the margin that printers leave, in millimetres. */
const papers = {
  a4: [277, 190],
  a3: [400, 277],
  letter: [259, 196],
} as const satisfies Record<Exclude<FigureChoices['paper'], 'fit'>, readonly [number, number]>;

/** Whether a figure is made for a sheet of paper, and so as large as one. */
export const isForPaper = ({ format, paper }: FigureChoices): boolean => format === 'pdf' && paper !== 'fit';

/**
 * The figure is laid out in units of its own, in which texts have one size, on no less than a small
 * screen and no more than a large one: whatever is left to the size that was asked for is magnified.
 */
const [leastArea, mostArea, leastSide] = [700 * 525, 1600 * 1200, 420];

export interface FigureSize {
  /** In the figure's own units. */
  readonly width: number;
  readonly height: number;
  /** Pixels of an image for each of them. */
  readonly scale: number;
  /** CSS pixels for each of them, on paper and in documents. */
  readonly zoom: number;
  /** The size of an SVG as it says it. */
  readonly outer: { readonly width: string; readonly height: string };
}

export function sizeOf(choices: FigureChoices): FigureSize {
  const preset = presets.find(({ id }) => id === choices.preset) ?? presets[0];
  const isOwn = preset.id === 'custom' && !isForPaper(choices);
  const unit = isOwn ? choices.unit : 'px';
  const factor = unit === 'mm' ? pixelsPerMillimetre : 1;
  // A field that is being typed in may hold nothing yet, or far too much.
  const typed = (value: number | null, otherwise: number): number =>
    Math.min(most, Math.max(least, value ?? otherwise) * factor);
  let [across, down]: [number, number] = isOwn
    ? [typed(choices.width, preset.width), typed(choices.height, preset.height)]
    : [preset.width, preset.height];
  if (isForPaper(choices) && choices.paper !== 'fit') {
    const [long, short] = papers[choices.paper];
    [across, down] = [long * pixelsPerMillimetre, short * pixelsPerMillimetre];
  }
  if (!isOwn && choices.portrait) [across, down] = [down, across];
  const area = across * down;
  const fair = Math.max(Math.min(1, Math.sqrt(area / leastArea)), Math.sqrt(area / mostArea));
  // Larger text is a smaller page, magnified.
  const wanted = fair * (choices.text === 'large' ? largeText : 1);
  const zoom = Math.min(wanted, Math.min(across, down) / leastSide);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return {
    width: rounded(across / zoom),
    height: rounded(down / zoom),
    scale: (choices.scale ?? preset.scale) * zoom,
    zoom,
    outer: {
      width: `${String(rounded(across / factor))}${unit === 'mm' ? 'mm' : ''}`,
      height: `${String(rounded(down / factor))}${unit === 'mm' ? 'mm' : ''}`,
    },
  };
}
