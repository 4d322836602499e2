/** The foot of a figure: sources, when it was made, licences, and the way back to the view. */
import type { RelationGraph, Tie } from '../model/types.ts';
import { margin, type Band, type FigureOptions, type Measure } from './figure-options.ts';
import { wordsOf, type FigureWords } from './figure-words.ts';
import { shorten } from './labels.ts';
import { element, escapeText, textElement } from './markup.ts';
import type { FigureTheme } from './theme.ts';

const footSize = 11.5;
const lineHeight = footSize * 1.5;
/** Of a code on paper, each module is so large, with four of them empty around (ISO/IEC 18004). */
const [qrModule, qrQuiet] = [2.4, 4];
/** How much of the page a full list of sources may take. */
const sourcesShare = 1 / 5;

/** Sources that the ties cite, the most cited first. */
function citedTitles(graph: RelationGraph, ties: readonly Tie[]): string[] {
  const cited = new Map<string, number>();
  for (const tie of ties) for (const id of tie.sources) cited.set(id, (cited.get(id) ?? 0) + 1);
  return [...cited]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .flatMap(([id]) => graph.getAttribute('sources').get(id)?.title ?? []);
}

export function footMarkup(
  graph: RelationGraph,
  ties: readonly Tie[],
  options: FigureOptions,
  theme: FigureTheme,
  width: number,
  measure: Measure,
): Band {
  const { qr, underlay } = options;
  const words = wordsOf(options);
  const qrSide = qr ? (qr.length + qrQuiet * 2) * qrModule : 0;
  const room = width - (qr ? qrSide + 12 : 0);
  const fits = measure(footSize);
  const made = [
    'Entente',
    ...(options.date === '' ? [] : [`, ${words.date(options.date)}`]),
    ` · ${words.asOf(words.date(graph.getAttribute('asOf')))}`,
  ].join('');
  const map = underlay && underlay.land !== '' ? words.mapSource(underlay.borders !== '') : '';
  const last = [made, graph.getAttribute('licences').join(', '), map, options.link]
    .filter((part) => part !== '')
    .join(' · ');
  const titles = citedTitles(graph, ties);
  const most = options.sources === 'full' ? Math.floor((options.height * sourcesShare) / lineHeight) : 1;
  const written = [
    ...(options.sources === 'none' ? [] : sourceLines(titles, room, fits, most, words)),
    shorten(last, room, fits),
  ];
  const height = Math.max(written.length * lineHeight + 12, qr ? qrSide + 12 : 0);
  const top = options.height - margin - height;
  const texts = written.map((line, at) =>
    textElement(
      { x: margin, y: top + 12 + footSize * (1.5 * at + 1.1), 'font-size': footSize, fill: theme.quiet },
      line,
    ),
  );
  const rule = element('path', {
    d: `M${String(margin)} ${top.toFixed(1)}h${width.toFixed(1)}`,
    stroke: theme.hairline,
    'stroke-width': 1,
  });
  const code = qr ? qrMarkup(qr, margin + width - qrSide, top + 10, words.qr) : '';
  return { markup: element('g', { id: 'foot' }, rule, ...texts, code), height };
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

/** As many of the sources as so many lines hold, and how many are left. */
function sourceLines(
  titles: readonly string[],
  width: number,
  measure: (text: string) => number,
  most: number,
  words: FigureWords,
): string[] {
  if (titles.length === 0) return [];
  if (most <= 1) return [sourceLine(titles, width, measure, words)];
  const lines: string[] = [];
  let line = words.sources;
  for (const [at, title] of titles.entries()) {
    const word = `${line} ${shorten(title, width * 0.9, measure)}${at < titles.length - 1 ? words.separator.trimEnd() : ''}`;
    if (measure(word) <= width) {
      line = word;
      continue;
    }
    // The last line says how many are left.
    if (lines.length === most - 1) {
      const rest = ` ${words.moreSources(titles.length - at)}`;
      return [...lines, shorten(line, width - measure(rest), measure) + rest];
    }
    lines.push(line);
    line = word.slice(line.length + 1);
  }
  return [...lines, line];
}

function sourceLine(
  titles: readonly string[],
  width: number,
  measure: (text: string) => number,
  words: FigureWords,
): string {
  const line = (named: number): string => {
    const rest = titles.length - named;
    const parts = [...titles.slice(0, named), ...(rest > 0 ? [words.moreSources(rest)] : [])];
    return `${words.sources} ${parts.join(words.separator)}`;
  };
  let named = Math.min(titles.length, 8);
  while (named > 1 && measure(line(named)) > width) named--;
  return shorten(line(named), width, measure);
}
