/** Lines of equal value on a grid, and smooth paths through them. */
import type { Point } from './geometry.ts';

/** Values on a square grid: negative inside, positive outside. Its border must be outside. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  /** Where the first value stands, and how far the next one. */
  readonly left: number;
  readonly top: number;
  readonly pixel: number;
  readonly values: Float32Array;
}

/** The sides of a cell, as they are met going round: top, right, bottom, left. */
type Side = 0 | 1 | 2 | 3;

/**
 * By corners inside (top left 1, top right 2, bottom right 4, bottom left 8): from which side of the
 * cell the line enters to which it leaves, with the inside on its right on a screen. The two cases of
 * opposite corners are written as apart; a negative middle joins them.
 */
const crossings: readonly (readonly (readonly [Side, Side])[])[] = [
  [], [[3, 0]], [[0, 1]], [[3, 1]], [[1, 2]], [[3, 0], [1, 2]], [[0, 2]], [[3, 2]],
  [[2, 3]], [[2, 0]], [[0, 1], [2, 3]], [[2, 1]], [[1, 3]], [[1, 0]], [[0, 3]], [],
]; // prettier-ignore
const joined: ReadonlyMap<number, readonly (readonly [Side, Side])[]> = new Map([
  [5, [[3, 2], [1, 0]]], [10, [[0, 3], [2, 1]]],
]); // prettier-ignore

/**
 * The closed lines where a field is 0, after Lorensen & Cline, "Marching Cubes", SIGGRAPH 1987, in two
 * dimensions. Outer lines and those round holes run in opposite senses.
 *
 * @returns Loops without their first point repeated, by where they begin. Cost: O(values).
 */
