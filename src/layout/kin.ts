/** States that came of one another: whom a newcomer follows, and an orderly place for all of one line. */
import type { Anchors } from './compose.ts';
import { onMap, spiral, type Spot } from './places.ts';

/** Nodes without a place that came of one that has one, or that it came of. */
export interface Family {
  readonly root: number;
  readonly nodes: readonly number[];
}

/**
 * The free nodes that successions tie to placed ones, directly or by others, each with the one that
 * the shortest steps on the map lead to: a minimum spanning forest, grown from all placed nodes at
 * once as Prim's tree is (Bell System Technical Journal 36, 1957). The largest family comes first.
 *
 * @param successions Pairs of a state and the one that it followed.
 *
 * Cost: O(successions²).
 */
export function familiesOf(
  isPlaced: (node: number) => boolean,
  successions: Uint32Array,
  anchors: Anchors,
): Family[] {
  const roots = new Map<number, number>();
  const rootOf = (node: number): number | undefined => (isPlaced(node) ? node : roots.get(node));
  const steps = Array.from({ length: successions.length / 2 }, (_, at) => {
    const [a, b] = [successions[at * 2] ?? 0, successions[at * 2 + 1] ?? 0];
    // Where the map says nothing, the line goes on elsewhere first.
    return { a, b, length: onMap(anchors, a, b)?.distance ?? Infinity };
  }).sort((one, two) => one.length - two.length || one.a - two.a || one.b - two.b);
  for (;;) {
    const next = steps.find(({ a, b }) => (rootOf(a) === undefined) !== (rootOf(b) === undefined));
    if (!next) break;
    const [newcomer, known] = rootOf(next.a) === undefined ? [next.a, next.b] : [next.b, next.a];
    roots.set(newcomer, rootOf(known) ?? known);
  }
  const families = new Map<number, number[]>();
  for (const [node, root] of [...roots].sort(([a], [b]) => a - b))
    families.set(root, [...(families.get(root) ?? []), node]);
  return [...families]
    .map(([root, nodes]) => ({ root, nodes }))
    .sort((one, two) => two.nodes.length - one.nodes.length || one.root - two.root);
}

/** How many states each one came of, or came of it. */
export function kinOf(count: number, successions: Uint32Array): Uint32Array {
  const kin = new Uint32Array(count);
  for (const node of successions) kin[node] = (kin[node] ?? 0) + 1;
  return kin;
}

const latticeReach = 10;
/** Turns of the lattice that are tried, over the sixth of a circle after which it is itself again. */
const turns = 12;
/** Rounding alone brings no two too close. */
const apart = 1.001;

/** Points of a hexagonal lattice about the origin, but not the origin, the nearest first. */
const lattice: readonly Spot[] = Array.from({ length: (2 * latticeReach + 1) ** 2 }, (_, at) => {
  const row = Math.floor(at / (2 * latticeReach + 1)) - latticeReach;
  const column = (at % (2 * latticeReach + 1)) - latticeReach;
  return { x: column + row / 2, y: (row * Math.sqrt(3)) / 2 };
})
  .filter(({ x, y }) => x !== 0 || y !== 0)
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

/** The nearest free spots about a middle, as close to each other as discs may be: as a lattice turned to fit best. */
function spotsAbout(middle: Spot, count: number, isFree: (spot: Spot) => boolean, room: number): Spot[] {
  let best: { spots: Spot[]; sum: number } | null = null;
  for (let turn = 0; turn < turns; turn++) {
    const angle = (turn * Math.PI) / 3 / turns;
    const [along, across] = [Math.cos(angle) * room * apart, Math.sin(angle) * room * apart];
    const spots: Spot[] = [];
    let sum = 0;
    for (const { x, y } of lattice) {
      if (spots.length === count) break;
      const spot = { x: middle.x + x * along - y * across, y: middle.y + x * across + y * along };
      if (!isFree(spot)) continue;
      spots.push(spot);
      sum += Math.hypot(x, y);
    }
    if (spots.length === count && (!best || sum < best.sum - 1e-9)) best = { spots, sum };
  }
  if (best) return best.spots;
  // A family beyond all measure, or no ground at all: wherever there is some.
  const taken: Spot[] = [];
  const isClear = (spot: Spot): boolean =>
    isFree(spot) && taken.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= room);
  while (taken.length < count) taken.push(spiral(middle, isClear));
  return taken;
}

/**
 * Where the nodes of a family stand about its root: on the nearest free ground, each on the side on
 * which it lies on the map.
 *
 * @returns Spots in the order of the nodes. Cost: O(turns × tries × all), and O(nodes²) a round of exchanges.
 */
export function settleFamily(
  { root, nodes }: Family,
  middle: Spot,
  anchors: Anchors,
  isFree: (spot: Spot) => boolean,
  room: number,
): Spot[] {
  const spots = spotsAbout(middle, nodes.length, isFree, room);
  const far = (list: readonly Spot[]): number =>
    list.reduce((sum, { x, y }) => sum + Math.hypot(x, y), 0) / list.length;
  const ways = nodes.map((node): Spot => onMap(anchors, root, node) ?? { x: 0, y: 0 });
  const scale = far(spots.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }))) / (far(ways) || 1);
  const off = (at: number, spot: number): number => {
    const [way, here] = [ways[at], spots[spot]];
    if (!way || !here) return 0;
    return (here.x - middle.x - way.x * scale) ** 2 + (here.y - middle.y - way.y * scale) ** 2;
  };
  const seats = nodes.map((_, at) => at);
  for (let exchanged = true; exchanged;) {
    exchanged = false;
    for (let a = 1; a < seats.length; a++) {
      for (let b = 0; b < a; b++) {
        const [here, there] = [seats[a] ?? a, seats[b] ?? b];
        if (off(a, there) + off(b, here) >= off(a, here) + off(b, there) - 1e-6) continue;
        [seats[a], seats[b]] = [there, here];
        exchanged = true;
      }
    }
  }
  return seats.map((seat) => spots[seat] ?? middle);
}
