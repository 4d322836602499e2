import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LessonError, lessonLimits, readLesson, writeLesson, type Lesson, type LessonProblem } from '#graph';
import { lesson } from './lesson-files.ts';

const text = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: 'binary', maxLength });
const kebab = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/);
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/);
const ids = fc.array(id, { maxLength: 4 });
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });

const question = fc
  .record({
    prompt: text(60),
    choices: fc.array(text(20), { minLength: 2, maxLength: 4 }),
    chosen: fc.nat(),
    explanation: text(60),
    about: ids,
    veil: fc.option(fc.record({ what: fc.constantFrom('type', 'tie'), ties: ids })),
  })
  .map(({ chosen, ...rest }) => ({ ...rest, answer: chosen % rest.choices.length }));

const step = fc.record({
  id: kebab,
  title: text(40),
  view: text(80),
  frame: fc.constantFrom('all', 'spotlight', 'view'),
  text: text(80),
  notes: text(80),
  spotlight: ids,
  facts: list(fc.record({ text: text(40), about: ids })),
  question: fc.option(question),
});

const anyLesson: fc.Arbitrary<Lesson> = fc.record({
  id: kebab,
  dataset: kebab,
  title: text(40),
  summary: text(80),
  author: text(20),
  language: fc.constantFrom('en', 'fr', 'pt-BR', 'zh-Hant'),
  ages: text(10),
  minutes: fc.integer({ min: 0, max: lessonLimits.minutes }),
  goals: list(text(20)),
  vocabulary: list(fc.record({ term: text(10), meaning: text(20) })),
  discussion: list(text(20)),
  steps: fc.uniqueArray(step, { maxLength: 4, selector: ({ id }) => id }),
});

function problemsOf(document: string): readonly LessonProblem[] {
  try {
    readLesson(document);
  } catch (error) {
    if (error instanceof LessonError) return error.problems;
    throw error;
  }
  return [];
}

const body = (): Record<string, unknown> => JSON.parse(writeLesson(lesson())) as Record<string, unknown>;
const changed = (more: Record<string, unknown>): string => JSON.stringify({ ...body(), ...more });

describe('a lesson as one document', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyLesson, (given) => {
        expect(readLesson(writeLesson(given))).toEqual(given);
      }),
    );
  });

  it('says what it is', () => {
    expect(body()).toMatchObject({ entente: 'lesson', version: 1, id: 'three-states' });
  });

  it('may have a byte order mark, as editors write one', () => {
    expect(readLesson(`\uFEFF${writeLesson(lesson())}`)).toEqual(lesson());
  });

  it.each([
    ['text', 'Dear all', 'not-json'],
    ['other JSON', '{"format":"entente","version":1}', 'not-a-lesson'],
    ['a list', '[1]', 'not-a-lesson'],
    ['nothing', 'null', 'not-a-lesson'],
    ['a later version', changed({ version: 2, shape: 'new' }), 'newer-version'],
    ['no version', changed({ version: undefined }), 'bad-value'],
    ['a version in words', changed({ version: '1' }), 'bad-value'],
    ['far too much', ' '.repeat(lessonLimits.document + 1), 'too-long'],
  ])('tells %s in a word', (_, document, code) => {
    expect(problemsOf(document).map((problem) => problem.code)).toEqual([code]);
  });

  it('says which version it would read', () => {
    const [problem] = problemsOf(changed({ version: 2 }));
    expect(problem?.message).toContain('version 2');
    expect(problem?.message).toContain('version 1');
  });

  it('tells every problem, each with its step and its value', () => {
    const steps = [
      { ...lesson().steps[0], frame: 'far' },
      { ...lesson().steps[1], title: null },
    ];
    const problems = problemsOf(changed({ steps, minutes: 'many', extra: 1 }));
    expect(problems.map(({ code, step: at, field, value }) => [code, at, field, value])).toEqual([
      ['wrong-type', '', 'minutes', 'many'],
      ['wrong-type', 'the-pact', 'frame', 'far'],
      ['wrong-type', 'the-rival', 'title', 'null'],
      ['unknown-key', '', 'extra', 'extra'],
    ]);
    for (const { step: at, message } of problems) expect(message).toContain(at);
  });

  it('is harmless whatever it is: it is read, or it is refused in few words', () => {
    const keys = [...Object.keys(body()), '__proto__', 'constructor'];
    const hostile = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.array(fc.dictionary(fc.constantFrom('id', 'question', '__proto__'), fc.jsonValue({ maxDepth: 2 }))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), hostile, (key, value) => {
        for (const { message } of problemsOf(changed({ [key]: value }))) {
          expect(message.length).toBeLessThan(500);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['steps without end', `"steps":[${'1,'.repeat(20_000)}1]`],
    ['depth without end', `"steps":[${'['.repeat(100_000)}${']'.repeat(100_000)}]`],
    ['keys without end', Array.from({ length: 5_000 }, (_, at) => `"k${String(at)}":1`).join(',')],
  ])('with %s is refused with few problems', (_, part) => {
    const problems = problemsOf(`${JSON.stringify(body()).slice(0, -1)},${part}}`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(100);
  });
});
