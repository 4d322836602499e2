import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { datasetsPlugin } from './scripts/datasets-plugin.ts';
import { flagsPlugin } from './scripts/flags-plugin.ts';

export default defineConfig({
  // Relative addresses: the built site works in any folder of any static host.
  base: './',
  plugins: [svelte(), flagsPlugin(), datasetsPlugin()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // The size that matters is measured by a test: what is loaded before the first picture.
    chunkSizeWarningLimit: 800,
  },
  worker: { format: 'es', plugins: () => [datasetsPlugin()] },
});
