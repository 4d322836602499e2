/**
 * How much of what a lesson may hold, so that a file from anywhere is harmless. Texts in
 * characters, lists in items. An editor sets its fields' `maxlength` by them.
 */
export const lessonLimits = {
  /** A file. */
  document: 5_000_000,
  steps: 60,
  /** Text, notes and explanation of a step: each. */
  text: 4000,
  view: 8000,
  title: 200,
  /** Summary, prompt, fact, meaning, goal, discussion: each. */
  sentence: 1000,
  choice: 300,
  /** Author, ages, a term. */
  name: 200,
  minutes: 600,
  leastChoices: 2,
  choices: 4,
  spotlight: 300,
  about: 100,
  facts: 12,
  /** Goals, vocabulary, discussion: each. */
  list: 40,
} as const;
