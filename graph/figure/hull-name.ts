/** Where the name of an outline stands. */
import { nationRadius, type Point } from './geometry.ts';
import type { SceneHull } from './scene.ts';

/** Over the topmost member, on the outline; null where no member has a place. */
export function hullNameSpot(hull: SceneHull, positions: ReadonlyMap<string, Point>): Point | null {
  const places = hull.members.flatMap((member) => positions.get(member) ?? []);
  const [first, ...others] = places;
  if (!first) return null;
  const top = others.reduce((best, place) => (place.y < best.y ? place : best), first);
  return { x: top.x, y: top.y - nationRadius * 1.7 };
}
