import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, ensureChromium } from './scripts/chromium.ts';
import { datasetsPlugin } from './scripts/datasets-plugin.ts';
import { flagsPlugin } from './scripts/flags-plugin.ts';

/** `--project unit` needs no browser, so none is looked for then. */
const unitOnly = process.argv.join(' ').includes('--project unit');
const executablePath = unitOnly ? '' : ensureChromium();

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte(), flagsPlugin(), datasetsPlugin()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/graph/**/*.test.ts', 'tests/src/**/*.test.ts'],
        },
      },
      {
        plugins: [svelte(), flagsPlugin(), datasetsPlugin()],
        // Named here so that no test is reloaded when the server comes upon one of them.
        optimizeDeps: { include: ['cytoscape', 'graphology', 'minisearch', 'papaparse', 'valibot'] },
        test: {
          name: 'component',
          include: ['tests/src/**/*.browser.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: chromiumArgs } }),
            instances: [{ browser: 'chromium', viewport: { width: 1200, height: 800 } }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/serve.ts'],
          provide: { executablePath },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two cores: one browser at a time keeps waiting times honest.
          fileParallelism: false,
        },
      },
    ],
  },
});
