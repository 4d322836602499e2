/** A positioned, visible graph as one SVG that stands alone. */
import { formatDate } from '../model/partial-date.ts';
import type { RelationshipType } from '../model/relationship-types.ts';
import type { Entity, RelationGraph, Tie, Visible } from '../model/types.ts';
import { blocHalfSide, controlPoint, fan, nationRadius, outlinePoint, type Point } from './geometry.ts';
import { nodeMarkup } from './node-marks.ts';
import { underlayMarkup, type Underlay } from './underlay.ts';
import { placeLabels, shorten, wrapLabel, type LabelStyle } from './labels.ts';
import { frameOf, labelRanks, orderedTies, overlapOf, type Frame } from './frame.ts';
import { legendMarkup, legendSize } from './legend.ts';
import { element, escapeText, textElement } from './markup.ts';
import { figureThemes, type FigureTheme, type FigureThemeId } from './theme.ts';
import { tieMarkup } from './tie-marks.ts';

export interface FigureOptions {
  /** Size of the whole figure, in pixels of the SVG's user space. */
  readonly width: number;
  readonly height: number;
  readonly theme: FigureThemeId;
  readonly title: string;
  /** What of the model is seen; null for all that is visible. */
  readonly frame: Frame | null;
  /** Lines under the title: the year, the filters in words. */
  readonly subtitle: readonly string[];
  /** The day it was made, as an ISO date; a figure's own clock would make it differ from itself. */
  readonly date: string;
  /** The address that reopens the view; empty for none. */
  readonly link: string;
  /** SVG texts of flags by name. A flag that is not there is drawn as a code. */
  readonly flags: ReadonlyMap<string, string>;
  /** CSS that brings the font along, for renderers that load nothing from outside; may be empty. */
  readonly fontCss: string;
  readonly fontFamily: string;
  /** Width in pixels of a text at a size and weight. */
  readonly measure: (text: string, fontSize: number, bold: boolean) => number;
  /** Selected entities, drawn with a ring. */
  readonly selected: ReadonlySet<string>;
  /** What stands out while the rest steps back; null for all alike. */
  readonly lit: Visible | null;
  /** The map under the graph; null for none. */
  readonly underlay: Underlay | null;
}

/** How much is left of what steps back: the canvas's veil, seen from the other side. */
const fadedOpacity = 0.16;
const margin = 28;
const titleSize = 26;
const subtitleSize = 14;
const footSize = 11.5;

/**
 * Draws what is visible, with title, legend of exactly the types shown, filters, sources and date.
 *
 * @param graph The graph. @param shown As `visible` returns it: nothing hidden is drawn, listed or counted.
 * @param positions Model position by node key; a visible node without one is left out.
 * @returns The text of one SVG document with no reference to anything outside it. The same
 *   arguments give the same text.
 *
 * Cost: O(nodes² + ties) (labels are placed greedily).
 */
