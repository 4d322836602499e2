/** Where the parts of a figure stand on its page: head, picture, legend, foot. */
import type { RelationGraph, Tie } from '../model/types.ts';
import { margin, type FigureOptions, type Measure } from './figure-options.ts';
import { wordsOf } from './figure-words.ts';
import { footMarkup } from './foot.ts';
import type { Frame } from './frame.ts';
import { curvePoint, type Point } from './geometry.ts';
import { curvesOf } from './curves.ts';
import { headMarkup } from './head.ts';
import { columnsIn, columnSize, type LegendSize } from './legend.ts';
import { legendSections, type LegendSection } from './legend-sections.ts';
import type { Scene } from './scene.ts';
import { figureThemes } from './theme.ts';
import { contentOf, projector, viewIn, type View } from './view.ts';

export interface FigureLayout {
  /** Height of the foot; what stands above it does not move where another page has more to say. */
  readonly foot: number;
  /** Where the picture is, and what it looks at. */
  readonly area: Frame;
  readonly view: View;
  /** Null where there is none, or no room for one. */
  readonly legend:
    | (Frame & {
        readonly isBelow: boolean;
        /** Height of what it shares with the picture. */ readonly room: number;
      })
    | null;
  /** Whether the foot has room for sources. */
  readonly hasSources: boolean;
}

/** What a page is to have room for. */
export interface PageContent {
  readonly options: FigureOptions;
  /** Several where pictures stand side by side. */
  readonly scenes: readonly Scene[];
  /** What its legend tells of: all of the scenes, or what of them is in sight. */
  readonly told: Scene | null;
  readonly ties: readonly Tie[];
}

/** Between head and picture, picture and foot, picture and legend. */
const [underHead, overFoot, besideLegend, overLegend] = [10, 14, 16, 10];
/** Without so much for the picture a page has no legend, then no sources. */
const leastPicture = { width: 200, height: 130 } as const;
/** Room above each of several pictures, for what it is called; and between them. */
export const cellHead = 22;
const cellGap = 18;
/** A legend leaves the place that was asked for where the picture gets so much larger by it. */
const muchLarger = 1.15;
/** What lies under no corner: room around the legend. */
const clearance = 10;

export const measureBy =
  (options: FigureOptions): Measure =>
  (size, bold = false) =>
  (text) =>
    options.measure(text, size, bold);

/**
 * One layout for the pages of a series, or for the one page there is: every node of the model has the
 * same place on each.
 *
 * @param pages All of one size and choices; at least one.
 * Cost: that of measuring each page's texts, and of where its ties run.
 */
export function layoutOf(
  graph: RelationGraph,
  pages: readonly PageContent[],
  positions: ReadonlyMap<string, Point>,
): FigureLayout {
  const [first] = pages;
  if (!first) throw new RangeError('a layout of no page');
  const { options } = first;
  const measure = measureBy(options);
  const theme = figureThemes[options.theme];
  const inner = options.width - margin * 2;
  const words = wordsOf(options);
  const tallest = (height: (page: PageContent) => number): number => Math.max(...pages.map(height));
  const head = tallest((page) => headMarkup(page.options, theme, inner, measure).height);
  const sections = pages.flatMap(({ told }) =>
    told && options.legend !== 'none' ? [legendSections(told, theme, words)] : [],
  );
  const scenes = pages.flatMap((page) => page.scenes);
  const content = contentOf(scenes, positions);
  const cells = first.scenes.length;
  const viewOf = (area: Frame): View => {
    const [cell] = cells > 1 ? cellsIn(area, cells, content) : [area];
    return viewIn(cell ?? area, content, options.frame);
  };
  const isCornerFree = cornersOf(scenes, positions, cells);

  const tries = [
    { hasLegend: true, hasSources: true },
    { hasLegend: false, hasSources: true },
    { hasLegend: false, hasSources: false },
  ];
  for (const { hasLegend, hasSources } of tries) {
    const foot = tallest((page) => {
      const own = hasSources ? page.options : { ...page.options, sources: 'none' as const };
      return footMarkup(graph, page.ties, own, theme, inner, measure).height;
    });
    const top = margin + head + underHead;
    const room: Frame = {
      x: margin,
      y: top,
      width: inner,
      height: Math.max(1, options.height - top - margin - foot - overFoot),
    };
    const bare: Placed = { area: room, legend: null };
    const placed =
      hasLegend && sections.some((list) => list.length > 0)
        ? withLegend(sections, room, { measure, viewOf, isCornerFree, isBelow: options.legend === 'bottom' })
        : bare;
    const isFine =
      placed.area.width >= leastPicture.width &&
      placed.area.height >= leastPicture.height &&
      (!placed.legend || placed.legend.y + placed.legend.height <= room.y + room.height + 1);
    if (isFine || (!hasLegend && !hasSources))
      return { foot, ...placed, view: viewOf(placed.area), hasSources };
  }
  throw new RangeError('a page without a layout');
}

