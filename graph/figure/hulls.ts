/** A calm line round the members of a set, such as a bloc, that leaves the others out. */
import { contours, isWithin, signedArea, smoothPath, type Field } from './contours.ts';
import type { Point } from './geometry.ts';
import { lengthOf, routes, type Disc, type Route } from './hull-routes.ts';

export type { Disc } from './hull-routes.ts';

/** Room between the line and an other's outline. */
const gap = 4;
/** How softly what lies side by side flows together. */
const softness = 12;
/** Beyond this, nothing adds to the field. */
const reach = 48;
const laneReach = 36;
/** A way is never squeezed to less than this on either side, but by an outline it would cross. */
const neckHalf = 7;
/** Size of a grid's pixel, and how many there may be. */
const leastPixel = 8;
const mostPixel = 18;
const mostPixels = 160_000;
const mostCurves = 120;
/** Further out than this, nothing stands: a pixel would be lost in the rounding of numbers. */
const farthest = 1e9;

/**
 * A region that holds all members and keeps the others out, after Collins, Penn & Carpendale, "Bubble
 * Sets: Revealing Set Relations with Isocontours over Existing Visualizations", IEEE TVCG 15 (2009):
 * members and the ways between them raise a field, others lower it, and the line of equal height is
 * drawn. The field is one of distances, so that the line keeps its distance from a node, however many
 * stand together; an other is carved out even of a way that has to cross it, which may part the region.
 *
 * @param members Who belongs. @param others Who does not; only those amidst the members matter.
 * @param padding Room between a member's outline and the line: lines round the same members do not lie
 *   on each other where it differs.
 * @returns SVG path data in absolute cubic curves, each piece closed, of some 120 curves in all
 *   however many members there are, holes running against the outline (either fill rule leaves them out); '' for no member.
 *   Every member's centre is inside, and no other's unless it stands under a member. Members too far
 *   apart for one grid get pieces of their own. The same discs, in any order, give the same text.
 *
 * Cost: O(m²·(m + n) + g) for m members, n others and g ≤ 160,000 pixels of the grid.
 */
export function hullPath(members: readonly Disc[], others: readonly Disc[], padding = 14): string {
  const outside = inOrder(others);
  return islands(inOrder(members))
    .map((island) => islandPath(island, outside, padding))
    .join('');
}

/** Discs from left to right, without those that stand nowhere. */
const inOrder = (discs: readonly Disc[]): Disc[] =>
  discs
    .filter(({ x, y, half }) => Math.max(Math.abs(x), Math.abs(y), Math.abs(half)) <= farthest)
    .sort((a, b) => a.x - b.x || a.y - b.y || a.half - b.half);

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(points: readonly Point[], margin: number): Bounds {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    left: Math.min(...xs) - margin,
    top: Math.min(...ys) - margin,
    right: Math.max(...xs) + margin,
    bottom: Math.max(...ys) + margin,
  };
}

/** Pixel at which the bounds fit the grid. */
const pixelFor = ({ left, top, right, bottom }: Bounds): number =>
  Math.max(leastPixel, Math.sqrt(((right - left) * (bottom - top)) / mostPixels));

/** Parts members at the widest gaps between them until each part has a grid fine enough. */
function islands(members: readonly Disc[]): (readonly Disc[])[] {
  if (members.length < 2 || pixelFor(boundsOf(members, 250)) <= mostPixel) {
    return members.length === 0 ? [] : [members];
  }
  // The longest edge of the shortest tree, grown from the first member (Prim, 1957).
  const tree: { readonly member: Disc; readonly length: number; readonly parent: Disc | null }[] = [];
  const best = new Map(members.map((member) => [member, { length: Infinity, parent: null as Disc | null }]));
  while (best.size > 0) {
    let nearest: Disc | undefined;
    for (const [member, { length }] of best) {
      if (!nearest || length < (best.get(nearest)?.length ?? Infinity)) nearest = member;
    }
    if (!nearest) break;
    tree.push({ member: nearest, ...(best.get(nearest) ?? { length: 0, parent: null }) });
    best.delete(nearest);
    for (const [member, known] of best) {
      const length = Math.hypot(member.x - nearest.x, member.y - nearest.y);
      if (length < known.length) best.set(member, { length, parent: nearest });
    }
  }
  const branches = tree.slice(1);
  const [cut] = branches.toSorted((a, b) => b.length - a.length);
  const side = new Set<Disc | null | undefined>([cut?.member]);
  // Parents come before their children, and so one pass finds the whole branch.
  for (const { member, parent } of branches) if (side.has(parent)) side.add(member);
  return [
    members.filter((member) => !side.has(member)),
    members.filter((member) => side.has(member)),
  ].flatMap(islands);
}

