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

export const ids = <const T extends readonly { readonly id: string }[]>(list: T): T[number]['id'][] =>
  list.map(({ id }) => id);

export const themeChoices = ['screen', 'light', 'dark', 'print', 'safe'] as const;

/** Choices as a group of buttons wants them: each with its word. */
export const pairs = <const T extends string>(
  choices: readonly T[],
  words: Readonly<Record<T, string>>,
): (readonly [T, string])[] => choices.map((id) => [id, words[id]]);

/** Beyond these no screen and no paper asks. */
const [least, most] = [200, 8000];
const side = v.pipe(v.number(), v.minValue(50), v.maxValue(most));

/** Each with what it is at first: whatever cannot be read of an older memory is as if it were new. */
const schema = v.object({
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

export type FigureChoices = v.InferOutput<typeof schema>;

const key = 'entente:figure';

/** The last choices, or the first ones where nothing is remembered or may be. */
export function remembered(): FigureChoices {
  let stored: unknown = {};
  try {
    stored = JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    // A browser that keeps nothing, or a memory that is broken: begin anew.
  }
  return v.parse(schema, typeof stored === 'object' && stored !== null ? stored : {});
}

export function remember(choices: FigureChoices): void {
  try {
    localStorage.setItem(key, JSON.stringify(choices));
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

/** The figure's own size, and how many pixels of the image each of its own is. */
export function sizeOf(choices: FigureChoices): { width: number; height: number; scale: number } {
  const preset = presets.find(({ id }) => id === choices.preset) ?? presets[0];
  const factor = choices.unit === 'mm' ? pixelsPerMillimetre : 1;
  // A field that is being typed in may hold nothing yet, or far too much.
  const typed = (value: number | null, otherwise: number): number =>
    Math.min(most, Math.max(least, (value ?? otherwise) * factor));
  const isOwn = preset.id === 'custom' && !isForPaper(choices);
  let [width, height]: [number, number] = isOwn
    ? [typed(choices.width, preset.width), typed(choices.height, preset.height)]
    : [preset.width, preset.height];
  if (isForPaper(choices) && choices.paper !== 'fit') {
    const [across, down] = papers[choices.paper];
    [width, height] = [across * pixelsPerMillimetre, down * pixelsPerMillimetre];
  }
  if (!isOwn && choices.portrait) [width, height] = [height, width];
  const magnified = choices.text === 'large' ? largeText : 1;
  return {
    width: Math.round(width / magnified),
    height: Math.round(height / magnified),
    scale: (choices.scale ?? preset.scale) * magnified,
  };
}
