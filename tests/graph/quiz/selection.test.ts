import { beforeAll, describe, expect, it } from 'vitest';
import {
  beyondOf,
  buildGraph,
  datasets,
  makeQuiz,
  noFilters,
  quizLevels,
  readJson,
  visible,
  writeJson,
  type Dataset,
} from '#graph';
import { datasetOf, nation, tie } from '../../fixtures/graphs.ts';
import { isRightAfterAll, type World } from './checker.ts';

const load = async (id: string): Promise<Dataset> => {
  const entry = datasets.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`${id} does not ship`);
  return await entry.load();
};

describe('what a selection leaves unsaid', () => {
  const nations = [nation('A'), nation('B'), nation('C')];
  const whole = datasetOf(nations, [
    tie('said', 'rivalry', 'A', 'B'),
    tie('again', 'rivalry', 'A', 'B', { start: '1990' }),
    tie('unsaid', 'defence-pact', 'A', 'B'),
    tie('elsewhere', 'defence-pact', 'A', 'C'),
  ]);
  const part = { ...whole, entities: nations.slice(0, 2), ties: whole.ties.slice(0, 1) };

  it('is what the whole says of the same two besides, once', () => {
    expect(beyondOf(part, whole)).toEqual([{ type: 'defence-pact', from: 'A', to: 'B' }]);
    expect(beyondOf(whole, whole)).toEqual([]);
  });

  it('is in a file of all of it, and never in one of what is visible', () => {
    const graph = buildGraph({ ...part, beyond: beyondOf(part, whole) });
    expect(readJson(writeJson(graph, null)).beyond).toEqual(beyondOf(part, whole));
    expect(writeJson(graph, visible(graph, noFilters))).not.toContain('beyond');
  });
});

describe('a quiz over a selection', () => {
  let selection: Dataset;
  let world: World;
  beforeAll(async () => {
    const data = await load('world');
    selection = await load('pyongyang-2024');
    const [nodes, edges] = [data.entities, data.ties].map((list) => new Set(list.map(({ id }) => id)));
    world = { data, nodes: nodes ?? new Set(), edges: edges ?? new Set() };
  }, 60_000);

  it.each(quizLevels)(
    'calls nothing wrong that the package knows which it selects from: level %i',
    (level) => {
      const graph = buildGraph(selection);
      for (let turn = 0; turn < 6; turn++) {
        const wishes = { seed: 1000 + turn * 7919, level, count: 12 };
        const { questions } = makeQuiz(graph, visible(graph, noFilters), wishes);
        expect(questions.length).toBeGreaterThan(5);
        expect(questions.filter((question) => isRightAfterAll(world, question))).toEqual([]);
      }
    },
    60_000,
  );
});
