import MiniSearch from 'minisearch';
import type { Entity, RelationGraph } from '../model/types.ts';

export interface SearchHit {
  readonly id: string;
  readonly name: string;
  /** The name, alias or code that matched, where that is not the name itself. */
  readonly via: string;
}

/** Languages whose names for states are found too: the most spoken and the most taught. */
const languages = [
  'ar', 'bn', 'cs', 'da', 'de', 'el', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'ko',
  'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sr', 'sv', 'sw', 'th', 'tr', 'uk', 'vi', 'zh',
]; // prettier-ignore

interface Entry {
  readonly id: number;
  readonly entity: string;
  readonly text: string;
  /** 3 for the name, 2 for aliases and codes, 1 for names in other languages. */
  readonly rank: number;
}

interface SearchIndex {
  readonly engine: MiniSearch<Entry>;
  readonly entries: readonly Entry[];
}

const cache = new WeakMap<RelationGraph, SearchIndex>();

/** Lower case without diacritics: "Corée" → "coree". Hangul and kana are left as they are written. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();

function foreignNames(entity: Entity): string[] {
  if (entity.iso2 === '') return [];
  return languages.flatMap((language) => {
    try {
      const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(entity.iso2);
      return name === undefined || name === entity.iso2 ? [] : [name];
    } catch {
      // `iso2` came from a file: a malformed code has no names, and search goes on.
      return [];
    }
  });
}

function searchIndexOf(graph: RelationGraph): SearchIndex {
  const known = cache.get(graph);
  if (known) return known;
  const entries: Entry[] = [];
  graph.forEachNode((key, entity) => {
    const seen = new Set<string>();
    const add = (text: string, rank: number): void => {
      const folded = fold(text);
      if (folded === '' || seen.has(folded)) return;
      seen.add(folded);
      entries.push({ id: entries.length, entity: key, text, rank });
    };
    add(entity.name, 3);
    for (const alias of entity.aliases) add(alias, 2);
    for (const code of [entity.id, entity.iso2]) add(code, 2);
    for (const name of foreignNames(entity)) add(name, 1);
  });
  const engine = new MiniSearch<Entry>({ fields: ['text'], processTerm: (term) => fold(term) });
  engine.addAll(entries);
  const index = { engine, entries };
  cache.set(graph, index);
  return index;
}

/**
 * Finds entities by name, alias, ISO code or name in another language; beginnings of words,
 * missing diacritics and small typos are forgiven.
 *
 * @param text What was typed. Empty or blank text finds nothing.
 * @returns Hits, best first: an exact code or name before beginnings, beginnings before typos;
 *   ties in rank go to the entity with more ties in the graph. Whether a hit is visible under the
 *   filters is for the caller to ask.
 *
 * Cost: O(entities × languages) the first time, then that of a MiniSearch query.
 */
export function search(graph: RelationGraph, text: string): SearchHit[] {
  const wanted = fold(text).trim();
  if (wanted === '') return [];
  const { engine, entries } = searchIndexOf(graph);
  const best = new Map<string, { score: number; entry: Entry }>();
  const offer = (entry: Entry | undefined, score: number): void => {
    if (entry && score > (best.get(entry.entity)?.score ?? 0)) best.set(entry.entity, { score, entry });
  };

  const results = engine.search(wanted, {
    prefix: true,
    // Two edits in longer words: two letters that changed places are two.
    fuzzy: (term) => (term.length >= 5 ? 2 : term.length === 4 ? 1 : 0),
    combineWith: 'AND',
  });
  const top = results[0]?.score ?? 1;
  for (const result of results) {
    const entry = entries[Number(result.id)];
    if (!entry) continue;
    const folded = fold(entry.text);
    // Classes of match first; the engine's own score only orders within a class.
    const prefix =
      folded.split(/[\s,()'’-]+/).some((word) => word.startsWith(wanted)) || folded.startsWith(wanted);
    const match = folded === wanted ? 30 : prefix ? 20 : 10;
    offer(entry, match + entry.rank * 2 + result.score / (top * 1e3));
  }
  // Guesses are for those who mistyped: where something begins with what was typed, they step back.
  const isSure = [...best.values()].some(({ score }) => score >= 20);
  const degree = (id: string): number => graph.degree(id);
  return [...best]
    .filter(([, { score }]) => !isSure || score >= 20)
    .sort(
      ([a, x], [b, y]) =>
        Math.round(y.score) - Math.round(x.score) || degree(b) - degree(a) || y.score - x.score,
    )
    .map(([id, { entry }]) => {
      const name = graph.getNodeAttribute(id, 'name');
      return { id, name, via: entry.text === name ? '' : entry.text };
    });
}
