import { describe, expect, it } from 'vitest';
import { buildGraph, type Point } from '#graph';
import { bloc, datasetOf, nation, tie } from '../../fixtures/graphs.ts';
import { askFor, loadGraph, placed } from './ask.ts';

const apart = (positions: ReadonlyMap<string, Point>, a: string, b: string): number => {
  const [one, two] = [positions.get(a), positions.get(b)];
  return Math.hypot((one?.x ?? NaN) - (two?.x ?? NaN), (one?.y ?? NaN) - (two?.y ?? NaN));
};

const of = (name: string, members: readonly string[]): ReturnType<typeof tie>[] =>
  members.map((member) => tie(`${member}-${name}`, 'membership', member, name));

describe('the layout blocs', () => {
  it('parts the camps of 1985', async () => {
    const graph = await loadGraph('world');
    const view = graph.getAttribute('views').find(({ title }) => title.includes('1985'));
    const positions = placed(graph, askFor(graph, 'blocs', view?.filters));
    for (const key of ['SUN', 'POL', 'DDR', 'HUN', 'CSK', 'ROU', 'BGR'])
      expect([key, apart(positions, key, 'WP') * 3 < apart(positions, key, 'NATO')]).toEqual([key, true]);
    for (const key of ['CAN', 'NOR', 'DEU', 'FRA', 'ITA', 'TUR', 'GRC', 'GBR'])
      expect([key, apart(positions, key, 'NATO') * 1.5 < apart(positions, key, 'WP')]).toEqual([key, true]);
    const [xs, ys] = [positions, positions].map((all, axis) =>
      [...all.values()].map(({ x, y }) => (axis === 0 ? x : y)),
    );
    const extent = (values: readonly number[] = []): number => Math.max(...values) - Math.min(...values);
    expect(extent(xs) / extent(ys)).toBeGreaterThan(1.1);
  });

  it('puts a nation of two blocs between them, and one of none beside neither', () => {
    const west = ['A1', 'A2', 'A3'];
    const east = ['B1', 'B2', 'B3'];
    const graph = buildGraph(
      datasetOf(
        [
          ...['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'MID', 'OFF'].map((id) => nation(id)),
          bloc('WEST'),
          bloc('EAST'),
        ],
        [...of('WEST', [...west, 'MID']), ...of('EAST', [...east, 'MID'])],
      ),
    );
    const positions = placed(graph, askFor(graph, 'blocs'));
    const between = apart(positions, 'WEST', 'EAST');
    expect(apart(positions, 'MID', 'WEST')).toBeLessThan(between);
    expect(apart(positions, 'MID', 'EAST')).toBeLessThan(between);
    expect(apart(positions, 'MID', 'WEST') + apart(positions, 'MID', 'EAST')).toBeLessThan(between * 1.15);
    for (const [home, other, members] of [
      ['WEST', 'EAST', west],
      ['EAST', 'WEST', east],
    ] as const) {
      for (const key of members) {
        expect(apart(positions, key, home)).toBeLessThan(apart(positions, key, other));
        expect(apart(positions, key, home)).toBeLessThan(apart(positions, 'OFF', home));
      }
    }
  });

  it('groups by region where nobody belongs to anything', async () => {
    const graph = await loadGraph('world');
    const positions = placed(graph, askFor(graph, 'blocs', 'types=sanction&years=2025&isolated=no'));
    expect(apart(positions, 'EST', 'LVA')).toBeLessThan(apart(positions, 'EST', 'VEN'));
    expect([...positions.values()].every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
});
