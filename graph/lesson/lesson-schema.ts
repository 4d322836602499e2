/** The shape of a lesson, in files or as one document. What it says of a graph is `checkLesson`'s. */
import * as v from 'valibot';
import { lessonLimits as limits } from './lesson-limits.ts';
import type { Lesson } from './lesson.ts';

/** A schema by what comes out of it. */
export type Reads<T> = v.GenericSchema<unknown, T>;

/** More than any object of ours has. */
const maxKeys = 40;
const hasFewKeys = (input: unknown): boolean =>
  typeof input !== 'object' || input === null || Object.keys(input).length <= maxKeys;

/** An object whose unknown keys are errors: every one of them, where `strictObject` tells the first. */
const strict = <T extends v.ObjectEntries>(entries: T): Reads<v.InferOutput<v.ObjectSchema<T, undefined>>> =>
  v.pipe(
    v.unknown(),
    v.check(hasFewKeys, `has more than ${String(maxKeys)} keys`),
    v.objectWithRest(entries, v.never()),
  );

const text = (most: number): Reads<string> => v.pipe(v.string(), v.maxLength(most));

/** Its items, at most so many: they are counted before they are looked at, for each may be a problem. */
const items = <T>(item: Reads<T>, most: number): Reads<T[]> =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));

/** The same; left out it is empty. */
const list = <T>(item: Reads<T>, most: number): v.OptionalSchema<Reads<T[]>, []> =>
  v.optional(items(item, most), []);

const kebab = v.pipe(
  v.string(),
  v.regex(
    /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/,
    'is no id of a lesson, a dataset or a step (lower-case letters, digits and single hyphens, at most 64)',
  ),
);

const id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,64}$/, 'is no id of anything in a graph (letters, digits, - and _, at most 64)'),
);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const whole = (least: number, most: number): Reads<number> => {
  const message = `is no whole number from ${String(least)} to ${String(most)}`;
  return v.pipe(
    v.number(),
    v.check((value) => Number.isInteger(value) && value >= least && value <= most, message),
  );
};

const about = items(id, limits.about);

const fact = strict({ text: text(limits.sentence), about });

const veil = strict({ what: v.picklist(['type', 'tie']), ties: about });

const choices = v.pipe(
  items(text(limits.choice), limits.choices),
  v.minLength(limits.leastChoices, `are too few choices (at least ${String(limits.leastChoices)})`),
);

/** The parts of a question that stand in lesson.json. */
const question = {
  prompt: text(limits.sentence),
  choices,
  answer: whole(0, limits.choices - 1),
  about,
  veil: v.optional(v.nullable(veil), null),
};

/** A question whose answer is one of its choices. */
const answerable = <T extends { readonly answer: number; readonly choices: readonly string[] }>(
  schema: Reads<T>,
): Reads<T> => {
  const isThere = ({ answer, choices: { length } }: T): boolean => answer < length;
  return v.pipe(
    schema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || isThere(dataset.value)) return;
      const { answer, choices: given } = dataset.value;
      addIssue({
        message: `is the index of no choice (there are ${String(given.length)}, counted from 0)`,
        path: [
          { type: 'object', origin: 'value', input: { ...dataset.value }, key: 'answer', value: answer },
        ],
      });
    }),
  );
};

const step = {
  id: kebab,
  title: text(limits.title),
  view: text(limits.view),
  frame: v.optional(v.picklist(['all', 'spotlight', 'view']), 'all'),
  spotlight: list(id, limits.spotlight),
  facts: list(fact, limits.facts),
};

const lesson = {
  id: kebab,
  dataset: kebab,
  title: text(limits.title),
  summary: text(limits.sentence),
  author: v.optional(text(limits.name), ''),
  language: v.pipe(v.string(), v.check(isLanguage, 'is no language tag (such as "en" or "pt-BR")')),
  ages: text(limits.name),
  minutes: whole(0, limits.minutes),
  goals: list(text(limits.sentence), limits.list),
  vocabulary: list(strict({ term: text(limits.name), meaning: text(limits.sentence) }), limits.list),
  discussion: list(text(limits.sentence), limits.list),
};

const optional = <T>(schema: Reads<T>): v.OptionalSchema<Reads<T | null>, null> =>
  v.optional(v.nullable(schema), null);

/** lesson.json: everything but the texts, and its place among the lessons that ship. */
export const lessonFileSchema = strict({
  ...lesson,
  order: v.optional(whole(0, 1000), 0),
  steps: items(strict({ ...step, question: optional(answerable(strict(question))) }), limits.steps),
});

const wholeQuestion = answerable(strict({ ...question, explanation: text(limits.text) }));

/** A whole lesson: what `Lesson` says, checked. */
export const lessonSchema: Reads<Lesson> = strict({
  ...lesson,
  steps: items(
    strict({
      ...step,
      text: text(limits.text),
      notes: v.optional(text(limits.text), ''),
      question: optional(wholeQuestion),
    }),
    limits.steps,
  ),
});
