/** Finds places for more nodes without moving those that have one. */
import { clearance, type Anchors } from './compose.ts';
import { middleOf, nearOnMap, spiral, type Spot } from './places.ts';

/**
 * Places free nodes among fixed ones, each on the first free spot: a nation beside its neighbours
 * on the map (so a state appears beside the one it came from), a bloc amidst its members.
 *
 * @param fixed x and y by turns; NaN for nodes to be placed. The input is not changed.
 * @param dyads Pairs of nodes, for blocs' members.
 * @param room What discs keep between their centres.
 *
 * Cost: O(free × (dyads + tries × all)).
 */
export function extend(
  fixed: Float64Array,
  anchors: Anchors,
  dyads: Uint32Array,
  room = clearance,
): Float64Array {
  const positions = fixed.slice();
  const nodes = Array.from({ length: positions.length / 2 }, (_, node) => node);
  const isPlaced = (node: number): boolean => !Number.isNaN(positions[node * 2] ?? NaN);
  const spot = (node: number): Spot => ({ x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 });
  const free = nodes.filter((node) => !isPlaced(node));
  const settled = nodes.filter(isPlaced);
  const middle = middleOf(settled.map((node) => ({ ...spot(node), weight: 1 }))) ?? { x: 0, y: 0 };

  const amidstTied = (node: number): Spot | null => {
    const others: number[] = [];
    for (let at = 0; at < dyads.length; at += 2) {
      const [a, b] = [dyads[at] ?? 0, dyads[at + 1] ?? 0];
      if (a === node && isPlaced(b)) others.push(b);
      else if (b === node && isPlaced(a)) others.push(a);
    }
    return middleOf(others.map((other) => ({ ...spot(other), weight: 1 })));
  };
  const settle = (node: number, target: Spot): void => {
    const here = spiral(target, ({ x, y }) =>
      settled.every((other) => Math.hypot(spot(other).x - x, spot(other).y - y) >= room),
    );
    positions[node * 2] = here.x;
    positions[node * 2 + 1] = here.y;
    settled.push(node);
  };

  // Nations first: blocs stand where their members are.
  const isNation = (node: number): boolean => !Number.isNaN(anchors[node * 2] ?? NaN);
  for (const node of free.filter(isNation)) settle(node, nearOnMap(node, anchors, settled, spot) ?? middle);
  for (const node of free.filter((other) => !isNation(other))) settle(node, amidstTied(node) ?? middle);
  return positions;
}
