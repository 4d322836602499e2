/** The foot of a figure: sources, when it was made, licences, and the way back to the view. */
import type { RelationGraph, Source, Tie } from '../model/types.ts';
import { margin, type Band, type FigureOptions, type Measure } from './figure-options.ts';
import { wordsOf, type FigureWords } from './figure-words.ts';
import { shorten } from './labels.ts';
import { element, escapeText } from './markup.ts';
import { citedSources, shortReference } from './references.ts';
import { broken, filled } from './text-lines.ts';
import { textLines, type TextLine } from './text-marks.ts';
import type { FigureTheme } from './theme.ts';

const footSize = 11.5;
const lineHeight = footSize * 1.5;
/** Of a code on paper, each module is so large, with four of them empty around (ISO/IEC 18004). */
const [qrModule, qrQuiet] = [2.4, 4];
/** How much of the page a full list of sources may take. */
const sourcesShare = 1 / 5;
/** No line has room for the names of more. */
const mostOnLine = 12;
/** Of an address that is longer, the rest is in the link and in the code alone. */
const mostAddressLines = 3;

/** The side of the code with what is empty around it; 0 where there is none. */
const qrSideOf = ({ qr }: Pick<FigureOptions, 'qr'>): number =>
  qr ? (qr.length + qrQuiet * 2) * qrModule : 0;

/** How wide a line of the foot may be: the code stands at its end. */
const roomIn = (options: FigureOptions, width: number): number =>
  width - (options.qr ? qrSideOf(options) + 12 : 0);

const mostLines = ({ height }: FigureOptions): number => Math.floor((height * sourcesShare) / lineHeight);

/** Whether the foot of a figure has room to name every source. */
export function footHolds(sources: readonly Source[], options: FigureOptions): boolean {
  const room = roomIn(options, options.width - margin * 2);
  const fits = (text: string): number => options.measure(text, footSize, false);
  return listOf(sources, room, fits, mostLines(options), wordsOf(options)).isWhole;
}

export function footMarkup(
  graph: RelationGraph,
  ties: readonly Tie[],
  options: FigureOptions,
  theme: FigureTheme,
  width: number,
  measure: Measure,
): Band {
  const { qr, link } = options;
  const words = wordsOf(options);
  const qrSide = qrSideOf(options);
  const room = roomIn(options, width);
  const fits = measure(footSize);
  const written: TextLine[] = [
    ...sourceLines(citedSources(graph, ties), options, room, fits).map((text) => ({ text })),
    ...filled(credits(graph, options, words), ' · ', room, fits).map((text) => ({ text })),
    ...addressLines(link, room, fits).map((text) => ({ text, href: link })),
  ];
  const height = Math.max(written.length * lineHeight + 12, qr ? qrSide + 12 : 0);
  const top = options.height - margin - height;
  const style = { x: margin, y: top + 12, size: footSize, lineHeight, fill: theme.quiet };
  const rule = element('path', {
    d: `M${String(margin)} ${top.toFixed(1)}h${width.toFixed(1)}`,
    stroke: theme.hairline,
    'stroke-width': 1,
  });
  const code = qr ? qrMarkup(qr, margin + width - qrSide, top + 10, words.qr) : '';
  return { markup: element('g', { id: 'foot' }, rule, textLines(written, style, fits), code), height };
}

/** Who made it of what, and when. */
function credits(graph: RelationGraph, options: FigureOptions, words: FigureWords): string[] {
  const { underlay, date } = options;
  return [
    ['Entente', ...(date === '' ? [] : [words.date(date)])].join(', '),
    words.asOf(words.date(graph.getAttribute('asOf'))),
    graph.getAttribute('licences').join(', '),
    underlay && underlay.land !== '' ? words.mapSource(underlay.borders !== '') : '',
  ].filter((part) => part !== '');
}

function addressLines(link: string, room: number, measure: (text: string) => number): string[] {
  if (link === '') return [];
  const lines = broken(link, room, measure);
  if (lines.length <= mostAddressLines) return lines;
  const rest = lines.slice(mostAddressLines - 1).join('');
  return [...lines.slice(0, mostAddressLines - 1), shorten(rest, room, measure)];
}

/** A QR code: dark on white in every theme, for readers want it so. */
function qrMarkup(modules: readonly (readonly boolean[])[], x: number, y: number, title: string): string {
  const side = (modules.length + qrQuiet * 2) * qrModule;
  const dark = modules.flatMap((row, down) =>
    row.flatMap((isDark, right) =>
      isDark
        ? [
            `M${((right + qrQuiet) * qrModule).toFixed(1)} ${((down + qrQuiet) * qrModule).toFixed(1)}h${String(qrModule)}v${String(qrModule)}h-${String(qrModule)}Z`,
          ]
        : [],
    ),
  );
  return element(
    'g',
    { id: 'qr', transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    element('title', {}, escapeText(title)),
    element('rect', { width: side, height: side, fill: '#ffffff' }),
    element('path', { d: dark.join(''), fill: '#000000', 'shape-rendering': 'crispEdges' }),
  );
}

function sourceLines(
  sources: readonly Source[],
  options: FigureOptions,
  width: number,
  measure: (text: string) => number,
): string[] {
  const words = wordsOf(options);
  if (options.sources === 'none' || sources.length === 0) return [];
  const most = options.sources === 'short' ? 1 : mostLines(options);
  const { lines, isWhole } = listOf(sources, width, measure, most, words);
  return isWhole || options.sources !== 'paged' ? lines : [`${words.sources} ${words.sourcesAtEnd}`];
}

/** As many of the sources as so many lines hold, and how many are left. */
function listOf(
  sources: readonly Source[],
  width: number,
  measure: (text: string) => number,
  most: number,
  words: FigureWords,
): { lines: string[]; isWhole: boolean } {
  const references = sources.slice(0, most * mostOnLine).map(shortReference);
  const listed = (names: readonly string[]): string => {
    const left = sources.length - names.length;
    const parts = [...names, ...(left > 0 ? [words.moreSources(left)] : [])];
    return `${words.sources} ${parts.join(words.separator)}`;
  };
  const linesOf = (count: number): string[] =>
    filled(listed(references.slice(0, count)).split(' '), ' ', width, measure);
  let [low, high] = [0, references.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (linesOf(middle).length <= most) low = middle;
    else high = middle - 1;
  }
  if (low > 0 || sources.length === 0) return { lines: linesOf(low), isWhole: low === sources.length };
  // A single title that is too long is cut: a list that names none is no help.
  const left = sources.length - 1;
  const rest = left > 0 ? words.separator + words.moreSources(left) : '';
  const name = `${words.sources} ${references[0] ?? ''}`;
  return { lines: [shorten(name, width - measure(rest), measure) + rest], isWhole: false };
}
