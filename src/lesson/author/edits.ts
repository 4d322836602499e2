/**
 * Edits of a lesson: each makes the next lesson and leaves the one before as it was. What comes
 * out keeps to `lessonLimits`, so that it can always be written to a file and read back.
 */
import { lessonLimits as limits, type Lesson, type LessonStep } from '#graph';

/** What the schema of lessons takes for an id. */
const longestId = 64;

/** "Über den Eisernen Vorhang" → "uber-den-eisernen-vorhang"; empty where no Latin letter is in it. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-|-$/g, '');

/** An id in kebab case that is not taken: the text's own, else with a number behind it. */
export function freshId(text: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = slug(text) || fallback;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${String(count)}`;
  return id.slice(0, longestId);
}

/** @param id In kebab case. */
export const newLesson = (id: string, dataset: string, language: string): Lesson => ({
  id,
  dataset,
  title: '',
  summary: '',
  author: '',
  language,
  ages: '',
  minutes: 45,
  goals: [],
  vocabulary: [],
  discussion: [],
  steps: [],
});

export const stepIndex = (lesson: Lesson, id: string): number =>
  lesson.steps.findIndex((step) => step.id === id);

/** Whether no further step fits. */
export const isFull = (lesson: Lesson): boolean => lesson.steps.length >= limits.steps;

/** Puts a step where the step `at` was; its id changes where another has it. A full lesson stays as it is. */
export function addStep(lesson: Lesson, step: LessonStep, at: number): Lesson {
  if (isFull(lesson)) return lesson;
  const taken = new Set(lesson.steps.map(({ id }) => id));
  const isFit = step.id !== '' && slug(step.id) === step.id && !taken.has(step.id);
  const id = isFit ? step.id : freshId(step.id, taken, 'step');
  return { ...lesson, steps: lesson.steps.toSpliced(at, 0, { ...step, id }) };
}

/** Moves a step to another place, as far as the list goes. */
export function moveStep(lesson: Lesson, id: string, to: number): Lesson {
  const from = stepIndex(lesson, id);
  const step = lesson.steps[from];
  const at = Math.min(Math.max(to, 0), lesson.steps.length - 1);
  if (!step || at === from) return lesson;
  return { ...lesson, steps: lesson.steps.toSpliced(from, 1).toSpliced(at, 0, step) };
}

/** The copy comes right behind the step. */
export function duplicateStep(lesson: Lesson, id: string): Lesson {
  const at = stepIndex(lesson, id);
  const step = lesson.steps[at];
  return step ? addStep(lesson, step, at + 1) : lesson;
}

export function removeStep(lesson: Lesson, id: string): Lesson {
  const at = stepIndex(lesson, id);
  return at < 0 ? lesson : { ...lesson, steps: lesson.steps.toSpliced(at, 1) };
}

export function changeStep(lesson: Lesson, id: string, patch: Partial<Omit<LessonStep, 'id'>>): Lesson {
  const at = stepIndex(lesson, id);
  const step = lesson.steps[at];
  return step ? { ...lesson, steps: lesson.steps.with(at, { ...step, ...patch }) } : lesson;
}

export const changeLesson = (lesson: Lesson, patch: Partial<Omit<Lesson, 'id' | 'steps'>>): Lesson => ({
  ...lesson,
  ...patch,
});

/** One item a line, without empty ones; no more and no longer than a lesson holds. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, limits.sentence))
    .filter((line) => line !== '')
    .slice(0, limits.list);

/** Lists grow by what they do not have yet. */
export const joined = (ids: readonly string[], more: readonly string[], most: number): readonly string[] =>
  [...new Set([...ids, ...more])].slice(0, most);