export function figure(
  graph: RelationGraph,
  shown: Visible,
  positions: ReadonlyMap<string, Point>,
  options: FigureOptions,
): string {
  const theme = figureThemes[options.theme];
  const types = new Map(graph.getAttribute('types').map((type) => [type.id, type]));
  // A tie without two ends on the page is not drawn, and so not counted, listed or cited.
  const ties = orderedTies(graph, shown).filter((tie) => positions.has(tie.from) && positions.has(tie.to));
  const counts = new Map<string, number>();
  for (const tie of ties) counts.set(tie.type, (counts.get(tie.type) ?? 0) + 1);
  const legendTypes = [...types.values()].filter((type) => counts.has(type.id));
  const nodes = [...shown.nodes].flatMap((key) => {
    const position = positions.get(key);
    return position ? [{ key, entity: graph.getNodeAttributes(key), position }] : [];
  });
  const kinds = new Set(nodes.map((node) => node.entity.kind));

  const measure =
    (size: number, bold = false) =>
    (text: string) =>
      options.measure(text, size, bold);
  const inner = options.width - margin * 2;
  const head = headMarkup(options, theme, inner, measure);
  const foot = footMarkup(graph, ties, options, theme, inner, measure);
  const legend = legendSize(
    legendTypes,
    kinds,
    measure(12.5),
    options.height - head.height - foot.height - margin * 3,
  );
  const legendLeft = options.width - margin - legend.width;

  const area: Frame = {
    x: margin,
    y: margin + head.height + 10,
    width: legendLeft - margin - (legend.width > 0 ? 16 : 0),
    height: options.height - margin * 2 - head.height - foot.height - 24,
  };
  const content = frameOf(nodes.map((node) => node.position));
  // Looking at more than there is leaves the page empty: what is seen of the graph is what counts.
  const frame = options.frame ? overlapOf(options.frame, content) : content;
  // Names keep their size however small the graph is drawn: the outermost need room of their own.
  const names = options.frame ? { x: 0, y: 0 } : { x: 36, y: 18 };
  const scale = Math.min(
    (area.width - names.x * 2) / frame.width,
    (area.height - names.y * 2) / frame.height,
    2.2,
  );
  const project = ({ x, y }: Point): Point => ({
    x: area.x + area.width / 2 + (x - frame.x - frame.width / 2) * scale,
    y: area.y + area.height / 2 + (y - frame.y - frame.height / 2) * scale,
  });

  const isLit = (key: string): boolean =>
    options.lit === null || options.lit.nodes.has(key) || options.lit.edges.has(key);
  const fade = (key: string, markup: string): string =>
    isLit(key) ? markup : element('g', { opacity: fadedOpacity }, markup);

  const at = new Map(nodes.map((node) => [node.key, node]));
  const bends = fan(ties);
  const tieLayers = legendTypes.map((type) =>
    element(
      'g',
      { id: `ties-${type.id}` },
      element('title', {}, escapeText(type.label)),
      ...ties
        .filter((tie) => tie.type === type.id)
        .map((tie) =>
          fade(tie.id, drawTie(tie, type, at.get(tie.from), at.get(tie.to), bends.get(tie.id) ?? 0, theme)),
        ),
    ),
  );
  const nodeLayer = nodes.map(({ key, entity, position }) =>
    fade(key, nodeMarkup(entity, position, theme, options.flags, options.selected.has(key))),
  );

  const labelStyle: LabelStyle = { fontSize: 13, lineHeight: 16, maxWidth: 130, measure: measure(13, true) };
  const inside = (p: Point): boolean =>
    p.x > area.x && p.x < area.x + area.width && p.y > area.y && p.y < area.y + area.height;
  const ranks = labelRanks(graph, shown);
  const labels = placeLabels(
    nodes.flatMap(({ key, entity, position }) => {
      const centre = project(position);
      const half = (entity.kind === 'bloc' ? blocHalfSide : nationRadius) * scale;
      const rank = ranks.get(key) ?? { priority: 0, mayCover: false };
      const priority = options.selected.has(key) ? Infinity : rank.priority;
      return inside(centre) ? [{ ...rank, id: key, text: entity.name, centre, half, priority }] : [];
    }),
    labelStyle,
  ).map(({ id, lines, x, y, height }) =>
    lines
      .map((line, index) =>
        textElement(
          {
            x,
            y: y - height / 2 + labelStyle.lineHeight * (index + 0.76),
            opacity: isLit(id) ? undefined : fadedOpacity,
            'text-anchor': 'middle',
            'font-size': labelStyle.fontSize,
            'font-weight': 600,
            fill: theme.ink,
            stroke: theme.ground,
            'stroke-width': 3.5,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          },
          line,
        ),
      )
      .join(''),
  );

  const origin = project({ x: 0, y: 0 });
  const description = `${String(nodes.length)} nations and blocs, ${String(ties.length)} ties.`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: options.width,
      height: options.height,
      viewBox: `0 0 ${String(options.width)} ${String(options.height)}`,
      'font-family': options.fontFamily,
      role: 'img',
    },
    element('title', {}, escapeText(options.title)),
    element('desc', {}, escapeText([description, ...options.subtitle].join(' '))),
    options.fontCss === '' ? '' : element('style', {}, escapeText(options.fontCss).replaceAll('&quot;', '"')),
    element(
      'defs',
      {},
      element(
        'clipPath',
        { id: 'area' },
        element('rect', { ...area, x: area.x - 12, width: area.width + 24 }),
      ),
      element('clipPath', { id: 'disc' }, element('circle', { r: nationRadius - 1 })),
    ),
    element('rect', { width: options.width, height: options.height, fill: theme.ground }),
    element(
      'g',
      { id: 'graph', 'clip-path': 'url(#area)' },
      element(
        'g',
        { transform: `translate(${origin.x.toFixed(2)} ${origin.y.toFixed(2)}) scale(${scale.toFixed(4)})` },
        ...(options.underlay ? [underlayMarkup(options.underlay, nodes, theme)] : []),
        element('g', { id: 'ties' }, ...tieLayers),
        element('g', { id: 'nodes' }, ...nodeLayer),
      ),
      element('g', { id: 'names' }, ...labels),
    ),
    head.markup,
    legendMarkup(legendTypes, counts, kinds, theme, { x: legendLeft, y: area.y, ...legend }),
    foot.markup,
  );
}

