/** Nations that belong to no bloc: region by region, aside from the camps. */
import { separate } from './camp-room.ts';
import { margin } from './camps.ts';
import { block, put } from './clusters.ts';
import { clearance } from './compose.ts';
import type { LayoutPart } from './composed.ts';
import { distanceTo, nearOnMap, spiral, type Segment, type Spot } from './places.ts';

/** With so few blocs the ways between them stay free of nations that belong to none. */
const fewBlocs = 8;
/** Model units of a degree where regions lie as on a map. */
const mapUnit = 10;

/** The middle of the map of some nodes; NaN where none has a place. */
export function meanPlace(nodes: readonly number[], { anchors }: LayoutPart): [number, number] {
  const known = nodes.filter((node) => !Number.isNaN(anchors[node * 2] ?? NaN));
  const mean = (axis: number): number =>
    known.reduce((sum, node) => sum + (anchors[node * 2 + axis] ?? 0), 0) / known.length;
  return [mean(0), mean(1)];
}

/** Nations of no bloc, region by region, on ground that no disc and no membership takes. */
export function settleApart(positions: Float64Array, part: LayoutPart): void {
  const byRegion = new Map<number, number[]>();
  for (const [node, region] of part.regions.entries()) {
    if (part.blocs[node] === 1 || !Number.isNaN(positions[node * 2] ?? NaN)) continue;
    byRegion.set(region, [...(byRegion.get(region) ?? []), node]);
  }
  const clusters = [...byRegion]
    .sort(([one, a], [two, b]) => b.length - a.length || one - two)
    .map(([, nodes]) => block(nodes, part.anchors));
  const spot = (node: number): Spot => ({ x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 });
  const settled = [...part.regions.keys()].filter((node) => !Number.isNaN(positions[node * 2] ?? NaN));
  const crossed: Segment[] = [];
  for (let at = 0; at < part.memberships.length; at += 2)
    crossed.push([spot(part.memberships[at] ?? 0), spot(part.memberships[at + 1] ?? 0)]);
  const seats = [...new Set(part.memberships.filter((_, at) => at % 2 === 1))];
  if (seats.length <= fewBlocs)
    for (const one of seats)
      for (const other of seats) if (one < other) crossed.push([spot(one), spot(other)]);
  if (settled.length === 0) {
    // No camps at all: the regions lie as on a map.
    const middles = Float64Array.from(
      clusters.flatMap(({ nodes }) => meanPlace(nodes, part).map((degrees) => (degrees || 0) * mapUnit)),
    );
    separate(middles, clusters);
    for (const [at, cluster] of clusters.entries())
      put(cluster, { x: middles[at * 2] ?? 0, y: middles[at * 2 + 1] ?? 0 }, positions);
    return;
  }
  for (const cluster of clusters) {
    const first = cluster.nodes.find((node) => !Number.isNaN(part.anchors[node * 2] ?? NaN));
    const wanted = first === undefined ? null : nearOnMap(first, part.anchors, settled, spot);
    const keep = cluster.reach + clearance + margin;
    const isFree = (here: Spot): boolean =>
      settled.every((node) => Math.hypot(spot(node).x - here.x, spot(node).y - here.y) >= keep) &&
      crossed.every((segment) => distanceTo(segment, here) >= cluster.reach + clearance / 2);
    put(cluster, spiral(wanted ?? { x: 0, y: 0 }, isFree), positions);
    settled.push(...cluster.nodes);
  }
}
