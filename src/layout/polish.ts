/**
 * Makes a small layout worth a slide: fewer crossings of broad fans, no tie under a foreign node,
 * no two fans side by side, while stress stays low.
 *
 * After Davidson & Harel, "Drawing Graphs Nicely Using Simulated Annealing", ACM Transactions on
 * Graphics 15 (1996), with our own terms and a plain descent. Only what hangs on the nodes that
 * move is counted anew. Cost: O(n + d·k) a try for d dyads, k of them at a node.
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

/** Less is rounding: twins that change places gain nothing. */
const leastGain = 1e-9;

export class Polisher {
  readonly #dyads: readonly Dyad[];
  /** The dyads of each node, by their place in the list. */
  readonly #dyadsOf: readonly (readonly number[])[];
  readonly #distances: Float64Array;
  readonly #count: number;
  readonly #unit: number;
  /** Which dyads hang on what is being moved. */
  readonly #hangs: Uint8Array;

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
    const dyadsOf: number[][] = Array.from({ length: graph.count }, () => []);
    for (const [at, { a, b }] of this.#dyads.entries()) {
      dyadsOf[a / 2]?.push(at);
      dyadsOf[b / 2]?.push(at);
    }
    this.#dyadsOf = dyadsOf;
    this.#hangs = new Uint8Array(this.#dyads.length);
  }

  /** How far a layout is from what we want: lower is better, 0 cannot be reached. */
  cost(p: Float64Array): number {
    let sum = 0;
    for (let a = 2; a < p.length; a += 2) for (let b = 0; b < a; b += 2) sum += this.#stress(p, a, b);
    for (const [at, one] of this.#dyads.entries()) {
      sum += shortness(p, one);
      for (let node = 0; node < p.length; node += 2) sum += covered(p, one, node);
      for (let other = 0; other < at; other++) {
        const two = this.#dyads[other];
        if (two) sum += inTheWay(p, one, two);
      }
    }
    return sum;
  }

  /** Tries small moves and swaps, and keeps what costs less. Deterministic for a given `random`. */
  descend(start: Float64Array, tries: number, random: () => number): Float64Array {
    const p = start.slice();
    for (let at = 0; at < tries; at++) {
      const node = Math.floor(random() * this.#count) * 2;
      const other = Math.floor(random() * this.#count) * 2;
      const [x, y, u, v] = [p[node] ?? 0, p[node + 1] ?? 0, p[other] ?? 0, p[other + 1] ?? 0];
      const isSwap = random() < 0.25;
      const partner = isSwap ? other : node;
      const before = this.#costAround(p, node, partner);
      if (isSwap) [p[node], p[node + 1], p[other], p[other + 1]] = [u, v, x, y];
      else {
        const reach = this.#unit * (1 - at / tries) + 20;
        p[node] = x + (random() - 0.5) * 2 * reach;
        p[node + 1] = y + (random() - 0.5) * 2 * reach;
      }
      if (this.#costAround(p, node, partner) < before - leastGain) continue;
      if (isSwap) [p[node], p[node + 1], p[other], p[other + 1]] = [x, y, u, v];
      else [p[node], p[node + 1]] = [x, y];
    }
    return p;
  }

  /** What of the cost depends on where one node, or two, are: all else stays as it is when they move. */
  #costAround(p: Float64Array, node: number, other: number): number {
    let sum = this.#stress(p, node, other);
    const hanging = this.#hanging(node, other);
    for (const at of hanging) this.#hangs[at] = 1;
    for (let third = 0; third < p.length; third += 2) {
      if (third === node || third === other) continue;
      sum += this.#stress(p, node, third);
      if (other !== node) sum += this.#stress(p, other, third);
    }
    for (let at = 0; at < this.#dyads.length; at++) {
      const one = this.#dyads[at];
      if (!one || this.#hangs[at] === 1) continue;
      sum += covered(p, one, node);
      if (other !== node) sum += covered(p, one, other);
    }
    for (const at of hanging) {
      const one = this.#dyads[at];
      if (!one) continue;
      sum += shortness(p, one);
      for (let third = 0; third < p.length; third += 2) sum += covered(p, one, third);
      for (let second = 0; second < this.#dyads.length; second++) {
        const two = this.#dyads[second];
        // Two that both hang on what moves are one pair.
        if (two && (this.#hangs[second] === 0 || second < at)) sum += inTheWay(p, one, two);
      }
    }
    for (const at of hanging) this.#hangs[at] = 0;
    return sum;
  }

  #hanging(node: number, other: number): readonly number[] {
    const [some = [], more = []] = [this.#dyadsOf[node / 2], this.#dyadsOf[other / 2]];
    return node === other ? some : [...new Set([...some, ...more])];
  }

  /** Of two nodes; 0 of a node with itself. */
  #stress(p: Float64Array, a: number, b: number): number {
    if (a === b) return 0;
    const steps = Math.min(this.#distances[(a / 2) * this.#count + b / 2] ?? 3, 3);
    const length = distance(p, a, b);
    const off = length / this.#unit / steps - 1;
    return off * off + (length < betweenNodes ? (1 - length / betweenNodes) * 8 : 0);
  }
}

/** As Math.hypot, which minds numbers that are no places and is slow by it. */
function distance(p: Float64Array, a: number, b: number): number {
  const [dx, dy] = [(p[a] ?? 0) - (p[b] ?? 0), (p[a + 1] ?? 0) - (p[b + 1] ?? 0)];
  return Math.sqrt(dx * dx + dy * dy);
}

/** A fan that is broader than half its length is a balloon. */
function shortness(p: Float64Array, { a, b, half }: Dyad): number {
  const wanted = half * 3.6;
  const length = distance(p, a, b);
  return length < wanted ? (1 - length / wanted) * 8 : 0;
}

/** Dyads that cross, or that leave one node side by side. */
function inTheWay(p: Float64Array, one: Dyad, two: Dyad): number {
  const weight = Math.sqrt(one.ties * two.ties);
  const shared = one.a === two.a || one.a === two.b ? one.a : one.b === two.a || one.b === two.b ? one.b : -1;
  if (shared < 0) return crosses(p, one, two) ? 0.35 * weight : 0;
  return besides(p, shared, one, two) * 0.8 * weight;
}

/** 1 for two fans from one node that lie on each other, 0 where they have room. */
function besides(p: Float64Array, shared: number, one: Dyad, two: Dyad): number {
  const first = one.a === shared ? one.b : one.a;
  const second = two.a === shared ? two.b : two.a;
  const [x, y] = [p[shared] ?? 0, p[shared + 1] ?? 0];
  const [dx, dy] = [(p[first] ?? 0) - x, (p[first + 1] ?? 0) - y];
  const [ex, ey] = [(p[second] ?? 0) - x, (p[second + 1] ?? 0) - y];
  const between = Math.abs(Math.atan2(dx * ey - dy * ex, dx * ex + dy * ey));
  const wanted = 0.22 + openness(one.half, dx, dy) + openness(two.half, ex, ey);
  return between < wanted ? 1 - between / wanted : 0;
}

/** The angle that a fan takes at its end. */
const openness = (half: number, dx: number, dy: number): number =>
  Math.atan2(half, (Math.sqrt(dx * dx + dy * dy) || 1) / 2);

/** A node that lies on, or in the fan of, a tie that does not concern it. */
function covered(p: Float64Array, { a, b, ties, half }: Dyad, node: number): number {
  if (node === a || node === b) return 0;
  const [ax, ay] = [p[a] ?? 0, p[a + 1] ?? 0];
  const [ux, uy] = [(p[b] ?? 0) - ax, (p[b + 1] ?? 0) - ay];
  const squared = ux * ux + uy * uy || 1;
  const [dx, dy] = [(p[node] ?? 0) - ax, (p[node + 1] ?? 0) - ay];
  const share = (dx * ux + dy * uy) / squared;
  if (share <= 0 || share >= 1) return 0;
  const wanted = besideNode + half * 4 * share * (1 - share);
  const off = Math.abs(dx * uy - dy * ux) / Math.sqrt(squared);
  return off < wanted ? (1 - off / wanted) * 3 * Math.sqrt(ties) : 0;
}

function crosses(p: Float64Array, one: Dyad, two: Dyad): boolean {
  return (
    side(p, one.a, one.b, two.a) * side(p, one.a, one.b, two.b) < 0 &&
    side(p, two.a, two.b, one.a) * side(p, two.a, two.b, one.b) < 0
  );
}

/** On which side of the line from a to b a point lies: by its sign. */
const side = (p: Float64Array, a: number, b: number, c: number): number =>
  ((p[b] ?? 0) - (p[a] ?? 0)) * ((p[c + 1] ?? 0) - (p[a + 1] ?? 0)) -
  ((p[b + 1] ?? 0) - (p[a + 1] ?? 0)) * ((p[c] ?? 0) - (p[a] ?? 0));
