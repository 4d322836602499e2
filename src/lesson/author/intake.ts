/** Lessons from elsewhere: a file of one's own, or one that ships, to be made one's own. */
import { LessonError, lessonLimits, readLesson, type Lesson } from '#graph';
import { lessons } from '#graph/lessons';
import { authorWords as words } from '../../strings/author.ts';
import type { Draft } from './drafts.ts';
import { freshId } from './edits.ts';
import { fileProblemText } from './problem-words.ts';

/** Ids that no further lesson may have: it would hide another. */
export const takenIds = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set([...lessons.map(({ id }) => id), ...drafts.map(({ lesson }) => lesson.id)]);

/** A lesson of one's own under an id of its own. */
export function withFreshId(lesson: Lesson, drafts: readonly Draft[]): Lesson {
  const taken = takenIds(drafts);
  return taken.has(lesson.id) ? { ...lesson, id: freshId(lesson.id, taken, 'lesson') } : lesson;
}

/** An id that no lesson of another browser has, either: links to both may meet in a third. */
export function newId(drafts: readonly Draft[]): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return freshId(`lesson-${number.toString(36)}`, takenIds(drafts), 'lesson');
}

/** What was read of a file: a lesson, or why there is none. */
export type Opened = { readonly lesson: Lesson } | { readonly problems: readonly string[] };

/** Reads a file that a person chose. Total. */
export async function openFile(file: Blob): Promise<Opened> {
  // Some characters are several bytes long; what is larger than all of them could be is not even read.
  if (file.size > lessonLimits.document * 4) return { problems: [words.problems['too-long']('')] };
  try {
    return { lesson: readLesson(await file.text()) };
  } catch (error) {
    return { problems: error instanceof LessonError ? error.problems.map(fileProblemText) : [words.notRead] };
  }
}
