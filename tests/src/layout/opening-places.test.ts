import { describe, expect, it } from 'vitest';
import { buildGraph, datasets, decodeFilters, visible } from '#graph';
import { clearance } from '../../../src/layout/compose.ts';
import { openingPlaces } from '../../../src/layout/opening-places.ts';

describe.each(datasets)('the first picture of $id', ({ opening, load, loadOpening, loadPlaces }) => {
  const placesOf = async (part: 'whole' | 'opening'): Promise<readonly number[]> =>
    (await loadPlaces?.(part)) ?? expect.fail('it was not laid out');

  it('was laid out as the page would lay it out', async () => {
    expect(await placesOf('whole')).toEqual(openingPlaces(await load(), opening));
  });

  it('has a place for each node, and no two upon each other', async () => {
    const places = await placesOf('whole');
    const { order } = buildGraph(await load());
    expect(places).toHaveLength(order * 2);
    for (let a = 2; a < places.length; a += 2) {
      for (let b = 0; b < a; b += 2) {
        const apart = Math.hypot(
          (places[a] ?? NaN) - (places[b] ?? NaN),
          (places[a + 1] ?? NaN) - (places[b + 1] ?? NaN),
        );
        expect(apart).toBeGreaterThan(clearance - 1);
      }
    }
  });

  it('stays where it is when the rest follows', async () => {
    if (!loadOpening) return;
    const whole = await load();
    const [graph, places] = [buildGraph(whole), await placesOf('whole')];
    const { nodes } = visible(graph, decodeFilters(opening));
    const some = await placesOf('opening');
    const entities = (await loadOpening()).entities.map(({ id }) => id);
    for (const node of nodes) {
      const [at, then] = [entities.indexOf(node) * 2, whole.entities.findIndex(({ id }) => id === node) * 2];
      expect([some[at], some[at + 1]]).toEqual([places[then], places[then + 1]]);
    }
  });
});
