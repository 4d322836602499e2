import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  datasetFor,
  encodeFilters,
  shownByView,
  type Dataset,
  type Lesson,
  type LessonStep,
  type Visible,
} from '#graph';
import { dataset as anyDataset, filters as anyFilters, years } from '../../fixtures/arbitraries.ts';
import { datasetOf, nation, pyongyang, tie } from '../../fixtures/graphs.ts';
import { askFor, loadGraph, placed } from '../../src/layout/ask.ts';

const step = (view: string, more: Partial<LessonStep> = {}): LessonStep => ({
  id: 'step',
  title: 'Step',
  view,
  frame: 'all',
  text: '',
  notes: '',
  spotlight: [],
  facts: [],
  question: null,
  ...more,
});

const lessonOf = (dataset: string, ...steps: readonly LessonStep[]): Lesson => ({
  id: 'lesson',
  dataset,
  title: 'Lesson',
  summary: '',
  author: '',
  language: 'en',
  ages: '',
  minutes: 0,
  goals: [],
  vocabulary: [],
  discussion: [],
  steps,
});

const sorted = ({ nodes, edges }: Visible): readonly string[][] => [[...nodes].sort(), [...edges].sort()];
const tieIds = ({ ties }: Dataset): string[] => ties.map(({ id }) => id).sort();
const entityIds = ({ entities }: Dataset): string[] => entities.map(({ id }) => id).sort();

/** Views laid out for what they show: of one laid out for everything, everything is a part. */
const anyView = fc.record({ filters: anyFilters, first: fc.option(years) }).map(({ filters, first }) => {
  const from = first ? `&compare=${String(first.from)}-${String(first.to)}` : '';
  return `data=hand-made&show=all&${encodeFilters(filters)}${from}&arranged=shown`;
});

describe('the part of a dataset that a lesson needs', () => {
  it('shows the same in every step as the whole', () => {
    fc.assert(
      fc.property(anyDataset, fc.array(anyView, { minLength: 1, maxLength: 3 }), (dataset, views) => {
        const lesson = lessonOf('hand-made', ...views.map((view) => step(view)));
        const part = buildGraph(datasetFor(lesson, dataset, 0));
        const whole = buildGraph(dataset);
        for (const view of views)
          expect(sorted(shownByView(view, part))).toEqual(sorted(shownByView(view, whole)));
        expect(datasetFor(lesson, dataset, dataset.ties.length)).toBe(dataset);
      }),
      { numRuns: 60 },
    );
  });

  it('has what the lesson points at, with both ends, and nothing else', () => {
    const ids = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH'];
    const world = datasetOf(
      ids.map((id) => nation(id)),
      [
        tie('shown', 'rivalry', 'AAA', 'BBB'),
        tie('linked', 'energy', 'CCC', 'DDD'),
        tie('about', 'energy', 'EEE', 'FFF'),
        tie('other', 'energy', 'AAA', 'HHH'),
      ],
    );
    const view = 'data=hand-made&types=rivalry&isolated=no&arranged=shown';
    const lesson = lessonOf(
      'hand-made',
      step(view, {
        text: 'See [the pipeline](tie:linked) and `[no link](tie:other)`.',
        notes: '[Gee](node:GGG)',
        facts: [{ text: 'So.', about: ['about'] }],
      }),
    );
    const part = datasetFor(lesson, world, 0);
    expect(tieIds(part)).toEqual(['about', 'linked', 'shown']);
    expect(entityIds(part)).toEqual(['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG']);
  });

  it('keeps the sources that are cited and no others', async () => {
    const whole = await pyongyang();
    const view = `data=${whole.id}&types=defence-pact&isolated=no&arranged=shown`;
    const part = datasetFor(lessonOf(whole.id, step(view)), whole, 0);
    expect(new Set(part.ties.map(({ type }) => type))).toEqual(new Set(['defence-pact']));
    const cited = [...part.entities, ...part.ties, ...part.events].flatMap(({ sources }) => sources);
    expect([...part.sources.keys()].sort()).toEqual([...new Set(cited)].sort());
    expect(part.sources.size).toBeLessThan(whole.sources.size);
  });

  it('leaves every nation of a step where it was', async () => {
    const graph = await loadGraph('europe-1914');
    const whole: Dataset = {
      ...graph.getAttributes(),
      entities: graph.mapNodes((_key, entity) => entity),
      ties: graph.mapEdges((_key, one) => one),
    };
    const filters = 'types=defence-pact.entente&years=1907&isolated=no';
    const view = `data=europe-1914&${filters}&arranged=shown`;
    const part = datasetFor(lessonOf('europe-1914', step(view)), whole, 0);
    expect(part.ties.length).toBeLessThan(whole.ties.length / 4);

    const smaller = buildGraph(part);
    const [here, there] = [smaller, graph].map((one) => placed(one, askFor(one, 'force', filters)));
    const { nodes } = shownByView(view, graph);
    expect(nodes.size).toBeGreaterThan(5);
    for (const id of nodes) expect(here?.get(id), id).toEqual(there?.get(id));
  });
});
