/** From the files of a data package to a `Dataset`. */
import { checkDataset, type Origins } from './check-dataset.ts';
import { DatasetError, ProblemList } from './dataset-error.ts';
import { formatSpan, isPartialDate } from './partial-date.ts';
import { readPackage, readTable, tableColumns, type Row, type TableName } from './read-tables.ts';
import { relationshipTypes, type Family, type RelationshipType } from './relationship-types.ts';
import type {
  Dataset,
  Entity,
  EntityKind,
  HistoricEvent,
  PartialDate,
  Place,
  Source,
  Standing,
  Tie,
} from './types.ts';

const standings: readonly string[] = ['fact', 'assessment', 'contested'] satisfies Standing[];
const isStanding = (text: string): text is Standing => standings.includes(text);

const list = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const tieTables = [
  ['memberships', 'alliance'],
  ['alliances', 'alliance'],
  ['sanctions', 'sanction'],
  ['interests', 'interest'],
  ['successions', 'structure'],
] as const satisfies readonly (readonly [string, Family])[];

/** Reads cells of one row and reports what is wrong with them. */
class RowReader {
  readonly row: Row;
  readonly #problems: ProblemList;

  constructor(row: Row, problems: ProblemList) {
    this.row = row;
    this.#problems = problems;
  }

  report(code: Parameters<ProblemList['add']>[0], column: string, value: string, what: string): void {
    this.#problems.add(code, this.row.file, this.row.row, column, value, what);
  }

  text(column: string): string {
    return this.row.cell(column);
  }

  required(column: string): string {
    const value = this.text(column);
    if (value === '') this.report('missing-value', column, '', 'there is no value');
    return value;
  }

  /** An id that can stand in an address and in a selector. */
  id(): string {
    const value = this.required('id');
    if (value !== '' && !/^[A-Za-z0-9_-]{1,64}$/.test(value)) {
      this.report('bad-value', 'id', value, `"${value}" is no id (letters, digits, - and _, at most 64)`);
    }
    return value;
  }

