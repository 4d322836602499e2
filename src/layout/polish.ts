/**
 * Makes a small layout worth a slide: fewer crossings of broad fans, no tie under a foreign node,
 * no two fans side by side, while stress stays low.
 *
 * After Davidson & Harel, "Drawing Graphs Nicely Using Simulated Annealing", ACM Transactions on
 * Graphics 15 (1996), with our own terms and a plain descent. Cost: O(d²) a try for d dyads.
 */
import { fanHalf } from '#graph';
import { allDistances, type LayoutGraph } from './stress.ts';

/** Beyond so many nodes a person no longer sees single crossings, and the tries would take too long. */
export const polishLimit = 60;

interface Dyad {
  readonly a: number;
  readonly b: number;
  readonly ties: number;
  /** Half the width of its fan, in model units. */
  readonly half: number;
}

/** Room that a tie leaves to nodes it does not concern, and nodes to each other. */
const besideNode = 56;
const betweenNodes = 130;

export class Polisher {
  readonly #dyads: readonly Dyad[];
  readonly #distances: Float64Array;
  readonly #count: number;
  readonly #unit: number;

  constructor(graph: LayoutGraph, unit: number) {
    this.#count = graph.count;
    this.#unit = unit;
    this.#distances = allDistances(graph);
    this.#dyads = Array.from(graph.ties, (ties, at) => ({
      a: (graph.dyads[at * 2] ?? 0) * 2,
      b: (graph.dyads[at * 2 + 1] ?? 0) * 2,
      ties,
      half: fanHalf(ties),
    }));
  }

  /** How far a layout is from what we want: lower is better, 0 cannot be reached. */
  cost(p: Float64Array): number {
    return this.#stress(p) + this.#crossings(p) + this.#covered(p);
  }

  /** Tries small moves and swaps, and keeps what costs less. Deterministic for a given `random`. */
  descend(start: Float64Array, tries: number, random: () => number): Float64Array {
    const p = start.slice();
    let best = this.cost(p);
    for (let at = 0; at < tries; at++) {
      const node = Math.floor(random() * this.#count) * 2;
      const other = Math.floor(random() * this.#count) * 2;
      const [x, y, u, v] = [p[node] ?? 0, p[node + 1] ?? 0, p[other] ?? 0, p[other + 1] ?? 0];
      const isSwap = random() < 0.25;
      if (isSwap) [p[node], p[node + 1], p[other], p[other + 1]] = [u, v, x, y];
      else {
        const reach = this.#unit * (1 - at / tries) + 20;
        p[node] = x + (random() - 0.5) * 2 * reach;
        p[node + 1] = y + (random() - 0.5) * 2 * reach;
      }
      const cost = this.cost(p);
      if (cost < best) best = cost;
      else if (isSwap) [p[node], p[node + 1], p[other], p[other + 1]] = [x, y, u, v];
      else [p[node], p[node + 1]] = [x, y];
    }
    return p;
  }

  #stress(p: Float64Array): number {
    let sum = 0;
    for (let a = 1; a < this.#count; a++) {
      for (let b = 0; b < a; b++) {
        const steps = Math.min(this.#distances[a * this.#count + b] ?? 3, 3);
        const length = Math.hypot(
          (p[a * 2] ?? 0) - (p[b * 2] ?? 0),
          (p[a * 2 + 1] ?? 0) - (p[b * 2 + 1] ?? 0),
        );
        const off = length / this.#unit / steps - 1;
        sum += off * off + (length < betweenNodes ? (1 - length / betweenNodes) * 8 : 0);
      }
    }
    for (const { a, b, half } of this.#dyads) {
      // A fan that is broader than half its length is a balloon.
      const wanted = half * 3.6;
      const length = Math.hypot((p[a] ?? 0) - (p[b] ?? 0), (p[a + 1] ?? 0) - (p[b + 1] ?? 0));
      if (length < wanted) sum += (1 - length / wanted) * 8;
    }
    return sum;
  }

  /** Crossing dyads, and dyads that leave one node side by side. */
  #crossings(p: Float64Array): number {
    let sum = 0;
    for (const [at, one] of this.#dyads.entries()) {
      for (let other = 0; other < at; other++) {
        const two = this.#dyads[other];
        if (!two) continue;
        const weight = Math.sqrt(one.ties * two.ties);
        const shared =
          one.a === two.a || one.a === two.b ? one.a : one.b === two.a || one.b === two.b ? one.b : -1;
        if (shared < 0) sum += crosses(p, one, two) ? 0.35 * weight : 0;
        else sum += this.#besides(p, shared, one, two) * 0.8 * weight;
      }
    }
    return sum;
  }

  /** 1 for two fans from one node that lie on each other, 0 where they have room. */
  #besides(p: Float64Array, shared: number, one: Dyad, two: Dyad): number {
    const towards = ({ a, b }: Dyad): { angle: number; length: number } => {
      const end = a === shared ? b : a;
      const [dx, dy] = [(p[end] ?? 0) - (p[shared] ?? 0), (p[end + 1] ?? 0) - (p[shared + 1] ?? 0)];
      return { angle: Math.atan2(dy, dx), length: Math.hypot(dx, dy) || 1 };
    };
    const [s, t] = [towards(one), towards(two)];
    let between = Math.abs(s.angle - t.angle);
    if (between > Math.PI) between = 2 * Math.PI - between;
    const wanted = 0.22 + Math.atan2(one.half, s.length / 2) + Math.atan2(two.half, t.length / 2);
    return Math.max(0, 1 - between / wanted);
  }

  /** Nodes that lie on, or in the fan of, ties that do not concern them. */
  #covered(p: Float64Array): number {
    let sum = 0;
    for (const { a, b, ties, half } of this.#dyads) {
      const [ax, ay] = [p[a] ?? 0, p[a + 1] ?? 0];
      const [ux, uy] = [(p[b] ?? 0) - ax, (p[b + 1] ?? 0) - ay];
      const squared = ux * ux + uy * uy || 1;
      for (let node = 0; node < p.length; node += 2) {
        if (node === a || node === b) continue;
        const [dx, dy] = [(p[node] ?? 0) - ax, (p[node + 1] ?? 0) - ay];
        const share = (dx * ux + dy * uy) / squared;
        if (share <= 0 || share >= 1) continue;
        const wanted = besideNode + half * 4 * share * (1 - share);
        const distance = Math.abs(dx * uy - dy * ux) / Math.sqrt(squared);
        if (distance < wanted) sum += (1 - distance / wanted) * 3 * Math.sqrt(ties);
      }
    }
    return sum;
  }
}

function crosses(p: Float64Array, one: Dyad, two: Dyad): boolean {
  const side = (a: number, b: number, c: number): number =>
    ((p[b] ?? 0) - (p[a] ?? 0)) * ((p[c + 1] ?? 0) - (p[a + 1] ?? 0)) -
    ((p[b + 1] ?? 0) - (p[a + 1] ?? 0)) * ((p[c] ?? 0) - (p[a] ?? 0));
  return (
    side(one.a, one.b, two.a) * side(one.a, one.b, two.b) < 0 &&
    side(two.a, two.b, one.a) * side(two.a, two.b, one.b) < 0
  );
}
