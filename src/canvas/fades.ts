/** What comes fades in, what goes fades out: a class sees what a year changed. */
import type { Core } from 'cytoscape';

/** More than these change at once, not one by one: nobody can follow them. */
const most = 240;

export class Fades {
  readonly #cy: Core;
  #come: readonly string[] = [];
  #gone: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Begins where there are few enough; false where the change is to be made at once. Lines come as opaque as lines are. */
  start(come: readonly string[], gone: readonly string[], duration: number, lineOpacity: number): boolean {
    if (come.length + gone.length > most) return false;
    for (const key of come) {
      const element = this.#cy.getElementById(key);
      element.style('opacity', 0);
      element.animate({ style: { opacity: element.isEdge() ? lineOpacity : 1 } }, { duration });
    }
    for (const key of gone) this.#cy.getElementById(key).animate({ style: { opacity: 0 } }, { duration });
    this.#come = come;
    this.#gone = gone;
    this.#timer = setTimeout(() => {
      this.end();
    }, duration);
    return true;
  }

  /** Brings what is fading to its end at once: the next year does not wait. */
  end(): void {
    clearTimeout(this.#timer);
    const [come, gone] = [this.#come, this.#gone];
    this.#come = this.#gone = [];
    this.#cy.batch(() => {
      for (const key of gone) this.#cy.getElementById(key).addClass('off');
      for (const key of [...come, ...gone]) {
        const element = this.#cy.getElementById(key);
        if (element.empty()) continue;
        element.stop(true);
        element.removeStyle('opacity');
      }
    });
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
