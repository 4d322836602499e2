/** Clicks and taps, single and double. */
import type { Core, EventObject, NodeSingular } from 'cytoscape';

export interface TapCallbacks {
  readonly select: (id: string, additive: boolean) => void;
  /** A tap beside everything. */
  readonly clear: () => void;
  /** Double click or double tap on a node. */
  readonly focus: (node: string) => void;
}

/** Two taps within so many milliseconds and pixels are a double one. */
const doubleTap = 400;
const doubleTapReach = 12;

function isAdditive(event: EventObject): boolean {
  const original = event.originalEvent as MouseEvent | undefined;
  return original?.shiftKey === true || original?.ctrlKey === true || original?.metaKey === true;
}

/**
 * The first click may open a panel and let the picture step aside, so that the second one lands
 * beside the node: a double click is two taps on one spot, and means what the first one hit.
 */
export function onTaps(cy: Core, callbacks: TapCallbacks): void {
  let last = { id: '', time: -Infinity, x: 0, y: 0 };
  cy.on('tap', (event) => {
    const { x, y } = event.renderedPosition;
    const time = performance.now();
    const again = time - last.time < doubleTap && Math.hypot(x - last.x, y - last.y) < doubleTapReach;
    if (again && last.id !== '') {
      callbacks.focus(last.id);
      last = { id: '', time: -Infinity, x, y };
      return;
    }
    const id = event.target === cy ? '' : (event.target as NodeSingular).id();
    last = { id: cy.getElementById(id).isNode() ? id : '', time, x, y };
    if (id === '') callbacks.clear();
    else callbacks.select(id, isAdditive(event));
  });
}
