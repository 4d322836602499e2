/** The shape of Entente's own document. What its parts say of each other is `checkReferences`'s. */
import * as v from 'valibot';
import { isPartialDate } from '../model/partial-date.ts';
import { families } from '../model/relationship-types.ts';
import { documentFormat, documentVersion } from './write-json.ts';

/** What may stand in an address, a selector and a table, as in the tables of a data package. */
const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'is no id (letters, digits, - and _, at most 64)'),
);
const text = v.string();
const someText = v.pipe(text, v.nonEmpty('must not be empty'));
const list = v.array(text);

/** Told apart from other checks by its identity: what fails it is a bad date. */
export const isDate = (value: string): boolean => value === '' || isPartialDate(value);
const date = v.pipe(text, v.check(isDate, 'is no date (expected YYYY, YYYY-MM or YYYY-MM-DD)'));

const degrees = (limit: number): v.GenericSchema<number> => {
  const message = `is no number between ±${String(limit)}`;
  return v.pipe(v.number(), v.minValue(-limit, message), v.maxValue(limit, message));
};

const span = { start: date, end: date };
const words = { summary: text, note: text, sources: list };

const entity = v.object({
  kind: v.picklist(['nation', 'bloc']),
  id,
  name: someText,
  aliases: list,
  iso2: v.pipe(text, v.regex(/^([A-Za-z]{2})?$/, 'is no code of two letters')),
  region: v.pipe(text, v.regex(/^(\p{Lu}[\p{L} ()'-]*)?$/u, 'is no name of a region')),
  ...span,
  place: v.nullable(v.object({ name: text, latitude: degrees(90), longitude: degrees(180) })),
  flag: v.pipe(text, v.regex(/^[\w-]{0,64}$/, 'is no name of a flag')),
  summary: text,
  note: text,
  sources: list,
});

const tie = v.object({
  id,
  type: id,
  from: id,
  to: id,
  mutual: v.boolean(),
  ...span,
  title: text,
  ...words,
  standing: v.picklist(['fact', 'assessment', 'contested']),
  regime: text,
  act: text,
});

const event = v.object({ id, ...span, title: someText, ...words });

const source = v.object({
  id,
  kind: text,
  title: text,
  author: text,
  date,
  reference: text,
  // A file must not bring `javascript:` along.
  url: v.pipe(text, v.regex(/^(https?:\/\/[^\s"'<>]+)?$/i, 'is no web address')),
});

const colour = v.pipe(text, v.regex(/^#[\da-f]{6}$/i, 'is no colour (expected #rrggbb)'));
const length = v.pipe(
  v.number(),
  v.minValue(0, 'is no length between 0 and 40'),
  v.maxValue(40, 'is no length between 0 and 40'),
);

const type = v.object({
  id,
  family: v.picklist(families.map((family) => family.id)),
  group: text,
  label: someText,
  phrase: someText,
  description: text,
  directed: v.boolean(),
  polarity: v.picklist([1, 0, -1]),
  look: v.object({
    light: colour,
    dark: colour,
    print: colour,
    width: length,
    dash: v.array(length),
    head: v.picklist(['none', 'triangle', 'vee', 'tee']),
    glyph: v.picklist(['none', 'circle', 'square', 'diamond', 'bar', 'chevron']),
  }),
  definition: text,
});

/** What tells a document of ours from any other JSON; read before the rest is. */
export const headSchema = v.object({
  format: v.literal(documentFormat),
  version: v.literal(documentVersion),
});

/** A document, but for what its parts say of each other. Keys that it does not know are dropped. */
export const documentSchema = v.object({
  types: v.optional(v.array(type), []),
  dataset: v.object({
    id: v.pipe(text, v.regex(/^[a-z0-9][a-z0-9-]*$/, 'is no name (lower-case letters, digits and hyphens)')),
    title: someText,
    description: text,
    since: date,
    asOf: v.pipe(date, v.nonEmpty('must not be empty')),
    licences: list,
    views: v.array(v.object({ title: text, filters: text })),
    events: v.array(event),
    entities: v.array(entity),
    ties: v.array(tie),
    sources: v.array(source),
    beyond: v.exactOptional(v.array(v.object({ type: id, from: id, to: id }))),
  }),
});
