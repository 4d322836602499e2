import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset, DatasetEntry, Lesson, LessonStep } from '#graph';
import { LessonPlayer } from '../../../src/lesson/player.svelte.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import { datasetOf, nation, tie } from '../../fixtures/graphs.ts';
import { inLine } from '../../fixtures/layouts.ts';

const pair: Dataset = datasetOf(
  ['A', 'B', 'C'].map((id) => nation(id)),
  [
    tie('pact', 'defence-pact', 'A', 'B', { start: '1950' }),
    tie('fear', 'rivalry', 'B', 'C', { start: '1960' }),
  ],
);
const entry: DatasetEntry = {
  id: 'pair',
  title: 'Pair',
  summary: '',
  opening: '',
  load: () => Promise.resolve(pair),
  loadOpening: null,
};
const step = (id: string, more: Partial<LessonStep> = {}): LessonStep => ({
  id,
  title: id,
  view: 'data=pair&years=1970',
  frame: 'all',
  text: '',
  notes: '',
  spotlight: [],
  facts: [],
  question: null,
  ...more,
});
const lesson: Lesson = {
  id: 'two',
  dataset: 'pair',
  title: 'Two',
  summary: '',
  author: '',
  language: 'en',
  ages: '14–18',
  minutes: 10,
  goals: [],
  vocabulary: [],
  discussion: [],
  steps: [
    step('first', { spotlight: ['pact'] }),
    step('asks', {
      question: {
        prompt: 'What joins A and B?',
        choices: ['A pact', 'A quarrel', 'Nothing'],
        answer: 0,
        explanation: '',
        about: ['pact'],
        veil: { what: 'type', ties: ['pact'] },
      },
    }),
    step('last', { view: 'data=pair&years=1955', spotlight: ['C'] }),
  ],
};

let explorer: Explorer;
let player: LessonPlayer;
beforeEach(async () => {
  sessionStorage.clear();
  explorer = new Explorer([entry], inLine, defaultView('pair'));
  player = new LessonPlayer(explorer, (id) => Promise.resolve(id === 'two' ? lesson : null));
  await player.open('two');
  await expect.poll(() => explorer.status).toBe('ready');
});
const sorted = (keys: Iterable<string> | undefined): string[] => [...(keys ?? [])].toSorted();

