import type { Paths, RelationGraph, Visible } from '#graph';

/** A node, its visible ties and their other ends. */
function star(graph: RelationGraph, node: string, shown: Visible): Visible {
  const nodes = new Set([node]);
  const edges = new Set<string>();
  graph.forEachEdge(node, (edge, _tie, source, target) => {
    if (!shown.edges.has(edge)) return;
    edges.add(edge);
    nodes.add(source).add(target);
  });
  return { nodes, edges };
}

/**
 * What stands out for a selection: a node's star, a tie with its ends, or the ways between two
 * nodes. null where nothing is selected, or what is selected is hidden.
 */
export function highlight(
  graph: RelationGraph,
  shown: Visible,
  selection: readonly string[],
  connection: Paths | null,
): Visible | null {
  const [id] = selection;
  if (id === undefined) return null;
  if (connection) {
    const nodes = new Set(selection.filter((node) => shown.nodes.has(node)));
    const edges = new Set<string>();
    for (const path of connection.paths) {
      for (const node of path.nodes) nodes.add(node);
      for (const tie of path.ties.flat()) edges.add(tie);
    }
    return nodes.size === 0 ? null : { nodes, edges };
  }
  if (shown.nodes.has(id)) return star(graph, id, shown);
  if (shown.edges.has(id)) return { nodes: new Set(graph.extremities(id)), edges: new Set([id]) };
  return null;
}
