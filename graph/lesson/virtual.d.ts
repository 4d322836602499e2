/** What `scripts/lessons-plugin.ts` makes of the lessons that ship. */
declare module 'virtual:lessons' {
  // Not by a relative name: the compiler resolves none in here, and takes the type for `any`.
  import type { LessonEntry } from '#graph/lessons';
  const lessons: readonly LessonEntry[];
  export default lessons;
}
