import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, datasets, noFilters, relationshipTypes, timeline, visible } from '#graph';
import { dataset as anyDataset } from '../../fixtures/arbitraries.ts';

describe('the timeline', () => {
  it('counts in each year what the filter of that year shows, family by family', () => {
    fc.assert(
      fc.property(anyDataset, fc.constantFrom(null, new Set(['rivalry', 'energy'])), (dataset, types) => {
        const graph = buildGraph(dataset);
        const filters = { ...noFilters, types };
        const { from, to, families, most } = timeline(graph, filters);
        const familyOf = new Map<string, string>(relationshipTypes.map(({ id, family }) => [id, family]));
        let highest = 0;
        for (const year of new Set([from, Math.floor((from + to) / 2), to])) {
          const shown = [...visible(graph, { ...filters, years: { from: year, to: year } }).edges];
          highest = Math.max(highest, shown.length);
          for (const [family, counts] of families) {
            const expected = shown.filter(
              (key) => familyOf.get(graph.getEdgeAttribute(key, 'type')) === family,
            ).length;
            expect([family, year, counts[year - from]]).toEqual([family, year, expected]);
          }
        }
        expect(most).toBeGreaterThanOrEqual(highest);
      }),
    );
  });

  it('leaves the years that are chosen aside', async () => {
    const [entry] = datasets;
    if (!entry) throw new Error('no dataset ships');
    const graph = buildGraph(await entry.load());
    expect(timeline(graph, { ...noFilters, years: { from: 1950, to: 1950 } })).toEqual(
      timeline(graph, noFilters),
    );
  });

  it('covers the period of the world, though older ties reach into it', async () => {
    const entry = datasets.find(({ id }) => id === 'world');
    const graph = buildGraph((await entry?.load()) ?? expect.fail('the world does not ship'));
    const { from, to, families, most } = timeline(graph, noFilters);
    expect([from, to]).toEqual([1945, 2025]);
    expect([...families.keys()].toSorted()).toEqual(['alliance', 'interest', 'sanction', 'structure']);
    expect(most).toBeGreaterThan(1000);
  });
});
