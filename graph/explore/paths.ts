import type { RelationGraph, Visible } from '../model/types.ts';

/** One way from one node to another. */
export interface Path {
  /** Keys of the nodes passed, both ends included. */
  readonly nodes: readonly string[];
  /** For each step, the keys of all visible ties that make it. */
  readonly ties: readonly (readonly string[])[];
}

export interface Paths {
  /** Steps in each of the paths; 0 from a node to itself, Infinity where there is no way. */
  readonly length: number;
  /** How many shortest paths there are, even where fewer are listed. */
  readonly count: number;
  /** The paths, in the graph's order of nodes. */
  readonly paths: readonly Path[];
}

const noWay: Paths = { length: Infinity, count: 0, paths: [] };

/**
 * All shortest paths between two nodes along visible ties, whichever way those point. Two paths
 * differ when they pass different nodes; parallel ties are one step.
 *
 * @param from Key of one node. @param to Key of the other.
 * @param shown What may be walked: nothing hidden is in any path.
 * @param limit How many paths to list at most (their number can grow exponentially); `count` counts all.
 * @returns Length, count and paths; length Infinity where one of the two is hidden, unknown or out of reach.
 *
 * Breadth-first search with the predecessors of each node kept; counts as in Brandes, "A Faster
 * Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25 (2001). Cost:
 * O(nodes + ties) to search, O(length) for each path listed.
 */
export function paths(graph: RelationGraph, from: string, to: string, shown: Visible, limit = 50): Paths {
  if (![from, to].every((node) => graph.hasNode(node) && shown.nodes.has(node))) return noWay;
  if (from === to) return { length: 0, count: 1, paths: [{ nodes: [from], ties: [] }] };

  const distance = new Map([[from, 0]]);
  const count = new Map([[from, 1]]);
  const before = new Map<string, Set<string>>();
  let frontier = [from];
  while (frontier.length > 0 && !distance.has(to)) {
    const next: string[] = [];
    for (const key of frontier) {
      const step = (distance.get(key) ?? 0) + 1;
      for (const other of visibleNeighbours(graph, key, shown)) {
        const known = distance.get(other);
        if (known === undefined) {
          distance.set(other, step);
          before.set(other, new Set());
          next.push(other);
        } else if (known !== step) continue;
        before.get(other)?.add(key);
        count.set(other, (count.get(other) ?? 0) + (count.get(key) ?? 0));
      }
    }
    frontier = next;
  }

  const length = distance.get(to);
  if (length === undefined) return noWay;
  const found: string[][] = [];
  // Backwards from the target, depth first; every branch reaches the start, so none is wasted.
  const open: string[][] = [[to]];
  for (let trail = open.pop(); trail && found.length < limit; trail = open.pop()) {
    const head = trail[0] ?? from;
    if (head === from) found.push(trail);
    else for (const earlier of [...(before.get(head) ?? [])].reverse()) open.push([earlier, ...trail]);
  }
  return {
    length,
    count: count.get(to) ?? 0,
    paths: found.map((nodes) => ({
      nodes,
      ties: nodes.slice(1).map((node, at) => visibleTies(graph, nodes[at] ?? from, node, shown)),
    })),
  };
}

function visibleNeighbours(graph: RelationGraph, node: string, shown: Visible): Set<string> {
  const found = new Set<string>();
  graph.forEachEdge(node, (edge, _tie, source, target) => {
    const other = source === node ? target : source;
    if (shown.edges.has(edge) && shown.nodes.has(other)) found.add(other);
  });
  return found;
}

function visibleTies(graph: RelationGraph, a: string, b: string, shown: Visible): string[] {
  return graph.filterEdges(a, (edge, _tie, source, target) => {
    const other = source === a ? target : source;
    return other === b && shown.edges.has(edge);
  });
}
