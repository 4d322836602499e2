/** From one right and some wrong ones to the choices of a question. */
import type { Random } from '../model/random.ts';
import { shuffled } from './chance.ts';
import type { QuizChoice, QuizQuestion } from './quiz.ts';

/** A question with fewer wrong choices is not asked; one with more drops some. */
export const fewestWrong = 2;
export const mostWrong = 3;

type Choices = Pick<QuizQuestion, 'choices' | 'answer'>;

/** In random order; null where there are too few wrong ones. */
export function choicesOf(right: QuizChoice, wrong: readonly QuizChoice[], random: Random): Choices | null {
  if (wrong.length < fewestWrong) return null;
  const choices = shuffled([right, ...wrong.slice(0, mostWrong)], random);
  return { choices, answer: choices.indexOf(right) };
}

export const nodeChoice = (id: string): QuizChoice => ({ kind: 'node', id });

/** Numbers in their own order; null where there are too few wrong ones. */
export function inOrder(
  right: number,
  wrong: readonly number[],
  choice: (value: number) => QuizChoice,
): Choices | null {
  if (wrong.length < fewestWrong) return null;
  const values = [right, ...wrong.slice(0, mostWrong)].sort((a, b) => a - b);
  return { choices: values.map(choice), answer: values.indexOf(right) };
}
