/** The installable application: what a browser keeps, so that everything works without a network. */
import type { VitePWAOptions } from 'vite-plugin-pwa';

const megabyte = 1024 * 1024;

export const pwaOptions: Partial<VitePWAOptions> = {
  // The page asks before a new version takes over: nobody is thrown out of a lesson.
  registerType: 'prompt',
  // The page registers it by itself, when the first picture is there.
  injectRegister: false,
  includeAssets: [],
  manifest: {
    name: 'Entente',
    short_name: 'Entente',
    description:
      'Explore who is allied with whom, who sanctions whom and who wants what from whom, with the source of every fact.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    categories: ['education'],
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,css,svg,woff2}', 'assets/source-sans-3-*.woff'],
    // The world's ties are one file.
    maximumFileSizeToCacheInBytes: 8 * megabyte,
    // A first visit is kept, too: what it opens later comes out of the cache.
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    navigateFallback: 'index.html',
    // Only the page itself, whatever its query: a picture or a file that one opens is not the page.
    navigateFallbackAllowlist: [/^[^?]*\/(index\.html)?(\?|$)/],
    runtimeCaching: [
      {
        // Hundreds of files for Chinese, Korean, Arabic and Hebrew letters in PDFs: kept when used.
        urlPattern: /\/assets\/noto-sans-.*\.woff$/,
        handler: 'CacheFirst',
        options: { cacheName: 'entente-fonts', expiration: { maxEntries: 400 } },
      },
    ],
  },
};
