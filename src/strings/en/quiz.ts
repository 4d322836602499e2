/** The quiz: its dialog, its questions in words, its printed sheet. */
import { formatList, formatNumber, plural } from '../language.ts';

const questions = (count: number): string =>
  `${formatNumber(count)} ${plural(count, { one: 'question', other: 'questions' })}`;

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
  keys: 'Press 1 to 4 to answer, Enter to go on.',
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
    since: (year: string): string => ` (since ${year})`,
    until: (year: string): string => ` (until ${year})`,
    during: (from: string, to: string): string => (from === to ? ` (${from})` : ` (${from}–${to})`),
  },
  ask: {
    type: (from: string, to: string, span: string): string => `Which tie joins ${from} and ${to}${span}?`,
    who: (phrase: string, node: string, span: string): string => `Which of these ${phrase} ${node}${span}?`,
    whom: (phrase: string, node: string, span: string): string => `Complete: “${node} ${phrase} …”${span}`,
    begin: (from: string, phrase: string, to: string, title: string): string =>
      `In which year did this begin? “${from} ${phrase} ${to}”${title === '' ? '' : `: ${title}`}`,
    end: (from: string, phrase: string, to: string, title: string): string =>
      `In which year did this end? “${from} ${phrase} ${to}”${title === '' ? '' : `: ${title}`}`,
    common: (phrase: string, a: string, b: string, span: string): string =>
      `Which of these ${phrase} both ${a} and ${b}${span}?`,
    path: (from: string, to: string): string =>
      `Which is the shortest way from ${from} to ${to}, along the ties that are shown?`,
    quarrel: (friend: string): string =>
      `All of these have, or had, friendly ties with ${friend}. Which two are, or were, also opposed to each other?`,
  },
  pair: (a: string, b: string): string => formatList([a, b]),
  fact: (from: string, phrase: string, to: string): string => `${from} ${phrase} ${to}`,

  sheet: {
    heading: (kind: string, title: string): string => `${kind}: ${title}`,
    name: 'Name',
    date: 'Date',
    about: 'About the ties of this view:',
    everything: 'everything',
    key: 'Answers',
  },
};
