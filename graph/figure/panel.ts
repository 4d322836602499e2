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
import { projector, reachOf, type View } from './view.ts';

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
  const edge = `${prefix}edge`;
  const layers = new Map<string, { title: string; markup: string[] }>();
  let isCut = false;
  for (const curve of curves) {
    const { line } = curve;
    if (!scene.ties.has(line.id)) continue;
    const [a, b] = [whole.nodes.get(line.from), whole.nodes.get(line.to)];
    if (!a || !b) continue;
    const { id, title } = layerOf(line, words);
    const layer = layers.get(id) ?? { title, markup: [] };
    layers.set(id, layer);
    const drawn = fade(line.id, drawLine(curve, a, b, theme, opacity));
    // What leads out of sight ends where nothing can be seen that it would end at.
    const isWhole = scene.nodes.has(line.from) && scene.nodes.has(line.to);
    isCut ||= !isWhole;
    layer.markup.push(isWhole ? drawn : element('g', { 'clip-path': `url(#${edge})` }, drawn));
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
    ...(isCut ? [element('clipPath', { id: edge }, element('rect', { ...innerOf(whole, area, view) }))] : []),
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

/** The part of the model's area that holds no centre of a node that is not in it whole. */
function innerOf(whole: Scene, area: Frame, { centre, scale }: View): Frame {
  const reach = Math.max(0, ...[...whole.nodes.values()].map(reachOf));
  const inset = (length: number): number => Math.max(length / scale - reach * 2, 1);
  const [width, height] = [inset(area.width), inset(area.height)];
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** The layer that a line is in: changes by kind, bundles together, the others by type. */
function layerOf({ change, bundle, type }: SceneTie, words: FigureWords): { id: string; title: string } {
  if (change !== null) return { id: change, title: words.changes[change] };
  return bundle ? { id: 'bundled', title: words.bundles } : { id: type.id, title: type.label };
}

function drawLine(
  { line, from, control, to }: Curve,
  a: SceneNode,
  b: SceneNode,
  theme: FigureTheme,
  opacity: number,
): string {
  const gap = (node: SceneNode): number => (ringOf(node, theme.id) ? ringWidth : 0);
  const course = {
    from: outlinePoint(from, control, a.entity.kind === 'bloc', 1 + gap(a), a.half),
    control,
    to: outlinePoint(to, control, b.entity.kind === 'bloc', 2 + gap(b), b.half),
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
