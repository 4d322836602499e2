/** How each layout is computed: for the worker alone, so that the page need not load it. */
import { centre, easeApart, makeRoom, orient, spread, widen } from './compose.ts';
import { byComponents, type PlacedGraph } from './components.ts';
import { extend } from './extend.ts';
import type { LayoutId } from './layouts.ts';
import { mapPoint } from './map-projection.ts';
import { Polisher, polishLimit } from './polish.ts';
import { seededRandom } from './random.ts';
import { stressLayout } from './stress.ts';

export interface LayoutInput extends PlacedGraph {
  /**
   * What the picture opens with, where that is not everything: the nodes among all, and a graph of
   * their own. Laid out by itself, so that what is seen first is at its best; the rest finds room.
   */
  readonly core: { readonly nodes: Uint32Array; readonly graph: PlacedGraph } | null;
}

const slideAspect = 1.55;
const unit = 210;
const seed = 1914;
/** Starts from which a small graph's layout is chosen, and moves tried on the best of them. */
const starts = 24;
const moves = 5000;
/** Crossings are counted pair by pair: what more dyads than these would cost is saved in tries. */
const polishedDyads = 50;

/** The core by itself, then the others around it. */
function force(input: LayoutInput, progress: (share: number) => void): Float64Array {
  const layOut = (part: PlacedGraph): Float64Array => forceAll(part, progress);
  if (!input.core) return byComponents(input, layOut);
  const inner = byComponents(input.core.graph, layOut);
  const fixed = new Float64Array(input.count * 2).fill(NaN);
  for (const [at, node] of input.core.nodes.entries()) {
    fixed[node * 2] = inner[at * 2] ?? 0;
    fixed[node * 2 + 1] = inner[at * 2 + 1] ?? 0;
  }
  return extend(fixed, input.anchors, input.dyads);
}

/** Stress alone for a large graph; for a small one the best of many, polished. */
function forceAll(input: PlacedGraph, progress: (share: number) => void): Float64Array {
  const finish = (positions: Float64Array): Float64Array =>
    centre(makeRoom(widen(orient(positions, input.anchors), slideAspect), input));
  if (input.count > polishLimit)
    return finish(spread(stressLayout(input, { seed, unit, sweeps: 60 }, progress)));

  const share = Math.min(1, (polishedDyads / Math.max(1, input.ties.length)) ** 2);
  const tries = Math.max(4, Math.round(starts * share));
  const polisher = new Polisher(input, unit);
  let best: Float64Array = new Float64Array(input.count * 2);
  let least = Infinity;
  for (let start = 0; start < tries; start++) {
    const positions = stressLayout(input, { seed: seed + start, unit, sweeps: 40 });
    const cost = polisher.cost(positions);
    progress((start + 1) / (tries * 2));
    if (cost >= least) continue;
    best = positions;
    least = cost;
  }
  const random = seededRandom(seed);
  const rounds = 10;
  for (let round = 0; round < rounds; round++) {
    best = polisher.descend(best, Math.round((moves * share) / rounds), random);
    progress(0.5 + (round + 1) / rounds / 2);
  }
  return finish(best);
}

const ring = ({ count, anchors }: PlacedGraph): Float64Array => {
  // Round the clock from west to east; nodes without a place come last.
  const west = (node: number): number => {
    const x = anchors[node * 2] ?? NaN;
    return Number.isNaN(x) ? Infinity : x;
  };
  const order = Array.from({ length: count }, (_, node) => node).sort((a, b) => west(a) - west(b) || a - b);
  const radius = Math.max(180, (count * 118) / (2 * Math.PI));
  const positions = new Float64Array(count * 2);
  for (const [at, node] of order.entries()) {
    const angle = Math.PI + (at / Math.max(1, count)) * 2 * Math.PI;
    positions[node * 2] = Math.cos(angle) * radius;
    positions[node * 2 + 1] = Math.sin(angle) * radius;
  }
  return positions;
};

/** The map: nations at their capitals, eased apart where they crowd; blocs amidst their members. */
function map({ count, anchors, dyads }: PlacedGraph): Float64Array {
  const places = new Float64Array(count * 2).fill(NaN);
  const placed: number[] = [];
  for (let node = 0; node < count; node++) {
    const [longitude, south] = [anchors[node * 2] ?? NaN, anchors[node * 2 + 1] ?? NaN];
    if (Number.isNaN(longitude)) continue;
    const { x, y } = mapPoint(longitude, -south);
    places[node * 2] = x;
    places[node * 2 + 1] = y;
    placed.push(node);
  }
  const eased = easeApart(
    Float64Array.from(placed.flatMap((node) => [places[node * 2] ?? 0, places[node * 2 + 1] ?? 0])),
  );
  for (const [at, node] of placed.entries()) {
    places[node * 2] = eased[at * 2] ?? 0;
    places[node * 2 + 1] = eased[at * 2 + 1] ?? 0;
  }
  return extend(places, anchors, dyads);
}

type Compute = (input: LayoutInput, progress: (share: number) => void) => Float64Array;

/** Computes a layout: x and y by turns, in model units. The same input gives the same output. */
export const computeLayout: Readonly<Record<LayoutId, Compute>> = { force, map, circle: ring };
