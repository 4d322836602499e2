import { describe, expect, it } from 'vitest';

/** One part of the interface: words, lists and tables of them, and sentences that take something. */
type Word = string | ((...values: unknown[]) => unknown);
type Words = Word | { readonly [key: string]: Words };

const load = (files: Record<string, Record<string, unknown>>): Map<string, Words> =>
  new Map(
    Object.entries(files).flatMap(([path, module]) => {
      const name = path.split('/').at(-1)?.replace('.ts', '') ?? path;
      const [part] = Object.values(module);
      return part === undefined ? [] : [[name, part as Words] as const];
    }),
  );
const english = load(import.meta.glob('../../../src/strings/en/*.ts', { eager: true }));
const french = load(import.meta.glob('../../../src/strings/fr/*.ts', { eager: true }));

/** Each leaf with its address, as "filters.told.noRegion". */
function leaves(name: string, words: Words | undefined): Map<string, Word> {
  if (words === undefined) return new Map();
  if (typeof words === 'string' || typeof words === 'function') return new Map([[name, words]]);
  return new Map(Object.entries(words).flatMap(([key, value]) => [...leaves(`${name}.${key}`, value)]));
}
const inBoth = [...english].map(([name, words]) => ({
  name,
  en: leaves(name, words),
  fr: leaves(name, french.get(name)),
}));

/** Written the same in both languages: names, signs, keys, and words that happen to be. */
const same = new Set([
  ...['blocs', 'centre', 'code', 'date', 'image', 'minutes', 'nation', 'nations', 'notes', 'organisations'],
  ...['pixels', 'projection', 'question', 'questions', 'quiz', 'sources', 'zoom', 'alliances', 'sanctions'],
  ...['ctrl+z', 'film (webm)', 'hostile', 'html', 'natural earth'],
]);
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Some sentences have nothing to say of nothing. */
const mayBeEmpty = new Set([
  'compare.ties',
  'compare.turns',
  'compare.renewed',
  'compare.entities',
  'registry.familyDescription',
]);

/** Every choice of what a sentence may take, each parameter from the same few. */
const choices = (count: number, values: readonly unknown[]): unknown[][] =>
  count === 0 ? [[]] : choices(count - 1, values).flatMap((rest) => values.map((value) => [...rest, value]));

/** A type of tie, as the questions of the quiz take it. */
const tie = { label: 'Alliance', phrase: 'backs', isMembership: false, isDirected: true };

/** What a sentence says for a number, whatever else it takes: the first that is clean. */
function said(sentence: (...values: unknown[]) => unknown, number: number): string | null {
  for (const values of choices(sentence.length, [number, 'alliance', ['A', 'B'], true, tie])) {
    try {
      const text = sentence(...values);
      if (typeof text === 'string' && !/undefined|NaN|\[object/.test(text)) return text;
    } catch {
      // It wants something else.
    }
  }
  return null;
}

describe.each(inBoth)('the words of “$name”', ({ en, fr }) => {
  it('are the same in number and kind in French', () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, word] of en) expect(typeof fr.get(key), key).toBe(typeof word);
  });

  it('are other words in French', () => {
    const left = [...en].flatMap(([key, word]) =>
      typeof word === 'string' && word === fr.get(key) && hasLetters(word) && !same.has(word.toLowerCase())
        ? [`${key}: ${word}`]
        : [],
    );
    expect(left).toEqual([]);
  });

  it.each([0, 1, 2, 1000])('say something of %i', (number) => {
    for (const [key, word] of [...en, ...fr]) {
      if (typeof word === 'function' && !mayBeEmpty.has(key)) expect(said(word, number), key).toMatch(/\S/);
    }
  });
});

describe('French', () => {
  const texts = [...french].flatMap(([name, words]) =>
    [...leaves(name, words)].flatMap(([key, word]) => {
      const text = typeof word === 'string' ? word : said(word, 2);
      return text === null ? [] : [[key, text] as const];
    }),
  );

  it('sets its signs apart by spaces that do not break', () => {
    const wrong = /[^\u202f\u00a0(!?][;!?»]|«[^\u202f\u00a0]|[\p{L})»] ?:/u;
    expect(texts.filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it('has curly apostrophes', () => {
    expect(texts.filter(([, text]) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });
});
