import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { datasetsPlugin } from './scripts/datasets-plugin.ts';
import { flagsPlugin } from './scripts/flags-plugin.ts';
import { oneFilePlugin } from './scripts/one-file-plugin.ts';
import { pwaOptions } from './scripts/pwa-options.ts';
import { lessonsPlugin } from './scripts/lessons-plugin.ts';

export default defineConfig({
  // Relative addresses: the built site works in any folder of any static host.
  base: './',
  plugins: [svelte(), flagsPlugin(), datasetsPlugin(), lessonsPlugin(), oneFilePlugin(), VitePWA(pwaOptions)],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // The size that matters is measured by a test: what is loaded before the first picture.
    chunkSizeWarningLimit: 800,
    // jsPDF can load these for HTML, which figures have none of.
    rolldownOptions: { external: ['html2canvas', 'canvg'] },
  },
  worker: { format: 'es', plugins: () => [datasetsPlugin()] },
});
