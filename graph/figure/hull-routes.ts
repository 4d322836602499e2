/** How the members of a set are joined, so that one line can run round them and leave the others out. */
import type { Point } from './geometry.ts';

/** A centre and how far its node reaches from there, in model units. */
export interface Disc extends Point {
  readonly half: number;
}

/** A way between members: through its points, so wide to either side. */
export interface Route {
  readonly points: readonly Point[];
  readonly halfWidth: number;
}

/** Members further apart than this are no neighbours. */
const longestLink = 330;
/** Widest and narrowest a link is to either side; between them, the room there is. */
const linkHalf = 30;
const routeHalf = 13;
/** A way keeps so far from the outlines of others where it can. */
const clearance = 26;
/** Cells of the grid in which ways are sought, at most, and the size of one, at least. */
const mostCells = 16_000;
const leastCell = 20;
/** How far round all members a way may lead. */
const detour = 130;

/** As `Math.hypot` without its care for numbers near the ends of their range, in a fraction of its time. */
export const lengthOf = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy);

const distance = (a: Point, b: Point): number => lengthOf(a.x - b.x, a.y - b.y);

/** Distance of a point from the straight line between two. */
export function segmentDistance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square));
  return lengthOf(a.x + dx * t - p.x, a.y + dy * t - p.y);
}

/** Room on either side of the straight line between two points, to the nearest outline. */
function roomBetween(a: Point, b: Point, others: readonly Disc[]): number {
  let room = Infinity;
  for (const other of others) room = Math.min(room, segmentDistance(other, a, b) - other.half);
  return room;
}

/** Disjoint sets of numbers, after Tarjan; the root is the least number of its set. */
class Sets {
  readonly #parent: number[];
  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, at) => at);
  }
  root(of: number): number {
    let at = of;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[up] ?? up;
      at = this.#parent[at] ?? at;
    }
    return at;
  }
  /** @returns Whether they were apart before. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.root(a), this.root(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
    return x !== y;
  }
}

/**
 * Joins members: neighbours straight, where no other stands between (the graph of Gabriel & Sokal,
 * Systematic Zoology 18 (1969)); what is then still apart by the shortest ways around the others
 * (the tree of Mehlhorn, "A faster approximation algorithm for the Steiner problem in graphs",
 * Information Processing Letters 27 (1988), on a grid whose cells cost more by an outline).
 *
 * @returns The ways; every member can be reached from every other.
 *   Cost: O(m²·(m + n) + c·log c) for m members, n others, c ≤ 16,000 cells.
 */
export function routes(members: readonly Disc[], others: readonly Disc[]): Route[] {
  const sets = new Sets(members.length);
  const found: Route[] = [];
  for (const [at, a] of members.entries()) {
    for (let index = at + 1; index < members.length; index++) {
      const b = members[index];
      if (!b) continue;
      const apart = distance(a, b);
      if (apart > longestLink) continue;
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      const isBetween = (c: Disc): boolean => c !== a && c !== b && distance(c, middle) < apart / 2 - 1e-9;
      if (members.some(isBetween)) continue;
      const room = roomBetween(a, b, others);
      if (room < routeHalf) continue;
      // Long links are slim: a hull says who belongs, not what lies between.
      const widest = linkHalf - (linkHalf - routeHalf) * Math.max(0, (apart - 130) / (longestLink - 130));
      found.push({ points: [a, b], halfWidth: Math.min(widest, room) });
      sets.join(at, index);
    }
  }
  const isOne = members.every((_, at) => sets.root(at) === sets.root(0));
  return isOne ? found : [...found, ...waysAround(members, others, sets)];
}

