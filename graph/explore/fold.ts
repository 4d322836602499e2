/** Hides the hangers-on of folded nodes. */
import type { GraphIndex } from './graph-index.ts';

/**
 * Marks as hidden each node that has a tie shown and whose every such tie leads to a folded node, and
 * the ties of it. All are judged by the ties shown before: what one takes away lets no other fall.
 *
 * @param folded Keys of nodes; they stay themselves, as `centre` does.
 * @param centre Key of a node that stays in any case; null for none.
 * @param nodeShown 1 for each node shown; changed in place.
 * @param edgeShown 1 for each tie shown; changed in place.
 *
 * Cost: O(nodes + ties).
 */
export function fold(
  { nodes, edges }: GraphIndex,
  folded: ReadonlySet<string>,
  centre: string | null,
  nodeShown: Uint8Array,
  edgeShown: Uint8Array,
): void {
  const isFolded = Uint8Array.from(nodes, ({ key }) => (folded.has(key) ? 1 : 0));
  const hasTie = new Uint8Array(nodes.length);
  /** 1 where some tie leads elsewhere. */
  const isHeld = Uint8Array.from(nodes, ({ key }) => (folded.has(key) || key === centre ? 1 : 0));
  const eachTie = (visit: (at: number, source: number, target: number) => void): void => {
    for (let at = 0; at < edgeShown.length; at++) {
      if (edgeShown[at] === 1) visit(at, edges.source[at] ?? 0, edges.target[at] ?? 0);
    }
  };
  eachTie((_at, source, target) => {
    hasTie[source] = hasTie[target] = 1;
    if (isFolded[target] !== 1) isHeld[source] = 1;
    if (isFolded[source] !== 1) isHeld[target] = 1;
  });
  for (let at = 0; at < nodes.length; at++) {
    if (hasTie[at] === 1 && isHeld[at] !== 1) nodeShown[at] = 0;
  }
  eachTie((at, source, target) => {
    if (nodeShown[source] !== 1 || nodeShown[target] !== 1) edgeShown[at] = 0;
  });
}
