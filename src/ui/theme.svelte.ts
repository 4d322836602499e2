/**
 * How the page looks to this person: light or dark, how large, with how much motion, and through
 * whose eyes. Remembered, and no part of a view.
 */
import type { FigureThemeId } from '#graph';
import { MediaQuery } from 'svelte/reactivity';
import { innerWidth } from 'svelte/reactivity/window';

export type Vision = 'full' | 'protanopia' | 'deuteranopia' | 'tritanopia' | 'achromatopsia';

export interface Display {
  readonly theme: 'system' | 'light' | 'dark';
  /** Text and controls, in per cent. */
  readonly text: '100' | '125' | '150' | '175';
  readonly motion: 'system' | 'reduced';
  /** As whom one sees the colours. */
  readonly vision: Vision;
}

export type DisplayId = keyof Display;

/** What can be chosen; the first of each is what holds until then. */
export const displayChoices: {
  readonly [I in DisplayId]: readonly [Display[I], ...Display[I][]];
} = {
  theme: ['system', 'light', 'dark'],
  text: ['100', '125', '150', '175'],
  motion: ['system', 'reduced'],
  vision: ['full', 'protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'],
};

const key = (id: DisplayId): string => `entente-${id}`;

/** Storage may be switched off by the browser or the school; a choice then lasts for the visit. */
function remembered<I extends DisplayId>(id: I): Display[I] {
  const choices: readonly [Display[I], ...Display[I][]] = displayChoices[id];
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(key(id));
  } catch {
    // Then nothing is remembered.
  }
  return choices.find((choice) => choice === stored) ?? choices[0];
}

export class Theme {
  readonly #dark = new MediaQuery('prefers-color-scheme: dark');
  readonly #still = new MediaQuery('prefers-reduced-motion: reduce');
  display: Display = $state.raw({
    theme: remembered('theme'),
    text: remembered('text'),
    motion: remembered('motion'),
    vision: remembered('vision'),
  });

  constructor() {
    this.#size();
  }

  readonly current: Extract<FigureThemeId, 'light' | 'dark'> = $derived.by(() => {
    const { theme } = this.display;
    return theme === 'dark' || (theme === 'system' && this.#dark.current) ? 'dark' : 'light';
  });
  readonly lessMotion: boolean = $derived.by(() => this.display.motion === 'reduced' || this.#still.current);
  readonly vision: Vision = $derived.by(() => this.display.vision);
  /** Pixels of a rem: it grows with the text that was chosen, and with very large windows. */
  readonly rem: number = $derived.by(() => {
    // Measured anew when either has changed.
    const isKnown = this.display.text && innerWidth.current;
    return isKnown ? parseFloat(getComputedStyle(document.documentElement).fontSize) : 16;
  });

  /** What there is room for beside the picture, counted in the size of the text: nothing … */
  readonly narrow: boolean = $derived.by(() => (innerWidth.current ?? 0) <= 47.5 * this.rem);
  /** … one panel … */
  readonly cramped: boolean = $derived.by(() => (innerWidth.current ?? 0) <= 60 * this.rem);
  /** … or two, and not everything that is good to have. */
  readonly tight: boolean = $derived.by(() => (innerWidth.current ?? 0) <= 68.75 * this.rem);

  choose<I extends DisplayId>(id: I, choice: Display[I]): void {
    this.display = { ...this.display, [id]: choice };
    this.#size();
    try {
      localStorage.setItem(key(id), choice);
    } catch {
      // Without storage the choice is simply not remembered.
    }
  }

  /** At once, and not in an effect: whoever measures the page finds it as it was chosen. */
  #size(): void {
    document.documentElement.style.setProperty('--text-size', String(Number(this.display.text) / 100));
  }

  /** Marks the document. Call within a component's initialisation. */
  connect(): void {
    const root = document.documentElement;
    $effect(() => {
      root.dataset.theme = this.current;
    });
    $effect(() => {
      // Media queries know nothing of the size of our text.
      root.toggleAttribute('data-narrow', this.narrow);
      root.toggleAttribute('data-cramped', this.cramped);
      root.toggleAttribute('data-tight', this.tight);
    });
    $effect(() => {
      root.dataset.motion = this.lessMotion ? 'reduced' : 'full';
    });
    $effect(() => {
      const { vision } = this;
      if (vision === 'full') return undefined;
      let isLeft = false;
      let end = (): void => undefined;
      void import('./vision.ts').then(({ seeAs }) => {
        if (!isLeft) end = seeAs(vision);
      });
      return () => {
        isLeft = true;
        end();
      };
    });
  }
}
