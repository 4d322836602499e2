/**
 * What `datapackage.json` says of the tables: Frictionless Table Schemas, made from the columns
 * that the reader asks for. A test fails when a package says something else; `UPDATE_DOCS=1 npm
 * run unit` writes them anew.
 */
import { tableColumns, type TableName } from '../graph/model/read-tables.ts';
import { relationshipTypes, type Family } from '../graph/model/relationship-types.ts';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'number';
  readonly title: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

const date = String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`;
const required = { required: true };
const kinds = 'treaty resolution statute regulation statement page book article dataset'.split(' ');

/** Column by column; what differs between tables is in `special`. */
const fields: Readonly<Record<string, Omit<Field, 'name' | 'type'>>> = {
  id: {
    title: 'Id',
    description: 'Stable id, unique across all tables of entities, ties and events.',
    constraints: { ...required, unique: true, pattern: '^[A-Za-z0-9_-]{1,64}$' },
  },
  name: { title: 'Name', description: 'Short everyday English name.', constraints: required },
  aliases: { title: 'Aliases', description: 'Official names, acronyms and older names, parted by " | ".' },
  iso2: {
    title: 'ISO 3166-1 alpha-2',
    description: 'Two-letter code of a present state; empty for former states and blocs.',
    constraints: { pattern: '^[A-Z]{2}$' },
  },
  region: { title: 'Region', description: 'UN M49 sub-region; empty for a bloc of no region.' },
  start: {
    title: 'Start',
    description:
      'First day of existence or in force, ISO 8601 of any precision; empty where it lies beyond memory.',
    constraints: { pattern: date },
  },
  end: {
    title: 'End',
    description: 'Last day, inclusive; empty while it exists or is in force.',
    constraints: { pattern: date },
  },
  place: {
    title: 'Place',
    description: 'Capital or seat; place, latitude and longitude are all given or all empty.',
  },
  latitude: {
    title: 'Latitude',
    description: 'Degrees north, WGS 84.',
    constraints: { minimum: -90, maximum: 90 },
  },
  longitude: {
    title: 'Longitude',
    description: 'Degrees east, WGS 84.',
    constraints: { minimum: -180, maximum: 180 },
  },
  flag: { title: 'Flag', description: 'Name of a shipped flag; empty if there is none.' },
  title: {
    title: 'Title',
    description: 'Short name of the treaty, measure or matter.',
    constraints: { ...required, maxLength: 80 },
  },
  summary: {
    title: 'Summary',
    description: 'One neutral sentence.',
    constraints: { ...required, maxLength: 240 },
  },
  note: {
    title: 'Note',
    description: 'Caveats: whose assessment, both readings of a contested fact, how a date was coded.',
  },
  sources: {
    title: 'Sources',
    description: 'Ids of sources.csv, parted by " | "; each must be there.',
    constraints: { ...required, pattern: String.raw`^[\w-]+( \| [\w-]+)*$` },
  },
  from: {
    title: 'From',
    description:
      'Id of an entity (a foreign key over two files, which Table Schema cannot express): the sender, the member, or the alphabetically smaller id where the order has no meaning.',
    constraints: required,
  },
  to: {
    title: 'To',
    description: 'Id of an entity: the target, what is joined, or the alphabetically larger id.',
    constraints: required,
  },
  mutual: {
    title: 'Mutual',
    description: '"yes" for an interest that both hold alike, else empty.',
    constraints: { enum: ['yes'] },
  },
  standing: {
    title: 'Standing',
    description: 'How firmly the tie stands.',
    constraints: { ...required, enum: ['fact', 'assessment', 'contested'] },
  },
  regime: {
    title: 'Regime',
    description: 'The sanctions regime the measure belongs to.',
    constraints: required,
  },
  act: { title: 'Act', description: 'The legal act behind it.', constraints: required },
  kind: { title: 'Kind', description: 'Kind of work.', constraints: { ...required, enum: kinds } },
  author: { title: 'Author', description: 'Author or issuing body.' },
  date: {
    title: 'Date',
    description: 'Date of the work, ISO 8601 of any precision.',
    constraints: { pattern: date },
  },
  reference: {
    title: 'Reference',
    description: 'Resolution, regulation, statute or treaty-series number, or publisher.',
  },
  url: {
    title: 'URL',
    description: 'Address, only where it is stable.',
    constraints: { pattern: String.raw`^https?://\S+$` },
  },
};

/** What differs for an event: it has a time, it does not stay in force, its title is a label. */
const ofEvents: typeof fields = {
  start: {
    title: 'Start',
    description: 'The day of the event, or the first of several; ISO 8601 of any precision.',
    constraints: { ...required, pattern: date },
  },
  end: {
    title: 'End',
    description:
      'Last day, inclusive, of an event that took its time; empty where the start says it all, never for “still going on”.',
    constraints: { pattern: date },
  },
  title: {
    title: 'Title',
    description: 'A label for a small chart.',
    constraints: { ...required, maxLength: 28 },
  },
  note: { title: 'Note', description: 'Caveats: how a date was coded, what is disputed.' },
};

const familyOf: Partial<Record<TableName, Family>> = {
  memberships: 'alliance',
  alliances: 'alliance',
  sanctions: 'sanction',
  interests: 'interest',
  successions: 'structure',
};

function special(table: TableName, column: string): Omit<Field, 'name' | 'type'> | undefined {
  const family = familyOf[table];
  if (column === 'type' && family) {
    const types = relationshipTypes.filter((type) => type.family === family).map(({ id }) => id);
    return {
      title: 'Type',
      description: `Relationship type of the registry, of the family ${family}.`,
      constraints: { ...required, enum: types },
    };
  }
  if (table === 'sources' && column === 'title')
    return { title: 'Title', description: 'Title of the work.', constraints: required };
  return table === 'events' ? ofEvents[column] : undefined;
}

const titles: Record<TableName, string> = {
  nations: 'Nations',
  blocs: 'Organisations and blocs',
  memberships: 'Memberships',
  alliances: 'Alliances',
  sanctions: 'Sanctions',
  interests: 'Interests',
  successions: 'Successions',
  events: 'Events',
  sources: 'Sources',
};

const csv = (name: string, title: string, columns: readonly Field[]): object => ({
  name,
  title,
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: { fields: columns, primaryKey: ['id'], missingValues: [''] },
});

/** The `resources` of a package that has these files. */
export function resourcesFor(files: readonly string[]): object[] {
  const names = (Object.keys(tableColumns) as TableName[]).filter((name) => files.includes(`${name}.csv`));
  const tables = names.map((table) =>
    csv(
      table,
      titles[table],
      tableColumns[table].map((name): Field => {
        const about = special(table, name) ?? fields[name];
        if (!about) throw new Error(`the column "${name}" of ${table} is not described`);
        return { name, type: name === 'latitude' || name === 'longitude' ? 'number' : 'string', ...about };
      }),
    ),
  );
  if (!files.includes('selection.csv')) return tables;
  const id: Field = {
    name: 'id',
    type: 'string',
    title: 'Id',
    description: 'Id of a nation, a bloc, a tie or an event of the package that this one extends.',
    constraints: { ...required, unique: true },
  };
  return [csv('selection', 'What is selected', [id]), ...tables];
}