interface Placed {
  readonly entity: Entity;
  readonly position: Point;
}

function drawTie(
  tie: Tie,
  type: RelationshipType,
  a: Placed | undefined,
  b: Placed | undefined,
  bend: number,
  theme: FigureTheme,
): string {
  if (!a || !b) return '';
  const control = controlPoint(a.position, b.position, bend);
  const course = {
    from: outlinePoint(a.position, control, a.entity.kind === 'bloc', 1),
    control,
    to: outlinePoint(b.position, control, b.entity.kind === 'bloc', 2),
  };
  return tieMarkup(type, course, theme, { directed: type.directed && !tie.mutual, title: tie.title });
}

function headMarkup(
  options: FigureOptions,
  theme: FigureTheme,
  width: number,
  measure: (size: number, bold?: boolean) => (text: string) => number,
): { markup: string; height: number } {
  const titles = wrapLabel(options.title, {
    fontSize: titleSize,
    lineHeight: titleSize * 1.2,
    maxWidth: width,
    measure: measure(titleSize, true),
  });
  const rows = [
    ...titles.map((text) => ({ text, size: titleSize, weight: 700, fill: theme.ink })),
    ...options.subtitle.map((text) => ({
      text: shorten(text, width, measure(subtitleSize)),
      size: subtitleSize,
      weight: 400,
      fill: theme.quiet,
    })),
  ];
  let y = margin;
  const markup = rows.map(({ text, size, weight, fill }) => {
    y += size * 1.3;
    return textElement(
      { x: margin, y: y - size * 0.3, 'font-size': size, 'font-weight': weight, fill },
      text,
    );
  });
  return { markup: element('g', { id: 'head' }, ...markup), height: y - margin };
}

/** Sources that the visible ties cite most, named as far as the line reaches. */
function footMarkup(
  graph: RelationGraph,
  ties: readonly Tie[],
  options: FigureOptions,
  theme: FigureTheme,
  width: number,
  measure: (size: number, bold?: boolean) => (text: string) => number,
): { markup: string; height: number } {
  const cited = new Map<string, number>();
  for (const tie of ties) for (const id of tie.sources) cited.set(id, (cited.get(id) ?? 0) + 1);
  const titles = [...cited]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .flatMap(([id]) => graph.getAttribute('sources').get(id)?.title ?? []);
  const fits = measure(footSize);
  const lines = [sourceLine(titles, width, fits)];
  const made = `Entente, ${formatDate(options.date)} · facts as of ${formatDate(graph.getAttribute('asOf'))}`;
  const licences = graph.getAttribute('licences').join(', ');
  const borders = options.underlay?.borders === '' ? 'coast' : 'coast and borders';
  const map = options.underlay ? `map: ${borders} of today, Natural Earth` : '';
  lines.push(
    shorten([made, licences, map, options.link].filter((part) => part !== '').join(' · '), width, fits),
  );
  const written = lines.filter((line) => line !== '');
  const height = written.length * footSize * 1.5 + 12;
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
  return { markup: element('g', { id: 'foot' }, rule, ...texts), height };
}

function sourceLine(titles: readonly string[], width: number, measure: (text: string) => number): string {
  if (titles.length === 0) return '';
  const line = (named: number): string => {
    const rest = titles.length - named;
    return `Sources: ${titles.slice(0, named).join('; ')}${rest > 0 ? `; and ${String(rest)} more` : ''}`;
  };
  let named = Math.min(titles.length, 8);
  while (named > 1 && measure(line(named)) > width) named--;
  return shorten(line(named), width, measure);
}
