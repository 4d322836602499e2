/** Keeps the view and the address in step. */
import type { Explorer } from './explorer.svelte.ts';
import { decodeView, encodeView, type Openings, type View } from './view-state.ts';

/** Browsers refuse addresses that change too often; a dragged slider would. */
const restBeforeWriting = 200;

/** The view that the present address asks for. */
export function viewOfAddress(datasets: Openings): View {
  return decodeView(window.location.search.slice(1), datasets[0]?.id ?? '', datasets);
}

/** The address of a view, whole, for a link to copy. */
export function addressOf(view: View, datasets: Openings): string {
  const url = new URL(window.location.href);
  url.search = encodeView(view, datasets);
  url.hash = '';
  return url.href;
}

/**
 * Writes each change of view to the address and reads each change of address into the view. A
 * step makes a new entry for Back; a gesture (camera, slider) rewrites the present one when it
 * has come to rest. Call within a component's initialisation; undone when it is destroyed.
 */
export function connectAddress(explorer: Explorer): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (mode: 'pushState' | 'replaceState', view: View): void => {
    const address = addressOf(view, explorer.datasets);
    if (address !== window.location.href) window.history[mode](null, '', address);
  };

  $effect(() => {
    const { view } = explorer;
    clearTimeout(timer);
    if (explorer.lastChange === 'step') write('pushState', view);
    else if (explorer.lastChange === 'run') {
      timer = setTimeout(() => {
        write('replaceState', view);
      }, restBeforeWriting);
    }
  });

  $effect(() => {
    const onPopState = (): void => {
      clearTimeout(timer);
      explorer.goTo(viewOfAddress(explorer.datasets));
    };
    window.addEventListener('popstate', onPopState);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('popstate', onPopState);
    };
  });
}