type Placed = Pick<FigureLayout, 'area' | 'legend'>;

interface Choice {
  readonly measure: Measure;
  readonly viewOf: (area: Frame) => View;
  /** Whether nothing of a picture, in an area and a view, lies in a box. */
  readonly isCornerFree: (box: Frame, area: Frame, view: View) => boolean;
  readonly isBelow: boolean;
}

/** The legend where it was asked for; in a free corner, or below, where the picture is much larger for it. */
function withLegend(
  pages: readonly (readonly LegendSection[])[],
  room: Frame,
  { measure, viewOf, isCornerFree, isBelow }: Choice,
): Placed {
  // The picture can only get smaller: what its samples need now is enough.
  const look = { measure, scale: viewOf(room).scale };
  const most = (sizes: readonly LegendSize[]): LegendSize => ({
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
    rowHeight: Math.min(...sizes.map(({ rowHeight }) => rowHeight)),
  });
  const band = most(pages.map((sections) => columnsIn(sections, room, look)));
  const underneath: Placed = {
    area: { ...room, height: Math.max(1, room.height - band.height - overLegend) },
    legend: {
      ...{ x: room.x, width: room.width, isBelow: true, room: room.height },
      ...{ y: room.y + room.height - band.height, height: band.height },
    },
  };
  if (isBelow) return underneath;
  const column = most(pages.map((sections) => columnSize(sections, room.height, look)));
  const right = room.x + room.width - column.width;
  const box = { x: right, y: room.y, width: column.width, height: column.height };
  const beside: Placed = {
    area: { ...room, width: Math.max(1, room.width - column.width - besideLegend) },
    legend: { ...box, isBelow: false, room: room.height },
  };
  const low = room.y + room.height - box.height;
  const corners = [box, { ...box, y: low }, { ...box, x: room.x, y: low }, { ...box, x: room.x }];
  const free = corners.find((corner) => isCornerFree(corner, room, viewOf(room)));
  const inCorner: Placed[] = free
    ? [{ area: room, legend: { ...free, isBelow: false, room: room.height } }]
    : [];
  const scaleOf = ({ area }: Placed): number => viewOf(area).scale;
  // A corner that costs nothing leaves the picture in the middle of the page.
  const [best = beside] = inCorner.filter((placed) => scaleOf(placed) >= scaleOf(beside));
  const isTooLong = column.height > room.height;
  return isTooLong || scaleOf(underneath) > scaleOf(best) * muchLarger ? underneath : best;
}

/** Tells whether a box is free of nodes, their names and their ties. */
function cornersOf(
  scenes: readonly Scene[],
  positions: ReadonlyMap<string, Point>,
  cells: number,
): Choice['isCornerFree'] {
  // Land, rings and outlines reach into corners where no node is; side by side, every corner is taken.
  if (cells > 1 || scenes.some(({ hulls, isMap }) => isMap || hulls.length > 0)) return () => false;
  const nodes = new Map(scenes.flatMap((scene) => [...scene.nodes]));
  const ties = new Map(scenes.flatMap((scene) => [...scene.ties]));
  const curves = curvesOf([...ties.values()], positions, false);
  return (box, area, view) => {
    const project = projector(view, area);
    const isIn = ({ x, y }: Point, across: number, down: number): boolean =>
      x + across > box.x - clearance &&
      x - across < box.x + box.width + clearance &&
      y + down > box.y - clearance &&
      y - down < box.y + box.height + clearance;
    for (const { key, half } of nodes.values()) {
      const place = positions.get(key);
      // A name is broader than its disc, and stands below it.
      const reach = half * view.scale;
      if (place && isIn(project(place), Math.max(reach, 40), reach + 18)) return false;
    }
    return !curves.some(({ from, control, to }) =>
      [0.2, 0.4, 0.5, 0.6, 0.8].some((at) => isIn(project(curvePoint(from, control, to, at)), 0, 0)),
    );
  };
}

/** So many cells in a grid, each as wide and high as lets their content be as large as it can be. */
export function cellsIn(area: Frame, count: number, content: Frame): Frame[] {
  let best: Frame[] = [];
  let largest = 0;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const width = (area.width - cellGap * (columns - 1)) / columns;
    const height = (area.height - cellGap * (rows - 1)) / rows - cellHead;
    const { scale } = viewIn({ width, height: Math.max(height, 1) }, content, null);
    if (!(width > 0 && height > 0 && scale > largest)) continue;
    largest = scale;
    best = Array.from({ length: count }, (_, at) => ({
      x: area.x + (at % columns) * (width + cellGap),
      y: area.y + Math.floor(at / columns) * (height + cellHead + cellGap) + cellHead,
      width,
      height,
    }));
  }
  return best;
}
