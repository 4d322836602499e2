import { describe, expect, it } from 'vitest';
import { noFilters, visible, type Filters } from '#graph';
import { describeCounts, describeFilters } from '../../../src/state/words.ts';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';

const graph = graphOf(
  [
    nation('PRK', { name: 'North Korea' }),
    nation('JPN', { name: 'Japan' }),
    nation('CHN', { name: 'China' }),
    nation('RUS', { name: 'Russia' }),
    nation('MNG', { name: 'Mongolia' }),
  ],
  [tie('chn-prk', 'defence-pact', 'CHN', 'PRK'), tie('chn-jpn', 'rivalry', 'CHN', 'JPN')],
);
const around = { node: 'PRK', hops: 1 };
const words = (change: Partial<Filters>): string[] =>
  describeFilters(graph, { ...noFilters, ...change }).map(({ text }) => text);

describe('filters in words', () => {
  it('say nothing where nothing is filtered', () => {
    expect(words({})).toEqual([]);
  });

  it.each<[string, Partial<Filters>]>([
    ['1985', { years: { from: 1985, to: 1985 } }],
    ['1985–1989', { years: { from: 1985, to: 1989 } }],
    ['Within 1 step of North Korea', { around }],
    ['Within 2 steps of ATLANTIS', { around: { node: 'ATLANTIS', hops: 2 } }],
    ['Folded: China', { folded: new Set(['CHN']) }],
    ['Folded: China, Japan', { folded: new Set(['JPN', 'CHN']) }],
    ['Folded: China, Japan, Mongolia and 1 more', { folded: new Set(['RUS', 'JPN', 'CHN', 'MNG']) }],
    ['Without the unconnected', { isolated: false }],
  ])('say “%s”', (text, change) => {
    expect(words(change)).toEqual([text]);
  });

  it.each([
    [['CHN'], 'With the neighbours of China'],
    [['JPN', 'CHN'], 'With the neighbours of China and Japan'],
    [['RUS', 'JPN', 'CHN'], 'With the neighbours of China, Japan and Russia'],
    [['RUS', 'JPN', 'CHN', 'MNG'], 'With the neighbours of China, Japan, Mongolia and 1 more'],
  ])('tell of the expanded %j', (ids, text) => {
    expect(words({ around, expanded: new Set(ids) })).toEqual(['Within 1 step of North Korea', text]);
  });

  it('do not tell of expansions that have no effect', () => {
    expect(words({ expanded: new Set(['CHN']) })).toEqual([]);
  });

  it('come with the change that takes each of them off', () => {
    const chosen: Filters = {
      ...noFilters,
      types: new Set(['rivalry']),
      around,
      expanded: new Set(['CHN']),
      folded: new Set(['JPN']),
      isolated: false,
    };
    const ids = describeFilters(graph, chosen).map(({ id }) => id);
    expect(ids).toEqual(['types', 'around', 'expanded', 'folded', 'isolated']);
    for (const { id, text, clear } of describeFilters(graph, chosen)) {
      const left = describeFilters(graph, { ...chosen, ...clear });
      expect(left.map((one) => one.text)).not.toContain(text);
      // Without a centre there is nothing to expand.
      expect(left.map((one) => one.id)).toEqual(
        ids.filter((one) => one !== id && !(id === 'around' && one === 'expanded')),
      );
    }
    const cleared = describeFilters(graph, chosen).reduce(
      (left, { clear }) => ({ ...left, ...clear }),
      chosen,
    );
    expect(cleared).toEqual(noFilters);
  });
});

describe('counts in words', () => {
  it('say “of” only where something is hidden', () => {
    expect(describeCounts(graph, visible(graph, noFilters))).toBe(
      '2 ties between 5 nations and organisations',
    );
    expect(describeCounts(graph, visible(graph, { ...noFilters, around }))).toBe(
      '1 of 2 ties between 2 of 5 nations and organisations',
    );
  });
});
