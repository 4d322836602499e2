/** A positioned, visible graph as one SVG that stands alone; and several side by side. */
import type { Comparison } from '../explore/compare.ts';
import type { RelationGraph, Tie, Visible } from '../model/types.ts';
import { margin, type Band, type FigureOptions, type Measure } from './figure-options.ts';
import { flagDefinitions } from './flag-marks.ts';
import { wordsOf } from './figure-words.ts';
import { footMarkup } from './foot.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Point } from './geometry.ts';
import { headMarkup } from './head.ts';
import { legendSections, type LegendSection } from './legend-sections.ts';
import { legendColumns, legendMarkup, legendSize } from './legend.ts';
import { element, escapeText, textElement } from './markup.ts';
import { nodeDefinitions } from './node-marks.ts';
import { panelMarkup, placedPart } from './panel.ts';
import { sceneOf, type Scene } from './scene.ts';
import { figureThemes, type FigureTheme } from './theme.ts';

/**
 * Draws what is visible, with title, legend of exactly what is in it, filters, sources and date.
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
  const placed = placedPart(shown, (edge) => graph.extremities(edge), positions);
  const scene = sceneOf(graph, placed, options, wordsOf(options));
  const ties = [...placed.edges].map((edge) => graph.getEdgeAttributes(edge));
  const words = wordsOf(options).summary(scene.nodes.size, ties.length);
  const measure = measureBy(options);
  return pageMarkup(graph, { scenes: [scene], ties, words }, options, (area) =>
    panelMarkup({ scene, positions, area, frame: options.frame, prefix: '' }, options, theme, measure),
  );
}

/** One of several pictures side by side. */
export interface Multiple {
  readonly title: string;
  readonly shown: Visible;
  readonly comparison: Comparison | null;
}

/**
 * Draws several states of one graph side by side, small, every node in the same place in each: what
 * differs is what changed. One legend for all.
 *
 * @param multiples In reading order; what each shows, and what it is called.
 * @returns As `figure` does. Cost: that of so many figures.
 */
export function smallMultiples(
  graph: RelationGraph,
  multiples: readonly Multiple[],
  positions: ReadonlyMap<string, Point>,
  options: FigureOptions,
): string {
  const theme = figureThemes[options.theme];
  const measure = measureBy(options);
  const parts = multiples.map(({ title, shown, comparison }) => {
    const placed = placedPart(shown, (edge) => graph.extremities(edge), positions);
    return { title, placed, scene: sceneOf(graph, placed, { ...options, comparison }, wordsOf(options)) };
  });
  const ties = [...new Set(parts.flatMap(({ placed }) => [...placed.edges]))].map((edge) =>
    graph.getEdgeAttributes(edge),
  );
  const everywhere = new Set(parts.flatMap(({ scene }) => [...scene.nodes.keys()]));
  // The same part of the model in each, or places could not be compared.
  const frame = options.frame ?? frameOf([...everywhere].flatMap((key) => positions.get(key) ?? []));
  const scenes = parts.map(({ scene }) => scene);
  const words = wordsOf(options).sideBySide(parts.map(({ title }) => title));
  return pageMarkup(graph, { scenes, ties, words }, options, (page) =>
    cellsOf(page, parts.length)
      .map((cell, at) => {
        const part = parts[at];
        if (!part) return '';
        const area = { ...cell, y: cell.y + 22, height: cell.height - 22 };
        const heading = textElement(
          { x: cell.x, y: cell.y + 14, 'font-size': 15, 'font-weight': 700, fill: theme.ink },
          part.title,
        );
        const panel = { scene: part.scene, positions, area, frame, prefix: `p${String(at + 1)}-` };
        return heading + panelMarkup(panel, { ...options, lit: null }, theme, measure);
      })
      .join(''),
  );
}

const measureBy =
  (options: FigureOptions): Measure =>
  (size, bold = false) =>
  (text) =>
    options.measure(text, size, bold);

