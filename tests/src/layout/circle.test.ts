import { describe, expect, it } from 'vitest';
import { datasets, decodeFilters, visible } from '#graph';
import { askFor, loadGraph, placed } from './ask.ts';

const angleOf = ({ x, y }: { x: number; y: number } = { x: NaN, y: NaN }): number => Math.atan2(y, x);

describe('the layout circle', () => {
  it.each(datasets.flatMap(({ id, opening }) => [[id, ''] as const, [id, opening] as const]))(
    'keeps the regions of %s %s together, with organisations inside',
    async (id, filters) => {
      const graph = await loadGraph(id);
      const positions = placed(graph, askFor(graph, 'circle', filters));
      const shown = [...visible(graph, decodeFilters(filters)).nodes];
      const nations = shown
        .filter((key) => graph.getNodeAttribute(key, 'kind') === 'nation')
        .sort((a, b) => angleOf(positions.get(a)) - angleOf(positions.get(b)));
      const regions = nations.map((key) => graph.getNodeAttribute(key, 'region'));
      const changes = regions.filter((region, at) => region !== regions.at(at - 1)).length;
      expect(changes).toBe(new Set(regions).size);
      const radius = (key: string): number =>
        Math.hypot(positions.get(key)?.x ?? NaN, positions.get(key)?.y ?? NaN);
      const innermost = Math.min(...nations.map(radius));
      for (const key of shown.filter((other) => !nations.includes(other)))
        expect(radius(key)).toBeLessThan(innermost);
      expect(Math.max(...nations.map(radius))).toBeLessThan(1700);
    },
  );

  it('starts at the top with the most tied, and goes on with the clock', async () => {
    const graph = await loadGraph('europe-1914');
    const positions = placed(graph, askFor(graph, 'circle', '', { options: { order: 'ties' } }));
    const clock = (key: string): number => {
      const { x, y } = positions.get(key) ?? { x: NaN, y: NaN };
      return (Math.atan2(x, -y) + 2 * Math.PI + 1e-9) % (2 * Math.PI);
    };
    const ordered = graph.nodes().sort((a, b) => clock(a) - clock(b));
    const degrees = ordered.map((key) => graph.degree(key));
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  });
});
