/** A lesson as one JSON document, for files of one's own: read back. */
import { LessonError, lessonProblem, type LessonProblemCode } from './lesson-error.ts';
import { lessonLimits } from './lesson-limits.ts';
import { parseJson, readAs, shown } from './lesson-problems.ts';
import { lessonSchema } from './lesson-schema.ts';
import type { Lesson } from './lesson.ts';
import { lessonMark, lessonVersion } from './write-lesson.ts';

function fail(code: LessonProblemCode, field: string, value: string, what: string): never {
  throw new LessonError([lessonProblem(code, { file: '', step: '', field }, value, what)]);
}

/** Other JSON, and documents of later versions, are told in a word instead of by what they lack. */
function bodyOf(json: unknown): unknown {
  const isObject = typeof json === 'object' && json !== null;
  const { entente: mark, version, ...body } = (isObject ? json : {}) as Readonly<Record<string, unknown>>;
  if (mark !== lessonMark) {
    fail('not-a-lesson', '', shown(json), `no lesson of Entente (its "entente" is not "${lessonMark}")`);
  }
  if (typeof version === 'number' && version > lessonVersion) {
    const what = `a lesson of version ${String(version)}; this Entente reads version ${String(lessonVersion)}: use a newer one`;
    fail('newer-version', 'version', String(version), what);
  }
  if (version !== lessonVersion) {
    const what = `"${shown(version)}" is no version of a lesson (expected ${String(lessonVersion)})`;
    fail('bad-value', 'version', shown(version), what);
  }
  return body;
}

/**
 * Reads what `writeLesson` wrote, or a person by hand.
 *
 * @param text JSON (RFC 8259), with or without a byte order mark.
 * @returns A lesson within `lessonLimits`, its steps of different ids. Nothing in it is trusted to
 *   exist in a graph or to be any good: `checkLesson` says.
 * @throws {LessonError} with every problem found.
 *
 * Cost: O(length of the text).
 */
export function readLesson(text: string): Lesson {
  if (text.length > lessonLimits.document) {
    const what = `${String(text.length)} characters, but at most ${String(lessonLimits.document)}`;
    fail('too-long', '', '', what);
  }
  const { output: json, problems: unreadable } = parseJson(text, '');
  if (unreadable.length > 0) throw new LessonError(unreadable);
  const { output, problems } = readAs(lessonSchema, bodyOf(json), '');
  if (output === null || problems.length > 0) throw new LessonError(problems);
  return output;
}