/** The shortest ways that make one of what is apart. */
function waysAround(members: readonly Disc[], others: readonly Disc[], sets: Sets): Route[] {
  const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - detour, Math.min(...ys) - detour];
  const [width, height] = [Math.max(...xs) + detour - left, Math.max(...ys) + detour - top];
  const cell = Math.max(leastCell, Math.sqrt((width * height) / mostCells));
  const [columns, rows] = [Math.ceil(width / cell) + 1, Math.ceil(height / cell) + 1];
  const centreOf = (at: number): Point => ({
    x: left + cell * (at % columns),
    y: top + cell * Math.floor(at / columns),
  });
  const cellOf = ({ x, y }: Point): number =>
    Math.round((y - top) / cell) * columns + Math.round((x - left) / cell);

  const prices = new Float32Array(columns * rows).fill(1);
  for (const other of others) {
    const reach = other.half + clearance;
    const [firstColumn, firstRow] = [
      Math.max(0, Math.ceil((other.x - reach - left) / cell)),
      Math.max(0, Math.ceil((other.y - reach - top) / cell)),
    ];
    const lastColumn = Math.min(columns - 1, Math.floor((other.x + reach - left) / cell));
    const lastRow = Math.min(rows - 1, Math.floor((other.y + reach - top) / cell));
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const at = row * columns + column;
        const room = distance(other, centreOf(at)) - other.half;
        // Past an outline is dear, through one is the last resort.
        const price = room > 0 ? 1 + 4 * (1 - room / clearance) : 6 + 30 * (-room / other.half);
        prices[at] = Math.max(prices[at] ?? 1, price);
      }
    }
  }

  const costs = new Float32Array(columns * rows).fill(Infinity);
  const parents = new Int32Array(columns * rows).fill(-1);
  const owners = new Int32Array(columns * rows).fill(-1);
  const queue = new Queue();
  for (const [at, member] of members.entries()) {
    const start = cellOf(member);
    costs[start] = 0;
    owners[start] = at;
    queue.push(start, 0);
  }
  const price = (a: number, b: number, length: number): number =>
    ((prices[a] ?? 1) + (prices[b] ?? 1)) * 0.5 * length;
  const isBeside = (from: number, to: number): boolean =>
    to >= 0 && to < prices.length && Math.abs((to % columns) - (from % columns)) < 2;
  const forward = [1, columns, columns - 1, columns + 1];
  const steps = [...forward, ...forward.map((step) => -step)];
  const lengths = [1, 1, Math.SQRT2, Math.SQRT2, 1, 1, Math.SQRT2, Math.SQRT2];
  for (let at = queue.pop(); at >= 0; at = queue.pop()) {
    const cost = costs[at] ?? 0;
    if (queue.cost > cost) continue;
    for (let index = 0; index < 8; index++) {
      const to = at + (steps[index] ?? 0);
      if (!isBeside(at, to)) continue;
      const sum = Math.fround(cost + price(at, to, lengths[index] ?? 1));
      if (sum >= (costs[to] ?? Infinity)) continue;
      costs[to] = sum;
      parents[to] = at;
      owners[to] = owners[at] ?? -1;
      queue.push(to, sum);
    }
  }

  // Where two realms meet, a way leads through; of those between the same two sets, the cheapest counts.
  const meetings = new Map<number, { from: number; to: number; cost: number }>();
  const realms = Int32Array.from(owners, (owner) => sets.root(owner));
  for (let at = 0; at < prices.length; at++) {
    const own = realms[at] ?? 0;
    for (let index = 0; index < 4; index++) {
      const to = at + (forward[index] ?? 0);
      const their = realms[to] ?? own;
      if (own === their || !isBeside(at, to)) continue;
      const key = Math.min(own, their) * members.length + Math.max(own, their);
      const cost = (costs[at] ?? 0) + (costs[to] ?? 0) + price(at, to, lengths[index] ?? 1);
      if (cost < (meetings.get(key)?.cost ?? Infinity)) meetings.set(key, { from: at, to, cost });
    }
  }
  const found: Route[] = [];
  const wayHome = (from: number): Point[] => {
    const way: Point[] = [];
    for (let at = from; at >= 0; at = parents[at] ?? -1) way.push(centreOf(at));
    // The last cell is the member's own: its true centre stands for it.
    const home = members[owners[from] ?? 0];
    return home ? [...way.slice(0, -1), home] : way;
  };
  for (const { from, to } of [...meetings.values()].sort((a, b) => a.cost - b.cost || a.from - b.from)) {
    if (!sets.join(owners[from] ?? 0, owners[to] ?? 0)) continue;
    const points = [...wayHome(from).reverse(), ...wayHome(to)];
    found.push({ points: rounded(straightened(points, others)), halfWidth: routeHalf });
  }
  return found;
}

/** Leaves out the points of a way that a straight line can do without, unless it came closer to others. */
function straightened(points: readonly Point[], others: readonly Disc[]): Point[] {
  const [first] = points;
  if (!first) return [];
  const kept = [first];
  let from = first;
  let last = first;
  let least = Infinity;
  for (const point of points.slice(1)) {
    least = Math.min(least, roomBetween(last, point, others));
    if (last !== from && roomBetween(from, point, others) < Math.min(least, clearance)) {
      kept.push(last);
      from = last;
      least = roomBetween(last, point, others);
    }
    last = point;
  }
  kept.push(last);
  return kept;
}

/** Cuts the corners of a way, twice (Chaikin, 1974). */
function rounded(points: readonly Point[]): Point[] {
  let way = [...points];
  for (let round = 0; round < 2; round++) {
    const cut = way.flatMap((a, at) => {
      const b = way[at + 1];
      if (!b) return [];
      const near = { x: a.x * 0.75 + b.x * 0.25, y: a.y * 0.75 + b.y * 0.25 };
      return [near, { x: a.x * 0.25 + b.x * 0.75, y: a.y * 0.25 + b.y * 0.75 }];
    });
    way = [...way.slice(0, 1), ...cut, ...way.slice(-1)];
  }
  return way;
}

/** A binary heap of cells, the cheapest first. */
class Queue {
  readonly #cells: number[] = [];
  readonly #costs: number[] = [];
  /** What the cell that came last was entered at. */
  cost = 0;

  push(cell: number, cost: number): void {
    let place = this.#cells.length;
    while (place > 0) {
      const up = (place - 1) >> 1;
      if ((this.#costs[up] ?? 0) <= cost) break;
      this.#move(up, place);
      place = up;
    }
    this.#cells[place] = cell;
    this.#costs[place] = cost;
  }

  /** @returns -1 where there is none. */
  pop(): number {
    const top = this.#cells[0] ?? -1;
    this.cost = this.#costs[0] ?? 0;
    const [cell, cost] = [this.#cells.pop() ?? -1, this.#costs.pop() ?? 0];
    const count = this.#cells.length;
    if (count === 0) return top;
    let place = 0;
    for (let down = 1; down < count; down = place * 2 + 1) {
      if (down + 1 < count && (this.#costs[down + 1] ?? 0) < (this.#costs[down] ?? 0)) down++;
      if ((this.#costs[down] ?? 0) >= cost) break;
      this.#move(down, place);
      place = down;
    }
    this.#cells[place] = cell;
    this.#costs[place] = cost;
    return top;
  }

  #move(from: number, to: number): void {
    this.#cells[to] = this.#cells[from] ?? -1;
    this.#costs[to] = this.#costs[from] ?? 0;
  }
}
