/**
 * Makes a module of each data package, `virtual:dataset/<id>`: the texts of its files, with the
 * rows that it selects from the package it extends. `virtual:dataset/<id>/opening` is the part
 * that its opening filters show, so that a first picture need not wait for the rest. A broken
 * package breaks the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { decodeFilters } from '../graph/explore/filter-codec.ts';
import { visible } from '../graph/explore/filters.ts';
import { buildGraph } from '../graph/model/build-graph.ts';
import { composePackage, extractPackage } from '../graph/model/compose-package.ts';
import { parseDataset } from '../graph/model/parse-dataset.ts';

type Files = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL('../graph/data/', import.meta.url));
const prefix = 'virtual:dataset/';

/** The files of a package as they lie in its folder. */
const filesIn = (id: string): Files => {
  const names = readdirSync(join(root, id)).filter((name) => /\.(csv|json)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, id, name), 'utf8')]));
};

const about = (files: Files): { extends?: string; opening?: string } =>
  JSON.parse(files['datapackage.json'] ?? '{}') as { extends?: string; opening?: string };

/** A whole package, and the folders that it was read from. */
export function readPackageFolder(id: string): { files: Files; folders: string[] } {
  const own = filesIn(id);
  const base = about(own).extends;
  if (base === undefined) return { files: own, folders: [join(root, id)] };
  return { files: composePackage(own, filesIn(base)), folders: [join(root, id), join(root, base)] };
}

/** What the opening filters of a package show, as a package of its own. */
export function openingOf(id: string): Files {
  const { files } = readPackageFolder(id);
  const graph = buildGraph(parseDataset(files));
  const { nodes, edges } = visible(graph, decodeFilters(about(filesIn(id)).opening ?? ''));
  return extractPackage(files, new Set([...nodes, ...edges]));
}

/** The texts as a module, without what only people read: the schemas of the tables. */
function moduleOf(files: Files): string {
  const { 'datapackage.json': text = '{}', ...tables } = files;
  const { resources, ...rest } = JSON.parse(text) as { resources: { name: string; path: string }[] };
  const slim = { ...rest, resources: resources.map(({ name, path }) => ({ name, path })) };
  const all = { ...tables, 'datapackage.json': JSON.stringify(slim) };
  // Engines read JSON in a string faster than an object literal.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(all))});`;
}

export function datasetsPlugin(): Plugin {
  return {
    name: 'entente-datasets',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    load(source) {
      if (!source.startsWith(`\0${prefix}`)) return null;
      const [id = '', part] = source.slice(prefix.length + 1).split('/');
      const { files, folders } = readPackageFolder(id);
      for (const folder of folders) {
        for (const name of readdirSync(folder)) this.addWatchFile(join(folder, name));
      }
      return moduleOf(part === 'opening' ? openingOf(id) : files);
    },
  };
}
