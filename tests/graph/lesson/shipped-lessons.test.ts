import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildGraph,
  checkLesson,
  datasets,
  LessonError,
  parseLesson,
  readLesson,
  referencesIn,
  writeLesson,
  type Lesson,
  type LessonEntry,
  type RelationGraph,
} from '#graph';
import { lessonFolders, readLessonFolder, type LessonFolder } from '../../../scripts/lessons-plugin.ts';

const read = (folder: LessonFolder): Lesson => parseLesson(readLessonFolder(folder));

/** Asked for where it is needed: a lesson that breaks it should not keep the others from being tested. */
const listed = async (): Promise<readonly LessonEntry[]> => (await import('#graph/lessons')).lessons;

/** Built once, however many lessons are about it. */
const graphs = new Map<string, RelationGraph>();
beforeAll(async () => {
  const used = new Set(lessonFolders().map(({ dataset }) => dataset));
  for (const { id, load } of datasets) if (used.has(id)) graphs.set(id, buildGraph(await load()));
}, 60_000);

/** Everything that is wrong with the files, in words. */
function fileProblems(folder: LessonFolder): string[] {
  try {
    read(folder);
    return [];
  } catch (error) {
    // Else a file is missing, and the system says which.
    return error instanceof LessonError ? error.problems.map(({ message }) => message) : [String(error)];
  }
}

const blocks = (markdown: string): string[] =>
  markdown.split(/\n\s*\n/).filter((block) => block.trim() !== '');

it('every lesson that ships has an id of its own: an address names it by nothing else', async () => {
  const ids = lessonFolders().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await listed()).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

describe.each(lessonFolders().map((folder) => [`${folder.dataset}/${folder.id}`, folder] as const))(
  'the lesson %s',
  (_, folder) => {
    it('can be read', () => {
      expect(fileProblems(folder)).toEqual([]);
    });

    it('is named like its folders', () => {
      const { id, dataset } = read(folder);
      expect({ dataset, id }).toEqual(folder);
    });

    it('points at nothing but what its dataset has and its views show, and gives no answer away', () => {
      const graph = graphs.get(folder.dataset);
      expect(graph && checkLesson(read(folder), graph).map(({ message }) => message)).toEqual([]);
    });

    it('fills a lesson: 8 to 14 steps, and something for the teacher to say at each', () => {
      const { steps, minutes } = read(folder);
      expect(steps.length).toBeGreaterThanOrEqual(8);
      expect(steps.length).toBeLessThanOrEqual(14);
      expect(minutes).toBeGreaterThanOrEqual(20);
      expect(steps.filter(({ notes }) => notes === '').map(({ id }) => id)).toEqual([]);
    });

    it('backs every paragraph with what it is drawn from, but for one a step that only asks or leads over', () => {
      const bare = read(folder).steps.flatMap(({ id, text }) => {
        const unbacked = blocks(text).filter((block) => referencesIn(block).length === 0);
        return unbacked.length > 1 || unbacked.length === blocks(text).length
          ? unbacked.map((block) => `step "${id}": no tie:, node: or event: in "${block.slice(0, 70)}…"`)
          : [];
      });
      expect(bare).toEqual([]);
    });

    it('has pupils predict something that it hides from them first', () => {
      const asked = read(folder).steps.flatMap(({ question }) => question ?? []);
      expect(asked.filter(({ veil }) => veil !== null).length).toBeGreaterThan(0);
      // Whoever always takes the first choice is not always right.
      expect(asked.length > 1 ? new Set(asked.map(({ answer }) => answer)).size : 2).toBeGreaterThan(1);
    });

    it('says for whom it is, what is learned, which words are new, and what to talk about', () => {
      const { title, summary, ages, author, goals, vocabulary, discussion } = read(folder);
      const words = vocabulary.flatMap(({ term, meaning }) => [term, meaning]);
      for (const list of [goals, words, discussion]) expect(list.length).toBeGreaterThan(0);
      const said = [title, summary, ages, author, ...goals, ...words, ...discussion];
      expect(said.filter((text) => text.trim() === '')).toEqual([]);
      const terms = vocabulary.map(({ term }) => term.toLowerCase());
      expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
    });

    it('is in the list that the bundler makes, and comes back from a file of one’s own', async () => {
      const lesson = read(folder);
      const entry = (await listed()).find(
        ({ id, dataset }) => id === lesson.id && dataset === lesson.dataset,
      );
      expect(entry).toMatchObject({ title: lesson.title, steps: lesson.steps.length });
      expect(await entry?.load()).toEqual(lesson);
      expect(readLesson(writeLesson(lesson))).toEqual(lesson);
    });
  },
);
