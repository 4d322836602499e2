/** The texts of a lesson's steps, out of text.md. */
import MarkdownIt from 'markdown-it';
import { lessonLimits } from './lesson-limits.ts';
import { lessonProblem, type LessonProblem, type LessonProblemCode } from './lesson-error.ts';
import { shown } from './lesson-problems.ts';
import type { Markdown } from './lesson.ts';

export const textFile = 'text.md';

/** What text.md has for a step; null where it has no such heading. */
export interface StepTexts {
  readonly text: Markdown;
  readonly notes: Markdown | null;
  readonly explanation: Markdown | null;
}

interface Section {
  /** 1 opens a step, 2 a part of it, 0 is what stands before the first heading. */
  readonly level: 0 | 1 | 2;
  readonly name: string;
  readonly body: Markdown;
}

const parser = new MarkdownIt();
/** As markdown-it counts lines. */
const lineEnd = /\r\n?|\n/;

/** Cuts at headings as Markdown knows them: none in code, in quotes or in lists. */
function sectionsOf(markdown: string): readonly Section[] {
  const source = markdown.replace(/^\uFEFF/, '');
  const lines = source.split(lineEnd);
  const tokens = parser.parse(source, {});
  const cuts = tokens.flatMap((token, at) => {
    const isCut = token.type === 'heading_open' && token.level === 0 && /^h[12]$/.test(token.tag);
    if (!isCut || !token.map) return [];
    const [from, to] = token.map;
    return [{ level: token.tag === 'h1' ? 1 : 2, name: tokens[at + 1]?.content ?? '', from, to } as const];
  });
  const bodyOf = (from: number, to: number): string => lines.slice(from, to).join('\n').trim();
  return [
    { level: 0, name: '', body: bodyOf(0, cuts[0]?.from ?? lines.length) },
    ...cuts.map(({ level, name, to }, at) => ({
      level,
      name,
      body: bodyOf(to, cuts[at + 1]?.from ?? lines.length),
    })),
  ];
}

/** The parts of a step's text that have a heading of their own. */
const parts: ReadonlyMap<string, 'notes' | 'explanation'> = new Map([
  ['Notes', 'notes'],
  ['Explanation', 'explanation'],
]);

/**
 * Reads text.md: `# <step id>` opens a step, its text follows, then `## Notes` and `## Explanation`.
 *
 * @returns The texts by step id, and everything that is wrong with the file itself.
 */
export function readTexts(markdown: string): {
  readonly texts: ReadonlyMap<string, StepTexts>;
  readonly problems: readonly LessonProblem[];
} {
  const texts = new Map<string, StepTexts>();
  const problems: LessonProblem[] = [];
  let step = '';
  const report = (code: LessonProblemCode, field: string, value: string, what: string): void => {
    problems.push(lessonProblem(code, { file: textFile, step: shown(step), field }, shown(value), what));
  };
  const take = (field: keyof StepTexts, body: string): void => {
    const before = texts.get(step) ?? { text: '', notes: null, explanation: null };
    if (body.length > lessonLimits.text) {
      const sizes = `${String(body.length)} characters, but at most ${String(lessonLimits.text)}`;
      report('too-long', field, body, sizes);
    }
    texts.set(step, { ...before, [field]: body });
  };

  for (const { level, name, body } of sectionsOf(markdown)) {
    const part = parts.get(name);
    if (level === 1) {
      step = name;
      if (texts.has(name)) report('duplicate-id', '', name, `a second heading "# ${shown(name)}"`);
      take('text', body);
    } else if (body === '' && level === 0) {
      continue;
    } else if (step === '') {
      report(
        'misplaced-text',
        '',
        level === 0 ? body : name,
        `"${shown(level === 0 ? body : name)}" stands before the first "# <step id>"`,
      );
    } else if (part === undefined) {
      report(
        'unknown-heading',
        '',
        name,
        `the heading "## ${shown(name)}" is neither "## Notes" nor "## Explanation"`,
      );
    } else {
      if (texts.get(step)?.[part] !== null)
        report('duplicate-id', part, name, `a second heading "## ${name}"`);
      take(part, body);
    }
  }
  return { texts, problems };
}
