/** The names of a picture as numbers, for sheets on which pupils write who is who. */
import type { EntityKind } from '../model/types.ts';
import type { Point } from './geometry.ts';
import { hullNameSpot } from './hull-name.ts';
import { element, textElement } from './markup.ts';
import type { Scene } from './scene.ts';
import type { FigureTheme } from './theme.ts';

/** A node or an outline, and the number that stands for its name. */
export interface Numbered {
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly kind: EntityKind;
  /** Where the number stands in the model. */
  readonly spot: Point;
  /** How far its node reaches from there; 0 for an outline. */
  readonly half: number;
}

/**
 * Numbers all that has a name in a scene, from the top of the picture to its foot: one finds them that
 * way, and no number tells the alphabet.
 */
export function numbersOf(scene: Scene, positions: ReadonlyMap<string, Point>): Numbered[] {
  const nodes = [...scene.nodes.values()].flatMap(({ key, entity, half }) => {
    const spot = positions.get(key);
    return spot ? [{ key, name: entity.name, kind: entity.kind, spot, half }] : [];
  });
  const outlines = scene.hulls.flatMap((hull) => {
    const spot = hullNameSpot(hull, positions);
    return spot ? [{ key: hull.bloc, name: hull.name, kind: 'bloc' as const, spot, half: 0 }] : [];
  });
  return [...outlines, ...nodes]
    .sort((a, b) => a.spot.y - b.spot.y || a.spot.x - b.spot.x)
    .map((one, at) => ({ ...one, number: at + 1 }));
}

/** The scene with bare discs and squares, and a number for each name: of nodes, outlines and groups. */
export function numberedScene(scene: Scene, numbers: readonly Numbered[]): Scene {
  const byKey = new Map(numbers.map(({ key, number }) => [key, String(number)]));
  const byName = new Map(numbers.map(({ name, number }) => [name, String(number)]));
  return {
    ...scene,
    nodes: new Map(
      [...scene.nodes].map(([key, node]) => {
        const entity = { ...node.entity, id: '', flag: '', name: byKey.get(key) ?? '' };
        const { group } = node;
        return [
          key,
          { ...node, entity, group: group && { ...group, label: byName.get(group.label) ?? group.label } },
        ];
      }),
    ),
    hulls: scene.hulls.map((hull) => ({ ...hull, name: byKey.get(hull.bloc) ?? '' })),
  };
}

/** No copier loses figures of these sizes. */
const [leastSize, mostSize] = [9, 15];
/** Width of a figure, as a part of its size; and what is left free beside it. */
const [figureWidth, beside] = [0.56, 2.5];

/** The numbers in their nodes; where a node is too small for its own, in a disc or square that is not. */
export function numbersMarkup(
  numbers: readonly Numbered[],
  project: (point: Point) => Point,
  scale: number,
  theme: FigureTheme,
): string {
  const style = { fill: theme.plate, stroke: theme.ink, 'stroke-width': 0.9 };
  const marks = numbers.map(({ number, spot, half, kind }) => {
    const { x, y } = project(spot);
    const text = String(number);
    const size = Math.min(mostSize, Math.max(leastSize, half * scale * 0.9));
    const need = Math.max(size * 0.8, (text.length * size * figureWidth) / 2 + beside);
    const square = { x: x - need, y: y - need, width: need * 2, height: need * 2, rx: need * 0.4 };
    const badge =
      kind === 'bloc'
        ? element('rect', { ...square, ...style })
        : element('circle', { cx: x, cy: y, r: need, ...style });
    const middle = { x, y: y + size * 0.35, 'text-anchor': 'middle' };
    return (
      (half * scale < need ? badge : '') +
      textElement({ ...middle, 'font-size': size, 'font-weight': 700, fill: theme.ink }, text)
    );
  });
  return element('g', { id: 'numbers' }, ...marks);
}
