import { neighbourhood, type Paths, type RelationGraph, type Visible } from '#graph';
import type { Trail } from './view-state.ts';

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

export interface Emphasis {
  /** The ways between two selected nodes. */
  readonly connection: Paths | null;
  /** One of them, step by step. */
  readonly trail: Trail | null;
  /** How far the surroundings of a selected node reach; 0 for its own ties alone. */
  readonly hops: number;
}

/**
 * What stands out for a selection: a node's star or surroundings, a tie with its ends, or the ways
 * between two nodes. null where nothing is selected, or what is selected is hidden.
 */
export function highlight(
  graph: RelationGraph,
  shown: Visible,
  selection: readonly string[],
  { connection, trail, hops }: Emphasis,
): Visible | null {
  const [id] = selection;
  if (id === undefined) return null;
  if (connection) {
    const nodes = new Set(selection.filter((node) => shown.nodes.has(node)));
    const edges = new Set<string>();
    const ways = trail ? connection.paths.slice(trail.path, trail.path + 1) : connection.paths;
    for (const way of ways) {
      const steps = trail?.steps ?? way.ties.length;
      for (const node of way.nodes.slice(0, steps + 1)) nodes.add(node);
      for (const tie of way.ties.slice(0, steps).flat()) edges.add(tie);
    }
    return nodes.size === 0 ? null : { nodes, edges };
  }
  if (shown.nodes.has(id)) {
    return hops > 0 ? neighbourhood(graph, id, hops, shown) : star(graph, id, shown);
  }
  if (shown.edges.has(id)) return { nodes: new Set(graph.extremities(id)), edges: new Set([id]) };
  return null;
}

/** What is visible of the nodes and ties in the light, with both ends of each tie; null where nothing is. */
export function spotlight(graph: RelationGraph, shown: Visible, ids: readonly string[]): Visible | null {
  const edges = new Set(ids.filter((id) => shown.edges.has(id)));
  const nodes = new Set([
    ...ids.filter((id) => shown.nodes.has(id)),
    ...[...edges].flatMap((id) => graph.extremities(id)),
  ]);
  return nodes.size === 0 ? null : { nodes, edges };
}
