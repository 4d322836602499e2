/**
 * Where ties run. The canvas and the figure both draw from these functions, so that an image
 * shows what the screen showed. Model units: pixels at zoom 1, y downwards.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A tie between two nodes, as far as its course goes. */
export interface Strand {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Radius of a nation's disc, and half the side of a bloc's rounded square. */
export const nationRadius = 27;
export const blocHalfSide = 24;

/** Size of the code of an entity without a flag, in model units, so that it stays within its outline. */
export const codeSize = (code: string): number => Math.min(13, 62 / code.length);
export const blocCorner = 11;

/** Distance between neighbouring strands halfway along, and the most a whole fan may spread. */
const strandGap = 15;
const fanSpread = 150;

const gapOf = (ties: number): number => Math.min(strandGap, fanSpread / Math.max(1, ties - 1));

/** How far the outermost of so many parallel ties lies from the straight line. */
export const fanHalf = (ties: number): number => ((ties - 1) / 2) * gapOf(ties);

/** The two ends of a tie as one key, whichever way it points. */
export const dyadKey = (a: string, b: string): string => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);

/**
 * Fans parallel ties out: for each tie the distance of its halfway point from the straight line,
 * positive to the left of the way from its `from` to its `to` (on a screen, where y grows downwards).
 *
 * @param strands Visible ties in the order they are to lie side by side.
 * @returns Bend by tie id; 0 for a tie that is alone. Cost: O(strands).
 */
export function fan(strands: Iterable<Strand>): Map<string, number> {
  const dyads = new Map<string, Strand[]>();
  for (const strand of strands) {
    const key = dyadKey(strand.from, strand.to);
    const group = dyads.get(key);
    if (group) group.push(strand);
    else dyads.set(key, [strand]);
  }
  const bends = new Map<string, number>();
  for (const group of dyads.values()) {
    const gap = gapOf(group.length);
    for (const [at, { id, from, to }] of group.entries()) {
      const bend = (at - (group.length - 1) / 2) * gap;
      // One side for both directions: a tie that points the other way sees its left on the right.
      bends.set(id, bend === 0 ? 0 : from < to ? bend : -bend);
    }
  }
  return bends;
}

/** The control point of the quadratic curve whose halfway point lies `bend` off the straight line. */
export function controlPoint(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // A quadratic curve passes halfway between the chord and its control point.
  return {
    x: (from.x + to.x) / 2 + (dy / length) * 2 * bend,
    y: (from.y + to.y) / 2 - (dx / length) * 2 * bend,
  };
}

/** A point on a quadratic curve, t from 0 to 1. */
export function curvePoint(from: Point, control: Point, to: Point, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** Where a ray from a node's centre leaves its outline, `gap` further out. */
export function outlinePoint(
  centre: Point,
  towards: Point,
  isBloc: boolean,
  gap = 0,
  half = isBloc ? blocHalfSide : nationRadius,
): Point {
  const [dx, dy] = [towards.x - centre.x, towards.y - centre.y];
  const length = Math.hypot(dx, dy) || 1;
  const reach = isBloc
    ? Math.min((half * length) / Math.max(Math.abs(dx), Math.abs(dy), 1e-9), half * 1.25)
    : half;
  const scale = (reach + gap) / length;
  return { x: centre.x + dx * scale, y: centre.y + dy * scale };
}

/** How high an arc stands over its chord, as a share of its length. */
const arcHeight = 0.14;

/** The bend of a tie that is an arc: like a flight on a map, it rises towards the top of the page. */
export function arcBend(from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return Math.hypot(dx, dy) * arcHeight * (dx >= 0 ? 1 : -1);
}
