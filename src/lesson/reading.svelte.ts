/**
 * How far a text has been read that may be longer than its place. Whoever has nothing but a clicker
 * turns its pages before the step's.
 */

/** Pixels that are no text: the margin below the last line. */
const slack = 12;
/** Share of a page that is seen twice, so that no line is lost between two. */
const repeated = 0.15;

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

  /** Scrolls by a page; false where there is nothing left that way. */
  turn(direction: Direction, isSmooth: boolean): boolean {
    const place = this.#place;
    if (!place || !this.canTurn(direction)) return false;
    const top = direction * place.clientHeight * (1 - repeated);
    place.scrollBy({ top, behavior: isSmooth ? 'smooth' : 'instant' });
    return true;
  }

  toTop(): void {
    this.#place?.scrollTo({ top: 0, behavior: 'instant' });
  }
}
