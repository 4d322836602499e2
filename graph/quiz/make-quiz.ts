/** Makes a quiz of what is visible. */
import { seededRandom } from '../model/random.ts';
import type { RelationGraph, Visible } from '../model/types.ts';
import { askCommon, askQuarrel } from './ask-friends.ts';
import { askType, asking, askingOdd, type Asker } from './ask-ties.ts';
import { askPath } from './ask-ways.ts';
import { askBegin, askEnding, askFirst } from './ask-years.ts';
import { inTurn, shuffled } from './chance.ts';
import { factsOf, isMembership, pairKey, type Facts } from './facts.ts';
import { askPair } from './pairs.ts';
import type { Quiz, QuizLevel, QuizQuestion, QuizWishes } from './quiz.ts';

const askers: Readonly<Record<QuizLevel, readonly Asker[]>> = {
  1: [
    askType,
    asking('sender', ({ family }) => family === 'alliance'),
    asking('target', ({ family }) => family === 'alliance'),
    askingOdd(({ family }) => family === 'alliance'),
    askPair,
  ],
  2: [
    askBegin,
    asking('sender', ({ family }) => family !== 'alliance'),
    askEnding,
    asking('target', ({ family }) => family !== 'alliance'),
    askFirst,
  ],
  3: [askCommon, askPath, askQuarrel, askingOdd(({ family }) => family !== 'alliance')],
};

/**
 * Questions about what is visible, each with one right answer and two or three that are plausible and
 * wrong. Kinds of question and types of tie take turns; well-known nations rather come first. No tie
 * proves two answers, neither does another spell of it or its treaty, and nothing is asked twice.
 *
 * Nothing that is hidden is in a question, a choice or a proof. What is hidden is not called wrong
 * either: a choice is wrong where nothing in the whole graph speaks for it (see `wrong.ts`), except
 * for ways, which are by definition ways along visible ties. What is contested is not asked about: it
 * may be a step on a way, no more.
 *
 * @param shown As `visible` returns it.
 * @param wishes The same seed, level and visible part of the same graph give the same questions; a
 *   larger count gives the same ones and more.
 * @returns As many questions as are wanted, or fewer where there is not enough to ask about.
 *
 * Cost: O(nodes + ties) to begin with; for each tie that is tried, the ties of its ends and of the
 * organisations that they are in. Questions are made one by one as they are needed.
 */
export function makeQuiz(graph: RelationGraph, shown: Visible, { seed, level, count }: QuizWishes): Quiz {
  const facts = factsOf(graph, shown);
  const asked = { spent: new Set<string>(), answers: [] };
  const sources = shuffled(askers[level], seededRandom(seed)).map((ask, at) =>
    unspent(ask(facts, seededRandom(seed + at + 1)), facts, asked),
  );
  const questions: QuizQuestion[] = [];
  if (count > 0) {
    for (const question of inTurn(sources)) {
      questions.push(question);
      if (questions.length >= count) break;
    }
  }
  return { seed, level, count, questions };
}

/** Until so many others were right, a choice is not right again, as long as there is something else to ask. */
const pause = 3;

/** Those that do not repeat what was asked or answered before, by this source or another. */
function* unspent(
  questions: Iterable<QuizQuestion>,
  facts: Facts,
  { spent, answers }: { readonly spent: Set<string>; readonly answers: string[] },
): Generator<QuizQuestion> {
  const keysOf = (question: QuizQuestion): string[] => [
    ...promptKeys(facts, question),
    ...question.proof.flatMap((id) => tieKeys(facts, id, question.kind)),
  ];
  const answerOf = ({ choices, answer }: QuizQuestion): string => JSON.stringify(choices[answer]);
  const isFresh = (question: QuizQuestion): boolean => keysOf(question).every((key) => !spent.has(key));
  const spend = (question: QuizQuestion): QuizQuestion => {
    for (const key of keysOf(question)) spent.add(key);
    answers.push(answerOf(question));
    return question;
  };
  const later: QuizQuestion[] = [];
  for (const question of questions) {
    if (!isFresh(question)) continue;
    if (answers.slice(-pause).includes(answerOf(question))) later.push(question);
    else yield spend(question);
  }
  for (const question of later) if (isFresh(question)) yield spend(question);
}

/** A tie is the same as another spell of it, and as the other ties of its treaty. */
function tieKeys({ graph, types }: Facts, id: string, kind: QuizQuestion['kind']): string[] {
  const { type, from, to, title } = graph.getEdgeAttributes(id);
  const tie = `${type}\n${pairKey(from, to)}`;
  // On a way a tie is a step, whatever it says; the title of a membership says no more than that it is one.
  const isTreaty = kind !== 'path' && title !== '' && !isMembership(types.get(type));
  return isTreaty ? [tie, `treaty\n${type}\n${title}`] : [tie];
}

/** What is asked, whatever the choices and the time; of a date, also the date. */
function promptKeys({ graph }: Facts, question: QuizQuestion): string[] {
  switch (question.kind) {
    case 'who':
    case 'whom':
    case 'odd':
      return [`${question.kind}\n${question.type}\n${question.node}`];
    case 'common':
      return [`common\n${question.type}\n${pairKey(...question.nodes)}`];
    case 'quarrel':
      return [`quarrel\n${question.friend}`];
    case 'first':
    case 'pair':
      return [];
    case 'begin':
    case 'end': {
      const bound = question.kind === 'begin' ? 'start' : 'end';
      const dates = question.proof.map((id) => graph.getEdgeAttribute(id, bound));
      return [`${question.kind}\n${pairKey(question.from, question.to)}`, ...dates];
    }
    default:
      return [`${question.kind}\n${pairKey(question.from, question.to)}`];
  }
}
