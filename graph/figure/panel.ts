/** The graph itself within a figure: map, outlines, ties, nodes and names in a rectangle of the page. */
import type { Visible } from '../model/types.ts';
import type { FigureOptions, Measure } from './figure-options.ts';
import { wordsOf, type FigureWords } from './figure-words.ts';
import { frameOf, labelRanks, overlapOf, type Frame } from './frame.ts';
import { arcBend, controlPoint, fan, outlinePoint, type Point } from './geometry.ts';
import { hullsMarkup } from './hull-marks.ts';
import { hullNameSpot } from './hull-name.ts';
import { placeLabels, type LabelStyle, type PlacedLabel } from './labels.ts';
import { lineLook, lineOpacity, ringOf, ringWidth } from './line-look.ts';
import { element, escapeText, textElement } from './markup.ts';
import { nodeMarkup } from './node-marks.ts';
import { litIn, type Scene, type SceneNode, type SceneTie } from './scene.ts';
import type { FigureTheme } from './theme.ts';
import { tieMarkup } from './tie-marks.ts';
import { underlayMarkup } from './underlay.ts';

/** How much is left of what steps back: the canvas's veil, seen from the other side. */
const fadedOpacity = 0.16;

export interface Panel {
  readonly scene: Scene;
  readonly positions: ReadonlyMap<string, Point>;
  /** Where on the page it is. */
  readonly area: Frame;
  /** What of the model it shows; null for all that the scene holds. */
  readonly frame: Frame | null;
  /** Told apart from other panels of the figure; empty where it is the only one. */
  readonly prefix: string;
}

export type PanelOptions = Pick<
  FigureOptions,
  'flags' | 'selected' | 'lit' | 'underlay' | 'isMap' | 'blank' | 'words'
>;

interface Placed extends SceneNode {
  readonly position: Point;
}

export function panelMarkup(
  { scene, positions, area, frame, prefix }: Panel,
  options: PanelOptions,
  theme: FigureTheme,
  measure: Measure,
): string {
  const words = wordsOf(options);
  const lines = options.blank === 'ties' ? [] : [...scene.ties.values()];
  const nodes = [...scene.nodes.values()].flatMap((node): Placed[] => {
    const position = positions.get(node.key);
    return position ? [{ ...node, position }] : [];
  });
  // Names of outlines stand further out than any member.
  const names = scene.hulls.flatMap((hull) => hullNameSpot(hull, positions) ?? []);
  const content = frameOf([...nodes.map((node) => node.position), ...names]);
  // Looking at more than there is leaves the page empty: what is seen of the graph is what counts.
  const seen = frame ? overlapOf(frame, content) : content;
  // Names keep their size however small the graph is drawn: the outermost need room of their own.
  const margin = frame ? { x: 0, y: 0 } : { x: 36, y: 18 };
  const scale = Math.min(
    (area.width - margin.x * 2) / seen.width,
    (area.height - margin.y * 2) / seen.height,
    2.2,
  );
  const project = ({ x, y }: Point): Point => ({
    x: area.x + area.width / 2 + (x - seen.x - seen.width / 2) * scale,
    y: area.y + area.height / 2 + (y - seen.y - seen.height / 2) * scale,
  });

  const lit = options.lit && litIn(scene, options.lit);
  const isLit = (key: string): boolean => lit === null || lit.nodes.has(key) || lit.edges.has(key);
  const fade = (key: string, markup: string): string =>
    isLit(key) ? markup : element('g', { opacity: fadedOpacity }, markup);

  const at = new Map(nodes.map((node) => [node.key, node]));
  const bends = fan(lines);
  const opacity = lit === null ? lineOpacity(lines.length) : 1;
  const layers = new Map<string, { title: string; markup: string[] }>();
  for (const line of lines) {
    const [a, b] = [at.get(line.from), at.get(line.to)];
    if (!a || !b) continue;
    const { id, title } = layerOf(line, words);
    const layer = layers.get(id) ?? { title, markup: [] };
    layers.set(id, layer);
    const arc = options.isMap ? arcBend(a.position, b.position) : 0;
    layer.markup.push(fade(line.id, drawLine(line, a, b, (bends.get(line.id) ?? 0) + arc, theme, opacity)));
  }
  const tieLayers = [...layers].map(([id, { title, markup }]) =>
    element('g', { id: `${prefix}ties-${id}` }, element('title', {}, escapeText(title)), ...markup),
  );
  const nodeLayer = nodes.map((node) =>
    fade(node.key, nodeMarkup(node, node.position, theme, options.flags, options.selected.has(node.key))),
  );

  // Small pictures side by side have small names, or few of them would find a place.
  const fontSize = prefix === '' ? 13 : 9.5;
  const style: LabelStyle = {
    fontSize,
    lineHeight: fontSize * 1.23,
    maxWidth: fontSize * 10,
    measure: measure(fontSize, true),
  };
  const inside = (p: Point): boolean =>
    p.x > area.x && p.x < area.x + area.width && p.y > area.y && p.y < area.y + area.height;
  const ranks = labelRanks(scene);
  const requests = [
    ...nodes.flatMap(({ key, entity, position, half: size }) => {
      const centre = project(position);
      const half = size * scale;
      const rank = ranks.get(key) ?? { priority: 0, mayCover: false };
      const priority = options.selected.has(key) ? Infinity : rank.priority;
      return inside(centre) ? [{ ...rank, id: key, text: entity.name, centre, half, priority }] : [];
    }),
    ...scene.hulls.flatMap((hull) => {
      const spot = hullNameSpot(hull, positions);
      if (!spot || !inside(project(spot))) return [];
      return [
        { id: hull.bloc, text: hull.name, centre: project(spot), half: 0, priority: 1e6, mayCover: true },
      ];
    }),
  ];
  const labels = placeLabels(requests, style).map((label) =>
    // A bloc that is an outline is lit by itself, though no square of it is drawn.
    nameMarkup(label, style, theme, {
      isFaded: !isLit(label.id) && options.lit?.nodes.has(label.id) !== true,
      isBlank: options.blank === 'names',
    }),
  );

  const origin = project({ x: 0, y: 0 });
  const clip = `${prefix}area`;
  return element(
    'g',
    { id: `${prefix}graph`, 'clip-path': `url(#${clip})` },
    element('clipPath', { id: clip }, element('rect', { ...area, x: area.x - 12, width: area.width + 24 })),
    element(
      'g',
      { transform: `translate(${origin.x.toFixed(2)} ${origin.y.toFixed(2)}) scale(${scale.toFixed(4)})` },
      ...(options.underlay ? [underlayMarkup(options.underlay, nodes, theme, words.map, prefix)] : []),
      ...(scene.hulls.length > 0 ? [hullsMarkup(scene, positions, theme, prefix)] : []),
      element('g', { id: `${prefix}ties` }, ...tieLayers),
      element('g', { id: `${prefix}nodes` }, ...nodeLayer),
    ),
    element('g', { id: `${prefix}names` }, ...labels),
  );
}

