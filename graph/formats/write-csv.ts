/** Entities and ties as two tables for a spreadsheet. */
import Papa from 'papaparse';
import type { RelationGraph, Tie, Visible } from '../model/types.ts';
import { entityFields, tieFields, tieTypeFields, type Field } from './fields.ts';
import { plainText } from './plain-text.ts';
import { selectionOf } from './selection.ts';

/**
 * What a spreadsheet might run, after OWASP, “CSV Injection”: the characters that begin a formula,
 * their full-width forms, and white space that hides one. Papa's own pattern misses cells of more
 * than one line.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Excel takes UTF-8 for the local code page unless the file says what it is. */
const byteOrderMark = '\uFEFF';
const lineBreak = '\r\n';

function table<T>(rows: readonly T[], columns: readonly Pick<Field<T>, 'header' | 'read'>[]): string {
  const cells = rows.map((row) =>
    columns.map(({ read }) => {
      const value = read(row);
      return typeof value === 'string' ? plainText(value) : value;
    }),
  );
  const header = columns.map(({ header: name }) => name);
  // Numbers stay numbers: only texts are escaped.
  const lines = Papa.unparse([header, ...cells], { escapeFormulae: formula, newline: lineBreak });
  return byteOrderMark + lines + lineBreak;
}

/**
 * Writes one row an entity: `id, name, kind, aliases, country code, region, start, end, place,
 * latitude, longitude, summary, note, sources`. Lists are parted by ` | `, sources read
 * "Title (reference)", dates are of the precision that the data has.
 *
 * After RFC 4180: commas, double quotes, CRLF; UTF-8 with a byte order mark, which Excel needs and
 * others skip. A text that a spreadsheet would run (it begins with `=`, `+`, `-`, `@`, their
 * full-width forms, a tab or a line break) gets an apostrophe in front. Characters that no text file
 * can carry are dropped (`plainText`).
 *
 * @param part What to write; null for everything.
 *
 * Cost: O(nodes + ties).
 */
export function writeNodesCsv(graph: RelationGraph, part: Visible | null): string {
  const { info, entities } = selectionOf(graph, part);
  return table(entities, [{ header: 'id', read: ({ id }) => id }, ...entityFields(info)]);
}

/**
 * Writes one row a tie: `id, type, type label, family, polarity, from, from name, to, to name,
 * directed, start, end, title, summary, note, standing, regime, act, sources`. `from` and `to` are
 * ids of the other table; `directed` is yes or no, and where it is no their order has no meaning.
 * Written as `writeNodesCsv` writes.
 *
 * @param part What to write; null for everything.
 *
 * Cost: O(nodes + ties).
 */
export function writeTiesCsv(graph: RelationGraph, part: Visible | null): string {
  const { info, entities, ties } = selectionOf(graph, part);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const ends: readonly Pick<Field<Tie>, 'header' | 'read'>[] = [
    { header: 'from', read: ({ from }) => from },
    { header: 'from name', read: ({ from }) => names.get(from) ?? from },
    { header: 'to', read: ({ to }) => to },
    { header: 'to name', read: ({ to }) => names.get(to) ?? to },
    { header: 'directed', read: ({ mutual }) => (mutual ? 'no' : 'yes') },
  ];
  return table(ties, [
    { header: 'id', read: ({ id }) => id },
    ...tieTypeFields(info),
    ...ends,
    ...tieFields(info),
  ]);
}
