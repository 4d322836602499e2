/** Saves a lesson as one HTML file, and says how that went. */
import { datasets as shipped, type DatasetEntry, type Lesson } from '#graph';
import { download } from '../figures/download.ts';
import { offlineWords as words } from '../strings/offline.ts';
import { lessonAsFile, lessonFileName, TemplateMissing } from './one-file.ts';

function problem(error: unknown): string {
  if (error instanceof TemplateMissing) return error.message;
  return words.notSaved(error instanceof Error ? error.message : String(error));
}

/**
 * @param datasets All that this page offers, in its language. Those that ship are carried as they
 *   are: the file speaks the language of whoever opens it.
 */
export async function saveLesson(
  lesson: Lesson,
  datasets: readonly DatasetEntry[],
  tell: (text: string) => void,
): Promise<void> {
  tell(words.making);
  try {
    const entry = [...shipped, ...datasets].find(({ id }) => id === lesson.dataset);
    if (!entry) throw new Error(words.noDataset(lesson.dataset));
    const name = lessonFileName(lesson);
    download(await lessonAsFile(lesson, await entry.load(), entry), name);
    tell(words.saved(name));
  } catch (error) {
    tell(problem(error));
  }
}
