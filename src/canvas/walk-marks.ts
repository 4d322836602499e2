/** What a walk shows in the picture: a ring round where one stands, and the line gone along. */
import type { Core } from 'cytoscape';

/** Pixels between a node and the ring round it. */
const gap = 6;

export class WalkMarks {
  readonly #cy: Core;
  readonly #ring: HTMLElement;
  #node: string | null = null;
  #line: string | null = null;

  /** @param ring An element over the picture; it follows the node through every pan, zoom and move. */
  constructor(cy: Core, ring: HTMLElement) {
    this.#cy = cy;
    this.#ring = ring;
    cy.on('render', this.#place);
  }

  show(node: string | null, line: string | null): void {
    if (this.#line !== null) this.#cy.getElementById(this.#line).removeClass('walked');
    this.#node = node;
    this.#line = line;
    if (line !== null) this.#cy.getElementById(line).addClass('walked');
    this.#place();
  }

  destroy(): void {
    if (this.#cy.destroyed()) return;
    this.show(null, null);
    this.#cy.off('render', this.#place);
  }

  readonly #place = (): void => {
    const node = this.#cy.getElementById(this.#node ?? '');
    this.#ring.hidden = node.empty();
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const size = node.renderedWidth() + 2 * gap;
    Object.assign(this.#ring.style, {
      width: `${String(size)}px`,
      height: `${String(size)}px`,
      transform: `translate(${String(x - size / 2)}px, ${String(y - size / 2)}px)`,
    });
    this.#ring.classList.toggle('square', node.data('kind') === 'bloc');
  };
}
