/** Drafts of lessons, kept by this browser alone. */
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { readLesson, writeLesson, type Lesson } from '#graph';

export interface Draft {
  readonly lesson: Lesson;
  /** When it was last saved: milliseconds since the epoch. */
  readonly saved: number;
}

/** Where drafts are kept. Every method rejects where the browser keeps nothing. */
export interface Drafts {
  /** The latest first. */
  all: () => Promise<readonly Draft[]>;
  find: (id: string) => Promise<Draft | null>;
  put: (draft: Draft) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

/** What the store holds: the lesson as in a file, so that whatever wrote it is read with the same care. */
interface Stored {
  readonly text: string;
  readonly saved: number;
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'saved' in value &&
  typeof value.saved === 'number';

/** null where it cannot be read, as by an Entente that is older than the one that wrote it. */
function read(value: unknown): Draft | null {
  if (!isStored(value)) return null;
  try {
    return { lesson: readLesson(value.text), saved: value.saved };
  } catch {
    return null;
  }
}

/** @param name Of the database: tests take one of their own. */
export function browserDrafts(name = 'entente-lessons'): Drafts {
  // Opened when first needed: where storage is forbidden, each call rejects and nothing else breaks.
  let opened: UseStore | null = null;
  const store = (): UseStore => (opened ??= createStore(name, 'drafts'));
  return {
    all: async () => {
      const found = await entries<string, unknown>(store());
      return found.flatMap(([, value]) => read(value) ?? []).sort((a, b) => b.saved - a.saved);
    },
    find: async (id) => read(await get<unknown>(id, store())),
    put: ({ lesson, saved }) => {
      const stored: Stored = { text: writeLesson(lesson), saved };
      return set(lesson.id, stored, store());
    },
    remove: (id) => del(id, store()),
  };
}
