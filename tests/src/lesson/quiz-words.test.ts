import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildGraph,
  makeQuiz,
  noFilters,
  quizLevels,
  visible,
  type QuizChoice,
  type QuizQuestion,
  type RelationGraph,
} from '#graph';
import { choiceText, factText, questionText } from '../../../src/lesson/quiz/quiz-words.ts';
import { withArticle } from '../../../src/strings/english-articles.ts';
import { quiz as fr } from '../../../src/strings/fr/quiz.ts';
import { pyongyang } from '../../fixtures/graphs.ts';

let graph: RelationGraph;
beforeAll(async () => {
  graph = buildGraph(await pyongyang());
}, 60_000);

const rest = { choices: [], answer: 0, proof: [] };
const span = { start: '1961-09-10', end: '1991-12-26' };
const [from, to] = ['PRK', 'SUN'];

describe('a quiz in words', () => {
  it.each<[string, QuizQuestion]>([
    [
      'Which tie joins North Korea and the Soviet Union (1961–1991)?',
      { kind: 'type', from, to, span, ...rest },
    ],
    [
      'Which of these has a defence pact with North Korea (since 1961)?',
      { kind: 'who', type: 'defence-pact', node: 'PRK', span: { start: '1961-09-10', end: '' }, ...rest },
    ],
    [
      'Complete: “Russia backs …” (2024)',
      {
        kind: 'whom',
        type: 'political-support',
        node: 'RUS',
        span: { start: '2024-06', end: '2024' },
        ...rest,
      },
    ],
    [
      'In which year did this begin? “North Korea has a defence pact with the Soviet Union”',
      { kind: 'begin', type: 'defence-pact', from, to, title: '', ...rest },
    ],
    [
      'In which year did this end? “North Korea has a defence pact with the Soviet Union”: The treaty',
      { kind: 'end', type: 'defence-pact', from, to, title: 'The treaty', ...rest },
    ],
    [
      'Which of these is a rival of both South Korea and the United States?',
      { kind: 'common', type: 'rivalry', nodes: ['KOR', 'USA'], span: { start: '', end: '' }, ...rest },
    ],
    [
      '“… is a member of the United Nations” in 1991. Of which of these is that not true?',
      { kind: 'odd', type: 'membership', node: 'UN', year: 1991, ...rest },
    ],
    [
      'In which year did the United States join NATO?',
      { kind: 'begin', type: 'membership-defence', from: 'USA', to: 'NATO', title: '', ...rest },
    ],
    ['Which of these began first?', { kind: 'first', type: 'rivalry', ...rest }],
    [
      'Which is the shortest way from North Korea to the Soviet Union, along the ties that are shown?',
      { kind: 'path', from, to, ...rest },
    ],
  ])('asks “%s”', (text, question) => {
    expect(questionText(graph, question)).toBe(text);
  });

  it.each<[string, QuizChoice]>([
    ['Defence pact', { kind: 'type', id: 'defence-pact' }],
    ['North Korea', { kind: 'node', id: 'PRK' }],
    ['1961', { kind: 'year', year: 1961 }],
    ['North Korea and Russia', { kind: 'pair', nodes: ['PRK', 'RUS'] }],
    ['North Korea has a defence pact with the Soviet Union', { kind: 'tie', id: 'prk-sun-1961-treaty' }],
    ['North Korea – Russia – Mongolia', { kind: 'path', nodes: ['PRK', 'RUS', 'MNG'] }],
  ])('offers “%s”', (text, choice) => {
    expect(choiceText(graph, choice)).toBe(text);
  });

  it('says of a tie who does what to whom, and when', () => {
    expect(factText(graph, 'prk-sun-1961-treaty')).toBe(
      'North Korea has a defence pact with the Soviet Union, 10 September 1961 – 26 December 1991',
    );
  });

  it('has no two choices of a question that read alike', () => {
    for (const level of quizLevels) {
      const { questions } = makeQuiz(graph, visible(graph, noFilters), { seed: 5, level, count: 15 });
      for (const { choices } of questions) {
        const texts = choices.map((choice) => choiceText(graph, choice));
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
  });

  it('gives names the article that they take, and no other', () => {
    const taking = [
      'United States',
      'Soviet Union',
      'Netherlands',
      'Central African Republic',
      'Rio Treaty',
      'East African Community (1967)',
    ];
    for (const name of taking) expect(withArticle(name)).toBe(`the ${name}`);
    for (const name of ['Russia', 'NATO', 'Saint Vincent and the Grenadines', 'Côte d’Ivoire'])
      expect(withArticle(name)).toBe(name);
  });

  it('names in French what it asks about, as in English', () => {
    const tie = { label: '[tie]', phrase: '[tie]', isMembership: false, isDirected: true };
    const { ask } = fr;
    const asked = [
      ask.type('[a]', '[b]', '[span]'),
      ask.common(tie, '[a]', '[b]', '[span]'),
      ask.begin('[a]', tie, '[b]', ''),
      ask.end('[a]', tie, '[b]', ''),
      ask.path('[a]', '[b]'),
    ];
    for (const text of asked) for (const part of ['[a]', '[b]']) expect(text).toContain(part);
    for (const kind of ['who', 'whom', 'odd'] as const) {
      for (const isMembership of [true, false]) {
        const text = ask[kind]({ ...tie, isMembership }, '[a]', '[span]');
        expect(text).toContain('[a]');
        expect(text).toContain('[span]');
        if (!isMembership) expect(text).toContain('[tie]');
      }
    }
    expect(ask.quarrel('[a]')).toContain('[a]');
  });
});
