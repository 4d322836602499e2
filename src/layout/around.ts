/**
 * Rings by distance from one node, which stands in the middle: a radial drawing by levels. After
 * Eades, "Drawing Free Trees", Bulletin of the ICA 5 (1992), and Bachmaier, "A Radial Adaptation of
 * the Sugiyama Framework", IEEE Transactions on Visualization and Computer Graphics 13 (2007), with
 * pairs exchanged on each ring while that shortens the way round. Cost: O(sweeps × nodes × degree).
 */
import { clearance, orientAbout } from './compose.ts';
import type { LayoutPart } from './composed.ts';
import { neighboursOf, type PlacedGraph } from './components.ts';
import { seededRandom } from '#graph';
import { meanAngle, middleOfMap, turned } from './rings.ts';
import { exchange, seat } from './seats.ts';

/** Between the last row of a ring and the first of the next; more before what no tie reaches. */
const betweenRings = 190;
const beforeUnreached = 300;
const seed = 1914;

/** The node asked for; where there is none, the nation with most ties, and of blocs alone the bloc. */
export function centreOf({ count, dyads, ties, blocs }: LayoutPart, asked: number): number {
  if (asked >= 0 && asked < count) return asked;
  const sums = new Float64Array(count);
  for (const [at, node] of dyads.entries()) sums[node] = (sums[node] ?? 0) + (ties[at >> 1] ?? 0);
  // An organisation of nearly everyone as the centre would leave one ring of all.
  const rank = (node: number): number => (sums[node] ?? 0) + (blocs[node] === 1 ? 0 : 1e6);
  return sums.reduce((best, _, node) => (rank(node) > rank(best) ? node : best), 0);
}

/** Steps from a node to each, breadth first; −1 where no tie leads. */
function stepsFrom(start: number, neighbours: readonly (readonly number[])[]): Int32Array {
  const steps = new Int32Array(neighbours.length).fill(-1);
  if (start < neighbours.length) steps[start] = 0;
  const reached = [start];
  for (const node of reached) {
    for (const next of neighbours[node] ?? []) {
      if (steps[next] !== -1) continue;
      steps[next] = (steps[node] ?? 0) + 1;
      reached.push(next);
    }
  }
  return steps;
}

/** Radii of the rows of one ring: as many as keep it small. */
function rowsOf(size: number, least: number): number[] {
  const inner = (rows: number): number => {
    const step = (2 * Math.PI) / Math.ceil(size / rows);
    const needed = size <= rows ? 0 : clearance / 2 / Math.sin(Math.min(step, Math.PI) / 2);
    return Math.max(least, needed);
  };
  const cost = (rows: number): number => inner(rows) + (rows - 1) * clearance * 1.3;
  let best = 1;
  for (let rows = 2; rows <= 8; rows++) if (cost(rows) < cost(best)) best = rows;
  return Array.from({ length: best }, (_, row) => inner(best) + row * clearance);
}

/**
 * @param centre A node, by `centreOf`.
 * @returns The centre at the origin; every node nearer to it than those of more steps.
 */
export function around(part: LayoutPart, centre: number, progress: (share: number) => void): Float64Array {
  const neighbours = neighboursOf(part);
  const steps = stepsFrom(centre, neighbours);
  const last = Math.max(0, ...steps);
  const levels = Array.from({ length: last }, (_, at) =>
    [...steps.keys()].filter((node) => steps[node] === at + 1),
  );
  const unreached = [...steps.keys()].filter((node) => steps[node] === -1);
  const bearings = bearingsFrom(centre, part, neighbours);
  const angles = Float64Array.from(bearings);
  const rings: { readonly nodes: number[]; readonly rows: readonly number[] }[] = [];
  let reach = 0;
  for (const [at, nodes] of [...levels, unreached].entries()) {
    if (nodes.length === 0) continue;
    const rows = rowsOf(
      nodes.length,
      reach + (at === levels.length && at > 0 ? beforeUnreached : betweenRings),
    );
    rings.push({ nodes, rows });
    reach = rows.at(-1) ?? reach;
  }

  const random = seededRandom(seed);
  for (const [ring, { nodes, rows }] of rings.entries()) {
    // Beside what they are tied to further in; the first ring, and what nothing ties, as on the map.
    const inner = (node: number): number =>
      meanAngle(
        (neighbours[node] ?? [])
          .filter((other) => other !== centre && (steps[other] ?? 0) < (steps[node] ?? 0))
          .map((other) => ({ angle: angles[other] ?? 0, weight: 1 })),
      );
    const wanted = new Map(
      nodes.map((node) => {
        const angle = inner(node);
        return [node, Number.isNaN(angle) ? (bearings[node] ?? 0) : angle];
      }),
    );
    nodes.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
    seat(nodes, rows, ring === 0 ? null : wanted, angles);
    exchange(nodes, neighbours, centre, angles, random);
    progress((ring + 1) / rings.length / 2);
  }
  // A ring settled before the next was there may lie better now.
  for (const [at, { nodes }] of rings.entries()) {
    exchange(nodes, neighbours, centre, angles, random);
    progress(0.5 + (at + 1) / rings.length / 2);
  }

  const positions = new Float64Array(part.count * 2);
  for (const { nodes, rows } of rings) {
    for (const [at, node] of nodes.entries()) {
      const radius = rows[at % rows.length] ?? 0;
      positions[node * 2] = Math.cos(angles[node] ?? 0) * radius;
      positions[node * 2 + 1] = Math.sin(angles[node] ?? 0) * radius;
    }
  }
  return orientAbout(positions, part.anchors, { x: 0, y: 0 });
}

/** The direction of each node from the centre on the map; what has no place there lies amidst what it is tied to. */
function bearingsFrom(
  centre: number,
  { count, anchors }: PlacedGraph,
  neighbours: readonly (readonly number[])[],
): Float64Array {
  const [x, y] = [anchors[centre * 2] ?? NaN, anchors[centre * 2 + 1] ?? NaN];
  const [fromX, fromY] = Number.isNaN(x) ? [middleOfMap.longitude, middleOfMap.south] : [x, y];
  const onMap = Float64Array.from({ length: count }, (_, node) => {
    // The short way round the globe.
    const east = (((anchors[node * 2] ?? NaN) - fromX + 540) % 360) - 180;
    return Math.atan2((anchors[node * 2 + 1] ?? NaN) - fromY, east);
  });
  const amidst = (node: number): number =>
    meanAngle(
      (neighbours[node] ?? []).flatMap((other) => {
        const angle = onMap[other] ?? NaN;
        return Number.isNaN(angle) || other === centre ? [] : [{ angle, weight: 1 }];
      }),
    );
  // The golden angle spreads evenly what nothing places.
  return onMap.map((angle, node) =>
    Number.isNaN(angle) ? amidst(node) || turned(node * 2.399963229728653) : angle,
  );
}
