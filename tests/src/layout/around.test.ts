import { describe, expect, it } from 'vitest';
import { buildGraph, datasets, decodeFilters, visible } from '#graph';
import { ringsGround } from '../../../src/layout/rings-underlay.ts';
import { datasetOf, nation, tie } from '../../fixtures/graphs.ts';
import { askFor, loadGraph, placed } from './ask.ts';

const opening = datasets.find(({ id }) => id === 'world')?.opening ?? '';

describe('the layout around', () => {
  it.each([
    ['', 'RUS'],
    [opening, 'PRK'],
    [opening, 'FRA'],
    [opening, 'MLI'],
  ])('of %s round %s has nearer nodes inside further ones', async (filters, centre) => {
    const graph = await loadGraph('world');
    const ask = askFor(graph, 'around', filters, { options: { centre } });
    const positions = placed(graph, ask);
    expect(positions.get(centre)).toEqual({ x: 0, y: 0 });
    const shown = visible(graph, decodeFilters(filters));
    // Breadth first, over what is shown.
    const steps = new Map([[centre, 0]]);
    for (const [key, step] of steps) {
      for (const edge of graph.edges(key)) {
        const other = graph.opposite(key, edge);
        if (shown.edges.has(edge) && !steps.has(other)) steps.set(other, step + 1);
      }
    }
    const rings = new Map<number, number[]>();
    for (const key of shown.nodes) {
      const { x, y } = positions.get(key) ?? { x: NaN, y: NaN };
      const step = steps.get(key) ?? Infinity;
      rings.set(step, [...(rings.get(step) ?? []), Math.hypot(x, y)]);
    }
    const ordered = [...rings].sort(([a], [b]) => a - b).map(([, radii]) => radii);
    const guides = ringsGround(graph, ask)({ graph, shown, positions, moved: new Set() })?.rings;
    expect(guides?.of).toBe(centre);
    expect(guides?.steps).toEqual([...rings.keys()].filter((step) => step > 0).sort((a, b) => a - b));
    expect(guides?.radii).toHaveLength(ordered.length - 2);
    for (const [at, radii] of ordered.slice(1).entries()) {
      const inner = Math.max(...(ordered[at] ?? []));
      // A gap that can be seen, wider than between the rows of one ring.
      expect(Math.min(...radii) - inner).toBeGreaterThan(150);
      if (at > 0) expect(guides?.radii[at - 1]).toBeGreaterThan(inner);
    }
  });

  it('draws rings as long as they are true of what is shown, and its centre is', async () => {
    const graph = await loadGraph('world');
    const ask = askFor(graph, 'around', opening, { options: { centre: 'RUS' } });
    const positions = placed(graph, ask);
    const ground = ringsGround(graph, ask);
    const seen = (filters: string, moved: ReadonlySet<string> = new Set(), at = positions): unknown =>
      ground({ graph, shown: visible(graph, decodeFilters(filters)), positions: at, moved });
    expect(seen(opening)).not.toBeNull();
    // In 1962 there was no Russia; of everything, more is tied to it than stands on its first ring.
    expect(seen(opening.replace('2025', '1962'))).toBeNull();
    expect(seen('')).toBeNull();
    // What a person put elsewhere says nothing of the others.
    const dragged = new Map([...positions, ['USA', { x: 4000, y: 0 }]]);
    expect(seen(opening, new Set(), dragged)).toBeNull();
    expect(seen(opening, new Set(['USA']), dragged)).not.toBeNull();
  });

  it('takes the nation with most ties for a centre that is not shown, and follows where it is held', () => {
    const graph = buildGraph(
      datasetOf(
        ['A', 'B', 'C', 'D'].map((id) => nation(id)),
        [tie('1', 'rivalry', 'A', 'C'), tie('2', 'rivalry', 'C', 'B')],
      ),
    );
    for (const centre of ['', 'NOWHERE']) {
      const ask = askFor(graph, 'around', '', { options: { centre } });
      expect(placed(graph, ask).get('C')).toEqual({ x: 0, y: 0 });
      const held = { ...ask, held: new Map([['C', { x: 700, y: -40 }]]) };
      const moved = placed(graph, held);
      expect(moved.get('C')).toEqual({ x: 700, y: -40 });
      const { x, y } = moved.get('A') ?? { x: NaN, y: NaN };
      expect(Math.hypot(x - 700, y + 40)).toBeLessThan(300);
    }
  });
});
