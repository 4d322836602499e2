/** What a schema finds, as problems that name the step. */
import * as v from 'valibot';
import { lessonProblem, type LessonPlace, type LessonProblem } from './lesson-error.ts';
import type { Reads } from './lesson-schema.ts';

/** Long enough to find it in a file, short enough for a message. */
const maxShown = 80;

/** A value in a message. Lists and objects by their kind alone: they may be of any size and depth. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > maxShown ? `${value.slice(0, maxShown)}…` : value;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** A message is a word of ours about a value: `"soon" is no date`, `an object has too many keys`. */
const quoted = (value: unknown): string =>
  typeof value === 'object' && value !== null ? shown(value) : `"${shown(value)}"`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What each step calls itself, whatever else may be wrong with it; the empty text where nothing does. */
export function stepIds(json: unknown): readonly string[] {
  const steps = isObject(json) && Array.isArray(json.steps) ? (json.steps as readonly unknown[]) : [];
  return steps.map((step) => (isObject(step) && typeof step.id === 'string' ? step.id : ''));
}

const pathText = (keys: readonly unknown[]): string =>
  keys.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${String(key)}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');

/** A step goes by its id, or by its number where it has none. */
function placeOf(issue: v.BaseIssue<unknown>, file: string, ids: readonly string[]): LessonPlace {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const [list, at] = keys;
  if (list !== 'steps' || typeof at !== 'number') return { file, step: '', field: pathText(keys) };
  const id = ids[at] ?? '';
  return { file, step: id === '' ? `#${String(at + 1)}` : shown(id), field: pathText(keys.slice(2)) };
}

/** Where people look for these keys, and where they belong instead. */
const elsewhere: Readonly<Record<string, string>> = {
  text: 'text.md',
  notes: 'text.md, under "## Notes"',
  explanation: 'text.md, under "## Explanation"',
};

function unknownKey(key: string, place: LessonPlace): LessonProblem {
  const home = place.file !== '' && Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
  const what = home === undefined ? `there is no key "${key}" in this format` : `"${key}" belongs in ${home}`;
  return lessonProblem('unknown-key', place, key, what);
}

function fromIssue(issue: v.BaseIssue<unknown>, file: string, ids: readonly string[]): LessonProblem {
  const place = placeOf(issue, file, ids);
  const last = issue.path?.at(-1);
  const found: unknown = last === undefined ? issue.input : last.value;
  const value = shown(found);
  if (issue.type === 'never') return unknownKey(shown(last?.key), place);
  if (issue.kind === 'schema') {
    if (found === undefined) return lessonProblem('missing-value', place, '', 'there is no value');
    const expected = issue.expected ?? 'something else';
    return lessonProblem('wrong-type', place, value, `expected ${expected}, found ${value}`);
  }
  if (issue.type === 'max_length') {
    const unit = typeof found === 'string' ? 'characters' : 'items';
    const what = `${issue.received} ${unit}, but at most ${String(issue.requirement)}`;
    return lessonProblem('too-long', place, value, what);
  }
  return lessonProblem('bad-value', place, value, `${quoted(found)} ${issue.message}`);
}

function duplicates(ids: readonly string[], file: string): LessonProblem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    if (id === '' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    const what = `the id "${shown(id)}" of step ${String(at + 1)} is taken by an earlier step`;
    return [lessonProblem('duplicate-id', { file, step: shown(id), field: 'id' }, shown(id), what)];
  });
}

/** What was read, or null, and everything that is wrong with it. */
export interface Reading<T> {
  readonly output: T | null;
  readonly problems: readonly LessonProblem[];
}

/** Holds JSON of a lesson against a schema, and its steps against each other. */
export function readAs<T>(schema: Reads<T>, json: unknown, file: string): Reading<T> {
  const ids = stepIds(json);
  const result = v.safeParse(schema, json);
  const issues = result.success ? [] : result.issues.map((issue) => fromIssue(issue, file, ids));
  return { output: result.success ? result.output : null, problems: [...issues, ...duplicates(ids, file)] };
}

/** JSON of a file, with or without a byte order mark; null and a problem where it is none. */
export function parseJson(text: string, file: string): Reading<unknown> {
  try {
    return { output: JSON.parse(text.replace(/^\uFEFF/, '')), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = { file, step: '', field: '' };
    return { output: null, problems: [lessonProblem('not-json', place, '', `not JSON (${reason})`)] };
  }
}
