/**
 * Makes a module of each lesson that lies in `graph/data/<dataset>/lessons/<id>/`,
 * `virtual:lesson/<dataset>/<id>`: the parsed lesson as JSON. `virtual:lessons` is the list of them
 * in their order, with a loader each. A broken lesson breaks the build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LessonError } from '../graph/lesson/lesson-error.ts';
import { parseShippedLesson, type LessonFiles, type ShippedLesson } from '../graph/lesson/parse-lesson.ts';

const root = fileURLToPath(new URL('../graph/data/', import.meta.url));
const indexId = 'virtual:lessons';
const prefix = 'virtual:lesson/';

/** Where a lesson lies. */
export interface LessonFolder {
  readonly dataset: string;
  readonly id: string;
}

/** The folders within a folder; none where there is no such folder. */
const foldersIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];

export const lessonFolders = (): LessonFolder[] =>
  foldersIn(root).flatMap((dataset) =>
    foldersIn(join(root, dataset, 'lessons')).map((id) => ({ dataset, id })),
  );

const pathsOf = ({ dataset, id }: LessonFolder): { json: string; markdown: string } => {
  const folder = join(root, dataset, 'lessons', id);
  return { json: join(folder, 'lesson.json'), markdown: join(folder, 'text.md') };
};

/** The two files of a lesson. */
export function readLessonFolder(folder: LessonFolder): LessonFiles {
  const { json, markdown } = pathsOf(folder);
  return { json: readFileSync(json, 'utf8'), markdown: readFileSync(markdown, 'utf8') };
}

/** Reads a lesson; where it is broken, the error has every message. */
export function readOrExplain(name: string, files: LessonFiles): ShippedLesson {
  try {
    return parseShippedLesson(files);
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    const messages = error.problems.map(({ message }) => `  ${message}`).join('\n');
    throw new Error(`the lesson ${name} is broken:\n${messages}`, { cause: error });
  }
}

const shippedLesson = (folder: LessonFolder): ShippedLesson =>
  readOrExplain(`${folder.dataset}/${folder.id}`, readLessonFolder(folder));

function lessonModule(folder: LessonFolder): string {
  // Engines read JSON in a string faster than an object literal.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(shippedLesson(folder).lesson))});`;
}

/** What the list says of each lesson; the lesson itself is fetched when it is opened. */
function indexModule(): string {
  const rows = lessonFolders()
    .map((folder) => ({ folder, ...shippedLesson(folder) }))
    .sort((a, b) => a.order - b.order || (a.folder.id < b.folder.id ? -1 : 1))
    .map(({ folder, lesson }) => {
      const { id, dataset, title, summary, language, ages, minutes, steps } = lesson;
      const about = JSON.stringify({
        id,
        dataset,
        title,
        summary,
        language,
        ages,
        minutes,
        steps: steps.length,
      });
      const address = JSON.stringify(`${prefix}${folder.dataset}/${folder.id}`);
      return `{ ...${about}, load: async () => (await import(${address})).default }`;
    });
  return `export default [\n${rows.join(',\n')}\n];`;
}

export function lessonsPlugin(): Plugin {
  return {
    name: 'entente-lessons',
    resolveId: (source) => (source === indexId || source.startsWith(prefix) ? `\0${source}` : null),
    load(source) {
      const isIndex = source === `\0${indexId}`;
      if (!isIndex && !source.startsWith(`\0${prefix}`)) return null;
      const [dataset = '', id = ''] = source.slice(prefix.length + 1).split('/');
      for (const folder of isIndex ? lessonFolders() : [{ dataset, id }]) {
        for (const path of Object.values(pathsOf(folder))) this.addWatchFile(path);
      }
      return isIndex ? indexModule() : lessonModule({ dataset, id });
    },
  };
}
