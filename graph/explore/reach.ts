/** How far `around` reaches, and what expanded nodes add. */
import type { GraphIndex } from './graph-index.ts';

/**
 * What lies within so many steps of a node along the ties shown, and the neighbours of each expanded
 * node that is itself reached, however it was: expansions chain.
 *
 * Breadth-first; what is marked is never entered again, which keeps cycles finite.
 *
 * @param centre Position of the node. @param hops Steps, 0 or more.
 * @param expanded Keys of nodes; those that are not reached have no effect.
 * @param edgeShown 1 for each tie that may be walked.
 * @returns 1 for each node that was reached. Cost: O(nodes + ties) reached.
 */
export function reach(
  { nodes, edges, incident }: GraphIndex,
  centre: number,
  hops: number,
  expanded: ReadonlySet<string>,
  edgeShown: Uint8Array,
): Uint8Array {
  const reached = new Uint8Array(nodes.length);
  reached[centre] = 1;
  const found = [centre];
  const enterNeighbours = (node: number): void => {
    for (const at of incident[node] ?? []) {
      if (edgeShown[at] !== 1) continue;
      const other = (edges.source[at] === node ? edges.target[at] : edges.source[at]) ?? node;
      if (reached[other] === 1) continue;
      reached[other] = 1;
      found.push(other);
    }
  };

  let next = 0;
  for (let hop = 0; hop < hops; hop++) {
    for (const frontier = found.length; next < frontier; next++) enterNeighbours(found[next] ?? centre);
  }
  if (expanded.size === 0) return reached;
  // The list grows while it is read: what an expansion finds has its turn, too.
  for (const node of found) if (expanded.has(nodes[node]?.key ?? '')) enterNeighbours(node);
  return reached;
}
