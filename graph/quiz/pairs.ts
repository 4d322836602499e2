/** Questions whose choices are pairs. */
import type { Random } from '../model/random.ts';
import type { Tie } from '../model/types.ts';
import { candidates } from './ask-ties.ts';
import { shuffled } from './chance.ts';
import { choicesOf, mostWrong } from './choices.ts';
import { degree, type Facts } from './facts.ts';
import { wasThere } from './lookalikes.ts';
import type { QuizChoice, QuizQuestion } from './quiz.ts';
import { areHeirs, isEveryday, possibleTypes } from './wrong.ts';

export const pairChoice = (a: string, b: string): QuizChoice => ({ kind: 'pair', nodes: [a, b] });

/** So many pairs are tried for wrong choices before another right one is. */
const mostTries = 60;

/** Wrong pairs of these nodes, rather with one of the two that are right; each node but those is in few. */
export function otherPairs(
  facts: Facts,
  nodes: readonly string[],
  {
    right,
    isWrong,
    random,
  }: {
    readonly right: readonly [string, string];
    readonly isWrong: (one: string, other: string) => boolean;
    readonly random: Random;
  },
): QuizChoice[] {
  const found = new Map<string, QuizChoice>();
  const known = shuffled(nodes, random, (id) => degree(facts, id));
  const firsts = [...right, ...known.filter((id) => !right.includes(id))];
  const regionOf = (id: string): string => facts.graph.getNodeAttribute(id, 'region');
  // Of two who have nothing to do with each other it goes without saying.
  const areClose = (one: string, other: string): boolean =>
    regionOf(one) === regionOf(other) || facts.neighbours(one).has(other);
  let tries = 0;
  for (const [at, one] of firsts.entries()) {
    // One pair for each: four to think about.
    const other = firsts.slice(at + 1).find((next) => {
      if (found.has(next) || tries >= mostTries || !areClose(one, next)) return false;
      tries++;
      return !(right.includes(one) && right.includes(next)) && isWrong(one, next);
    });
    if (other === undefined) continue;
    found.set(other, pairChoice(one, other));
    if (found.size === mostWrong) break;
  }
  return [...found.values()];
}

/** Which two stand in this tie to each other? */
export function* askPair(facts: Facts, random: Random): Generator<QuizQuestion> {
  const isNation = (id: string): boolean => facts.graph.getNodeAttribute(id, 'kind') === 'nation';
  const isAsked = (tie: Tie): boolean =>
    tie.mutual &&
    !isEveryday(facts.types.get(tie.type)) &&
    [tie.from, tie.to].every((id) => isNation(id) && wasThere(facts.graph.getNodeAttributes(id), tie));
  for (const { id, type, from, to, start, end } of candidates(facts, random, isAsked)) {
    const span = { start, end };
    const nodes = facts.nodes
      .filter((node) => node.kind === 'nation' && wasThere(node, span))
      .map((node) => node.id);
    const isWrong = (one: string, other: string): boolean =>
      !areHeirs(facts, one, other) && !possibleTypes(facts, one, other).has(type);
    const wrong = otherPairs(facts, nodes, { right: [from, to], isWrong, random });
    const choices = choicesOf(pairChoice(from, to), wrong, random);
    if (choices) yield { kind: 'pair', type, span, ...choices, proof: [id] };
  }
}
