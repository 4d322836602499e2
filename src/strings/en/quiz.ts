/** The quiz: its dialog, its questions in words, its printed sheet. */
import { formatList, formatNumber, plural } from '../language.ts';
import { capital, withArticle as the } from '../english-articles.ts';

const questions = (count: number): string =>
  `${formatNumber(count)} ${plural(count, { one: 'question', other: 'questions' })}`;

/** What a question says of a type of tie. */
export interface TieWords {
  readonly label: string;
  /** Between two names. */
  readonly phrase: string;
  readonly isMembership: boolean;
  readonly isDirected: boolean;
}

/** An alliance that is named need not be called one. */
const does = ({ phrase, isMembership }: TieWords): string => (isMembership ? 'is a member of' : phrase);
const fact = (from: string, tie: TieWords, to: string): string =>
  capital(`${the(from)} ${does(tie)} ${the(to)}`);
const titled = (title: string): string => (title === '' ? '' : `: ${title}`);

export const quiz = {
  title: 'Quiz',
  text: 'Questions about the ties that the picture shows now. Right is what the picture shows; each answer names its sources.',
  level: 'Level',
  levels: {
    1: '1: What, and with whom',
    2: '2: Since when, and which way',
    3: '3: Several ties at once',
  },
  count: 'Questions',
  code: 'Code of a quiz',
  codeHint: 'If somebody gave you one: the same view and code give the same questions.',
  codeWrong: 'This is no code of a quiz. It has five letters and digits, such as 10G0A.',
  codeElsewhere:
    'This code was made over another view, so the questions may differ. Open the same link for the same quiz.',
  start: 'Start',
  print: 'Print with answers',
  waiting: 'The rest of the data is on its way …',
  veiled: 'A question of the lesson is still open. Reveal its answer first: the quiz could give it away.',
  nothing: 'Too little is shown for questions of this level.',
  nothingHint: 'Try another level, or show more ties.',
  filters: (list: string): string => `Show more ties: these filters are on (${list}).`,
  clearFilters: 'Clear all filters',
  fewer: (made: number, wanted: number): string =>
    `${questions(made)} instead of ${formatNumber(wanted)}: what is shown gives no more.`,

  questionOf: (at: number, of: number): string => `Question ${formatNumber(at)} of ${formatNumber(of)}`,
  thisCode: (code: string): string => `Code ${code}`,
  choices: 'Choices',
  keys: (choices: number): string => `Press 1 to ${String(choices)} to answer, Enter to go on.`,
  right: 'Right.',
  wrong: (answer: string): string => `Not quite. Right is: ${answer}`,
  rightChoice: 'right',
  yourChoice: 'your answer',
  why: 'Why?',
  next: 'Next question',
  toScore: 'To the score',

  score: (right: number, of: number): string => `${formatNumber(right)} of ${formatNumber(of)} right`,
  allRight: 'Everything was right!',
  toLookAt: 'To look at again',
  yours: (answer: string): string => `Your answer: ${answer}`,
  rightWas: (answer: string): string => `Right: ${answer}`,
  passOn: 'Pass this code on: over the same view it gives the same questions.',
  again: 'Again',
  another: 'New questions',
  choose: 'Level and number',
  close: 'Close',

  spans: {
    in: (year: string): string => ` in ${year}`,
    since: (year: string): string => ` (since ${year})`,
    until: (year: string): string => ` (until ${year})`,
    during: (from: string, to: string): string => (from === to ? ` (${from})` : ` (${from}–${to})`),
  },
  ask: {
    type: (from: string, to: string, span: string): string =>
      `Which tie joins ${the(from)} and ${the(to)}${span}?`,
    who: (tie: TieWords, node: string, span: string): string =>
      `Which of these ${does(tie)} ${the(node)}${span}?`,
    whom: (tie: TieWords, node: string, span: string): string =>
      `Complete: “${capital(the(node))} ${tie.phrase} …”${span}`,
    odd: (tie: TieWords, node: string, span: string): string =>
      `“… ${does(tie)} ${the(node)}”${span}. Of which of these is that not true?`,
    pair: (tie: TieWords, span: string): string =>
      `Which two are joined by this tie: ${tie.label.charAt(0).toLowerCase()}${tie.label.slice(1)}${span}?`,
    begin: (from: string, tie: TieWords, to: string, title: string): string =>
      tie.isMembership
        ? `In which year did ${the(from)} join ${the(to)}?`
        : `In which year did this begin? “${fact(from, tie, to)}”${titled(title)}`,
    end: (from: string, tie: TieWords, to: string, title: string): string =>
      tie.isMembership
        ? `In which year did ${the(from)} cease to be a member of ${the(to)}?`
        : `In which year did this end? “${fact(from, tie, to)}”${titled(title)}`,
    first: (): string => 'Which of these began first?',
    common: (tie: TieWords, a: string, b: string, span: string): string =>
      `Which of these ${does(tie)} both ${the(a)} and ${the(b)}${span}?`,
    path: (from: string, to: string): string =>
      `Which is the shortest way from ${the(from)} to ${the(to)}, along the ties that are shown?`,
    quarrel: (friend: string): string =>
      `All of these have, or had, friendly ties with ${the(friend)}. Which two are, or were, also opposed to each other?`,
  },
  pair: (a: string, b: string): string => formatList([a, b]),
  fact,

  sheet: {
    heading: (kind: string, title: string): string => `${kind}: ${title}`,
    name: 'Name',
    date: 'Date',
    about: 'About the ties of this view:',
    everything: 'everything',
    key: 'Answers',
  },
};
