/** What turns a correct layout into a composition: the map's orientation, room for discs and names. */

import { fanHalf } from '#graph';

/** Known places on the map for some nodes: x east, y south, any unit; NaN where there is none. */
export type Anchors = Float64Array;

/** Discs keep this distance, centre to centre: room for a name beneath each. */
export const clearance = 104;
/** A tie keeps this distance from the centre of a node that it does not concern. */
const tieClearance = 50;

/** What must be known of a graph to make room in it. */
export interface Dyads {
  readonly dyads: Uint32Array;
  /** How many ties each dyad has, and so how broad its fan is. */
  readonly ties: Uint32Array;
}

/** Moves the middle of the bounding box to the origin. */
export function centre(positions: Float64Array): Float64Array {
  const middle = [0, 1].map((axis) => {
    const values = positions.filter((_, at) => at % 2 === axis);
    return values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
  });
  return positions.map((value, at) => value - (middle[at % 2] ?? 0));
}

/**
 * Turns and mirrors positions until they lie as near to the map as they can, so that west is left
 * and north is up as far as the ties allow. Orthogonal Procrustes in the plane: Schönemann, "A
 * generalized solution of the orthogonal Procrustes problem", Psychometrika 31 (1966). O(n).
 */
export function orient(positions: Float64Array, anchors: Anchors): Float64Array {
  return orientAbout(positions, anchors, null);
}

/** The same, about a point that stays where it is: where it is null, the mean comes to the origin. */
export function orientAbout(
  positions: Float64Array,
  anchors: Anchors,
  pivot: { readonly x: number; readonly y: number } | null,
): Float64Array {
  const known: number[] = [];
  for (let at = 0; at < anchors.length; at += 2) if (!Number.isNaN(anchors[at])) known.push(at);
  if (known.length < 2) return positions;
  const mean = (values: Float64Array, axis: number): number =>
    known.reduce((sum, at) => sum + (values[at + axis] ?? 0), 0) / known.length;
  const [px, py, ax, ay] = [mean(positions, 0), mean(positions, 1), mean(anchors, 0), mean(anchors, 1)];

  const fit = (mirror: 1 | -1): { angle: number; match: number } => {
    let [along, across] = [0, 0];
    for (const at of known) {
      const [x, y] = [((positions[at] ?? 0) - px) * mirror, (positions[at + 1] ?? 0) - py];
      const [u, v] = [(anchors[at] ?? 0) - ax, (anchors[at + 1] ?? 0) - ay];
      along += x * u + y * v;
      across += x * v - y * u;
    }
    return { angle: Math.atan2(across, along), match: Math.hypot(along, across) };
  };
  const [plain, mirrored] = [fit(1), fit(-1)];
  const mirror = mirrored.match > plain.match ? -1 : 1;
  const { angle } = mirror === 1 ? plain : mirrored;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = positions.slice();
  const { x: left, y: top } = pivot ?? { x: px, y: py };
  for (let at = 0; at < positions.length; at += 2) {
    const [x, y] = [((positions[at] ?? 0) - left) * mirror, (positions[at + 1] ?? 0) - top];
    turned[at] = x * cos - y * sin + (pivot?.x ?? 0);
    turned[at + 1] = x * sin + y * cos + (pivot?.y ?? 0);
  }
  return turned;
}

