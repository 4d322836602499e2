import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built site works in any folder of any static host.
  base: './',
  plugins: [svelte()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // The size that matters is measured by a test: what is loaded before the first picture.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // Flags keep their names: hundreds of hashes in the first chunk would cost more than they save.
        assetFileNames: ({ originalFileNames: [from = ''] }) =>
          from.includes('/flags/') ? 'flags/[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  worker: { format: 'es' },
});
