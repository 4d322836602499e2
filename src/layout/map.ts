/** The map: nations at their capitals, eased apart where they crowd. Cost: O(n²) a round, see compose.ts. */
import { easeApart } from './compose.ts';
import type { PlacedGraph } from './components.ts';
import { placer, projectionOf } from './map-projection.ts';

/** Nations alone have places of their own: the others are NaN, to be put amidst what they are tied to. */
export function map({ count, anchors }: PlacedGraph, projection: string): Float64Array {
  const place = placer(projectionOf(projection));
  const places = new Float64Array(count * 2).fill(NaN);
  const placed: number[] = [];
  for (let node = 0; node < count; node++) {
    const [longitude, south] = [anchors[node * 2] ?? NaN, anchors[node * 2 + 1] ?? NaN];
    if (Number.isNaN(longitude)) continue;
    const { x, y } = place(longitude, -south);
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
  return places;
}
