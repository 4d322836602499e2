/** What nations and organisations are called in another language. */
import type { Entity } from '#graph';
import type { LanguageId } from './language.ts';

/** By id: the name, and what else it is known as. */
export type NameTable = Readonly<Record<string, readonly [string, ...string[]]>>;

/**
 * Names in a language: those of the table, else, for a present state, the browser's own (Unicode
 * CLDR, by its ISO code); none where there is neither.
 */
export function namesIn(language: LanguageId, table: NameTable): (entity: Entity) => readonly string[] {
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return ({ id, iso2 }) => {
    const own = Object.hasOwn(table, id) ? table[id] : undefined;
    if (own || !/^[A-Z]{2}$/.test(iso2)) return own ?? [];
    const name = regions.of(iso2);
    return name === undefined ? [] : [name];
  };
}
