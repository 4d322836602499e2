/**
 * A lesson that one can carry about is one HTML file. `oneFilePlugin` makes its template,
 * `one-file.html`, with every build: the whole application in one page, without data. It is a
 * build of its own (`vite.one-file.config.ts`), for which `standInsPlugin` puts small modules in
 * the place of what a page on a disk cannot have, and `lockedPlugin` forbids the page any connection.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const here = 'src/offline/one-file/';
export const page = `${here}index.html`;

/** What stands in for which module: ids as the bundler resolves them, from the root of the project. */
const inPage: Readonly<Record<string, string>> = {
  'graph/data/index.ts': 'datasets.ts',
  'src/figures/FigureDialog.svelte': 'FigureDialog.svelte',
  'src/lesson/author/LessonEditor.svelte': 'nothing.svelte',
  'src/layout/start-worker.ts': 'start-worker.ts',
  'src/offline/EmbedDialog.svelte': 'nothing.svelte',
  'src/offline/OfflineNotice.svelte': 'nothing.svelte',
  'src/strings/datasets.ts': 'named-datasets.ts',
  'src/ui/flags.ts': 'flags.ts',
  'node_modules/@fontsource-variable/source-sans-3/index.css': 'font.css',
  'virtual:flag-texts': 'flag-texts.ts',
  'virtual:lessons': 'lessons.ts',
};
const inWorker: Readonly<Record<string, string>> = { 'graph/data/index.ts': 'no-datasets.ts' };

export function standInsPlugin(where: 'page' | 'worker'): Plugin {
  const standIns = where === 'page' ? inPage : inWorker;
  return {
    name: 'entente-stand-ins',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      // What stands in may build on what it stands in for.
      if (importer?.startsWith(root + here) === true) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      // A module of one of our plugins is known by its name alone.
      const standIn = standIns[(found?.id ?? source).replace(root, '')];
      return standIn === undefined ? null : root + here + standIn;
    },
  };
}

const policy = (script: string): string =>
  [
    "default-src 'none'",
    // The one script of the page; no other, wherever it came from.
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    'worker-src blob: data:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Forbids the page every connection and every script but its own. After all is inlined. */
export function lockedPlugin(): Plugin {
  return {
    name: 'entente-locked',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const html = bundle[page];
        if (html?.type !== 'asset') throw new Error(`the build has no ${page}`);
        const text = String(html.source);
        const script = /<script type="module"[^>]*>([\s\S]*)<\/script>/.exec(text)?.[1] ?? '';
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(script)}" />`;
        html.source = text.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`);
      },
    },
  };
}

export function oneFilePlugin(): Plugin {
  return {
    name: 'entente-one-file',
    apply: 'build',
    async generateBundle() {
      const built = await build({ configFile: `${root}vite.one-file.config.ts`, logLevel: 'error' });
      const output: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[] =
        'output' in built ? built.output : [];
      const [only, ...others] = output;
      if (only?.type !== 'asset' || others.length > 0) {
        const names = output.map(({ fileName }) => fileName).join(', ');
        throw new Error(`the one file is not one: ${names}`);
      }
      this.emitFile({ type: 'asset', fileName: 'one-file.html', source: only.source });
    },
  };
}
