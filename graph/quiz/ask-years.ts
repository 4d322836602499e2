/** Questions about time: in which year something began or ended, and what began first. */
import { lastDay, yearOf } from '../model/partial-date.ts';
import type { Random } from '../model/random.ts';
import type { Tie } from '../model/types.ts';
import type { YearSpan } from '../explore/filters.ts';
import { candidates } from './ask-ties.ts';
import { shuffled } from './chance.ts';
import { choicesOf, fewestWrong, inOrder, mostWrong } from './choices.ts';
import { isMembership, yearsOf, type Facts } from './facts.ts';
import type { QuizChoice, QuizQuestion } from './quiz.ts';
import { isEveryday } from './wrong.ts';

/** A treaty is signed a year or two before it is in force: nearer years would be unfair. */
const fairGap = 3;
const farthest = 15;

/** Some before and some after: of the first or the last year of all it would be known. Empty where one side has none. */
function wrongYears(
  right: number,
  { from, to }: YearSpan,
  isWrong: (year: number) => boolean,
  random: Random,
): number[] {
  const distances = Array.from({ length: farthest - fairGap + 1 }, (_, at) => fairGap + at);
  const side = (sign: number): number[] =>
    shuffled(
      distances.map((distance) => right + sign * distance),
      random,
      (year) => 1 / Math.abs(year - right),
    ).filter((year) => year >= from && year <= to && isWrong(year));
  const [before, after] = [side(-1), side(1)];
  if (before.length === 0 || after.length === 0) return [];
  // How many of them lie before is chance, too: else the middle would mostly be right.
  const least = Math.max(0, mostWrong - after.length);
  const most = Math.min(mostWrong, before.length);
  const earlier = Math.min(most, least + Math.floor(random() * (most - least + 1)));
  return [...before.slice(0, earlier), ...after, ...before.slice(earlier)].slice(0, mostWrong);
}

const yearsIn = (text: string): number[] => (text.match(/\d{4}/g) ?? []).map(Number);

function askYear(facts: Facts, random: Random, tie: Tie, kind: 'begin' | 'end'): QuizQuestion | null {
  const { graph } = facts;
  const { from, to } = tie;
  const year = yearOf(tie[kind === 'begin' ? 'start' : 'end'], NaN);
  const spells = [...facts.everyTieBetween(from, to)].filter(
    (other) => other.type === tie.type && (other.from === from || other.mutual || tie.mutual),
  );
  // Where one spell follows upon another, nothing began or ended in truth.
  const isRenewed = spells.some((other) => {
    const years = yearsOf(other);
    const [first, second] = kind === 'begin' ? [year - 1, year] : [year, year + 1];
    return other.id !== tie.id && years.from <= second && years.to >= first;
  });
  const names = [from, to].map((node) => graph.getNodeAttribute(node, 'name')).join(' ');
  const type = facts.types.get(tie.type);
  // The title of a membership says no more than that it is one.
  const title = isMembership(type) || yearsIn(tie.title).length > 0 ? '' : tie.title;
  // What is everyday has no beginning that one could know, unless it has a name.
  const isVague = title === '' && isEveryday(type);
  if (isRenewed || isVague || yearsIn(names).includes(year)) return null;

  const bounds = spells.flatMap(({ start, end }) => [yearOf(start, NaN), yearOf(end, NaN)]);
  const told = new Set(
    [names, tie.title, tie.summary, tie.note, tie.regime, tie.act].flatMap((text) => yearsIn(text)),
  );
  const isWrong = (other: number): boolean =>
    !told.has(other) && bounds.every((bound) => !(Math.abs(other - bound) < fairGap));
  // Before one of the two was there nothing can have begun.
  const lives = [from, to].map((node) => yearsOf(graph.getNodeAttributes(node)));
  const both = {
    from: Math.max(...lives.map((life) => life.from)),
    to: Math.min(yearOf(graph.getAttribute('asOf'), year), ...lives.map((life) => life.to)),
  };
  const wrong = wrongYears(year, both, isWrong, random);
  const choices = inOrder(year, wrong, (value) => ({ kind: 'year', year: value }));
  return choices && { kind, type: tie.type, from, to, title, ...choices, proof: [tie.id] };
}

/** In which year did it begin? Only where the date is a fact. */
export function* askBegin(facts: Facts, random: Random): Generator<QuizQuestion> {
  const isDated = ({ start, standing }: Tie): boolean => start !== '' && standing === 'fact';
  for (const tie of candidates(facts, random, isDated)) {
    const question = askYear(facts, random, tie, 'begin');
    if (question) yield question;
  }
}

/** In which year did it end? Only where it lasted, and has ended. */
export function* askEnding(facts: Facts, random: Random): Generator<QuizQuestion> {
  const asOf = lastDay(facts.graph.getAttribute('asOf'));
  const hasEnded = (tie: Tie): boolean =>
    tie.end !== '' &&
    tie.standing === 'fact' &&
    lastDay(tie.end) < asOf &&
    yearsOf(tie).from < yearsOf(tie).to;
  for (const tie of candidates(facts, random, hasEnded)) {
    const question = askYear(facts, random, tie, 'end');
    if (question) yield question;
  }
}

const tieChoice = ({ id }: Tie): QuizChoice => ({ kind: 'tie', id });

/** What began longer after the first would be no question. */
const farthestFirst = 40;

/** Which of these began first? Ties of one type, rather with an end in common, each the only spell of its two. */
export function* askFirst(facts: Facts, random: Random): Generator<QuizQuestion> {
  const isAsked = (tie: Tie): boolean => {
    const { from, to, type, start, standing } = tie;
    const names = [from, to].map((node) => facts.graph.getNodeAttribute(node, 'name')).join(' ');
    const isOnly = [...facts.everyTieBetween(from, to)].every(
      (other) => other === tie || other.type !== type,
    );
    const isDated = start !== '' && standing === 'fact' && !isEveryday(facts.types.get(type));
    return isDated && isOnly && yearsIn(names).length === 0;
  };
  const all = [...candidates(facts, random, isAsked)];
  for (const tie of all) {
    const year = yearOf(tie.start, NaN);
    const later = all.filter((other) => {
      const gap = yearOf(other.start, NaN) - year;
      return other.type === tie.type && gap >= fairGap && gap <= farthestFirst;
    });
    const beside = later.filter(({ from, to }) => from === tie.from || to === tie.to);
    const wrong = shuffled(beside.length >= fewestWrong ? beside : later, random);
    const choices = choicesOf(tieChoice(tie), wrong.map(tieChoice), random);
    const proof = choices?.choices.flatMap((choice) => (choice.kind === 'tie' ? [choice.id] : []));
    if (choices && proof) yield { kind: 'first', type: tie.type, ...choices, proof };
  }
}
