import { describe, expect, it } from 'vitest';
import { datasets, decodeFilters, englishSceneWords, visible } from '#graph';
import { circleGround } from '../../../src/layout/circle-underlay.ts';
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
      expect(Math.max(...nations.map(radius))).toBeLessThan(1800);
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

  it('has a plate for each region that is shown, and names its continents around it', async () => {
    const graph = await loadGraph('europe-1914');
    const ask = askFor(graph, 'circle');
    const positions = placed(graph, ask);
    const ground = circleGround(graph, ask, positions, englishSceneWords.groups);
    const platesOf = (filters: string): { count: number; names: string[]; reach: number[] } => {
      const shown = visible(graph, decodeFilters(filters));
      const plates = ground?.({ graph, shown, positions, moved: new Set() })?.plates;
      const names = plates?.names ?? [];
      return {
        count: plates?.path.split('Z').length ?? 0,
        names: names.map(({ text }) => text).sort(),
        reach: names.map(({ at }) => Math.hypot(at.x, at.y)),
      };
    };
    const { count, names, reach } = platesOf('');
    const nations = graph.filterNodes((_, { kind }) => kind === 'nation');
    const regions = new Set(nations.map((key) => graph.getNodeAttribute(key, 'region')));
    expect(count).toBe(regions.size + 1);
    expect(names).toEqual(['Americas', 'Asia', 'Europe']);
    const outermost = Math.max(
      ...nations.map((key) => Math.hypot(positions.get(key)?.x ?? 0, positions.get(key)?.y ?? 0)),
    );
    for (const radius of reach) expect(radius).toBeGreaterThan(outermost);
    expect(platesOf('regions=Eastern+Asia&isolated=yes').names).toEqual(['Asia']);
  });

  it('stands in no more rows than it needs', async () => {
    const graph = await loadGraph('world');
    const opening = datasets.find(({ id }) => id === 'world')?.opening ?? '';
    const positions = placed(graph, askFor(graph, 'circle', opening));
    const shown = [...visible(graph, decodeFilters(opening)).nodes];
    const radii = shown
      .filter((key) => graph.getNodeAttribute(key, 'kind') === 'nation')
      .map((key) => Math.round(Math.hypot(positions.get(key)?.x ?? 0, positions.get(key)?.y ?? 0)));
    expect(new Set(radii).size).toBeLessThanOrEqual(2);
  });
});
