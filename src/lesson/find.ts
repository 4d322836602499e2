import type { Lesson } from '#graph';

/** A lesson that ships, by its id; null where there is none. Throws where its file cannot be fetched. */
export async function findShipped(id: string): Promise<Lesson | null> {
  const { lessons } = await import('#graph/lessons');
  return (await lessons.find((lesson) => lesson.id === id)?.load()) ?? null;
}

/** What a link to a lesson carries so that others find it: the lesson itself, where it does not ship. */
export async function fragmentFor(lesson: Lesson): Promise<string> {
  const { lessons } = await import('#graph/lessons');
  if (lessons.some(({ id }) => id === lesson.id)) return '';
  const { encodeLessonLink } = await import('./author/share.ts');
  return encodeLessonLink(lesson);
}

/** The lesson that the address itself carries. */
async function findCarried(id: string): Promise<Lesson | null> {
  if (!window.location.hash.startsWith('#lesson=')) return null;
  const { decodeLessonLink } = await import('./author/share.ts');
  const found = decodeLessonLink(window.location.hash);
  return found && 'steps' in found && found.id === id ? found : null;
}

/** One that was written in this browser. */
async function findDraft(id: string): Promise<Lesson | null> {
  const { browserDrafts } = await import('./author/drafts.ts');
  return (await browserDrafts().find(id))?.lesson ?? null;
}

/** A lesson by its id, wherever it is: in the address, among those that ship, among one's own. */
export const findLesson = async (id: string): Promise<Lesson | null> =>
  (await findCarried(id)) ?? (await findShipped(id)) ?? (await findDraft(id));