function islandPath(members: readonly Disc[], others: readonly Disc[], padding: number): string {
  const around = boundsOf(members, 250);
  const near = others.filter(
    ({ x, y }) => x > around.left && x < around.right && y > around.top && y < around.bottom,
  );
  const field = fieldOf(members, near, routes(members, near), padding);
  const loops = contours(field);
  // Lines round a region run one way, those round a hole the other; the largest is round a region.
  const outer = Math.sign(
    loops.reduce((most, loop) => {
      const area = signedArea(loop);
      return Math.abs(area) > Math.abs(most) ? area : most;
    }, 0),
  );
  const kept = loops.filter((loop) => {
    const isHole = Math.sign(signedArea(loop)) !== outer;
    // A hole with nobody in it and a piece without a member say nothing.
    return (isHole ? near : members).some((disc) => isWithin(disc, loop));
  });
  return smoothPath(kept, field.pixel, mostCurves);
}

/** The lesser of two, and the greater, without an edge where they are alike. */
const softMost = (a: number, b: number, width: number): number => {
  const share = Math.max(width - Math.abs(a - b), 0) / width;
  return Math.max(a, b) + (share * share * width) / 4;
};

/** A way in pieces so short that the boxes around them hold little but the way. */
function pieces(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.flatMap((from, at) => {
    const to = points[at + 1];
    if (!to) return [];
    const count = Math.ceil(lengthOf(to.x - from.x, to.y - from.y) / 100);
    const between = (share: number): Point => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    });
    return Array.from({ length: count }, (_, piece): [Point, Point] => [
      between(piece / count),
      between((piece + 1) / count),
    ]);
  });
}

/** Distances from the line to be drawn: negative inside. */
function fieldOf(
  members: readonly Disc[],
  others: readonly Disc[],
  ways: readonly Route[],
  padding: number,
): Field {
  const widest = Math.max(...members.map(({ half }) => half));
  const bounds = boundsOf([...members, ...ways.flatMap(({ points }) => points)], widest + padding + 40);
  const pixel = pixelFor(bounds);
  const { left, top } = bounds;
  const columns = Math.ceil((bounds.right - left) / pixel) + 1;
  const rows = Math.ceil((bounds.bottom - top) / pixel) + 1;
  const grid = (value: number): Float32Array => new Float32Array(columns * rows).fill(value);

  /** Calls for each pixel within a distance of the box around points. */
  const each = (
    points: readonly Point[],
    margin: number,
    call: (at: number, x: number, y: number) => void,
  ): void => {
    const box = boundsOf(points, margin);
    const firstColumn = Math.max(0, Math.ceil((box.left - left) / pixel));
    const lastColumn = Math.min(columns - 1, Math.floor((box.right - left) / pixel));
    const lastRow = Math.min(rows - 1, Math.floor((box.bottom - top) / pixel));
    for (let row = Math.max(0, Math.ceil((box.top - top) / pixel)); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        call(row * columns + column, left + pixel * column, top + pixel * row);
      }
    }
  };
  const lower = (values: Float32Array, at: number, value: number): void => {
    if (value < (values[at] ?? 0)) values[at] = value;
  };

  // Members add up softly: e to the minus distance, whose logarithm is a distance again.
  const sums = grid(0);
  const [cores, lanes, necks, outlines] = [grid(Infinity), grid(Infinity), grid(Infinity), grid(Infinity)];
  for (const member of members) {
    const core = Math.max(member.half * 0.8, pixel * 1.5);
    each([member], member.half + padding + reach, (at, x, y) => {
      const away = lengthOf(x - member.x, y - member.y);
      sums[at] = (sums[at] ?? 0) + Math.exp((member.half + padding - away) / softness);
      lower(cores, at, away - core);
    });
  }
  const neckWidth = Math.max(neckHalf, pixel * 0.8);
  for (const { points, halfWidth } of ways) {
    for (const [a, b] of pieces(points)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const square = dx * dx + dy * dy || 1;
      each([a, b], halfWidth + laneReach, (at, x, y) => {
        const share = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
        const away = lengthOf(a.x + dx * share - x, a.y + dy * share - y);
        lower(lanes, at, away - halfWidth);
        lower(necks, at, away - neckWidth);
      });
    }
  }
  for (const other of others) {
    each([other], other.half + gap + reach, (at, x, y) => {
      lower(outlines, at, lengthOf(x - other.x, y - other.y) - other.half);
    });
  }
  const values = grid(reach);
  for (let at = 0; at < values.length; at++) {
    const lane = lanes[at] ?? Infinity;
    const sum = (sums[at] ?? 0) + Math.exp(-lane / softness);
    if (sum === 0) continue;
    const outline = outlines[at] ?? Infinity;
    const carved = softMost(-softness * Math.log(sum), gap - outline, 10);
    const neck = Math.max(necks[at] ?? Infinity, -4 - outline);
    values[at] = Math.min(carved, neck, cores[at] ?? Infinity);
  }
  return { columns, rows, left, top, pixel, values };
}
