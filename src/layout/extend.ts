/** Finds places for more nodes without moving those that have one. */
import type { PlacedGraph } from './components.ts';
import { neighboursOf } from './components.ts';
import { clearance } from './compose.ts';
import { familiesOf, kinOf, settleFamily } from './kin.ts';
import { middleOf, nearOnMap, spiral, type Spot } from './places.ts';

/** A graph, and which of its states came of which: pairs of a state and the one that it followed. */
export interface KinGraph extends PlacedGraph {
  readonly successions: Uint32Array;
}

/** So much of its clearance a state keeps free about it for each that came of it, by the square root of their number. */
const roomOfKin = 0.5;

/**
 * Places free nodes among fixed ones, on free spots: a state beside the one it came from, or that
 * came from it, with all of its line about it; another nation beside those of its neighbours on the
 * map that it is tied to, or else beside its neighbours; a bloc amidst its members.
 *
 * @param fixed x and y by turns; NaN for nodes to be placed. The input is not changed.
 * @param room What discs keep between their centres.
 *
 * Cost: O(free × tries × all), and O(successions²) for each line that nothing fixed belongs to.
 */
export function extend(fixed: Float64Array, graph: KinGraph, room = clearance): Float64Array {
  const { anchors, successions } = graph;
  const positions = fixed.slice();
  const nodes = Array.from({ length: positions.length / 2 }, (_, node) => node);
  const isPlaced = (node: number): boolean => !Number.isNaN(positions[node * 2] ?? NaN);
  const spot = (node: number): Spot => ({ x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 });
  const free = nodes.filter((node) => !isPlaced(node));
  const settled = nodes.filter(isPlaced);
  const middle = middleOf(settled.map((node) => ({ ...spot(node), weight: 1 }))) ?? { x: 0, y: 0 };
  const neighbours = neighboursOf(graph);

  const isFree = ({ x, y }: Spot, keep = room): boolean =>
    settled.every((other) => Math.hypot(spot(other).x - x, spot(other).y - y) >= keep);
  const put = (node: number, { x, y }: Spot): void => {
    positions[node * 2] = x;
    positions[node * 2 + 1] = y;
    settled.push(node);
  };
  const settleKin = (): void => {
    for (const family of familiesOf(isPlaced, successions, anchors)) {
      const spots = settleFamily(family, spot(family.root), anchors, (here) => isFree(here), room);
      for (const [at, node] of family.nodes.entries()) put(node, spots[at] ?? middle);
    }
  };
  const tiedTo = (node: number): number[] => (neighbours[node] ?? []).filter(isPlaced);

  settleKin();
  // Nations before blocs, which stand where their members are.
  const isNation = (node: number): boolean => !Number.isNaN(anchors[node * 2] ?? NaN);
  const kin = kinOf(nodes.length, successions);
  // Who most came of goes first, to ground where there is room for all of them about it.
  for (const node of free.filter(isNation).sort((a, b) => (kin[b] ?? 0) - (kin[a] ?? 0) || a - b)) {
    if (isPlaced(node)) continue;
    const near = (others: readonly number[]): Spot | null => nearOnMap(node, anchors, others, spot);
    const wide = room * (1 + roomOfKin * Math.sqrt(kin[node] ?? 0));
    put(
      node,
      spiral(near(tiedTo(node)) ?? near(settled) ?? middle, (here) => isFree(here, wide)),
    );
    settleKin();
  }
  for (const node of free) {
    if (isPlaced(node)) continue;
    const members = tiedTo(node).map((other) => ({ ...spot(other), weight: 1 }));
    put(node, spiral(middleOf(members) ?? middle, isFree));
  }
  return positions;
}
