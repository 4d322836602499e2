/** Where there is no room beside the picture a lesson's text stands on a sheet below it, in one of three heights. */

export type SheetHeight = 'low' | 'middle' | 'high';

/** Shares of the window. */
const shares: Readonly<Record<SheetHeight, number>> = { low: 0.32, middle: 0.5, high: 0.78 };
const heights = Object.keys(shares) as SheetHeight[];
const following: Readonly<Record<SheetHeight, SheetHeight>> = { middle: 'high', high: 'low', low: 'middle' };

/** Pixels that the sheet's own rows and a few words need, however low the window is. */
const leastHeight = 210;

export class Sheet {
  height: SheetHeight = $state('middle');
  /** Its height before it rose by itself; null where it did not, or somebody has chosen one since. */
  #before: SheetHeight | null = null;
  /** Share of the window while a finger holds it. */
  #held: number | null = $state(null);

  readonly #share = $derived.by(() => shares[this.height]);
  /** What a press of the button leads to. */
  readonly next: SheetHeight = $derived.by(() => following[this.height]);

  /** Pixels that it covers of a window so high, once it is let go: the picture need not follow the finger. */
  settled(windowHeight: number): number {
    return Math.max(Math.round(windowHeight * this.#share), leastHeight);
  }

  /** Pixels that it covers now. */
  covers(windowHeight: number): number {
    return this.#held === null
      ? this.settled(windowHeight)
      : Math.max(Math.round(windowHeight * this.#held), leastHeight);
  }

  change(): void {
    this.#before = null;
    this.height = this.next;
  }

  /** Makes room for what does not fit. @returns Whether there was any to make. */
  rise(): boolean {
    if (this.height === 'high') return false;
    this.#before = this.height;
    this.height = 'high';
    return true;
  }

  /** Takes back a rise: the picture has its room again. */
  fall(): void {
    this.height = this.#before ?? this.height;
    this.#before = null;
  }

  /** The finger is so far up the window: 0 at its lower edge, 1 at its upper. */
  hold(share: number): void {
    this.#held = Math.min(Math.max(share, 0), 0.9);
  }

  /** Let go, it takes the nearest of its heights. */
  letGo(): void {
    const held = this.#held;
    this.#held = null;
    if (held === null) return;
    this.#before = null;
    const distance = (height: SheetHeight): number => Math.abs(shares[height] - held);
    this.height = heights.toSorted((a, b) => distance(a) - distance(b))[0] ?? this.height;
  }
}