/** A name in its lines, or lines to write it on. */
function nameMarkup(
  { lines, x, y, width, height }: PlacedLabel,
  style: LabelStyle,
  theme: FigureTheme,
  { isFaded, isBlank }: { isFaded: boolean; isBlank: boolean },
): string {
  const opacity = isFaded ? fadedOpacity : undefined;
  if (isBlank) {
    const room = Math.max(width, 64);
    const line = { stroke: theme.ink, 'stroke-width': 1, 'stroke-dasharray': '1.5 2.5' };
    return element('path', {
      ...line,
      d: `M${(x - room / 2).toFixed(1)} ${(y + height / 2 - 2).toFixed(1)}h${room.toFixed(1)}`,
      opacity,
    });
  }
  return lines
    .map((line, index) =>
      textElement(
        {
          x,
          y: y - height / 2 + style.lineHeight * (index + 0.76),
          opacity,
          'text-anchor': 'middle',
          'font-size': style.fontSize,
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
    .join('');
}

/** The layer that a line is in: changes by kind, bundles together, the others by type. */
function layerOf({ change, bundle, type }: SceneTie, words: FigureWords): { id: string; title: string } {
  if (change !== null) return { id: change, title: words.changes[change] };
  return bundle ? { id: 'bundled', title: words.bundles } : { id: type.id, title: type.label };
}

function drawLine(
  line: SceneTie,
  a: Placed,
  b: Placed,
  bend: number,
  theme: FigureTheme,
  opacity: number,
): string {
  const control = controlPoint(a.position, b.position, bend);
  const gap = (node: Placed): number => (ringOf(node, theme.id) ? ringWidth : 0);
  const course = {
    from: outlinePoint(a.position, control, a.entity.kind === 'bloc', 1 + gap(a), a.half),
    control,
    to: outlinePoint(b.position, control, b.entity.kind === 'bloc', 2 + gap(b), b.half),
  };
  return tieMarkup(lineLook(line, theme.id), course, { title: line.title, opacity });
}

/** The part of what is visible that has a place: the rest is not drawn, and so not counted, listed or cited. */
export function placedPart(
  shown: Visible,
  ends: (edge: string) => readonly string[],
  positions: ReadonlyMap<string, Point>,
): Visible {
  return {
    nodes: new Set([...shown.nodes].filter((key) => positions.has(key))),
    edges: new Set([...shown.edges].filter((edge) => ends(edge).every((end) => positions.has(end)))),
  };
}
