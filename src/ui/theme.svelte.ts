/** Light or dark: as the system says until the person says otherwise; remembered, and no part of a view. */
import type { FigureThemeId } from '#graph';

const key = 'entente-theme';
export type ThemeChoice = 'system' | 'light' | 'dark';

const isChoice = (text: string | null): text is ThemeChoice =>
  text === 'system' || text === 'light' || text === 'dark';

/** Storage may be switched off by the browser or the school; the choice then lasts for the visit. */
function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key);
    return isChoice(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

export class Theme {
  readonly #dark = window.matchMedia('(prefers-color-scheme: dark)');
  #systemDark = $state(this.#dark.matches);
  choice: ThemeChoice = $state(remembered());

  readonly current: Exclude<FigureThemeId, 'print'> = $derived.by(() =>
    this.choice === 'dark' || (this.choice === 'system' && this.#systemDark) ? 'dark' : 'light',
  );

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    try {
      localStorage.setItem(key, choice);
    } catch {
      // Without storage the choice is simply not remembered.
    }
  }

  toggle(): void {
    this.choose(this.current === 'dark' ? 'light' : 'dark');
  }

  /** Follows the system and marks the document. Call within a component's initialisation. */
  connect(): void {
    $effect(() => {
      const follow = (event: MediaQueryListEvent): void => {
        this.#systemDark = event.matches;
      };
      this.#dark.addEventListener('change', follow);
      return () => {
        this.#dark.removeEventListener('change', follow);
      };
    });
    $effect(() => {
      document.documentElement.dataset.theme = this.current;
    });
  }
}