/** Scales the height to the width's share of a landscape page; a projector, a slide and a screen are wide. */
export function widen(positions: Float64Array, aspect: number): Float64Array {
  const extent = (axis: number): number => {
    const values = positions.filter((_, at) => at % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  };
  if (positions.length < 4) return positions;
  const current = extent(0) / Math.max(extent(1), 1);
  // At most a gentle stretch: a long thin graph stays long and thin.
  const stretch = Math.min(1.3, Math.max(1 / 1.3, Math.sqrt(aspect / Math.max(current, 0.01))));
  return positions.map((value, at) => (at % 2 === 0 ? value * stretch : value / stretch));
}

/** How many times the square of its clearance each node has of the page, at least. */
const roomEach = 1.1;

/** Scales a crowded layout up until its page has room for all discs: pushing them apart would bend it more. */
export function spread(
  positions: Float64Array,
  room = clearance,
  count = positions.length / 2,
): Float64Array {
  if (positions.length < 4) return positions;
  const extent = (axis: number): number => {
    const values = positions.filter((_, at) => at % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  };
  const wanted = count * room * room * roomEach;
  const factor = Math.max(1, Math.sqrt(wanted / Math.max(1, extent(0) * extent(1))));
  return positions.map((value) => value * factor);
}

/**
 * Pushes discs apart until none overlap, and off the straight lines of ties that do not concern
 * them while few enough nodes make that worth its cost. Deterministic. O(n² + n·dyads) a round.
 */
export function makeRoom(positions: Float64Array, dyads: Dyads, room = clearance): Float64Array {
  const moved = positions.slice();
  const count = moved.length / 2;
  const rounds = count <= 60 ? 200 : 60;
  for (let round = 0; round < rounds; round++) {
    // Ties give way first, discs last: the closing rounds guarantee that no disc overlaps.
    const pushedOff = count <= 60 && round < rounds * 0.75 ? clearTies(moved, dyads) : false;
    const pushedApart = clearDiscs(moved, room);
    if (!pushedOff && !pushedApart && round > 0) break;
  }
  return moved;
}

/** Discs on the map stand closer than elsewhere: the nearer to their place, the better. */
export const mapClearance = 58;

/** Rounds that pull home again, and rounds in all: a crowd has come to rest long before the last. */
const [homeward, mostRounds] = [110, 600];

/** Pushes crowded discs apart and pulls them home again, until none lie upon each other. O(n²) a round. */
export function easeApart(homes: Float64Array): Float64Array {
  const moved = homes.slice();
  for (let round = 0; round < mostRounds; round++) {
    // The last rounds only push: that no disc overlaps goes before where it would be.
    if (round < homeward) {
      for (const [at, home] of homes.entries()) {
        moved[at] = (moved[at] ?? 0) + (home - (moved[at] ?? 0)) * 0.04;
      }
    }
    const pushed = clearDiscs(moved, mapClearance);
    if (!pushed && round >= homeward) break;
  }
  return moved;
}

/** One round of pushing apart what stands closer than that. */
export function clearDiscs(moved: Float64Array, distance: number): boolean {
  let pushed = false;
  for (let a = 2; a < moved.length; a += 2) {
    for (let b = 0; b < a; b += 2) {
      let dx = (moved[a] ?? 0) - (moved[b] ?? 0);
      let dy = (moved[a + 1] ?? 0) - (moved[b + 1] ?? 0);
      if (Math.abs(dx) >= distance || Math.abs(dy) >= distance) continue;
      let length = Math.hypot(dx, dy);
      if (length >= distance - 0.01) continue;
      // Two nodes on one spot part along a direction that depends on nothing but their order.
      if (length < 1e-6) [dx, dy, length] = [Math.cos(a), Math.sin(a), 1];
      const push = (distance - Math.min(length, distance)) / 2 / length;
      moved[a] = (moved[a] ?? 0) + dx * push;
      moved[a + 1] = (moved[a + 1] ?? 0) + dy * push;
      moved[b] = (moved[b] ?? 0) - dx * push;
      moved[b + 1] = (moved[b + 1] ?? 0) - dy * push;
      pushed = true;
    }
  }
  return pushed;
}

function clearTies(moved: Float64Array, { dyads, ties }: Dyads): boolean {
  let pushed = false;
  for (let at = 0; at < dyads.length; at += 2) {
    const [a, b] = [(dyads[at] ?? 0) * 2, (dyads[at + 1] ?? 0) * 2];
    const keep = tieClearance + fanHalf(ties[at / 2] ?? 1);
    for (let node = 0; node < moved.length; node += 2) {
      if (node === a || node === b) continue;
      const [ax, ay, bx, by] = [moved[a] ?? 0, moved[a + 1] ?? 0, moved[b] ?? 0, moved[b + 1] ?? 0];
      const [ux, uy] = [bx - ax, by - ay];
      const squared = ux * ux + uy * uy || 1;
      const share = (((moved[node] ?? 0) - ax) * ux + ((moved[node + 1] ?? 0) - ay) * uy) / squared;
      if (share <= 0.02 || share >= 0.98) continue;
      const [dx, dy] = [(moved[node] ?? 0) - ax - ux * share, (moved[node + 1] ?? 0) - ay - uy * share];
      const distance = Math.hypot(dx, dy);
      // The fan is broadest halfway and closes towards its ends.
      const wanted = tieClearance + (keep - tieClearance) * 4 * share * (1 - share);
      if (distance >= wanted) continue;
      const length = Math.sqrt(squared);
      const [nx, ny] = distance < 1e-6 ? [-uy / length, ux / length] : [dx / distance, dy / distance];
      const push = (wanted - distance) * 0.12;
      moved[node] = (moved[node] ?? 0) + nx * push;
      moved[node + 1] = (moved[node + 1] ?? 0) + ny * push;
      pushed = true;
    }
  }
  return pushed;
}
