/** Keeps the view and the address in step. */
import type { Explorer } from './explorer.svelte.ts';
import { decodeView, encodeView, type Openings, type View } from './view-state.ts';

/** Browsers refuse addresses that change too often; a dragged slider would. */
const restBeforeWriting = 200;

/** Something that has the address while it is on, instead of the view: a lesson. */
export interface Detour {
  /** The query that leads there; null while it is not on. */
  readonly query: string | null;
  /** Goes where a query leads; false where that is not its own, but a view. */
  follow: (query: string) => boolean;
}

/** The view that the present address asks for. */
export function viewOfAddress(datasets: Openings): View {
  return decodeView(window.location.search.slice(1), datasets[0]?.id ?? '', datasets);
}

/** This page's address with another query. */
export function addressWith(query: string): string {
  const url = new URL(window.location.href);
  url.search = query;
  // A lesson that the address carries stays in it for as long as one is on.
  if (!(query.startsWith('lesson=') && url.hash.startsWith('#lesson='))) url.hash = '';
  return url.href;
}

/** The address of a view, whole, for a link to copy. */
export const addressOf = (view: View, datasets: Openings): string => addressWith(encodeView(view, datasets));

/**
 * Writes each change of view to the address and reads each change of address into the view. A
 * step makes a new entry for Back; a gesture (camera, slider) rewrites the present one when it
 * has come to rest. Call within a component's initialisation; undone when it is destroyed.
 */
export function connectAddress(explorer: Explorer, detour: Detour): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The query of the detour that was written last. */
  let written: string | null = null;

  const write = (mode: 'pushState' | 'replaceState', address: string): void => {
    if (address !== window.location.href) window.history[mode](null, '', address);
  };

  $effect(() => {
    const { view } = explorer;
    const { query } = detour;
    clearTimeout(timer);
    const isBack = query === null && written !== null;
    const isOther = query !== written;
    written = query;
    if (query !== null) {
      // Whatever is explored within a step, its address stays that of the step.
      if (isOther) write('pushState', addressWith(query));
    } else if (explorer.lastChange === 'step' || isBack)
      write('pushState', addressOf(view, explorer.datasets));
    else if (explorer.lastChange === 'run') {
      timer = setTimeout(() => {
        write('replaceState', addressOf(view, explorer.datasets));
      }, restBeforeWriting);
    }
  });

  $effect(() => {
    const onPopState = (): void => {
      clearTimeout(timer);
      const query = window.location.search.slice(1);
      const isDetour = detour.follow(query);
      written = isDetour ? detour.query : null;
      if (!isDetour) void explorer.goTo(viewOfAddress(explorer.datasets));
    };
    window.addEventListener('popstate', onPopState);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('popstate', onPopState);
    };
  });
}
