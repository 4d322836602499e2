/** A positioned, visible graph as one SVG that stands alone; and several side by side. */
import type { Comparison } from '../explore/compare.ts';
import type { RelationGraph, Tie, Visible } from '../model/types.ts';
import { cropped, type Drawn } from './crop.ts';
import { margin, type FigureOptions } from './figure-options.ts';
import { flagDefinitions } from './flag-marks.ts';
import { wordsOf } from './figure-words.ts';
import { footMarkup } from './foot.ts';
import type { Point } from './geometry.ts';
import { headMarkup } from './head.ts';
import { cellHead, cellsIn, layoutOf, measureBy, type FigureLayout, type PageContent } from './layout.ts';
import { columnMarkup, columnsIn, columnsMarkup, columnSize } from './legend.ts';
import { legendSections } from './legend-sections.ts';
import { element, textElement } from './markup.ts';
import { nodeDefinitions } from './node-marks.ts';
import { pageRoot } from './page-root.ts';
import { panelMarkup, placedPart } from './panel.ts';
import { sceneOf, type Scene } from './scene.ts';
import { figureThemes } from './theme.ts';
import { contentOf } from './view.ts';

/** One of the figures of a series. */
export interface SeriesPage {
  readonly shown: Visible;
  readonly options: FigureOptions;
}

/**
 * The layout that all figures of a series share: what is in several of them stands in the same place
 * in each, and legend and foot have room for the largest.
 *
 * @param pages At least one; all of one size and choices, and of all that is visible: without a frame.
 */
export function figureLayout(
  graph: RelationGraph,
  pages: readonly SeriesPage[],
  positions: ReadonlyMap<string, Point>,
): FigureLayout {
  const contents = pages.map(({ shown, options }) => {
    const whole = drawnOf(graph, shown, positions, options);
    return { ...contentFor(graph, whole, options), scenes: [whole.scene] };
  });
  return layoutOf(graph, contents, positions);
}

/**
 * Draws what is visible, with title, legend of exactly what is in it, filters, sources and date. With
 * a frame, what is out of sight is not drawn, counted, listed or cited either.
 *
 * @param graph The graph. @param shown As `visible` returns it: nothing hidden is drawn, listed or counted.
 * @param positions Model position by node key; a visible node without one is left out.
 * @param layout That of the series which the figure belongs to; its own where there is none.
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
  layout?: FigureLayout,
): string {
  const whole = drawnOf(graph, shown, positions, options);
  const { part, at } = layout ? { part: whole, at: layout } : inSight(graph, whole, positions, options);
  const theme = figureThemes[options.theme];
  const content = contentFor(graph, part, options);
  const words = wordsOf(options).summary(part.scene.nodes.size, content.ties.length);
  return pageMarkup(graph, { ...content, scenes: [part.scene], words }, at, ({ area, view, legend }) =>
    panelMarkup(
      {
        ...{ scene: part.scene, whole: whole.scene, positions, area, view, prefix: '' },
        avoid: legend ? [legend] : [],
      },
      options,
      theme,
      measureBy(options),
    ),
  );
}

/** The layout of a figure, and what of it is in sight. */
export function inSight(
  graph: RelationGraph,
  whole: Drawn,
  positions: ReadonlyMap<string, Point>,
  options: FigureOptions,
): { readonly part: Drawn; readonly at: FigureLayout } {
  const layoutFor = (told: Drawn): FigureLayout =>
    layoutOf(graph, [{ ...contentFor(graph, told, options), scenes: [whole.scene] }], positions);
  const at = layoutFor(whole);
  if (!options.frame) return { part: whole, at };
  const partIn = ({ area, view }: FigureLayout): Drawn => cropped(graph, whole, positions, area, view);
  const part = partIn(at);
  // A legend of less leaves the picture more room; where more comes into sight by that, it stays as it was.
  const closer = layoutFor(part);
  const again = partIn(closer);
  const isSame =
    again.shown.nodes.size === part.shown.nodes.size && again.shown.edges.size === part.shown.edges.size;
  return isSame ? { part: again, at: closer } : { part, at };
}

/** What of what is visible a figure draws, and so counts, lists and cites: what has a place, and is in its frame. */
export function drawnPart(
  graph: RelationGraph,
  shown: Visible,
  positions: ReadonlyMap<string, Point>,
  options: FigureOptions,
): Visible {
  return inSight(graph, drawnOf(graph, shown, positions, options), positions, options).part.shown;
}

/** The scene of what has a place. */
export function drawnOf(
  graph: RelationGraph,
  shown: Visible,
  positions: ReadonlyMap<string, Point>,
  options: FigureOptions,
): Drawn {
  const placed = placedPart(shown, (edge) => graph.extremities(edge), positions);
  return { scene: sceneOf(graph, placed, options, wordsOf(options)), shown: placed };
}

