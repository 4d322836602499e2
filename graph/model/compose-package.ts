/** Data packages that are a selection of another: one fact stands in one place. */
import Papa from 'papaparse';
import { DatasetError, ProblemList } from './dataset-error.ts';
import { readPackage, readTable, tableColumns, type PackageInfo, type TableName } from './read-tables.ts';

type Files = Readonly<Record<string, string>>;
type Cells = Readonly<Record<string, string>>;

const tables = Object.keys(tableColumns) as TableName[];

/** All rows of a package, table by table, with the cells of the known columns. */
function rowsOf(info: PackageInfo, files: Files, problems: ProblemList): Map<TableName, Cells[]> {
  return new Map(
    tables.map((table) => {
      const columns = tableColumns[table];
      const rows = readTable(table, columns, info, files, problems);
      return [table, rows.map(({ cell }) => Object.fromEntries(columns.map((name) => [name, cell(name)])))];
    }),
  );
}

const sourcesOf = (row: Cells): string[] => (row.sources ?? '').split('|').map((id) => id.trim());

/** Writes rows as a package of its own, with the sources that they cite and no others. */
function write(info: PackageInfo, rows: ReadonlyMap<TableName, readonly Cells[]>): Record<string, string> {
  const cited = new Set(
    tables.flatMap((table) => (table === 'sources' ? [] : (rows.get(table) ?? []).flatMap(sourcesOf))),
  );
  const files: Record<string, string> = {};
  for (const table of tables) {
    const kept = rows.get(table) ?? [];
    const list = table === 'sources' ? kept.filter(({ id = '' }) => cited.has(id)) : kept;
    if (list.length === 0 && table !== 'sources' && table !== 'nations') continue;
    const columns = [...tableColumns[table]];
    const cells = list.map((row) => columns.map((column) => row[column] ?? ''));
    files[`${table}.csv`] = Papa.unparse([columns, ...cells], { newline: '\n' });
  }
  const resources = Object.keys(files).map((path) => ({ name: path.replace('.csv', ''), path }));
  // What is written stands alone: it extends nothing any more.
  files['datapackage.json'] = JSON.stringify({ ...info, extends: undefined, resources });
  return files;
}

function info(files: Files, problems: ProblemList): PackageInfo {
  const found = readPackage(files, problems);
  if (!found) throw new DatasetError(problems.items);
  return found;
}

/**
 * A part of a data package: the entities and ties with the given ids, every event, and the sources
 * that these cite. A part is of the same time as the whole, so it keeps the landmarks of that time.
 *
 * @param files Texts by path, as for `parseDataset`.
 * @param ids Ids of entities and ties; what the package does not have is left out.
 * @returns The files of a package that stands alone.
 * @throws {DatasetError} where the package cannot be read.
 *
 * Cost: O(rows).
 */
export function extractPackage(files: Files, ids: ReadonlySet<string>): Record<string, string> {
  const problems = new ProblemList();
  const about = info(files, problems);
  const rows = rowsOf(about, files, problems);
  if (problems.items.length > 0) throw new DatasetError(problems.items);
  for (const [table, list] of rows) {
    if (table === 'sources' || table === 'events') continue;
    rows.set(
      table,
      list.filter(({ id = '' }) => ids.has(id)),
    );
  }
  return write(about, rows);
}

/**
 * Makes a whole package of one that extends another: the rows of the other that its
 * `selection.csv` (one column, `id`) names, and then its own.
 *
 * @param files The package that extends, texts by path. One that extends nothing is returned as it is.
 * @param base The package that its `extends` names.
 * @returns The files of a package that stands alone, ready for `parseDataset`.
 * @throws {DatasetError} where either cannot be read, or the selection names what the base lacks.
 *
 * Cost: O(rows of both).
 */
export function composePackage(files: Files, base: Files): Files {
  const problems = new ProblemList();
  const about = info(files, problems);
  if (about.extends === undefined) return files;
  const inherited = rowsOf(info(base, problems), base, problems);
  const own = rowsOf(about, files, problems);

  const known = new Set(
    [...inherited].flatMap(([table, rows]) => (table === 'sources' ? [] : rows.map(({ id = '' }) => id))),
  );
  const chosen = new Set<string>();
  for (const { file, row, cell } of readTable('selection', ['id'], about, files, problems)) {
    const id = cell('id');
    if (!known.has(id)) {
      const what = `"${about.extends}" has no row "${id}" to select`;
      problems.add('unknown-row', file, row, 'id', id, what);
    }
    chosen.add(id);
  }
  if (problems.items.length > 0) throw new DatasetError(problems.items);

  const rows = new Map(
    tables.map((table) => {
      const fromBase = inherited.get(table) ?? [];
      const kept = table === 'sources' ? fromBase : fromBase.filter(({ id = '' }) => chosen.has(id));
      const mine = own.get(table) ?? [];
      const mineIds = new Set(mine.map(({ id }) => id));
      // A source that both have is one work; any other id in both is a mistake that parsing will tell.
      return [table, [...kept.filter(({ id }) => table !== 'sources' || !mineIds.has(id)), ...mine]];
    }),
  );
  return write(about, rows);
}
