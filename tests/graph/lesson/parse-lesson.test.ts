import { describe, expect, it } from 'vitest';
import { LessonError, lessonLimits, parseLesson, type LessonFiles, type LessonProblem } from '#graph';
import { readOrExplain } from '../../../scripts/lessons-plugin.ts';
import { lesson, lessonFiles, type LessonJson } from './lesson-files.ts';

function problemsOf(files: LessonFiles): readonly LessonProblem[] {
  try {
    parseLesson(files);
  } catch (error) {
    if (error instanceof LessonError) return error.problems;
    throw error;
  }
  return [];
}

/** Code, place and value of each, without the sentence. */
const brief = (problems: readonly LessonProblem[]): string[] =>
  problems.map(({ code, file, step, field, value }) => [code, file, step, field, value].join(' '));

const second = (json: LessonJson): LessonJson['steps'][number] => {
  const step = json.steps[1];
  if (!step) throw new Error('the lesson has no second step');
  return step;
};
const spoiled = (edit: (json: LessonJson) => void): string[] => brief(problemsOf(lessonFiles(edit)));
const respelled = (edit: (text: string) => string): string[] =>
  brief(problemsOf(lessonFiles(undefined, edit)));

describe('a lesson in two files', () => {
  it('is read with its texts where they belong, and what was left out empty', () => {
    const { steps, author } = lesson();
    expect(author).toBe('');
    expect(steps[0]).toEqual({
      id: 'the-pact',
      title: 'The pact',
      view: 'data=hand-made&years=1990',
      frame: 'all',
      text: '[Arcadia](node:ARC) and Borduria [promise help](tie:arc-bor-pact).\n\nIt is the year of [a storm](event:1990-storm).',
      notes: '',
      spotlight: [],
      facts: [],
      question: null,
    });
    expect(steps[1]?.text).toBe('Then [Caledonia](node:CAL) comes.');
    expect(steps[1]?.notes).toBe('Ask first.\n\n```\n# no heading of ours\n```');
    expect(steps[1]?.question?.explanation).toBe('They are [rivals](tie:bor-cal-rivalry).');
  });

  it('is a lesson and nothing more: its place among others is not in it', () => {
    expect(Object.keys(lesson())).not.toContain('order');
  });

  it('may have byte order marks and line ends of any system', () => {
    const { json, markdown } = lessonFiles();
    const foreign = { json: `\uFEFF${json}`, markdown: `\uFEFF${markdown.replaceAll('\n', '\r\n')}` };
    expect(parseLesson(foreign)).toEqual(lesson());
  });

  it.each<[string, (json: LessonJson) => void, string]>([
    ['a key', (json) => (second(json).titel = 'x'), 'unknown-key lesson.json the-rival titel titel'],
    ['a text', (json) => (second(json).notes = 'x'), 'unknown-key lesson.json the-rival notes notes'],
    ['no title', (json) => delete second(json).title, 'missing-value lesson.json the-rival title '],
    ['a number', (json) => (second(json).title = 3), 'wrong-type lesson.json the-rival title 3'],
    ['a frame', (json) => (second(json).frame = 'far'), 'wrong-type lesson.json the-rival frame far'],
    ['an id', (json) => (second(json).spotlight = ['a b']), 'bad-value lesson.json the-rival spotlight[0] a b'],
    ['an answer', (json) => (second(json).question.answer = 2), 'bad-value lesson.json the-rival question.answer 2'],
    ['half an answer', (json) => (second(json).question.answer = 0.5), 'bad-value lesson.json the-rival question.answer 0.5'],
    ['one choice', (json) => Object.assign(second(json).question, { choices: ['a'], answer: 0 }), 'bad-value lesson.json the-rival question.choices a list'],
    ['five choices', (json) => (second(json).question.choices = ['a', 'b', 'c', 'd', 'e']), 'too-long lesson.json the-rival question.choices a list'],
    ['a veil', (json) => (second(json).question.veil.what = 'node'), 'wrong-type lesson.json the-rival question.veil.what node'],
    ['a language', (json) => (json.language = 'e'), 'bad-value lesson.json  language e'],
    ['its own id', (json) => (json.id = 'Three states'), 'bad-value lesson.json  id Three states'],
    ['minutes', (json) => (json.minutes = -5), 'bad-value lesson.json  minutes -5'],
    ['a term', (json) => (json.vocabulary = [{ term: 'pact' }]), 'missing-value lesson.json  vocabulary[0].meaning '],
  ])('tells of %s that is wrong, and where', (_, edit, expected) => {
    expect(spoiled(edit)).toEqual([expected]);
  }); // prettier-ignore

  it('bounds what lesson.json holds', () => {
    const long = 'x'.repeat(lessonLimits.title + 1);
    const [problem] = problemsOf(lessonFiles((json) => (second(json).title = long)));
    expect(problem?.code).toBe('too-long');
    expect(problem?.message).toBe('lesson.json, step "the-rival", title: 201 characters, but at most 200');
    const more = Array.from({ length: lessonLimits.steps }, (_, at) => `s${String(at)}`);
    const crowd = lessonFiles(
      (json) => json.steps.push(...more.map((id) => ({ ...second(json), id }))),
      (text) => text + more.map((id) => `\n# ${id}\n\nText.\n\n## Explanation\n\nSo.\n`).join(''),
    );
    expect(brief(problemsOf(crowd))).toEqual(['too-long lesson.json  steps a list']);
  });

  it('tells of an id that two steps share', () => {
    const codes = spoiled((json) => (second(json).id = 'the-pact'));
    expect(codes[0]).toBe('duplicate-id lesson.json the-pact id the-pact');
  });

  it('tells of a step by its number where it has no id', () => {
    expect(spoiled((json) => delete second(json).id)).toContain('missing-value lesson.json #2 id ');
  });

  it.each<[string, (text: string) => string, string]>([
    ['no text', (text) => text.replace(/# the-pact[^]*(?=# the-rival)/, ''), 'missing-value text.md the-pact text '],
    ['a stranger', (text) => `${text}\n# the-end\n\nOver.`, 'unknown-step text.md the-end  the-end'],
    ['a step twice', (text) => `${text}\n# the-pact\n\nOver.`, 'duplicate-id text.md the-pact  the-pact'],
    ['notes twice', (text) => `${text}\n## Notes\n\nOver.`, 'duplicate-id text.md the-rival notes Notes'],
    ['a heading', (text) => text.replace('## Notes', '## Note'), 'unknown-heading text.md the-rival  Note'],
    ['a preface', (text) => `Hello.\n\n${text}`, 'misplaced-text text.md   Hello.'],
    ['an answer to nothing', (text) => text.replace('# the-rival', '## Explanation\n\nSo.\n\n# the-rival'), 'misplaced-text text.md the-pact explanation '],
    ['no explanation', (text) => text.replace(/## Explanation[^]*$/, ''), 'missing-value text.md the-rival explanation '],
  ])('tells of %s in the texts', (_, edit, expected) => {
    expect(respelled(edit)).toEqual([expected]);
  }); // prettier-ignore

  it('bounds the texts', () => {
    const [problem] = problemsOf(
      lessonFiles(undefined, (text) => text.replace('Ask first.', 'x'.repeat(5000))),
    );
    expect(problem).toMatchObject({ code: 'too-long', file: 'text.md', step: 'the-rival', field: 'notes' });
  });

  it('tells everything at once, of both files', () => {
    const files = lessonFiles(
      (json) => {
        delete json.title;
        second(json).frame = 'far';
        json.stepz = [];
      },
      (text) => text.replace('## Notes', '## Note'),
    );
    const codes = problemsOf(files).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(['missing-value', 'unknown-heading', 'unknown-key', 'wrong-type']);
    expect(() => parseLesson(files)).toThrow(/\(and 3 more\)$/);
  });

  it('breaks the build with every message, where it ships', () => {
    const broken = lessonFiles((json) => {
      delete json.title;
      second(json).frame = 'far';
    });
    const messages = problemsOf(broken).map(({ message }) => message);
    expect(messages.length).toBe(2);
    const build = (): unknown => readOrExplain('world/three-states', broken);
    for (const message of ['world/three-states', ...messages]) expect(build).toThrow(message);
    expect(readOrExplain('', lessonFiles())).toEqual({ order: 7, lesson: lesson() });
  });

  it('that is no JSON at all is told so', () => {
    expect(problemsOf({ json: '{', markdown: '' })[0]?.code).toBe('not-json');
    expect(brief(problemsOf({ json: '[]', markdown: '' }))).toContain('missing-value lesson.json  steps ');
  });
});
