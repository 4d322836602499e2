/** Datasets from files of one's own. This browser keeps them, and nobody else's. */
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { readJson, type Dataset, type DatasetEntry } from '#graph';
import { translated } from '../strings/datasets.ts';
import { ownId } from './own.ts';

export interface OwnData {
  /** What was opened before and can still be read. Rejects where the browser keeps nothing. */
  all: () => Promise<readonly DatasetEntry[]>;
  /** Keeps a file's text under its dataset's id; another file with that id gives way. Rejects as `all` does. */
  put: (id: string, text: string) => Promise<void>;
  /** The text that was put; null where there is none. */
  find: (id: string) => Promise<string | null>;
  remove: (id: string) => Promise<void>;
}

/**
 * What a file's text holds.
 *
 * @throws {DatasetError} with every problem found.
 */
export function entryOf(text: string): DatasetEntry {
  const dataset: Dataset = readJson(text);
  const id = ownId(dataset.id);
  return {
    id,
    title: dataset.title,
    summary: dataset.description,
    opening: '',
    load: () => translated({ ...dataset, id }),
    loadOpening: null,
  };
}

/** A file that an older or a newer Entente wrote may be unreadable to this one. */
function read(text: unknown): DatasetEntry[] {
  if (typeof text !== 'string') return [];
  try {
    return [entryOf(text)];
  } catch {
    return [];
  }
}

/** @param name Of the database: tests take one of their own. */
export function ownData(name = 'entente-data'): OwnData {
  // Opened when first needed: where storage is forbidden, each call rejects and nothing else breaks.
  let opened: UseStore | null = null;
  const store = (): UseStore => (opened ??= createStore(name, 'files'));
  return {
    all: async () => (await entries<string, unknown>(store())).flatMap(([, text]) => read(text)),
    put: (id, text) => set(id, text, store()),
    find: async (id) => (await get<string>(id, store())) ?? null,
    remove: (id) => del(id, store()),
  };
}
