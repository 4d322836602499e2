/**
 * Force layout: nodes lie as far apart as their distance in the graph says, by stochastic gradient
 * descent on stress.
 *
 * Zheng, Pawar & Goodman, "Graph Drawing by Stochastic Gradient Descent", IEEE Transactions on
 * Visualization and Computer Graphics 25 (2019). Cost: O(n³) for the distances, O(n²) a sweep.
 */
import { seededRandom } from '#graph';

export interface LayoutGraph {
  readonly count: number;
  /** Ends of the dyads, two entries each. */
  readonly dyads: Uint32Array;
  /** How many ties each dyad has. */
  readonly ties: Uint32Array;
  /** 1 for a dyad with more hostile ties than friendly ones. */
  readonly hostile: Uint8Array;
}

export interface StressOptions {
  readonly seed: number;
  /** Length of a tie between neighbours, in model units. */
  readonly unit: number;
  readonly sweeps: number;
}

/** The gap between parts of the graph that nothing ties together, in steps. */
const gapBetweenParts = 2.5;

/** How much further than friends rivals stand from each other, so that camps part. */
const hostileLength = 1.7;

/** How long a dyad should be, in steps: a broad fan of ties needs a long way to open and close. */
const dyadLength = (ties: number, isHostile: boolean): number =>
  (1 + Math.min(0.9, 0.065 * (ties - 1))) * (isHostile ? hostileLength : 1);

/** A way between two nodes and its length, in steps. */
export interface Way {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Steps between all pairs of nodes, row by row; Infinity where there is no way. */
export function allDistances({ count, dyads, ties, hostile }: LayoutGraph): Float64Array {
  const ways = Array.from(ties, (number, at) => ({
    a: dyads[at * 2] ?? 0,
    b: dyads[at * 2 + 1] ?? 0,
    length: dyadLength(number, hostile[at] === 1),
  }));
  return shortest(count, ways);
}

/**
 * Length of the shortest way between all pairs. Dijkstra, "A Note on Two Problems in Connexion with
 * Graphs", Numerische Mathematik 1 (1959), from each node, with a plain array as queue: O(n³), which
 * beats a heap on graphs as small and dense as these.
 */
export function shortest(count: number, ways: readonly Way[]): Float64Array {
  const neighbours: { node: number; length: number }[][] = Array.from({ length: count }, () => []);
  for (const { a, b, length } of ways) {
    neighbours[a]?.push({ node: b, length });
    neighbours[b]?.push({ node: a, length });
  }
  const distances = new Float64Array(count * count).fill(Infinity);
  for (let start = 0; start < count; start++) {
    const row = distances.subarray(start * count, (start + 1) * count);
    const done = new Uint8Array(count);
    row[start] = 0;
    for (;;) {
      let [nearest, least] = [-1, Infinity];
      for (let node = 0; node < count; node++) {
        const distance = row[node] ?? Infinity;
        if (done[node] === 0 && distance < least) [nearest, least] = [node, distance];
      }
      if (nearest < 0) break;
      done[nearest] = 1;
      for (const { node, length } of neighbours[nearest] ?? []) {
        if (least + length < (row[node] ?? Infinity)) row[node] = least + length;
      }
    }
  }
  return distances;
}

/**
 * @returns x and y by turns, in model units. The same input gives the same output.
 * @param progress Told the share done after each sweep, 0 to 1.
 */
export function stressLayout(
  graph: LayoutGraph,
  options: StressOptions,
  progress: (share: number) => void = () => undefined,
): Float64Array {
  return byDistances(graph.count, allDistances(graph), options, progress);
}

/** As `stressLayout`, for distances that are known: in steps, row by row. */
export function byDistances(
  count: number,
  distances: Float64Array,
  { seed, unit, sweeps }: StressOptions,
  progress: (share: number) => void = () => undefined,
): Float64Array {
  const random = seededRandom(seed);
  const positions = new Float64Array(count * 2);
  for (let at = 0; at < count; at++) {
    // The golden angle spreads the start evenly; a little noise breaks its symmetry.
    const [radius, angle] = [Math.sqrt(at + 0.5), at * 2.399963229728653];
    positions[at * 2] = radius * Math.cos(angle) + random() * 0.1;
    positions[at * 2 + 1] = radius * Math.sin(angle) + random() * 0.1;
  }
  if (count < 2) return positions;

  const pairs = new Uint32Array(count * (count - 1));
  let [end, longest] = [0, 1];
  for (let a = 1; a < count; a++) {
    for (let b = 0; b < a; b++) {
      pairs[end++] = a;
      pairs[end++] = b;
      const distance = distances[a * count + b] ?? Infinity;
      if (distance !== Infinity) longest = Math.max(longest, distance);
    }
  }
  const apart = Math.max(longest, gapBetweenParts);
  // Step sizes fall from the weight of the loosest pair to a tenth of the tightest one's.
  const [etaMax, etaMin] = [apart ** 2, 0.1];
  const decay = Math.log(etaMin / etaMax) / Math.max(1, sweeps - 1);

  for (let sweep = 0; sweep < sweeps; sweep++) {
    const eta = etaMax * Math.exp(decay * sweep);
    shufflePairs(pairs, random);
    for (let at = 0; at < pairs.length; at += 2) {
      const [a, b] = [(pairs[at] ?? 0) * 2, (pairs[at + 1] ?? 0) * 2];
      const steps = distances[(a / 2) * count + b / 2] ?? Infinity;
      const ideal = steps === Infinity ? gapBetweenParts : steps;
      const dx = (positions[a] ?? 0) - (positions[b] ?? 0);
      const dy = (positions[a + 1] ?? 0) - (positions[b + 1] ?? 0);
      const length = Math.hypot(dx, dy) || 1e-6;
      const share = (Math.min(1, eta / ideal ** 2) * (length - ideal)) / (2 * length);
      positions[a] = (positions[a] ?? 0) - dx * share;
      positions[a + 1] = (positions[a + 1] ?? 0) - dy * share;
      positions[b] = (positions[b] ?? 0) + dx * share;
      positions[b + 1] = (positions[b + 1] ?? 0) + dy * share;
    }
    progress((sweep + 1) / sweeps);
  }
  return positions.map((value) => value * unit);
}

/** Fisher and Yates. */
function shufflePairs(pairs: Uint32Array, random: () => number): void {
  for (let at = pairs.length / 2 - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    for (const offset of [0, 1]) {
      const kept = pairs[at * 2 + offset] ?? 0;
      pairs[at * 2 + offset] = pairs[other * 2 + offset] ?? 0;
      pairs[other * 2 + offset] = kept;
    }
  }
}
