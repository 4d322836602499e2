/** From one right and some wrong ones to the choices of a question. */
import type { Random } from '../model/random.ts';
import type { Entity, Tie } from '../model/types.ts';
import { overlaps } from '../explore/filters.ts';
import { shuffled } from './chance.ts';
import { degree, yearsOf, type Facts } from './facts.ts';
import type { QuizChoice, QuizQuestion } from './quiz.ts';
import { areHeirs } from './wrong.ts';

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

/**
 * Nodes that could pass for the answer, the most plausible first: of its kind and its time, and no
 * heirs of those in question; rather of its region, known to those in question, as well-known as the answer.
 *
 * @param asked The nodes that the question names.
 * @param isWrong Whether a node may be called wrong.
 * @param bonus What else speaks for a node, in units of a region shared.
 */
export function lookalikes(
  facts: Facts,
  answer: string,
  {
    asked,
    during,
    isWrong,
    bonus,
    random,
  }: {
    readonly asked: readonly string[];
    readonly during: Pick<Tie, 'start' | 'end'>;
    readonly isWrong: (node: string) => boolean;
    readonly bonus: (node: string) => number;
    readonly random: Random;
  },
): QuizChoice[] {
  const { kind, region } = facts.graph.getNodeAttributes(answer);
  const time = yearsOf(during);
  const known = degree(facts, answer);
  const score = (other: Entity): number => {
    const also = degree(facts, other.id);
    return (
      (region !== '' && other.region === region ? 1 : 0) +
      (asked.some((node) => facts.neighbours(node).has(other.id)) ? 0.7 : 0) +
      Math.min(known, also) / Math.max(known, also, 1) +
      bonus(other.id) +
      random()
    );
  };
  return facts.nodes
    .filter(
      (other) =>
        other.kind === kind &&
        other.id !== answer &&
        !asked.includes(other.id) &&
        overlaps(yearsOf(other), time) &&
        ![answer, ...asked].some((node) => areHeirs(facts, node, other.id)) &&
        isWrong(other.id),
    )
    .map((other) => ({ id: other.id, score: score(other) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostWrong)
    .map(({ id }) => nodeChoice(id));
}
