/**
 * How far a text has been read that may be longer than its place. Whoever has nothing but a clicker
 * turns its pages before the step's.
 */

/** Pixels that are no text: the margin below the last line. */
const slack = 12;
/** Share of a page that is seen twice, so that no line is lost between two. */
const repeated = 0.15;
/** Pixels at the upper edge in which lines fade while there are others above. */
const faded = 24;

/** Towards the end of the text, or back to its beginning. */
export type Direction = 1 | -1;

export class Reading {
  #place: HTMLElement | null = null;
  /** Whether there is text above and below what is seen. */
  hasAbove = $state(false);
  hasBelow = $state(false);

  /** For the element that scrolls; it holds one element with all the text. */
  readonly watch = (place: HTMLElement): (() => void) => {
    const measure = (): void => {
      this.hasAbove = this.#left(-1) > slack;
      this.hasBelow = this.#left(1) > slack;
    };
    this.#place = place;
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    if (place.firstElementChild) observer.observe(place.firstElementChild);
    place.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      place.removeEventListener('scroll', measure);
      if (this.#place === place) this.#place = null;
    };
  };

  /** Pixels left to be read. Measured when asked: a text that has just changed is not observed yet. */
  #left(direction: Direction): number {
    const place = this.#place;
    if (!place) return 0;
    return direction > 0 ? place.scrollHeight - place.clientHeight - place.scrollTop : place.scrollTop;
  }

  canTurn(direction: Direction): boolean {
    return this.#left(direction) > slack;
  }

  /** The part marked with `data-whole`, to be seen as a whole: pixels from the upper edge to it, and its own. */
  #whole(): { readonly distance: number; readonly height: number } | null {
    const place = this.#place;
    const part = place?.querySelector('[data-whole]');
    if (!place || !part) return null;
    const { top, height } = part.getBoundingClientRect();
    return { distance: top - place.getBoundingClientRect().top - faded, height: height + faded };
  }

  /** Whether a turn leads to the part to be seen as a whole, and the place is too low for it. */
  needsRoom(): boolean {
    const [place, whole] = [this.#place, this.#whole()];
    if (!place || !whole) return false;
    return whole.distance < place.clientHeight && whole.height > place.clientHeight;
  }

  /**
   * Scrolls by a page, or to what is to be seen as a whole where that begins on this one; false where
   * there is nothing left that way.
   */
  turn(direction: Direction, isSmooth: boolean): boolean {
    const place = this.#place;
    if (!place || !this.canTurn(direction)) return false;
    const page = place.clientHeight * (1 - repeated);
    const distance = this.#whole()?.distance ?? 0;
    const isReached = direction > 0 && distance > slack && distance < place.clientHeight;
    const top = isReached ? distance : direction * page;
    place.scrollBy({ top, behavior: isSmooth ? 'smooth' : 'instant' });
    return true;
  }

  toTop(): void {
    this.#place?.scrollTo({ top: 0, behavior: 'instant' });
  }
}