  /** A name that can stand in an address beside others. */
  region(): string {
    const value = this.text('region');
    if (value === '' || /^\p{Lu}[\p{L} ()'-]*$/u.test(value)) return value;
    this.report('bad-value', 'region', value, `"${value}" is no name of a region`);
    return '';
  }

  date(column: string): PartialDate {
    const value = this.text(column);
    if (value === '' || isPartialDate(value)) return value;
    this.report('bad-date', column, value, `"${value}" is no date (expected YYYY, YYYY-MM or YYYY-MM-DD)`);
    return '';
  }

  /** A span whose end does not lie before its start. */
  span(): { start: PartialDate; end: PartialDate } {
    const start = this.date('start');
    const end = this.date('end');
    // Compared at the coarser precision: 2014-03 to 2014 is a span.
    const width = Math.min(start.length, end.length);
    if (start !== '' && end !== '' && end.slice(0, width) < start.slice(0, width)) {
      this.report('end-before-start', 'end', end, `the end ${end} lies before the start ${start}`);
    }
    return { start, end };
  }

  place(): Place | null {
    const name = this.text('place');
    const [lat, lon] = [this.text('latitude'), this.text('longitude')];
    if (name === '' && lat === '' && lon === '') return null;
    const latitude = this.#number('latitude', lat, 90);
    const longitude = this.#number('longitude', lon, 180);
    return { name, latitude, longitude };
  }

  #number(column: string, text: string, limit: number): number {
    const value = Number(text);
    if (/^[+-]?\d+(\.\d+)?$/.test(text) && Math.abs(value) <= limit) return value;
    this.report('bad-value', column, text, `"${text}" is no number between ±${String(limit)}`);
    return 0;
  }
}

function readEntity(reader: RowReader, kind: EntityKind): Entity {
  return {
    kind,
    id: reader.id(),
    name: reader.required('name'),
    aliases: list(reader.text('aliases')),
    iso2: reader.text('iso2'),
    region: reader.region(),
    ...reader.span(),
    place: reader.place(),
    flag: reader.text('flag'),
    summary: reader.text('summary'),
    note: reader.text('note'),
    sources: list(reader.text('sources')),
  };
}

function readSource(reader: RowReader): Source {
  return {
    id: reader.id(),
    kind: reader.required('kind'),
    title: reader.required('title'),
    author: reader.text('author'),
    date: reader.date('date'),
    reference: reader.text('reference'),
    url: readUrl(reader),
  };
}

/** Only addresses that a browser may safely follow: a data file must not bring `javascript:` along. */
function readUrl(reader: RowReader): string {
  const url = reader.text('url');
  if (url === '' || /^https?:\/\/[^\s"'<>]+$/i.test(url)) return url;
  reader.report('bad-value', 'url', url, `"${url}" is no web address`);
  return '';
}

function readEvent(reader: RowReader): HistoricEvent {
  const sources = list(reader.required('sources'));
  // A tie may be older than memory; an event without a time orients nobody.
  reader.required('start');
  return {
    id: reader.id(),
    ...reader.span(),
    title: reader.required('title'),
    summary: reader.required('summary'),
    note: reader.text('note'),
    sources,
  };
}

const byStart = (a: HistoricEvent, b: HistoricEvent): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1;

/** How a tie reads: by its own cells or, for a membership, by what it joins. */
function readWords(
  reader: RowReader,
  blocs: ReadonlyMap<string, string> | null,
): Pick<Tie, 'title' | 'summary'> {
  if (!blocs) return { title: reader.required('title'), summary: reader.required('summary') };
  const [bloc, start, end] = [reader.text('to'), reader.text('start'), reader.text('end')];
  return { title: `${blocs.get(bloc) ?? bloc} membership`, summary: `Member ${formatSpan(start, end)}.` };
}

function readTie(
  reader: RowReader,
  family: Family,
  types: ReadonlyMap<string, RelationshipType>,
  blocs: ReadonlyMap<string, string> | null,
): Tie {
  const typeId = reader.required('type');
  const type = types.get(typeId);
  if (typeId !== '' && !type) {
    reader.report('unknown-type', 'type', typeId, `unknown relationship type "${typeId}"`);
  } else if (type && type.family !== family) {
    reader.report(
      'wrong-family',
      'type',
      typeId,
      `"${typeId}" belongs to the family ${type.family}, not ${family},`,
    );
  }
  const standing = reader.required('standing');
  if (standing !== '' && !isStanding(standing)) {
    reader.report('bad-value', 'standing', standing, `"${standing}" is none of ${standings.join(', ')}`);
  }
  const mutual = reader.text('mutual');
  if (mutual !== '' && mutual !== 'yes') {
    reader.report('bad-value', 'mutual', mutual, `"${mutual}" is neither yes nor empty`);
  }
  const sources = list(reader.required('sources'));
  const act = reader.text('act');
  if (family === 'sanction' && act === '') {
    reader.report('missing-act', 'act', '', 'a sanction must name its legal act: there is none');
  }
  return {
    id: reader.id(),
    type: typeId,
    from: reader.required('from'),
    to: reader.required('to'),
    mutual: mutual === 'yes' || type?.directed === false,
    ...reader.span(),
    ...readWords(reader, blocs),
    note: reader.text('note'),
    standing: isStanding(standing) ? standing : 'fact',
    regime: reader.text('regime'),
    act,
    sources,
  };
}

/**
 * Reads a data package.
 *
 * @param files Texts by path: `datapackage.json` and the CSV files it lists (see graph/data/README.md).
 * @returns The dataset: entities, ties, events and sources, checked against each other.
 * @throws {DatasetError} with every problem found: code, file, row (header is row 1), column, value.
 *
 * Cost: O(n log n) in the number of rows.
 */
export function parseDataset(files: Readonly<Record<string, string>>): Dataset {
  const problems = new ProblemList();
  const info = readPackage(files, problems);
  if (!info) throw new DatasetError(problems.items);
  if (info.extends !== undefined) {
    const what = `the package is a selection of "${info.extends}": compose it with that first`;
    problems.add('bad-package', 'datapackage.json', 0, 'extends', info.extends, what);
    throw new DatasetError(problems.items);
  }

  const types = new Map<string, RelationshipType>(relationshipTypes.map((type) => [type.id, type]));
  const origins: Origins = { entities: new Map(), ties: new Map(), events: new Map(), sources: new Map() };
  const entities: Entity[] = [];
  const ties: Tie[] = [];
  const events: HistoricEvent[] = [];
  const sources = new Map<string, Source>();
  const rows = (name: TableName): Row[] => readTable(name, tableColumns[name], info, files, problems);

  for (const name of ['nations', 'sources'] as const) {
    if (!info.resources.some((resource) => resource.name === name)) {
      problems.add(
        'missing-file',
        'datapackage.json',
        0,
        'resources',
        name,
        `no resource "${name}" is listed`,
      );
    }
  }

  /** Keeps the first of rows that share an id, here or in tables read before, and reports the others. */
  const keep = (
    seen: Map<string, Row>,
    id: string,
    reader: RowReader,
    before: readonly ReadonlyMap<string, Row>[] = [],
  ): boolean => {
    // That it is missing has been told.
    if (id === '') return false;
    const earlier = [...before, seen].find((rowsById) => rowsById.has(id))?.get(id);
    if (!earlier) {
      seen.set(id, reader.row);
      return true;
    }
    const place = `${earlier.file}, row ${String(earlier.row)}`;
    reader.report('duplicate-id', 'id', id, `the id "${id}" is taken already (by ${place})`);
    return false;
  };

  for (const row of rows('sources')) {
    const reader = new RowReader(row, problems);
    const source = readSource(reader);
    if (keep(origins.sources, source.id, reader)) sources.set(source.id, source);
  }
  for (const [table, kind] of [
    ['nations', 'nation'],
    ['blocs', 'bloc'],
  ] as const) {
    for (const row of rows(table)) {
      const reader = new RowReader(row, problems);
      const entity = readEntity(reader, kind);
      if (keep(origins.entities, entity.id, reader)) entities.push(entity);
    }
  }
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  for (const [table, family] of tieTables) {
    for (const row of rows(table)) {
      const reader = new RowReader(row, problems);
      const tie = readTie(reader, family, types, table === 'memberships' ? names : null);
      if (keep(origins.ties, tie.id, reader, [origins.entities])) ties.push(tie);
    }
  }
  for (const row of rows('events')) {
    const reader = new RowReader(row, problems);
    const event = readEvent(reader);
    if (keep(origins.events, event.id, reader, [origins.entities, origins.ties])) events.push(event);
  }

  const dataset: Dataset = {
    id: info.name,
    title: info.title,
    description: info.description,
    since: info.since,
    asOf: info.asOf,
    licences: info.licenses.map((licence) => licence.name),
    views: info.views,
    entities,
    ties,
    events: events.toSorted(byStart),
    sources,
    types: relationshipTypes,
  };
  checkDataset(dataset, origins, problems);
  if (problems.items.length > 0) throw new DatasetError(problems.items);
  return dataset;
}
