/** From what is on the screen, and what was chosen, to the SVG of a figure. */
import {
  figure,
  neighbourhood,
  type Comparison,
  type Encoding,
  type FigureOptions,
  type FigureThemeId,
  type Filters,
  type Frame,
  type RelationGraph,
  type Underlay,
  type Visible,
  type YearSpan,
} from '#graph';
import type { Positions } from '../layout/client.ts';
import { describeComparison } from '../state/comparison-words.ts';
import { describeCounts, describeFilters, describeYears } from '../state/words.ts';
import { figureWords } from '../strings/figure-words.ts';
import { figureDialogWords as words } from '../strings/figures.ts';
import { sizeOf, type FigureChoices } from './choices.ts';
import { figureFontCss, figureFontFamily } from './figure-font.ts';
import { qrMatrix } from './qr.ts';

/** The view as it is when a figure is asked for. */
export interface Picture {
  readonly graph: RelationGraph;
  readonly shown: Visible;
  readonly filters: Filters;
  readonly positions: Positions;
  readonly selected: ReadonlySet<string>;
  /** What stands out on the screen; null for all alike. */
  readonly lit: Visible | null;
  /** What of the model is seen on the screen; null for everything. */
  readonly frame: Frame | null;
  readonly theme: FigureThemeId;
  /** The address that reopens the view; empty where it would lead nobody there. */
  readonly link: string;
  /** The map or the rings under the graph; null for none. */
  readonly underlay: Underlay | null;
  readonly encoding: Encoding;
  readonly comparison: Comparison | null;
  readonly isMap: boolean;
}

/** What figures need from outside: fetched once, used for all of them. */
export interface Supplies {
  readonly flags: ReadonlyMap<string, string>;
  readonly fontCss: string;
  readonly measure: FigureOptions['measure'];
}

/** All flags come in one file: a figure of the world needs two hundred of them. */
async function flagTexts(): Promise<ReadonlyMap<string, string>> {
  const { default: texts } = await import('virtual:flag-texts');
  return new Map(Object.entries(texts));
}

/** Widths of text in the shipped font, each measured once. */
function measurer(): FigureOptions['measure'] {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size, bold) => {
    if (!context) return text.length * size * 0.55;
    const key = `${String(size)} ${String(bold)} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = `${bold ? '700' : '400'} ${String(size)}px ${figureFontFamily}`;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}

const measure = measurer();

/** @param written Texts that a person wrote, beside the graph's own: their letters are needed, too. */
export async function supplies(graph: RelationGraph, written: string): Promise<Supplies> {
  const texts = graph.mapNodes((_key, { name }) => name).join('');
  const [flags, fontCss] = await Promise.all([
    flagTexts(),
    figureFontCss(graph.getAttribute('title') + written + texts),
    document.fonts.load(`700 20px ${figureFontFamily}`),
  ]);
  return { flags, fontCss, measure };
}

/** The part of the view that is drawn, and what of the model is seen. */
export function partOf(
  { graph, shown, selected, frame }: Picture,
  what: FigureChoices['what'],
): { shown: Visible; frame: Frame | null } {
  if (what === 'view') return { shown, frame };
  const nodes = [...selected].filter((key) => graph.hasNode(key));
  if (what === 'all' || nodes.length === 0) return { shown, frame: null };
  const around = nodes.map((key) => neighbourhood(graph, key, 1, shown));
  return {
    shown: {
      nodes: new Set(around.flatMap((part) => [...part.nodes])),
      edges: new Set(around.flatMap((part) => [...part.edges])),
    },
    frame: null,
  };
}

/** What the figure shows, in words: years and filters, and how much of it there is. */
export function subtitles({ graph, filters, comparison }: Picture, shown: Visible): string[] {
  const first = comparison ? [words.comparedWith(describeYears(comparison.first))] : [];
  const told = [...first, ...describeFilters(graph, filters).map(({ text }) => text)];
  return [
    [...(filters.years ? [] : [words.allYears]), ...told].join(' · '),
    comparison ? describeComparison(comparison).join(' ') : describeCounts(graph, shown),
  ];
}

/** What may be said otherwise than the view says it. */
export interface Wording {
  readonly title: string;
  /** Lines of one's own above those that say what is shown; empty for none. */
  readonly subtitle: string;
}

/** Everything that a figure asks for besides what is drawn. */
export function figureOptions(
  picture: Picture,
  choices: FigureChoices,
  wording: Wording,
  { flags, fontCss, measure }: Supplies,
): FigureOptions {
  const { shown, frame } = partOf(picture, choices.what);
  const { width, height } = sizeOf(choices);
  const isCoded = choices.link === 'code' || choices.link === 'both';
  return {
    width,
    height,
    theme: choices.theme === 'screen' ? picture.theme : choices.theme,
    title: wording.title,
    frame,
    subtitle: [...wording.subtitle.split('\n'), ...(choices.filters ? subtitles(picture, shown) : [])].filter(
      (line) => line !== '',
    ),
    date: choices.date ? new Date().toISOString().slice(0, 10) : '',
    link: choices.link === 'text' || choices.link === 'both' ? picture.link : '',
    flags,
    fontCss,
    fontFamily: figureFontFamily,
    measure,
    selected: picture.selected,
    lit: choices.what === 'around' ? null : picture.lit,
    underlay: picture.underlay,
    encoding: picture.encoding,
    comparison: picture.comparison,
    isMap: picture.isMap,
    legend: choices.legend,
    sources: choices.sources,
    qr: isCoded && picture.link !== '' ? qrMatrix(picture.link) : null,
    hasGround: !(
      choices.transparent &&
      (choices.format === 'png' || choices.format === 'webp' || choices.format === 'svg')
    ),
    blank: 'nothing',
    words: figureWords,
  };
}

/** The SVG of a picture as it was chosen. */
export function pictureSvg(
  picture: Picture,
  choices: FigureChoices,
  wording: Wording,
  stock: Supplies,
  blank: 'none' | 'names' | 'ties' = 'none',
): string {
  const { shown } = partOf(picture, choices.what);
  const options = figureOptions(picture, choices, wording, stock);
  return figure(picture.graph, shown, picture.positions, {
    ...options,
    blank: blank === 'none' ? 'nothing' : blank,
  });
}

const yearText = ({ from, to }: YearSpan): string =>
  from === to ? String(from) : `${String(from)}-${String(to)}`;

/** What a file is called: by what it shows. */
export function pictureName({
  graph,
  filters,
  comparison,
}: Pick<Picture, 'graph' | 'filters' | 'comparison'>): string {
  const { years, types } = filters;
  const families = new Set(
    graph
      .getAttribute('types')
      .filter((type) => types?.has(type.id) === true)
      .map((type) => words.fileNames.families[type.family]),
  );
  const span =
    years &&
    (comparison
      ? `${yearText(comparison.first)}-${words.fileNames.and}-${yearText(years)}`
      : yearText(years));
  const parts = [
    'entente',
    graph.getAttribute('id'),
    span ?? '',
    families.size > 0 && families.size < 3 ? [...families].join('-') : '',
  ];
  return parts.filter((part) => part !== '').join('-');
}
