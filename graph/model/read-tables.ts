/** From the files of a data package to its rows, with every problem on the way. */
import Papa from 'papaparse';
import * as v from 'valibot';
import type { ProblemList } from './dataset-error.ts';
import { isPartialDate } from './partial-date.ts';

const packageSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')),
  title: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  description: v.optional(v.string(), ''),
  asOf: v.pipe(v.string(), v.check(isPartialDate, 'must be an ISO 8601 date')),
  licenses: v.optional(v.array(v.object({ name: v.string() })), []),
  since: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => text === '' || isPartialDate(text), 'must be an ISO 8601 date'),
    ),
    '',
  ),
  extends: v.optional(v.string()),
  views: v.optional(v.array(v.object({ title: v.string(), filters: v.string() })), []),
  resources: v.array(v.object({ name: v.string(), path: v.string() })),
});

export type PackageInfo = v.InferOutput<typeof packageSchema>;

const entityColumns = [
  'id', 'name', 'aliases', 'iso2', 'region', 'start', 'end', 'place', 'latitude', 'longitude',
  'flag', 'summary', 'note', 'sources',
] as const; // prettier-ignore
const tieColumns = [
  'id', 'type', 'from', 'to', 'mutual', 'start', 'end', 'title', 'summary', 'note', 'standing', 'sources',
] as const; // prettier-ignore

/** The tables of a data package and the columns each must have. */
export const tableColumns = {
  nations: entityColumns,
  blocs: entityColumns,
  // A membership tells its title and sentence by itself: who, of what, since when.
  memberships: ['id', 'type', 'from', 'to', 'start', 'end', 'note', 'standing', 'sources'],
  alliances: tieColumns,
  sanctions: [...tieColumns.slice(0, -1), 'regime', 'act', 'sources'],
  interests: tieColumns,
  successions: tieColumns,
  events: ['id', 'start', 'end', 'title', 'summary', 'note', 'sources'],
  sources: ['id', 'kind', 'title', 'author', 'date', 'reference', 'url'],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof tableColumns;

/** One row: its cells by column, and where it stands. */
export interface Row {
  readonly file: string;
  readonly row: number;
  readonly cell: (column: string) => string;
}

/** Spreadsheets put a byte order mark before UTF-8. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** Reads `datapackage.json`; null, with the reasons in `problems`, where it cannot be used. */
export function readPackage(
  files: Readonly<Record<string, string>>,
  problems: ProblemList,
): PackageInfo | null {
  const file = 'datapackage.json';
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  if (text === undefined) {
    problems.add('missing-file', file, 0, '', '', 'there is no data package description: nothing to read');
    return null;
  }
  let json: unknown;
  try {
    json = JSON.parse(withoutMark(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.add('bad-package', file, 0, '', '', `not JSON (${reason})`);
    return null;
  }
  const result = v.safeParse(packageSchema, json);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = v.getDotPath(issue) ?? '';
    problems.add('bad-package', file, 0, path, String(issue.input), `"${path}" ${issue.message}`);
  }
  return null;
}

/** Reads one table; a table that the package does not list is empty. */
export function readTable(
  name: string,
  required: readonly string[],
  info: PackageInfo,
  files: Readonly<Record<string, string>>,
  problems: ProblemList,
): Row[] {
  const resource = info.resources.find((candidate) => candidate.name === name);
  if (!resource) return [];
  const file = resource.path;
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  if (text === undefined) {
    problems.add('missing-file', file, 0, '', '', `the package lists a file "${file}" that is not there`);
    return [];
  }
  // Not guessed: a short table with many ` | ` in its cells would be read as parted by those.
  const parsed = Papa.parse<string[]>(withoutMark(text), { delimiter: ',' });
  for (const error of parsed.errors) {
    problems.add('bad-csv', file, (error.row ?? 0) + 1, '', '', `broken CSV (${error.message})`);
  }
  const [header = [], ...lines] = parsed.data;
  const columns = new Map(header.map((column, index) => [column.trim(), index]));
  for (const column of required) {
    if (!columns.has(column)) {
      problems.add('missing-column', file, 1, column, '', `there is no column "${column}"`);
    }
  }
  return lines.flatMap((cells, index): Row[] => {
    // Blank lines are no rows, but they count: a spreadsheet shows them.
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = index + 2;
    if (cells.length !== header.length) {
      const what = `the row has ${String(cells.length)} cells where the header has ${String(header.length)}`;
      problems.add('bad-csv', file, row, '', '', `${what} (is a comma unquoted?)`);
      return [];
    }
    const cell = (column: string): string => (cells[columns.get(column) ?? -1] ?? '').trim();
    return [{ file, row, cell }];
  });
}
