/**
 * The lessons that ship. A door of its own, `#graph/lessons`: the bundler finds them (see
 * `scripts/lessons-plugin.ts`), and nothing that is drawn first needs their list.
 */
import found from 'virtual:lessons';
import type { Lesson } from './lesson.ts';

/** What is known of a lesson before it is fetched. */
export interface LessonEntry extends Pick<
  Lesson,
  'id' | 'dataset' | 'title' | 'summary' | 'language' | 'ages' | 'minutes'
> {
  /** How many there are. */
  readonly steps: number;
  /** Fetches it; throws an `Error` where its file cannot be fetched. */
  readonly load: () => Promise<Lesson>;
}

/** A folder in `graph/data/<dataset>/lessons` each, by the `order` in its lesson.json. */
export const lessons: readonly LessonEntry[] = found;
