/** From what is on the screen, and what was chosen, to the SVG of a figure. */
import {
  figure,
  neighbourhood,
  type Comparison,
  type Encoding,
  type FigureLayout,
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
  const nodes = [...selected].filter((key) => shown.nodes.has(key));
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

/** What the figure shows, in words: years and filters, none left out. */
export function filterLine({ graph, filters, comparison }: Picture): string {
  const first = comparison ? [words.comparedWith(describeYears(comparison.first))] : [];
  const told = [...first, ...describeFilters(graph, filters, Infinity).map(({ text }) => text)];
  return [...(filters.years ? [] : [words.allYears]), ...told].join(' · ');
}

/** A comparison of what is drawn alone. */
function comparedIn(comparison: Comparison, { nodes, edges }: Visible): Comparison {
  const drawn = (keys: readonly string[]): string[] => keys.filter((key) => edges.has(key));
  return {
    ...comparison,
    shown: { nodes, edges },
    ties: new Map([...comparison.ties].filter(([key]) => edges.has(key))),
    nodes: new Map([...comparison.nodes].filter(([key]) => nodes.has(key))),
    dyads: comparison.dyads
      .map((dyad) => ({
        ...dyad,
        began: drawn(dyad.began),
        ended: drawn(dyad.ended),
        continued: drawn(dyad.continued),
      }))
      .filter(({ began, ended, continued }) => began.length + ended.length + continued.length > 0),
  };
}

/** How much of it there is in what is drawn, or what became of that. */
const countLine = ({ graph, comparison }: Picture, drawn: Visible): string =>
  comparison ? describeComparison(comparedIn(comparison, drawn)).join(' ') : describeCounts(graph, drawn);

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
  const { frame } = partOf(picture, choices.what);
  const { width, height, outer } = sizeOf(choices);
  const isCoded = choices.link === 'code' || choices.link === 'both';
  return {
    width,
    height,
    // A page of a document is as large as its sheet.
    ...(choices.format === 'pdf' ? {} : { outer }),
    theme: choices.theme === 'screen' ? picture.theme : choices.theme,
    title: wording.title,
    frame,
    subtitle: [...wording.subtitle.split('\n'), ...(choices.filters ? [filterLine(picture)] : [])].filter(
      (line) => line !== '',
    ),
    ...(choices.filters ? { counts: (drawn) => countLine(picture, drawn) } : {}),
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
    // A document has pages for those that do not fit.
    sources: choices.format === 'pdf' && choices.sources === 'full' ? 'paged' : choices.sources,
    qr: isCoded && picture.link !== '' ? qrMatrix(picture.link) : null,
    hasGround: !(
      choices.transparent &&
      (choices.format === 'png' || choices.format === 'webp' || choices.format === 'svg')
    ),
    words: figureWords,
  };
}

/** The SVG of a picture as it was chosen. @param layout That of the series which it belongs to. */
export function pictureSvg(
  picture: Picture,
  choices: FigureChoices,
  wording: Wording,
  stock: Supplies,
  layout?: FigureLayout,
): string {
  const { shown } = partOf(picture, choices.what);
  const options = figureOptions(picture, choices, wording, stock);
  return figure(picture.graph, shown, picture.positions, options, layout);
}

const yearText = ({ from, to }: YearSpan): string =>
  from === to ? String(from) : `${String(from)}-${String(to)}`;

/** "Côte d’Ivoire" → "cote-d-ivoire"; empty where no Latin letter is in it. */
const fileWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

type NamedPicture = Pick<Picture, 'graph' | 'filters' | 'comparison' | 'shown' | 'selected'>;

/** What a file is called: by what it shows, its centre before its families. */
export function pictureName(
  { graph, filters, comparison, shown, selected }: NamedPicture,
  what: FigureChoices['what'] = 'view',
): string {
  const { years, types, around } = filters;
  const chosen = what === 'around' ? [...selected].filter((key) => shown.nodes.has(key)) : [];
  const centres = chosen.length > 0 || !around ? chosen : [around.node];
  const families = new Set(
    graph
      .getAttribute('types')
      .filter((type) => types?.has(type.id) === true)
      .map((type) => words.fileNames.families[type.family]),
  );
  const nameOf = (key: string): string =>
    fileWord(graph.hasNode(key) ? graph.getNodeAttribute(key, 'name') : key) || key;
  const span =
    years &&
    (comparison
      ? `${yearText(comparison.first)}-${words.fileNames.and}-${yearText(years)}`
      : yearText(years));
  const parts = [
    'entente',
    graph.getAttribute('id'),
    span ?? '',
    centres.length > 0 ? [...centres.slice(0, 3).map(nameOf), words.fileNames.neighbours].join('-') : '',
    families.size > 0 && families.size < 3 ? [...families].join('-') : '',
  ];
  return parts.filter((part) => part !== '').join('-');
}
