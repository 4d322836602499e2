/** Graphs in several pieces: each is laid out by itself, and the small ones find room beside the largest. */
import { centre, clearance, type Anchors } from './compose.ts';
import { distanceTo, nearOnMap, spiral, type Segment, type Spot } from './places.ts';
import type { LayoutGraph } from './stress.ts';

export interface PlacedGraph extends LayoutGraph {
  readonly anchors: Anchors;
}

/** Whom each node is tied to. */
export function neighboursOf({ count, dyads }: LayoutGraph): number[][] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (let at = 0; at < dyads.length; at += 2) {
    const [a, b] = [dyads[at] ?? 0, dyads[at + 1] ?? 0];
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}

/** Connected components as lists of nodes, the largest first. O(nodes + dyads). */
export function componentsOf(graph: LayoutGraph): number[][] {
  const { count } = graph;
  const neighbours = neighboursOf(graph);
  const seen = new Uint8Array(count);
  const components: number[][] = [];
  for (let start = 0; start < count; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const component = [start];
    for (const node of component) {
      for (const next of neighbours[node] ?? []) {
        if (seen[next] === 1) continue;
        seen[next] = 1;
        component.push(next);
      }
    }
    components.push(component.sort((a, b) => a - b));
  }
  return components.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** The graph of some of the nodes, numbered anew in their order. */
function partOf(graph: PlacedGraph, nodes: readonly number[]): PlacedGraph {
  const at = new Map(nodes.map((node, index) => [node, index]));
  const dyads: number[] = [];
  const [ties, hostile]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < graph.dyads.length; pair += 2) {
    const [a, b] = [at.get(graph.dyads[pair] ?? -1), at.get(graph.dyads[pair + 1] ?? -1)];
    if (a === undefined || b === undefined) continue;
    dyads.push(a, b);
    ties.push(graph.ties[pair / 2] ?? 1);
    hostile.push(graph.hostile[pair / 2] ?? 0);
  }
  return {
    count: nodes.length,
    dyads: Uint32Array.from(dyads),
    ties: Uint32Array.from(ties),
    hostile: Uint8Array.from(hostile),
    anchors: Float64Array.from(
      nodes.flatMap((node) => [graph.anchors[node * 2] ?? NaN, graph.anchors[node * 2 + 1] ?? NaN]),
    ),
  };
}

/**
 * Lays out each component with `layOut` and puts the smaller ones, as near as they fit to where the
 * map would have them, on ground that no node and no tie of the others crosses.
 *
 * Cost: that of `layOut`, and O(components × tries × (nodes + dyads)).
 */
export function byComponents(
  graph: PlacedGraph,
  layOut: (part: PlacedGraph) => Float64Array,
  room = clearance,
): Float64Array {
  const [largest = [], ...others] = componentsOf(graph);
  if (others.length === 0) return layOut(graph);

  const positions = new Float64Array(graph.count * 2).fill(NaN);
  const spot = (node: number): Spot => ({ x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 });
  const settled: number[] = [];
  const crossed: Segment[] = [];
  const settle = (nodes: readonly number[], part: PlacedGraph, inner: Float64Array, middle: Spot): void => {
    for (const [at, node] of nodes.entries()) {
      positions[node * 2] = middle.x + (inner[at * 2] ?? 0);
      positions[node * 2 + 1] = middle.y + (inner[at * 2 + 1] ?? 0);
      settled.push(node);
    }
    for (let pair = 0; pair < part.dyads.length; pair += 2) {
      const [a, b] = [nodes[part.dyads[pair] ?? 0] ?? 0, nodes[part.dyads[pair + 1] ?? 0] ?? 0];
      crossed.push([spot(a), spot(b)]);
    }
  };
  const main = partOf(graph, largest);
  settle(largest, main, layOut(main), { x: 0, y: 0 });

  for (const nodes of others) {
    const part = partOf(graph, nodes);
    const inner = layOut(part);
    const reach = Math.max(...nodes.map((_, at) => Math.hypot(inner[at * 2] ?? 0, inner[at * 2 + 1] ?? 0)));
    const isFree = (here: Spot): boolean =>
      settled.every((other) => Math.hypot(spot(other).x - here.x, spot(other).y - here.y) >= reach + room) &&
      crossed.every((segment) => distanceTo(segment, here) >= reach + room / 2);
    const first = nodes.find((node) => !Number.isNaN(graph.anchors[node * 2] ?? NaN));
    const wanted = first === undefined ? null : nearOnMap(first, graph.anchors, settled, spot);
    settle(nodes, part, inner, spiral(wanted ?? { x: 0, y: 0 }, isFree));
  }
  return centre(positions);
}