/** A grid of so many cells, as near to the page's own shape as it can be. */
function cellsOf({ x, y, width, height }: Frame, count: number): Frame[] {
  const columns = Math.max(1, Math.min(count, Math.round(Math.sqrt((count * width) / height / 1.4))));
  const rows = Math.ceil(count / columns);
  const gap = 18;
  const [w, h] = [(width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows];
  return Array.from({ length: count }, (_, at) => ({
    x: x + (at % columns) * (w + gap),
    y: y + Math.floor(at / columns) * (h + gap),
    width: w,
    height: h,
  }));
}

interface Content {
  readonly scenes: readonly Scene[];
  readonly ties: readonly Tie[];
  /** What there is to see, for those who do not see it. */
  readonly words: string;
}

/** Everything in any of the scenes as one, for a legend of all. */
function merged(scenes: readonly Scene[]): Scene | null {
  const [first, ...others] = scenes;
  if (!first || others.length === 0) return first ?? null;
  return {
    ...first,
    nodes: new Map(scenes.flatMap(({ nodes }) => [...nodes])),
    ties: new Map(scenes.flatMap(({ ties }) => [...ties])),
    hulls: [
      ...new Map(scenes.flatMap(({ hulls }) => hulls.map((hull) => [hull.bloc, hull] as const))).values(),
    ],
  };
}

/** A page: head, legend, foot, and whatever `draw` puts into the room between them. */
function pageMarkup(
  graph: RelationGraph,
  { scenes, ties, words }: Content,
  options: FigureOptions,
  draw: (area: Frame) => string,
): string {
  const theme = figureThemes[options.theme];
  const measure = measureBy(options);
  const { width, height } = options;
  const inner = width - margin * 2;
  const head = headMarkup(options, theme, inner, measure);
  const foot = footMarkup(graph, ties, options, theme, inner, measure);
  const whole = merged(scenes);
  const sections = whole && options.legend !== 'none' ? legendSections(whole, theme, wordsOf(options)) : [];
  const top = margin + head.height + 10;
  const room: Frame = {
    x: margin,
    y: top,
    width: inner,
    height: height - top - margin - foot.height - 14,
  };
  const { area, markup } =
    options.legend === 'bottom'
      ? legendBelow(sections, room, theme, measure)
      : legendBeside(sections, room, theme, measure);
  const flags = whole ? [...whole.nodes.values()].map(({ entity }) => entity.flag) : [];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      'font-family': options.fontFamily,
      role: 'img',
    },
    element('title', {}, escapeText(options.title)),
    element('desc', {}, escapeText([words, ...options.subtitle].join(' '))),
    options.fontCss === '' ? '' : element('style', {}, escapeText(options.fontCss).replaceAll('&quot;', '"')),
    element('defs', {}, ...nodeDefinitions(), ...flagDefinitions(options.flags, flags)),
    options.hasGround ? element('rect', { width, height, fill: theme.ground }) : '',
    draw(area),
    head.markup,
    markup,
    foot.markup,
  );
}

interface Legend {
  /** The room that it leaves. */
  readonly area: Frame;
  readonly markup: string;
}

function legendBeside(
  sections: readonly LegendSection[],
  room: Frame,
  theme: FigureTheme,
  measure: Measure,
): Legend {
  const box = legendSize(sections, measure(12.5), room.height);
  const left = room.x + room.width - box.width;
  return {
    area: { ...room, width: room.width - box.width - (box.width > 0 ? 16 : 0) },
    markup: legendMarkup(sections, theme, { x: left, y: room.y, ...box }),
  };
}

function legendBelow(
  sections: readonly LegendSection[],
  room: Frame,
  theme: FigureTheme,
  measure: Measure,
): Legend {
  const { height, markup }: Band = legendColumns(sections, theme, measure(12), room);
  return { area: { ...room, height: room.height - height - (height > 0 ? 8 : 0) }, markup };
}
