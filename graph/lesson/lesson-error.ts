/** What can be wrong with a lesson: its files first, then what it says of the graph. */
export type LessonProblemCode =
  | 'not-json'
  | 'not-a-lesson'
  | 'newer-version'
  | 'unknown-key'
  | 'missing-value'
  | 'wrong-type'
  | 'bad-value'
  | 'too-long'
  | 'duplicate-id'
  | 'unknown-step'
  | 'unknown-heading'
  | 'misplaced-text'
  | 'wrong-dataset'
  | 'unknown-id'
  | 'wrong-kind'
  | 'bad-link'
  | 'hidden'
  | 'gives-away';

/** One thing that is wrong, and where. */
export interface LessonProblem {
  readonly code: LessonProblemCode;
  /** `lesson.json` or `text.md`; empty where a lesson is no longer, or not yet, in files. */
  readonly file: string;
  /** Id of the step; empty where the whole lesson is meant. */
  readonly step: string;
  /** What of the step or the lesson: `question.choices[1]`; empty where that is the whole of it. */
  readonly field: string;
  readonly value: string;
  /** A sentence that names the place and the value. */
  readonly message: string;
}

/** Where something is wrong. */
export type LessonPlace = Pick<LessonProblem, 'file' | 'step' | 'field'>;

export function lessonProblem(
  code: LessonProblemCode,
  { file, step, field }: LessonPlace,
  value: string,
  what: string,
): LessonProblem {
  const where = [file, step === '' ? '' : `step "${step}"`, field].filter((part) => part !== '').join(', ');
  return { code, file, step, field, value, message: where === '' ? what : `${where}: ${what}` };
}

/** Thrown by the readers of lessons; carries every problem found, not the first. */
export class LessonError extends Error {
  readonly code = 'lesson-error';
  readonly problems: readonly LessonProblem[];

  constructor(problems: readonly LessonProblem[]) {
    const [first] = problems;
    const rest = problems.length - 1;
    super((first?.message ?? 'the lesson is broken') + (rest > 0 ? ` (and ${String(rest)} more)` : ''));
    this.name = 'LessonError';
    this.problems = problems;
  }
}
