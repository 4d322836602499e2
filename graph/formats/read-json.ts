/** Entente's own document, read back. */
import * as v from 'valibot';
import { DatasetError, type Problem, type ProblemCode } from '../model/dataset-error.ts';
import { relationshipTypes, type RelationshipType } from '../model/relationship-types.ts';
import type { Dataset, HistoricEvent } from '../model/types.ts';
import { checkReferences, type Report } from './check-references.ts';
import { documentSchema, headSchema, isDate } from './document-schema.ts';
import { documentFormat, documentVersion } from './write-json.ts';

/** Long enough to find it in a file, short enough for a message. */
const maxShown = 80;

function shown(value: unknown): string {
  const text =
    typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? 'nothing');
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}

/** `dataset.ties[3].start`. */
const pathOf = ({ path }: v.BaseIssue<unknown>): string =>
  (path ?? []).reduce((before, { key }) => {
    if (typeof key === 'number') return `${before}[${String(key)}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');

const problem = (code: ProblemCode, path: string, value: string, what: string): Problem => ({
  code,
  file: '',
  row: 0,
  column: path,
  value,
  message: path === '' ? what : `${what} at ${path}`,
});

function fromIssue(issue: v.BaseIssue<unknown>): Problem {
  const path = pathOf(issue);
  const value = shown(issue.input);
  // Where the shape is wrong, the library's own words say what was expected.
  if (issue.kind === 'schema') {
    const isMissing = issue.input === undefined;
    return isMissing
      ? problem('missing-value', path, '', 'there is no value')
      : problem('bad-value', path, value, `expected ${issue.expected ?? 'something else'}, found ${value}`);
  }
  const code = issue.requirement === isDate ? 'bad-date' : 'bad-value';
  return problem(code, path, value, `"${value}" ${issue.message}`);
}

/** The registry, with the types of a document in place of their namesakes and after the others. */
function withOwn(own: readonly RelationshipType[]): readonly RelationshipType[] {
  if (own.length === 0) return relationshipTypes;
  const types = new Map<string, RelationshipType>(relationshipTypes.map((type) => [type.id, type]));
  for (const type of own) types.set(type.id, type);
  return [...types.values()];
}

const byStart = (a: HistoricEvent, b: HistoricEvent): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1;

function parse(text: string): unknown {
  try {
    // An editor may have put a byte order mark before it.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatasetError([problem('bad-package', '', '', `not JSON (${reason})`)]);
  }
}

/** Other JSON, and documents of later versions, are told in a word instead of by what they lack. */
function checkHead(json: unknown): void {
  const head = v.safeParse(headSchema, json);
  if (head.success) return;
  const isOurs = head.issues.every((issue) => pathOf(issue) === 'version');
  const [issue] = head.issues;
  const value = shown(issue.input);
  const what = isOurs
    ? `a document of version ${value}; this Entente reads version ${String(documentVersion)}`
    : `no document of Entente (its "format" is not "${documentFormat}")`;
  throw new DatasetError([problem('bad-package', pathOf(issue), value, what)]);
}

/**
 * Reads what `writeJson` wrote, or a person by hand.
 *
 * @param text JSON (RFC 8259) of an `EntenteDocument`, with or without a byte order mark.
 * @returns A dataset that `buildGraph` takes: of the shape that a parsed package has, with unique
 *   ids, known ends, types and sources, and only addresses that a browser may safely follow. Keys
 *   that are not known are dropped.
 * @throws {DatasetError} with every problem found: its code, the path to it as `column`
 *   (`dataset.ties[3].start`), the value, and a sentence of both. Where the shape is wrong, what the
 *   parts say of each other is not looked at.
 *
 * Cost: O(length of the text).
 */
export function readJson(text: string): Dataset {
  const json = parse(text);
  checkHead(json);
  const result = v.safeParse(documentSchema, json);
  if (!result.success) throw new DatasetError(result.issues.map(fromIssue));

  const { types: own, dataset } = result.output;
  const types = withOwn(own);
  const problems: Problem[] = [];
  const report: Report = (code, path, value, what) => problems.push(problem(code, path, shown(value), what));
  for (const [at, { id }] of own.entries()) {
    if (own.findIndex((other) => other.id === id) === at) continue;
    report('duplicate-id', `types[${String(at)}].id`, id, `the id "${id}" is taken already`);
  }
  checkReferences(dataset, types, report);
  if (problems.length > 0) throw new DatasetError(problems);

  return {
    ...dataset,
    events: dataset.events.toSorted(byStart),
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    types,
  };
}