export function contours({ columns, rows, left, top, pixel, values }: Field): Point[][] {
  const at = (column: number, row: number): number => values[row * columns + column] ?? 1;
  // A crossed side is named by the grid point it begins at, and whether it runs down from there.
  const sideKey = (column: number, row: number, side: Side): number => {
    if (side === 0) return (row * columns + column) * 2;
    if (side === 1) return (row * columns + column + 1) * 2 + 1;
    if (side === 2) return ((row + 1) * columns + column) * 2;
    return (row * columns + column) * 2 + 1;
  };
  const next = new Map<number, number>();
  for (let row = 0; row + 1 < rows; row++) {
    // The right side of one cell is the left side of the next.
    let [b, c] = [at(0, row), at(0, row + 1)];
    for (let column = 0; column + 1 < columns; column++) {
      const [a, d] = [b, c];
      b = at(column + 1, row);
      c = at(column + 1, row + 1);
      const corners = (a < 0 ? 1 : 0) | (b < 0 ? 2 : 0) | (c < 0 ? 4 : 0) | (d < 0 ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      const pairs = (a + b + c + d < 0 ? joined.get(corners) : undefined) ?? crossings[corners] ?? [];
      for (const [from, to] of pairs) next.set(sideKey(column, row, from), sideKey(column, row, to));
    }
  }
  const pointOf = (key: number): Point => {
    const start = key >> 1;
    const [column, row] = [start % columns, Math.floor(start / columns)];
    const isDown = (key & 1) === 1;
    const [before, after] = [at(column, row), isDown ? at(column, row + 1) : at(column + 1, row)];
    const share = before / (before - after);
    return {
      x: left + pixel * (column + (isDown ? 0 : share)),
      y: top + pixel * (row + (isDown ? share : 0)),
    };
  };
  const loops: Point[][] = [];
  for (const start of next.keys()) {
    const loop: Point[] = [];
    let key = start;
    for (let following = next.get(key); following !== undefined; following = next.get(key)) {
      loop.push(pointOf(key));
      next.delete(key);
      key = following;
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}

/** Twice the signed area within a loop: its sign tells the sense in which it runs. */
export function signedArea(loop: readonly Point[]): number {
  let sum = 0;
  let before = loop.at(-1);
  for (const point of loop) {
    if (before) sum += before.x * point.y - point.x * before.y;
    before = point;
  }
  return sum;
}

/** Whether a point lies within a loop. Cost: O(points). */
export function isWithin({ x, y }: Point, loop: readonly Point[]): boolean {
  let inside = false;
  let before = loop.at(-1);
  for (const point of loop) {
    if (before && point.y > y !== before.y > y) {
      const crossing = point.x + ((y - point.y) / (before.y - point.y)) * (before.x - point.x);
      if (x < crossing) inside = !inside;
    }
    before = point;
  }
  return inside;
}

/** Points at even distances along a loop, near the one asked for. */
function resample(loop: readonly Point[], step: number): Point[] {
  const lengths = [0];
  for (const [at, point] of loop.entries()) {
    const after = loop[(at + 1) % loop.length] ?? point;
    lengths.push((lengths[at] ?? 0) + Math.hypot(after.x - point.x, after.y - point.y));
  }
  const total = lengths.at(-1) ?? 0;
  const count = Math.max(8, Math.round(total / step));
  const points: Point[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    const along = (total * index) / count;
    while (at + 2 < lengths.length && (lengths[at + 1] ?? 0) <= along) at++;
    const [a, b] = [loop[at] ?? { x: 0, y: 0 }, loop[(at + 1) % loop.length] ?? { x: 0, y: 0 }];
    const [start, end] = [lengths[at] ?? 0, lengths[at + 1] ?? 0];
    const share = end > start ? (along - start) / (end - start) : 0;
    points.push({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  }
  return points;
}

/** Each point drawn a little towards its neighbours, which takes out what the grid left in the line. */
function soften(loop: readonly Point[]): Point[] {
  return loop.map((point, at) => {
    const before = loop.at(at - 1) ?? point;
    const after = loop[(at + 1) % loop.length] ?? point;
    return { x: (before.x + 2 * point.x + after.x) / 4, y: (before.y + 2 * point.y + after.y) / 4 };
  });
}

type Curve = readonly [Point, Point, Point, Point];

/**
 * A loop as few cubic curves with common tangents where they meet: each is made as long as it stays
 * by its points. After Schneider, "An Algorithm for Automatically Fitting Digitized Curves", Graphics
 * Gems (1990), with tangents and handles taken from the line instead of fitted.
 *
 * @param loop Points at even distances. Cost: O(points × longest curve).
 */
function fitCurves(loop: readonly Point[], tolerance: number): Curve[] {
  const count = loop.length;
  const pointAt = (at: number): Point => loop[at % count] ?? { x: 0, y: 0 };
  const tangents = loop.map((_, at) => {
    const [a, b] = [pointAt(at + count - 2), pointAt(at + 2)];
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  });
  const tangentAt = (at: number): Point => tangents[at % count] ?? { x: 0, y: 0 };
  /** Length of the line up to each point, and once round. */
  const along = [0];
  for (let at = 0; at < count; at++) {
    const [a, b] = [pointAt(at), pointAt(at + 1)];
    along.push((along[at] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const curveOf = (from: number, to: number): Curve => {
    const [a, d] = [pointAt(from), pointAt(to)];
    const [leave, arrive] = [tangentAt(from), tangentAt(to)];
    const handle = ((along[to] ?? 0) - (along[from] ?? 0)) / 3;
    return [
      a,
      { x: a.x + leave.x * handle, y: a.y + leave.y * handle },
      { x: d.x - arrive.x * handle, y: d.y - arrive.y * handle },
      d,
    ];
  };
  const fits = (curve: Curve, from: number, to: number): boolean => {
    for (let at = from + 1; at < to; at++) {
      const drawn = curveAt(curve, (at - from) / (to - from));
      const [dx, dy] = [drawn.x - pointAt(at).x, drawn.y - pointAt(at).y];
      if (dx * dx + dy * dy > tolerance * tolerance) return false;
    }
    return true;
  };
  const longest = Math.min(90, Math.ceil(count / 3));
  const curves: Curve[] = [];
  for (let from = 0; from < count;) {
    let to = Math.min(from + 2, count);
    let curve = curveOf(from, to);
    while (to < count && to - from < longest) {
      const longer = curveOf(from, to + 1);
      if (!fits(longer, from, to + 1)) break;
      to++;
      curve = longer;
    }
    curves.push(curve);
    from = to;
  }
  return curves;
}

function curveAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: p * a.x + q * b.x + r * c.x + u * d.x, y: p * a.y + q * b.y + r * c.y + u * d.y };
}

/** Coordinates with one decimal, and no more signs than they need. */
const written = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${String(Math.round(x * 10) / 10)} ${String(Math.round(y * 10) / 10)}`).join(' ');

/**
 * SVG path data through loops, in cubic curves.
 *
 * @param step Distance at which the loops are read.
 * @param limit How many curves there should be: where there are more, the path is drawn more freely, but
 *   never so freely that it would run over what it is to leave out.
 */
export function smoothPath(loops: readonly (readonly Point[])[], step: number, limit: number): string {
  const even = loops.map((loop) => soften(soften(resample(loop, step))));
  let tolerance = 0.7;
  let fitted = even.map((loop) => fitCurves(loop, tolerance));
  for (let round = 0; round < 3 && fitted.reduce((sum, { length }) => sum + length, 0) > limit; round++) {
    tolerance *= 1.7;
    fitted = even.map((loop) => fitCurves(loop, tolerance));
  }
  return fitted
    .flatMap((curves) => {
      const [first] = curves;
      if (!first) return [];
      return [`M${written([first[0]])}`, ...curves.map(([, b, c, d]) => `C${written([b, c, d])}`), 'Z'];
    })
    .join('');
}
