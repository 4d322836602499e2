/** What the text of a step speaks of. */
import type { LessonStep, Veil } from './lesson.ts';
import { referencesIn } from './references.ts';

/**
 * The nodes and ties that a step's text links to and its spotlight leaves out: they stand out with
 * it, for what a class reads about must not be what it can hardly see. None where there is no
 * spotlight, as everything is lit alike then.
 *
 * @param veil What a question keeps back for now; null where nothing is. None of it is among them.
 * @returns Ids, each once. Those that the graph does not have are left in.
 */
export function stepLinks(
  { spotlight, text }: Pick<LessonStep, 'spotlight' | 'text'>,
  veil: Veil | null,
): readonly string[] {
  if (spotlight.length === 0) return [];
  const known = new Set([...spotlight, ...(veil?.ties ?? [])]);
  const linked = referencesIn(text).filter(({ kind, id }) => kind !== 'event' && !known.has(id));
  return [...new Set(linked.map(({ id }) => id))];
}
