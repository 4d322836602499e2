import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, noFilters, search, translateDataset, visible, type Translation } from '#graph';
import { dataset, filters } from '../../fixtures/arbitraries.ts';
import { bloc, datasetOf, graphOf, nation, tie } from '../../fixtures/graphs.ts';

const silent: Translation = { title: null, names: () => [], types: () => null, views: () => null };
/** Everything in another language, which marks what it has touched. */
const marking: Translation = {
  title: 'title*',
  names: ({ name }) => [`${name}*`, `${name}**`],
  types: (id) => ({ label: `${id}*`, phrase: `${id}**`, description: `${id}***` }),
  views: (title) => `${title}*`,
};

const small = datasetOf(
  [nation('A', { name: 'Alba', aliases: ['Albion', 'Scotia'] }), bloc('B', { name: 'League' })],
  [tie('t', 'membership', 'A', 'B', { title: 'League membership' })],
  { views: [{ title: 'All of it', filters: 'years=2000' }] },
);

describe('translateDataset', () => {
  it('without a word to say is the identity', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        expect(translateDataset(data, silent)).toEqual(data);
      }),
    );
  });

  it('touches names and labels alone: ids, ties, dates, events and sources are the same', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const after = translateDataset(data, marking);
        const { title, entities, types, views } = data;
        expect({ ...after, title, entities, types, views }).toEqual(data);
        const named = entities.map(({ name, aliases, ...rest }) => ({
          ...rest,
          name: `${name}*`,
          aliases: [`${name}**`, name, ...aliases],
        }));
        expect(after.entities).toEqual(named);
        const labelled = types.map((type) => ({ ...type, ...marking.types(type.id) }));
        expect(after.types).toEqual(labelled);
        expect(after.title).toBe('title*');
      }),
    );
  });

  it('leaves what filters show as it is: an address means the same in every language', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const [before, after] = [data, translateDataset(data, marking)].map((one) =>
          visible(buildGraph(one), chosen),
        );
        expect(after).toEqual(before);
      }),
    );
  });

  it('gives new names, and keeps the old ones to be found by', () => {
    const { entities, views } = translateDataset(small, {
      ...marking,
      names: ({ id }) => (id === 'A' ? ['Écosse', 'Scotia'] : []),
    });
    expect(entities.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Écosse', ['Scotia', 'Alba', 'Albion']],
      ['League', []],
    ]);
    expect(views).toEqual([{ title: 'All of it*', filters: 'years=2000' }]);
  });

  it('does not list a name as its own alias', () => {
    const { entities } = translateDataset(small, { ...silent, names: () => ['Albion', 'Alba', 'Caledonia'] });
    expect(entities[0]).toMatchObject({ name: 'Albion', aliases: ['Alba', 'Caledonia', 'Scotia'] });
  });

  it('makes a graph in which a search finds new and old names', () => {
    const { entities, ties } = translateDataset(small, {
      ...silent,
      names: ({ id }) => (id === 'B' ? ['Ligue', 'Société des nations'] : []),
    });
    const graph = graphOf(entities, ties);
    for (const text of ['Ligue', 'League', 'Société', 'B'])
      expect(search(graph, text)[0]?.id, text).toBe('B');
    expect(visible(graph, noFilters).edges).toEqual(new Set(['t']));
  });
});
