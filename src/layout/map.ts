/** The map: nations at their capitals, organisations at their seats, eased apart where they crowd. Cost: O(n²) a round, see compose.ts. */
import { easeApart, mapClearance } from './compose.ts';
import type { LayoutInput } from './composed.ts';
import { placer, projectionOf } from './map-projection.ts';
import { spiral, type Spot } from './places.ts';

/**
 * Nations part from each other as if they were alone: everybody knows where they lie. Organisations
 * take the free ground nearest to their seats, those with the most ties first.
 *
 * @returns NaN for what has no place of its own, to be put amidst what it is tied to.
 */
export function map(
  { count, anchors, seats, dyads, ties }: Omit<LayoutInput, 'core' | 'settings' | 'held'>,
  projection: string,
): Float64Array {
  const place = placer(projectionOf(projection));
  const home = (places: Float64Array, node: number): Spot =>
    place(places[node * 2] ?? NaN, -(places[node * 2 + 1] ?? NaN));
  const nodes = Array.from({ length: count }, (_, node) => node);
  const nations = nodes.filter((node) => !Number.isNaN(anchors[node * 2] ?? NaN));
  const eased = easeApart(
    Float64Array.from(
      nations.flatMap((node) => {
        const { x, y } = home(anchors, node);
        return [x, y];
      }),
    ),
  );
  const settled = nations.map((_, at): Spot => ({ x: eased[at * 2] ?? 0, y: eased[at * 2 + 1] ?? 0 }));
  const busy = new Float64Array(count);
  for (const [at, node] of dyads.entries()) busy[node] = (busy[node] ?? 0) + (ties[at >> 1] ?? 0);
  const seated = nodes
    .filter((node) => !Number.isNaN(seats[node * 2] ?? NaN))
    .sort((a, b) => (busy[b] ?? 0) - (busy[a] ?? 0) || a - b);
  for (const node of seated)
    settled.push(
      spiral(home(seats, node), (here) =>
        settled.every(({ x, y }) => Math.hypot(x - here.x, y - here.y) >= mapClearance),
      ),
    );
  const places = new Float64Array(count * 2).fill(NaN);
  for (const [at, node] of [...nations, ...seated].entries()) {
    const { x, y } = settled[at] ?? { x: NaN, y: NaN };
    places[node * 2] = x;
    places[node * 2 + 1] = y;
  }
  return places;
}
