/** A lesson as one JSON document, for files of one's own. */
import type { Lesson } from './lesson.ts';

/** What `entente` says in such a document. */
export const lessonMark = 'lesson';
/** Counts up when a reader of the version before could no longer read what is written. */
export const lessonVersion = 1;

/**
 * Writes a lesson as JSON that `readLesson` reads back as the same lesson, as long as it keeps to
 * `lessonLimits` (`checkLesson` tells where it does not).
 */
export const writeLesson = (lesson: Lesson): string =>
  `${JSON.stringify({ entente: lessonMark, version: lessonVersion, ...lesson }, null, 2)}\n`;
