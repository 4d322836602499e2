/** Addresses that lead from one window of a lesson to the other. */

/** A lesson that the address itself carries stays in it: the other window may have to open it again. */
function withQuery(query: Readonly<Record<string, string>>): string {
  const url = new URL(window.location.href);
  url.search = new URLSearchParams(query).toString();
  if (!url.hash.startsWith('#lesson=')) url.hash = '';
  return url.href;
}

export const presenterAddress = (stage: string, lesson: string): string =>
  withQuery({ presenter: stage, of: lesson });

export const stepAddress = (lesson: string, at: number): string =>
  withQuery({ lesson, step: String(at + 1) });

/** The lesson that a presenter's address names; null where it names none. */
export const presentedLesson = (): string | null => new URLSearchParams(window.location.search).get('of');
