import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, ensureChromium } from './scripts/chromium.ts';
import { datasetsPlugin } from './scripts/datasets-plugin.ts';
import { flagsPlugin } from './scripts/flags-plugin.ts';
import { lessonsPlugin } from './scripts/lessons-plugin.ts';

/** `--project unit` needs no browser, so none is looked for then. */
const asked = process.argv.join(' ');
const unitOnly = asked.includes('--project unit') && !asked.includes('--project component');
const executablePath = unitOnly ? '' : ensureChromium();

export default defineConfig({
  test: {
    // One kind of test after another, and two files at a time: what waits for a browser should not wait for all else, too.
    maxWorkers: 2,
    projects: [
      {
        plugins: [svelte(), flagsPlugin(), datasetsPlugin(), lessonsPlugin()],
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/fixtures/examples.ts'],
          // They share no state that one could leave behind; each would read the whole library again.
          isolate: false,
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
          include: ['tests/graph/**/*.test.ts', 'tests/src/**/*.test.ts'],
          exclude: ['tests/src/strings/**'],
        },
      },
      {
        plugins: [svelte(), flagsPlugin(), datasetsPlugin(), lessonsPlugin()],
        // The language is settled once for all that is loaded: whoever tries another needs a world of their own.
        test: {
          name: 'words',
          environment: 'node',
          include: ['tests/src/strings/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [svelte(), flagsPlugin(), datasetsPlugin(), lessonsPlugin()],
        // All that a test may load late is read before the first begins: a library that the server comes upon
        // in the middle reloads whatever test is running, and that test fails.
        optimizeDeps: {
          entries: ['src/**/*.{ts,svelte}', 'tests/**/*.browser*.ts'],
          // Comes from a plugin that only the application's build has; no test opens it.
          exclude: ['virtual:pwa-register'],
        },
        test: {
          name: 'component',
          sequence: { groupOrder: 1 },
          testTimeout: 45_000,
          include: ['tests/src/**/*.browser.ts'],
          benchmark: { include: ['tests/bench/**/*.browser-bench.ts'] },
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
          // Each file has a browser of its own; the library that drives it need not be read again.
          isolate: false,
          // A journey waits for its page now and then.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/serve.ts'],
          provide: { executablePath },
          testTimeout: 60_000,
          // A busy machine draws late; how fast it draws is for the benchmarks to say.
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
