import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built site works in any folder of any static host.
  base: './',
  plugins: [svelte()],
  build: { target: 'es2023', assetsInlineLimit: 0 },
  worker: { format: 'es' },
});
