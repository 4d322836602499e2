/** Flags that have come are drawn. */
import type { Core, NodeSingular } from 'cytoscape';

/** A class that changes nothing one sees, but the key under which Cytoscape keeps a node's drawing. */
export const landed = 'landed';
/** When the last of a handful has come. */
const rest = 150;

/**
 * Cytoscape keeps a drawing of each node. On a slow machine it may keep one that was made while the
 * flag was still on its way, and show a white disc for good (seen in 3.34): what has come is drawn
 * anew, once, under another key.
 *
 * @returns What stops it.
 */
export function drawFlagsThatCome(cy: Core): () => void {
  let come: NodeSingular[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Cytoscape tells of an image that has been fetched by this event.
  cy.on('background', 'node', (event) => {
    come.push(event.target as NodeSingular);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const nodes = come;
      come = [];
      cy.batch(() => {
        for (const node of nodes) node.addClass(landed);
      });
    }, rest);
  });
  return () => {
    clearTimeout(timer);
  };
}
