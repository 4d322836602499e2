/** Filters as text for an address, and back. */
import { families, relationshipTypes, type RelationshipType } from '../model/relationship-types.ts';
import type { EntityKind } from '../model/types.ts';
import { maxHops, noFilters, type Around, type Filters, type TieStatus, type YearSpan } from './filters.ts';

const kinds: readonly EntityKind[] = ['nation', 'bloc'];
const statuses: readonly TieStatus[] = ['in-force', 'ended'];
/** What an address shows for a set that lets nothing through. */
const none = 'none';
/** What an address shows for "no region". */
const noRegion = '-';
const nodeId = /^[\w-]{1,64}$/;

/**
 * Writes filters as `name=value` pairs of a URL query, shortest form, fixed order: equal filters
 * give equal text, `noFilters` the empty text. A family whose types are all in goes by its own name.
 *
 * @param filters Type ids that the registry lacks are left out, and expanded or folded ids of
 *   anything but letters, digits, `_` and `-` (or of more than 64).
 * @param types The registry that gives families their types.
 */
export function encodeFilters(
  filters: Filters,
  types: readonly RelationshipType[] = relationshipTypes,
): string {
  const query = new URLSearchParams();
  if (filters.types !== null) query.set('types', encodeTypes(filters.types, types));
  if (filters.kinds !== null) query.set('kinds', encodeSet(kinds.filter((kind) => filters.kinds?.has(kind))));
  if (filters.regions !== null) {
    query.set(
      'regions',
      encodeSet([...filters.regions].sort().map((region) => (region === '' ? noRegion : region))),
    );
  }
  if (filters.years !== null) {
    const { from, to } = filters.years;
    query.set('years', from === to ? String(from) : `${String(from)}-${String(to)}`);
  }
  if (filters.statuses !== null) {
    query.set('status', encodeSet(statuses.filter((status) => filters.statuses?.has(status))));
  }
  if (filters.around !== null) query.set('around', `${filters.around.node}*${String(filters.around.hops)}`);
  if (!filters.isolated) query.set('isolated', 'no');
  for (const [name, ids] of [
    ['more', filters.expanded],
    ['fold', filters.folded],
  ] as const) {
    const words = [...ids].filter((id) => nodeId.test(id)).sort();
    if (words.length > 0) query.set(name, words.join('.'));
  }
  return query.toString();
}

/**
 * Reads filters from the text of a URL query. Total: junk is ignored value by value, never thrown at.
 * `decodeFilters(encodeFilters(f))` equals `f` for filters over the registry's types and ids as above.
 */
export function decodeFilters(text: string, types: readonly RelationshipType[] = relationshipTypes): Filters {
  const query = new URLSearchParams(text);
  return {
    types: decodeSet(query.get('types'), (word) => decodeType(word, types)),
    kinds: decodeSet(query.get('kinds'), (word) => kinds.filter((kind) => kind === word)),
    regions: decodeSet(query.get('regions'), (word) => [word === noRegion ? '' : word]),
    years: decodeYears(query.get('years')),
    statuses: decodeSet(query.get('status'), (word) => statuses.filter((status) => status === word)),
    around: decodeAround(query.get('around')),
    expanded: decodeIds(query.get('more')),
    folded: decodeIds(query.get('fold')),
    isolated: query.get('isolated') === 'no' ? false : noFilters.isolated,
  };
}

const encodeSet = (words: readonly string[]): string => (words.length === 0 ? none : words.join('.'));

function encodeTypes(shown: ReadonlySet<string>, types: readonly RelationshipType[]): string {
  const words: string[] = [];
  for (const family of families) {
    const ofFamily = types.filter((type) => type.family === family.id);
    const shownOfFamily = ofFamily.filter((type) => shown.has(type.id));
    if (ofFamily.length > 0 && shownOfFamily.length === ofFamily.length) words.push(family.id);
    else words.push(...shownOfFamily.map((type) => type.id));
  }
  return encodeSet(words);
}

function decodeType(word: string, types: readonly RelationshipType[]): string[] {
  return types.filter((type) => type.id === word || type.family === word).map((type) => type.id);
}

/** A list with nothing readable in it restricts nothing, so that junk never blanks the picture. */
function decodeSet<T>(text: string | null, read: (word: string) => readonly T[]): ReadonlySet<T> | null {
  if (text === null || text === '') return null;
  if (text === none) return new Set();
  const values = text.split('.').flatMap((word) => (word === '' ? [] : read(word)));
  return values.length === 0 ? null : new Set(values);
}

const decodeIds = (text: string | null): ReadonlySet<string> =>
  new Set((text ?? '').split('.').filter((word) => nodeId.test(word)));

function decodeYears(text: string | null): YearSpan | null {
  const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text ?? '');
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return from <= to ? { from, to } : { from: to, to: from };
}

function decodeAround(text: string | null): Around | null {
  const match = /^([\w-]{1,64})\*(\d)$/.exec(text ?? '');
  if (match?.[1] === undefined) return null;
  const hops = Number(match[2]);
  return hops >= 1 && hops <= maxHops ? { node: match[1], hops } : null;
}
