import type { RelationGraph, Visible } from '../model/types.ts';

/**
 * The ego network of a node: what lies within so many steps of it along visible ties, whichever
 * way they point, and every visible tie among what was reached.
 *
 * @param node Key of the centre.
 * @param hops Steps, 0 or more; 1 is the node and its direct neighbours.
 * @param shown What may be walked, as `visible` returns it: nothing hidden is reached or crossed.
 * @returns Keys of nodes and edges; empty where the node is unknown or hidden.
 *
 * Definition: Wasserman & Faust, Social Network Analysis (1994), §2.4. Cost: O(nodes + ties) reached.
 */
export function neighbourhood(graph: RelationGraph, node: string, hops: number, shown: Visible): Visible {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  if (!graph.hasNode(node) || !shown.nodes.has(node)) return { nodes, edges };

  nodes.add(node);
  let frontier = [node];
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    const next: string[] = [];
    for (const key of frontier) {
      graph.forEachEdge(key, (edge, _tie, source, target) => {
        const other = source === key ? target : source;
        if (!shown.edges.has(edge) || !shown.nodes.has(other) || nodes.has(other)) return;
        nodes.add(other);
        next.push(other);
      });
    }
    frontier = next;
  }
  if (hops < 1) return { nodes, edges };
  for (const key of nodes) {
    graph.forEachEdge(key, (edge, _tie, source, target) => {
      if (shown.edges.has(edge) && nodes.has(source) && nodes.has(target)) edges.add(edge);
    });
  }
  return { nodes, edges };
}
