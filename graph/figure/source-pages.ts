/** Pages that list every source of the figures of a document. */
import type { RelationGraph, Source, Tie, Visible } from '../model/types.ts';
import { margin, type FigureOptions, type Measure } from './figure-options.ts';
import { drawnPart } from './figure.ts';
import { wordsOf } from './figure-words.ts';
import { footHolds } from './foot.ts';
import type { Point } from './geometry.ts';
import { headMarkup } from './head.ts';
import { element, escapeText } from './markup.ts';
import { citedSources, fullReference } from './references.ts';
import { filled } from './text-lines.ts';
import { textLines } from './text-marks.ts';
import { figureThemes } from './theme.ts';

const size = 11;
const lineHeight = size * 1.3;
const [entryGap, columnGap] = [4, 22];
/** A column is at least so wide: some fifty letters. */
const columnWidth = 290;

/** A figure as `figure` is asked for it. */
export interface Cited {
  readonly graph: RelationGraph;
  readonly shown: Visible;
  readonly positions: ReadonlyMap<string, Point>;
  readonly options: FigureOptions;
}

interface Entry {
  readonly number: string;
  readonly lines: readonly string[];
  readonly href: string;
}

interface Told extends Cited {
  readonly ties: readonly Tie[];
}

const tiesOf = ({ graph, shown, positions, options }: Cited): Tie[] =>
  [...drawnPart(graph, shown, positions, options).edges].map((edge) => graph.getEdgeAttributes(edge));

/** Each source once; two datasets may share an id, and two sources a title. */
function sourcesOf(figures: readonly Told[]): Source[] {
  const graphs = new Set(figures.map(({ graph }) => graph));
  const all = [...graphs].flatMap((graph) =>
    citedSources(
      graph,
      figures.filter((figure) => figure.graph === graph).flatMap(({ ties }) => ties),
    ),
  );
  return [...new Map(all.map((source) => [`${source.id} ${source.title}`, source])).values()];
}

/**
 * Every source of the figures, numbered, the most cited first.
 *
 * @param figures Drawn with `sources: 'paged'`. @param options How the pages look: their size and theme;
 *   their subtitle is its title.
 * @returns The SVG of each page; none where each figure has all of its own in its foot.
 */
export function sourcePages(figures: readonly Cited[], options: FigureOptions): string[] {
  const told = figures.map((figure): Told => ({ ...figure, ties: tiesOf(figure) }));
  if (told.every(({ graph, ties, options: own }) => footHolds(citedSources(graph, ties), own))) return [];
  const words = wordsOf(options);
  const sources = sourcesOf(told);
  const measure: Measure =
    (fontSize, bold = false) =>
    (text) =>
      options.measure(text, fontSize, bold);
  const inner = options.width - margin * 2;
  const count = Math.max(1, Math.floor((inner + columnGap) / (columnWidth + columnGap)));
  const width = (inner - columnGap * (count - 1)) / count;
  const numberWidth = measure(size)(`${String(sources.length)}.`) + 6;
  const entries = sources.map((source, at): Entry => ({
    number: `${String(at + 1)}.`,
    lines: filled(fullReference(source, words).split(' '), ' ', width - numberWidth, measure(size)),
    href: source.url,
  }));
  const theme = figureThemes[options.theme];
  const subtitle = [options.title, words.sourcesOrder].filter((text) => text !== '').join(' · ');
  const headOf = (page: number, of: number): { markup: string; height: number } =>
    headMarkup({ title: words.sourcesPage(page, of), subtitle: [subtitle] }, theme, inner, measure);
  const top = margin + headOf(1, 1).height + 14;
  const columns = columnsOf(entries, options.height - margin - top);
  const pages = Array.from({ length: Math.ceil(columns.length / count) }, (_, at) =>
    columns.slice(at * count, (at + 1) * count),
  );
  return pages.map((page, at) => {
    const head = headOf(at + 1, pages.length).markup;
    const lists = page.map((entriesOf, column) => {
      const left = margin + column * (width + columnGap);
      return columnMarkup(entriesOf, { left, top, numberWidth, fill: theme.ink }, measure(size));
    });
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: options.width,
        height: options.height,
        viewBox: `0 0 ${String(options.width)} ${String(options.height)}`,
        'font-family': options.fontFamily,
        'text-rendering': 'geometricPrecision',
      },
      element('title', {}, escapeText(words.sourcesPage(at + 1, pages.length))),
      element('rect', { width: options.width, height: options.height, fill: theme.ground }),
      head,
      element('g', { id: 'sources' }, ...lists),
    );
  });
}

const heightOf = ({ lines }: Entry): number => lines.length * lineHeight + entryGap;

/** Entries in columns of a height, each whole in one of them. */
function columnsOf(entries: readonly Entry[], height: number): Entry[][] {
  const columns: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    if (columns.length === 0 || heightOf(entry) - entryGap > room) {
      columns.push([]);
      room = height;
    }
    columns.at(-1)?.push(entry);
    room -= heightOf(entry);
  }
  return columns;
}

function columnMarkup(
  entries: readonly Entry[],
  place: { left: number; top: number; numberWidth: number; fill: string },
  measure: (text: string) => number,
): string {
  const { left, numberWidth, fill } = place;
  let y = place.top;
  return entries
    .map((entry) => {
      const { number, lines, href } = entry;
      const style = { y, size, lineHeight, fill };
      y += heightOf(entry);
      return (
        textLines([{ text: number }], { ...style, x: left }, measure) +
        textLines(
          lines.map((text) => ({ text, href })),
          { ...style, x: left + numberWidth },
          measure,
        )
      );
    })
    .join('');
}
