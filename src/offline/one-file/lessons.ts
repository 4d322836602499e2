/** Stands in for `virtual:lessons`: the one lesson that the page carries. */
import type { Lesson } from '#graph';
import { carried } from './carried.ts';

const { id, dataset, title, summary, language, ages, minutes, steps } = carried.lesson;

export default [
  {
    ...{ id, dataset, title, summary, language, ages, minutes },
    steps: steps.length,
    load: (): Promise<Lesson> => Promise.resolve(carried.lesson),
  },
];