/** What a page of a picture says of it. */
function contentFor(
  graph: RelationGraph,
  { scene, shown }: Drawn,
  options: FigureOptions,
): Omit<PageContent, 'scenes'> {
  const counted = options.counts?.(shown) ?? '';
  return {
    options: { ...options, subtitle: [...options.subtitle, ...(counted === '' ? [] : [counted])] },
    told: scene,
    ties: [...shown.edges].map((edge) => graph.getEdgeAttributes(edge)),
  };
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
  const own = { ...options, lit: null, frame: null };
  const parts = multiples.map(({ title, shown, comparison }) => ({
    title,
    ...drawnOf(graph, shown, positions, { ...own, comparison }),
  }));
  const scenes = parts.map(({ scene }) => scene);
  const all: Visible = {
    nodes: new Set(parts.flatMap(({ shown }) => [...shown.nodes])),
    edges: new Set(parts.flatMap(({ shown }) => [...shown.edges])),
  };
  const told = merged(scenes);
  const content = { ...contentFor(graph, { scene: told, shown: all }, own), scenes };
  const words = wordsOf(options).sideBySide(parts.map(({ title }) => title));
  const at = layoutOf(graph, [content], positions);
  return pageMarkup(graph, { ...content, words }, at, ({ area: page, view }) => {
    const cells =
      parts.length > 1
        ? cellsIn(page, parts.length, contentOf(scenes, positions))
        : [{ ...page, y: page.y + cellHead, height: page.height - cellHead }];
    return cells
      .map((area, index) => {
        const part = parts[index];
        if (!part) return '';
        const heading = textElement(
          { x: area.x, y: area.y - 8, 'font-size': 15, 'font-weight': 700, fill: theme.ink },
          part.title,
        );
        const { scene } = part;
        const prefix = `p${String(index + 1)}-`;
        const panel = { scene, whole: scene, positions, area, view, avoid: [], prefix };
        return heading + panelMarkup(panel, own, theme, measureBy(options));
      })
      .join('');
  });
}

/** Everything in any of the scenes as one, for a legend of all. */
function merged(scenes: readonly Scene[]): Scene {
  const [first] = scenes;
  if (!first) throw new RangeError('no picture');
  return {
    ...first,
    nodes: new Map(scenes.flatMap(({ nodes }) => [...nodes])),
    ties: new Map(scenes.flatMap(({ ties }) => [...ties])),
    hulls: [
      ...new Map(scenes.flatMap(({ hulls }) => hulls.map((hull) => [hull.bloc, hull] as const))).values(),
    ],
  };
}

interface Page extends PageContent {
  /** What there is to see, for those who do not see it. */
  readonly words: string;
}

/** A page: head, legend, foot, and whatever `draw` puts into the room between them. */
function pageMarkup(
  graph: RelationGraph,
  { told, ties, words, options }: Page,
  layout: FigureLayout,
  draw: (layout: FigureLayout) => string,
): string {
  const theme = figureThemes[options.theme];
  const measure = measureBy(options);
  const inner = options.width - margin * 2;
  const head = headMarkup(options, theme, inner, measure);
  const flags = told ? [...told.nodes.values()].map(({ entity }) => entity.flag) : [];
  return pageRoot(
    options,
    {
      title: options.title,
      description: [words, ...options.subtitle].join(' '),
      definitions: [...nodeDefinitions(), ...flagDefinitions(options.flags, flags, options.theme)],
    },
    draw(layout),
    head.markup,
    told ? legendMarkup(told, layout, options) : '',
    footOf(graph, ties, layout, options),
  );
}

/** The legend in the place that the layout has for it. */
export function legendMarkup(
  told: Scene,
  { legend: box, view }: FigureLayout,
  options: FigureOptions,
): string {
  const theme = figureThemes[options.theme];
  const sections = box ? legendSections(told, theme, wordsOf(options)) : [];
  if (!box || sections.length === 0) return element('g', { id: 'legend' });
  const look = { measure: measureBy(options), scale: view.scale };
  return element(
    'g',
    { id: 'legend' },
    box.isBelow
      ? columnsMarkup(
          columnsIn(sections, { width: box.width, height: box.room }, look),
          theme,
          box,
          view.scale,
        )
      : columnMarkup(sections, theme, { ...columnSize(sections, box.room, look), ...box }, view.scale),
  );
}

/** The foot, as high as the layout has it: on every page of a series it begins at the same height. */
function footOf(
  graph: RelationGraph,
  ties: readonly Tie[],
  { foot, hasSources }: FigureLayout,
  options: FigureOptions,
): string {
  const theme = figureThemes[options.theme];
  const inner = options.width - margin * 2;
  const own: FigureOptions = hasSources ? options : { ...options, sources: 'none' };
  const { markup, height } = footMarkup(graph, ties, own, theme, inner, measureBy(options));
  if (foot - height < 1) return markup;
  return footMarkup(
    graph,
    ties,
    { ...own, height: own.height - foot + height },
    theme,
    inner,
    measureBy(options),
  ).markup;
}
