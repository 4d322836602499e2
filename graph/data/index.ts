import { parseDataset } from '../model/parse-dataset.ts';
import type { Dataset } from '../model/types.ts';

/** A data package that ships with Entente. */
export interface DatasetEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /**
   * Fetches and parses the package.
   *
   * @throws {DatasetError} for a broken package; an ordinary `Error` where its files cannot be fetched.
   */
  readonly load: () => Promise<Dataset>;
}

/**
 * Each file of a package is a chunk of its own, fetched when the package is opened. `import.meta.glob`
 * stands inside the function because Vite replaces it there at build time; outside Vite the module
 * still imports, and only `load` needs the bundler (elsewhere, read the files and call `parseDataset`).
 */
async function load(id: string): Promise<Dataset> {
  const all = import.meta.glob<string>(['./*/*.csv', './*/datapackage.json'], {
    query: '?raw',
    import: 'default',
  });
  const prefix = `./${id}/`;
  const files = Object.entries(all).filter(([path]) => path.startsWith(prefix));
  const texts = await Promise.all(
    files.map(async ([path, read]) => [path.slice(prefix.length), await read()] as const),
  );
  return parseDataset(Object.fromEntries(texts));
}

/** The data packages that ship, the first one being what opens first. */
export const datasets: readonly DatasetEntry[] = [
  {
    id: 'pyongyang-2024',
    title: 'Putin in Pyongyang, June 2024',
    summary:
      'What ties Russia and North Korea, from the first Soviet aid to the treaty of 2024, and who watches.',
    load: () => load('pyongyang-2024'),
  },
];
