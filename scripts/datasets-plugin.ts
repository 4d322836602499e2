/**
 * Makes a module of each data package, `virtual:dataset/<id>`: its dataset as JSON, with the
 * rows that it selects from the package it extends. `virtual:dataset/<id>/opening` is the part
 * that its opening filters show, so that a first picture need not wait for the rest. Each says
 * where its nodes stand at first, too. A broken package breaks the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type * as Places from '../src/layout/opening-places.ts';
import { decodeFilters } from '../graph/explore/filter-codec.ts';
import { visible } from '../graph/explore/filters.ts';
import { buildGraph } from '../graph/model/build-graph.ts';
import { composePackage, extractPackage } from '../graph/model/compose-package.ts';
import { beyondOf } from '../graph/model/beyond.ts';
import { packDataset } from '../graph/model/pack-dataset.ts';
import { parseDataset } from '../graph/model/parse-dataset.ts';

type Files = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL('../graph/data/', import.meta.url));
const prefix = 'virtual:dataset/';

/** Its lessons, which lie in a folder of their own, are no files of a package. */
const namesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));

/** The files of a package as they lie in its folder. */
const filesIn = (id: string): Files => {
  const names = namesIn(join(root, id));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, id, name), 'utf8')]));
};

const about = (files: Files): { extends?: string; opening?: string } =>
  JSON.parse(files['datapackage.json'] ?? '{}') as { extends?: string; opening?: string };

/** A whole package, and the folders that it was read from. */
export function readPackageFolder(id: string): { files: Files; folders: string[]; base: Files | null } {
  const own = filesIn(id);
  const of = about(own).extends;
  if (of === undefined) return { files: own, folders: [join(root, id)], base: null };
  const base = filesIn(of);
  return { files: composePackage(own, base), folders: [join(root, id), join(root, of)], base };
}

/** What the opening filters of a package show, as a package of its own. */
export function openingOf(id: string): Files {
  const { files } = readPackageFolder(id);
  const graph = buildGraph(parseDataset(files));
  const { nodes, edges } = visible(graph, decodeFilters(about(filesIn(id)).opening ?? ''));
  return extractPackage(files, new Set([...nodes, ...edges]));
}

type Layouts = typeof Places;
let layouts: Promise<Layouts> | null = null;
/** The layouts are modules of the page, and read as the page reads them. */
const layoutsOf = (): Promise<Layouts> =>
  (layouts ??= runnerImport<Layouts>(join(root, '../../src/layout/opening-places.ts'), {
    configFile: false,
    logLevel: 'error',
  }).then(({ module }) => module));

/** Made once for all builds and tests of a run, by what they are made of. */
const modules = new Map<string, Promise<string>>();

function moduleOf(files: Files, opening: string, base: Files | null): Promise<string> {
  const key = JSON.stringify([files, opening, base]);
  const known = modules.get(key) ?? makeModule(files, opening, base);
  modules.set(key, known);
  return known;
}

/** A package as a module: parsed here, so that the page needs neither its text nor a parser. */
async function makeModule(files: Files, opening: string, base: Files | null): Promise<string> {
  const { openingPlaces } = await layoutsOf();
  const own = parseDataset(files);
  const dataset = base ? { ...own, beyond: beyondOf(own, parseDataset(base)) } : own;
  const places = JSON.stringify(openingPlaces(dataset, opening));
  // Engines read JSON in a string faster than an object literal.
  const packed = JSON.stringify(JSON.stringify(packDataset(dataset)));
  return `export default JSON.parse(${packed});\nexport const places = ${places};`;
}

export function datasetsPlugin(): Plugin {
  return {
    name: 'entente-datasets',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    load(source) {
      if (!source.startsWith(`\0${prefix}`)) return null;
      const [id = '', part] = source.slice(prefix.length + 1).split('/');
      const { files, folders, base } = readPackageFolder(id);
      for (const folder of folders) {
        for (const name of namesIn(folder)) this.addWatchFile(join(folder, name));
      }
      return moduleOf(part === 'opening' ? openingOf(id) : files, about(files).opening ?? '', base);
    },
  };
}