describe('a lesson', () => {
  it('shows the view of its step, with the spotlight on what it names', () => {
    expect(explorer.filters.years).toEqual({ from: 1970, to: 1970 });
    expect(sorted(explorer.lit?.nodes)).toEqual(['A', 'B']);
    expect(sorted(explorer.lit?.edges)).toEqual(['pact']);
  });

  it('lights what the text of a step links to, and never what its question keeps back', async () => {
    const text = '[It](tie:fear) and [the other](tie:pact)';
    const [, asks] = lesson.steps;
    const told = [
      step('tells', { spotlight: ['A'], text }),
      step('asks', { spotlight: ['A'], text, question: asks?.question ?? null }),
      step('alike', { text }),
    ];
    player.start({ ...lesson, steps: told });
    await expect.poll(() => sorted(explorer.lit?.edges)).toEqual(['fear', 'pact']);
    player.show(1);
    await expect.poll(() => sorted(explorer.lit?.edges)).toEqual(['fear']);
    player.reveal();
    await expect.poll(() => sorted(explorer.lit?.edges)).toEqual(['fear', 'pact']);
    player.show(2);
    expect(explorer.lit).toBeNull();
  });

  it('turns the pages of its text before it reveals and goes on', () => {
    const left = { 1: 2, [-1]: 1 };
    player.pages = { turn: (direction) => left[direction]-- > 0 };
    player.show(1);
    player.next();
    player.next();
    expect(player.isRevealed).toBe(false);
    player.next();
    expect([player.at, player.isRevealed]).toEqual([1, true]);
    player.back();
    expect(player.at).toBe(1);
    player.back();
    expect(player.at).toBe(0);
  });

  it('reveals before it goes on, and only then says what the tie is', () => {
    player.next();
    expect(player.step?.id).toBe('asks');
    expect(explorer.graph?.getEdgeAttribute('pact', 'type')).toBe('veiled');
    expect(explorer.shown.edges.has('pact')).toBe(true);
    player.next();
    expect([player.step?.id, player.isRevealed]).toEqual(['asks', true]);
    expect(explorer.graph?.getEdgeAttribute('pact', 'type')).toBe('defence-pact');
    player.next();
    expect(player.step?.id).toBe('last');
  });

  it('shows a veiled tie where the filter is by types, too', () => {
    const only = {
      ...lesson,
      steps: lesson.steps.map((each) => ({ ...each, view: 'data=pair&types=defence-pact' })),
    };
    player.start(only, 1);
    expect(sorted(explorer.shown.edges)).toEqual(['pact']);
  });

  it('has a page at its end, and goes no further either way', () => {
    player.show(99);
    expect([player.at, player.isEnd, player.step]).toEqual([3, true, null]);
    player.next();
    expect(player.at).toBe(3);
    player.show(-4);
    player.back();
    expect(player.at).toBe(0);
  });

  it('counts votes until the answer is out', () => {
    player.show(1);
    player.vote(0);
    player.vote(0);
    player.setVotes(2, 7.9);
    player.setVotes(1, -3);
    player.vote(9);
    expect([...player.tally]).toEqual([2, 0, 7]);
    player.setVotes(1, 1e9);
    expect(player.tally[1]).toBe(999);
    player.reveal();
    player.vote(0);
    expect(player.tally[0]).toBe(2);
    player.unreveal();
    expect([...player.tally, player.isRevealed]).toEqual([0, 0, 0, false]);
  });

  it('takes votes back one by one, of this step alone, and none of those that were entered', () => {
    player.show(1);
    player.setVotes(1, 5);
    player.vote(0);
    player.vote(2);
    expect(player.takeBackVote()).toBe(true);
    expect([...player.tally]).toEqual([1, 5, 0]);
    player.show(0);
    expect(player.takeBackVote()).toBe(false);
    player.show(1);
    expect([player.takeBackVote(), player.takeBackVote()]).toEqual([true, false]);
    expect([...player.tally]).toEqual([0, 5, 0]);
  });

  it('survives a reload: what was revealed, the votes, the time', async () => {
    player.show(1);
    player.vote(2);
    player.reveal();
    const { startedAt } = player;
    const again = new LessonPlayer(explorer, () => Promise.resolve(lesson));
    await again.open('two', 1);
    expect([again.step?.id, again.isRevealed, [...again.tally], again.startedAt]).toEqual([
      'asks',
      true,
      [0, 0, 1],
      startedAt,
    ]);
  });

  it('is led to by its address', async () => {
    player.show(2);
    expect(player.query).toBe('lesson=two&step=3');
    expect(player.follow('lesson=two&step=2')).toBe(true);
    expect(player.step?.id).toBe('asks');
    expect(player.follow('data=pair')).toBe(false);
    expect([player.lesson, player.query, explorer.stage]).toEqual([null, null, null]);
    expect(player.follow('lesson=two&step=x')).toBe(true);
    await expect.poll(() => player.step?.id).toBe('first');
    player.follow('lesson=unknown');
    await expect.poll(() => player.missing).toBe('unknown');
  });

  it('leaves its picture to be explored', () => {
    player.show(1);
    player.leave();
    expect(explorer.graph?.getEdgeAttribute('pact', 'type')).toBe('defence-pact');
    expect(explorer.filters.years).toEqual({ from: 1970, to: 1970 });
    expect(explorer.lit).toBeNull();
  });

  it('is one step of undo, however many of its own it had', () => {
    player.show(1);
    player.show(2);
    player.leave();
    explorer.undo();
    expect(explorer.filters.years).toBeNull();
    expect(explorer.canUndo).toBe(false);
  });
});
