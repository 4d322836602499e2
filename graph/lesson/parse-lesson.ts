/** A lesson of ours, from its two files. */
import type * as v from 'valibot';
import { LessonError, lessonProblem, type LessonProblem } from './lesson-error.ts';
import { parseJson, readAs, shown, stepIds } from './lesson-problems.ts';
import { lessonFileSchema } from './lesson-schema.ts';
import { readTexts, textFile, type StepTexts } from './lesson-texts.ts';
import type { Lesson, LessonStep } from './lesson.ts';

const jsonFile = 'lesson.json';

export interface LessonFiles {
  /** The text of lesson.json: everything but the texts. */
  readonly json: string;
  /** The text of text.md: the texts, by step. */
  readonly markdown: string;
}

type FileStep = v.InferOutput<typeof lessonFileSchema>['steps'][number];
type Texts = ReadonlyMap<string, StepTexts>;

/** Whether each has what the other needs: a text for every step, an explanation for every question. */
function checkTexts(json: unknown, texts: Texts): LessonProblem[] {
  const ids = stepIds(json);
  const problems: LessonProblem[] = [];
  for (const id of new Set(ids)) {
    if (id === '' || texts.has(id)) continue;
    const what = `there is no heading "# ${shown(id)}"`;
    problems.push(
      lessonProblem('missing-value', { file: textFile, step: shown(id), field: 'text' }, '', what),
    );
  }
  for (const id of texts.keys()) {
    if (ids.includes(id)) continue;
    const what = `${jsonFile} has no step "${shown(id)}"`;
    problems.push(
      lessonProblem('unknown-step', { file: textFile, step: shown(id), field: '' }, shown(id), what),
    );
  }
  return problems;
}

function checkExplanations(steps: readonly FileStep[], texts: Texts): LessonProblem[] {
  return steps.flatMap(({ id, question }) => {
    const explanation = texts.get(id)?.explanation ?? null;
    if ((question === null) === (explanation === null)) return [];
    const place = { file: textFile, step: id, field: 'explanation' };
    return question === null
      ? [lessonProblem('misplaced-text', place, '', `"## Explanation" of a step without a question`)]
      : [lessonProblem('missing-value', place, '', `its question has no "## Explanation"`)];
  });
}

function withTexts(step: FileStep, texts: Texts): LessonStep {
  const { question, ...rest } = step;
  const { text = '', notes = null, explanation = null } = texts.get(step.id) ?? {};
  return {
    ...rest,
    text,
    notes: notes ?? '',
    question: question && { ...question, explanation: explanation ?? '' },
  };
}

export interface ShippedLesson {
  readonly lesson: Lesson;
  /** Its place among the others: the least first. */
  readonly order: number;
}

/**
 * Reads a lesson that ships: what `parseLesson` reads, and its place among the others.
 *
 * @throws {LessonError} as `parseLesson` does.
 */
export function parseShippedLesson(files: LessonFiles): ShippedLesson {
  const { output: json, problems: unreadable } = parseJson(files.json, jsonFile);
  const { texts, problems: inTexts } = readTexts(files.markdown);
  if (unreadable.length > 0) throw new LessonError([...unreadable, ...inTexts]);

  const { output, problems } = readAs(lessonFileSchema, json, jsonFile);
  const all = [
    ...problems,
    ...inTexts,
    ...checkTexts(json, texts),
    ...checkExplanations(output?.steps ?? [], texts),
  ];
  if (output === null || all.length > 0) throw new LessonError(all);
  const { order, steps, ...rest } = output;
  return { order, lesson: { ...rest, steps: steps.map((step) => withTexts(step, texts)) } };
}

/**
 * Reads a lesson from its two files (see graph/data/README.md).
 *
 * @throws {LessonError} with every problem found, in either file. What a lesson says of a graph is
 *   not looked at: `checkLesson` does.
 */
export const parseLesson = (files: LessonFiles): Lesson => parseShippedLesson(files).lesson;
