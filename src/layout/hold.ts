/**
 * Nodes that a person put somewhere stay there, whatever the layout says: it is made without them in
 * mind, they take their places in it, and what they cover moves to the nearest free spot. So one
 * node that was dragged aside does not bend the picture of all the others.
 */
import { spiral, type Spot } from './places.ts';

export interface Held {
  readonly nodes: Uint32Array;
  /** x and y by turns. */
  readonly points: Float64Array;
}

/**
 * @param positions x and y by turns; NaN for nodes that have no place yet. The input is not changed.
 * @param room What discs keep between their centres.
 *
 * Cost: O(held × nodes), and O(tries × nodes) for each node that makes way.
 */
export function hold(positions: Float64Array, held: Held, room: number): Float64Array {
  if (held.nodes.length === 0) return positions;
  const moved = positions.slice();
  for (const [at, node] of held.nodes.entries()) {
    moved[node * 2] = held.points[at * 2] ?? 0;
    moved[node * 2 + 1] = held.points[at * 2 + 1] ?? 0;
  }
  const spot = (node: number): Spot => ({ x: moved[node * 2] ?? NaN, y: moved[node * 2 + 1] ?? NaN });
  const distance = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.y - other.y);
  const stays = new Set(held.nodes);
  // What was as close in the layout itself may stay so: rounding alone is no reason to move.
  const tooClose = room * 0.99;
  const placed = Array.from({ length: moved.length / 2 }, (_, node) => node).filter(
    (node) => !Number.isNaN(moved[node * 2] ?? NaN),
  );
  const covered = placed.filter(
    (node) =>
      !stays.has(node) && [...held.nodes].some((other) => distance(spot(node), spot(other)) < tooClose),
  );
  const moves = new Set(covered);
  const settled = placed.filter((node) => !moves.has(node)).map(spot);
  for (const node of covered) {
    const here = spiral(spot(node), (free) => settled.every((other) => distance(free, other) >= room));
    moved[node * 2] = here.x;
    moved[node * 2 + 1] = here.y;
    settled.push(here);
  }
  return moved;
}
