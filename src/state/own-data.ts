/** Datasets from files of one's own. This browser keeps them, and nobody else's. */
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { readJson, type DatasetEntry } from '#graph';
import { translated } from '../strings/datasets.ts';
import { ownId } from './own.ts';

export interface OwnData {
  /** What was opened before. Rejects where the browser keeps nothing. */
  all: () => Promise<readonly DatasetEntry[]>;
  /** Keeps a file's text under its dataset's id; another file with that id gives way. Rejects as `all` does. */
  put: (entry: DatasetEntry, text: string) => Promise<void>;
  /** The text that was put; null where there is none. */
  find: (id: string) => Promise<string | null>;
  remove: (id: string) => Promise<void>;
}

/** What the store holds: enough to offer a file without reading it, which may take long. */
type Stored = Pick<DatasetEntry, 'title' | 'summary'> & { readonly text: string };

const entry = (id: string, { title, summary, text }: Stored): DatasetEntry => ({
  id,
  title,
  summary,
  opening: '',
  load: async () => translated({ ...readJson(text), id }),
  loadOpening: null,
});

/**
 * What a file's text holds.
 *
 * @throws {DatasetError} with every problem found.
 */
export function entryOf(text: string): DatasetEntry {
  const { id, title, description } = readJson(text);
  return entry(ownId(id), { title, summary: description, text });
}

/** @param name Of the database: tests take one of their own. */
export function ownData(name = 'entente-data'): OwnData {
  // Opened when first needed: where storage is forbidden, each call rejects and nothing else breaks.
  let opened: UseStore | null = null;
  const store = (): UseStore => (opened ??= createStore(name, 'files'));
  return {
    all: async () => (await entries<string, Stored>(store())).map(([id, stored]) => entry(id, stored)),
    put: ({ id, title, summary }, text) => set(id, { title, summary, text } satisfies Stored, store()),
    find: async (id) => (await get<Stored>(id, store()))?.text ?? null,
    remove: (id) => del(id, store()),
  };
}
