/** The graph itself within a figure: map, outlines, ties, nodes and names in a rectangle of the page. */
import type { Visible } from '../model/types.ts';
import type { FigureOptions, Measure } from './figure-options.ts';
import { curvesOf, type Curve } from './curves.ts';
import { wordsOf, type FigureWords } from './figure-words.ts';
import type { Frame } from './frame.ts';
import { outlinePoint, type Point } from './geometry.ts';
import { hullsMarkup } from './hull-marks.ts';
import { lineLook, lineOpacity, ringOf, ringWidth } from './line-look.ts';
import { element, escapeText } from './markup.ts';
import { fadedOpacity, nameMarks } from './names.ts';
import { nodeMarkup } from './node-marks.ts';
import { litIn, type Scene, type SceneNode, type SceneTie } from './scene.ts';
import type { FigureTheme } from './theme.ts';
import { tieMarkup } from './tie-marks.ts';
import { underlayMarkup } from './underlay.ts';
import { projector, type View } from './view.ts';

export interface Panel {
  /** What is drawn. */
  readonly scene: Scene;
  /** What that is a part of: outlines pass by, and ties lead to, what is out of sight. */
  readonly whole: Scene;
  readonly positions: ReadonlyMap<string, Point>;
  /** Where on the page it is. */
  readonly area: Frame;
  readonly view: View;
  /** What no name may cover. */
  readonly avoid: readonly Frame[];
  /** Whether names are written; they are, unless pupils are to write them. */
  readonly hasNames?: boolean;
  /** Told apart from other panels of the figure; empty where it is the only one. */
  readonly prefix: string;
}

export type PanelOptions = Pick<FigureOptions, 'flags' | 'selected' | 'lit' | 'underlay' | 'isMap' | 'words'>;

export function panelMarkup(
  { scene, whole, positions, area, view, avoid, hasNames = true, prefix }: Panel,
  options: PanelOptions,
  theme: FigureTheme,
  measure: Measure,
): string {
  const words = wordsOf(options);
  const curves = curvesOf([...whole.ties.values()], positions, options.isMap);
  const nodes = [...scene.nodes.values()].flatMap((node) => {
    const position = positions.get(node.key);
    return position ? [{ ...node, position }] : [];
  });

  const lit = options.lit && litIn(scene, options.lit);
  const isLit = (key: string): boolean => lit === null || lit.nodes.has(key) || lit.edges.has(key);
  const fade = (key: string, markup: string): string =>
    isLit(key) ? markup : element('g', { opacity: fadedOpacity }, markup);

  const opacity = lit === null ? lineOpacity(scene.ties.size) : 1;
  const layers = new Map<string, { title: string; markup: string[] }>();
  for (const curve of curves) {
    const { line } = curve;
    if (!scene.ties.has(line.id)) continue;
    const [a, b] = [whole.nodes.get(line.from), whole.nodes.get(line.to)];
    if (!a || !b) continue;
    const { id, title } = layerOf(line, words);
    const layer = layers.get(id) ?? { title, markup: [] };
    layers.set(id, layer);
    const isSeen = (node: SceneNode): boolean => scene.nodes.has(node.key);
    layer.markup.push(fade(line.id, drawLine(curve, [a, b], isSeen, theme, opacity)));
  }
  const tieLayers = [...layers].map(([id, { title, markup }]) =>
    element('g', { id: `${prefix}ties-${id}` }, element('title', {}, escapeText(title)), ...markup),
  );
  const nodeLayer = nodes.map((node) =>
    fade(node.key, nodeMarkup(node, node.position, theme, options.flags, options.selected.has(node.key))),
  );
  const names = nameMarks(
    {
      ...{ scene, positions, area, view, avoid },
      isAmong: prefix !== '',
      // A bloc that is an outline is lit by itself, though no square of it is drawn.
      isLit: (key) => isLit(key) || options.lit?.nodes.has(key) === true,
    },
    options,
    theme,
    measure,
  );

  const origin = projector(view, area)({ x: 0, y: 0 });
  const clip = `${prefix}area`;
  return element(
    'g',
    { id: `${prefix}graph`, 'clip-path': `url(#${clip})` },
    element('clipPath', { id: clip }, element('rect', { ...area })),
    element(
      'g',
      {
        transform: `translate(${origin.x.toFixed(2)} ${origin.y.toFixed(2)}) scale(${view.scale.toFixed(4)})`,
      },
      ...(options.underlay ? [underlayMarkup(options.underlay, nodes, theme, words.map, prefix)] : []),
      ...(whole.hulls.length > 0 ? [hullsMarkup(hullsIn(scene, whole), positions, theme, prefix)] : []),
      element('g', { id: `${prefix}ties` }, ...tieLayers),
      element('g', { id: `${prefix}nodes` }, ...nodeLayer),
    ),
    element('g', { id: `${prefix}names` }, ...(hasNames ? names : [])),
  );
}

/** The outlines that are in sight, round all their members. */
const hullsIn = (scene: Scene, whole: Scene): Scene => {
  const seen = new Set(scene.hulls.map(({ bloc }) => bloc));
  return { ...whole, hulls: whole.hulls.filter(({ bloc }) => seen.has(bloc)) };
};

/** The layer that a line is in: changes by kind, bundles together, the others by type. */
function layerOf({ change, bundle, type }: SceneTie, words: FigureWords): { id: string; title: string } {
  if (change !== null) return { id: change, title: words.changes[change] };
  return bundle ? { id: 'bundled', title: words.bundles } : { id: type.id, title: type.label };
}

/** A line between the outlines of its ends; to the centre of one that is not seen, so that it leaves the page. */
function drawLine(
  { line, from, control, to }: Curve,
  [a, b]: readonly [SceneNode, SceneNode],
  isSeen: (node: SceneNode) => boolean,
  theme: FigureTheme,
  opacity: number,
): string {
  const endAt = (node: SceneNode, centre: Point, gap: number): Point => {
    const ring = ringOf(node, theme.id) ? ringWidth : 0;
    const isSquare = node.entity.kind === 'bloc';
    return isSeen(node) ? outlinePoint(centre, control, isSquare, gap + ring, node.half) : centre;
  };
  const course = { from: endAt(a, from, 1), control, to: endAt(b, to, 2) };
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
