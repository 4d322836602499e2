/**
 * Ships the round flags of circle-flags (MIT) as plain files, `flags/ru.svg`, and tells the
 * application which there are. An import for each of them would put hundreds of addresses into
 * the first chunk.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = join(dirname(createRequire(import.meta.url).resolve('circle-flags/package.json')), 'flags');
const id = 'virtual:flags';
/** All of them as texts, for figures: one file instead of hundreds. */
const textsId = 'virtual:flag-texts';

/** Flags of former states that the collection lacks, drawn after its manner. */
const historic = fileURLToPath(new URL('../src/ui/historic-flags/', import.meta.url));

/**
 * Names of flags, and the file of each: countries by ISO 3166-1 alpha-2 (and `eu`, `su`, `un` …),
 * former states by name, and NATO.
 */
export function flagFiles(): Map<string, string> {
  const countries = readdirSync(folder).filter((file) => /^[a-z]{2}\.svg$/.test(file));
  return new Map([
    ...readdirSync(historic).map((file) => [file.replace('.svg', ''), join(historic, file)] as const),
    ...countries.map((file) => [file.slice(0, 2), join(folder, file)] as const),
    ['nato', join(folder, 'other', 'nato.svg')],
  ]);
}

export function flagsPlugin(): Plugin {
  const files = flagFiles();
  return {
    name: 'entente-flags',
    resolveId: (source) => (source === id || source === textsId ? `\0${source}` : null),
    load: (source) => {
      if (source === `\0${id}`) return `export default ${JSON.stringify([...files.keys()].join(' '))};`;
      if (source !== `\0${textsId}`) return null;
      const texts = Object.fromEntries([...files].map(([name, file]) => [name, readFileSync(file, 'utf8')]));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/flags\/([a-z-]+)\.svg$/.exec(request.url ?? '')?.[1];
        const file = name === undefined ? undefined : files.get(name);
        if (file === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(readFileSync(file));
      });
    },
    generateBundle() {
      for (const [name, file] of files) {
        this.emitFile({ type: 'asset', fileName: `flags/${name}.svg`, source: readFileSync(file) });
      }
    },
  };
}
