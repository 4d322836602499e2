import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { lockedPlugin, page, standInsPlugin } from './scripts/one-file-plugin.ts';

/** The template of a lesson in one file. `vite build` runs this, too: see scripts/one-file-plugin.ts. */
export default defineConfig({
  mode: 'one-file',
  plugins: [standInsPlugin('page'), svelte(), viteSingleFile(), lockedPlugin()],
  publicDir: false,
  build: {
    target: 'es2023',
    // What is written is written by the build that asked for it.
    write: false,
    modulePreload: false,
    rolldownOptions: { input: page },
  },
  // A classic script: a module may not be started from a text everywhere.
  worker: {
    format: 'iife',
    plugins: () => [standInsPlugin('worker')],
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
