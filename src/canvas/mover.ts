/** Brings nodes to where they belong: at once, or gliding. */
import cytoscape, { type Core } from 'cytoscape';
import type { Point } from '#graph';

/** How much longer than a glide Cytoscape's complaints are held back. */
const after = 350;

export class Mover {
  readonly #cy: Core;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** @param duration Milliseconds; 0 for at once. */
  move(positions: ReadonlyMap<string, Point>, duration: number): void {
    this.#cy.nodes().stop();
    if (duration === 0) {
      this.#cy.batch(() => {
        for (const [key, position] of positions) this.#cy.getElementById(key).position({ ...position });
      });
      return;
    }
    // On their way nodes pass over each other, and a tie between two on one spot cannot be drawn.
    cytoscape.warnings(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      cytoscape.warnings(true);
    }, duration + after);
    const moved = this.#cy.nodes().filter((node) => {
      const [now, then] = [node.position(), positions.get(node.id())];
      return then !== undefined && Math.hypot(now.x - then.x, now.y - then.y) >= 0.01;
    });
    if (moved.empty()) return;
    moved
      .layout({
        name: 'preset',
        positions: Object.fromEntries([...positions].map(([key, { x, y }]) => [key, { x, y }])),
        fit: false,
        animate: true,
        animationDuration: duration,
        animationEasing: 'ease-out-cubic',
      })
      .run();
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
