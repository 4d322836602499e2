/** Where on the canvas something would stand by its place on the map, and the nearest free spot. */
import type { Anchors } from './compose.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type Segment = readonly [Spot, Spot];

const neighboursOnMap = 3;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const step = 26;

/** The weighted middle of spots; null for none. */
export function middleOf(spots: readonly (Spot & { readonly weight: number })[]): Spot | null {
  const weight = spots.reduce((sum, spot) => sum + spot.weight, 0);
  if (weight === 0) return null;
  return {
    x: spots.reduce((sum, spot) => sum + spot.x * spot.weight, 0) / weight,
    y: spots.reduce((sum, spot) => sum + spot.y * spot.weight, 0) / weight,
  };
}

/** The way on the map from one node to another, in degrees of a meridian; null where one has no place there. */
export function onMap(
  anchors: Anchors,
  from: number,
  to: number,
): (Spot & { readonly distance: number }) | null {
  const [lon, lat] = [anchors[from * 2] ?? NaN, anchors[from * 2 + 1] ?? NaN];
  // The map has no edge in the Pacific.
  const x = (((((anchors[to * 2] ?? NaN) - lon + 540) % 360) + 360) % 360) - 180;
  const [dx, dy] = [x * Math.cos((lat * Math.PI) / 180), (anchors[to * 2 + 1] ?? NaN) - lat];
  return Number.isNaN(dx + dy) ? null : { x: dx, y: dy, distance: Math.hypot(dx, dy) };
}

/**
 * Amidst the nearest neighbours on the map that have a spot, the nearer the closer: a state whose
 * capital another had before stands beside that one. Null where none has a place on the map.
 */
export function nearOnMap(
  node: number,
  anchors: Anchors,
  settled: readonly number[],
  spot: (node: number) => Spot,
): Spot | null {
  const near = settled
    .flatMap((other) => {
      const way = onMap(anchors, node, other);
      return way ? [{ ...spot(other), distance: way.distance }] : [];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, neighboursOnMap);
  return middleOf(near.map(({ x, y, distance }) => ({ x, y, weight: 1 / (distance * distance + 0.01) })));
}

/**
 * The first free spot of a sunflower spiral about a target: Vogel, "A better way to construct the
 * sunflower head", Mathematical Biosciences 44 (1979).
 */
export function spiral(target: Spot, isFree: (spot: Spot) => boolean): Spot {
  for (let at = 0; ; at++) {
    const radius = step * Math.sqrt(at);
    const here = {
      x: target.x + radius * Math.cos(at * goldenAngle),
      y: target.y + radius * Math.sin(at * goldenAngle),
    };
    if (isFree(here)) return here;
  }
}

/** How far a spot lies from a stretch of a line. */
export function distanceTo([a, b]: Segment, { x, y }: Spot): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(a.x + share * dx - x, a.y + share * dy - y);
}
