/** The service worker that keeps the application for when there is no network. */
import { registerSW } from 'virtual:pwa-register';

export interface ServiceWorkerNews {
  /** Everything is kept. Said once, after the first visit. */
  readonly offlineReady: () => void;
  /** A new version waits; calling `takeOver` opens the page again in it. */
  readonly newVersion: (takeOver: () => void) => void;
}

/** Not for a file from a disk, which has all in it, and not for a frame in somebody else's page, which should keep nothing. */
export const mayRegister = (): boolean =>
  'serviceWorker' in navigator && location.protocol.startsWith('http') && window.parent === window;

export function keepForOffline({ offlineReady, newVersion }: ServiceWorkerNews): void {
  let isAsked = false;
  const takeOver = registerSW({
    immediate: true,
    onOfflineReady: offlineReady,
    onNeedRefresh: () => {
      newVersion(() => {
        isAsked = true;
        void takeOver();
      });
    },
    // Another window of this page took the new version: this one is not torn away from its lesson.
    onNeedReload: () => {
      if (isAsked) location.reload();
    },
    onRegisterError: () => {
      // Private windows and some schools forbid it: everything works, with a network.
    },
  });
}
