import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, noFilters, type Point, type RelationGraph, type Scene } from '#graph';
import {
  linksOf,
  linksTo,
  neighbourTowards,
  startOf,
  stepBack,
  type Direction,
} from '../../../src/canvas/walk.ts';
import { dataset, filters } from '../../fixtures/arbitraries.ts';
import { bloc, graphOf, nation, netOf, tie } from '../../fixtures/graphs.ts';
import { anyEncoding, drawnOf } from '../../fixtures/scenes.ts';

const arrows: readonly Direction[] = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];

/** A drawn world: any graph, any filters, any way to draw it. */
const world: fc.Arbitrary<{ graph: RelationGraph; scene: Scene }> = fc
  .tuple(dataset, filters, anyEncoding)
  .map(([made, chosen, encoding]) => {
    const graph = buildGraph(made);
    return { graph, scene: drawnOf(graph, chosen, { encoding }) };
  });

describe('links of a node', () => {
  it('reach every neighbour that is drawn, by every line that is, and nobody who is hidden', () => {
    fc.assert(
      fc.property(world, ({ graph, scene }) => {
        for (const node of scene.nodes.keys()) {
          const lines = [...scene.ties.values()].filter(({ from, to }) => from === node || to === node);
          const links = linksOf(graph, scene, node);
          expect(new Set(links.map(({ line }) => line))).toEqual(new Set(lines.map(({ id }) => id)));
          const ends = lines.map(({ from, to }) => (from === node ? to : from));
          expect(new Set(links.map((link) => link.node))).toEqual(new Set(ends));
          for (const { node: other } of links) expect(scene.nodes.has(other)).toBe(true);
        }
      }),
    );
  });

  it('are the node’s ties, each once, where each is a line of its own', () => {
    fc.assert(
      fc.property(dataset, filters, (made, chosen) => {
        const graph = buildGraph(made);
        const scene = drawnOf(graph, chosen);
        for (const [node, { degree }] of scene.nodes) {
          const ids = linksOf(graph, scene, node).map(({ tie: own }) => own?.id);
          expect(ids).toHaveLength(degree);
          expect(new Set(ids).size).toBe(degree);
        }
      }),
    );
  });

  it('come in order: what goes on, the registry, the latest', () => {
    const graph = graphOf(
      ['a', 'b', 'c', 'd', 'e'].map((id) => nation(id)),
      [
        tie('over', 'defence-pact', 'a', 'b', { start: '1950', end: '1960' }),
        tie('rival', 'rivalry', 'a', 'c', { start: '2020' }),
        tie('old', 'defence-pact', 'd', 'a', { start: '1961-07-06' }),
        tie('new', 'defence-pact', 'a', 'e', { start: '2024' }),
      ],
    );
    const links = linksOf(graph, drawnOf(graph, noFilters), 'a');
    expect(links.map(({ tie: own }) => own?.id)).toEqual(['new', 'old', 'rival', 'over']);
    expect(linksTo(links, 'd').map(({ line }) => line)).toEqual(['old']);
  });

  it('name the organisation where it is unfolded among its members', () => {
    const graph = graphOf(
      [nation('a'), nation('b'), bloc('U')],
      [tie('m1', 'membership', 'a', 'U'), tie('m2', 'membership', 'b', 'U'), tie('r', 'rivalry', 'a', 'b')],
    );
    for (const ties of ['fanned', 'bundled'] as const) {
      const scene = drawnOf(graph, noFilters, { encoding: { blocs: 'unfolded', ties } });
      const links = linksOf(graph, scene, 'b');
      expect(links.map(({ node, tie: own, bloc: common }) => [node, own?.id, common])).toEqual([
        ['a', 'r', ''],
        ['a', undefined, 'U'],
      ]);
    }
  });
});

describe('a direction', () => {
  const links = (...others: string[]): ReturnType<typeof linksOf> => {
    const graph = netOf(...others.map((other): [string, string] => ['o', other]));
    return linksOf(graph, drawnOf(graph, noFilters), 'o');
  };
  const places = (entries: Record<string, [number, number]>): Map<string, Point> =>
    new Map(Object.entries({ o: [0, 0] as const, ...entries }).map(([id, [x, y]]) => [id, { x, y }]));

  it('leads to whoever lies most nearly there, near or far', () => {
    const at = places({ far: [900, 10], near: [20, 12], up: [5, -40] });
    const all = links('far', 'near', 'up');
    expect(neighbourTowards(all, 'o', 'ArrowRight', at)).toBe('far');
    expect(neighbourTowards(all, 'o', 'ArrowUp', at)).toBe('up');
    expect(neighbourTowards(all, 'o', 'ArrowLeft', at)).toBeNull();
    expect(neighbourTowards(all, 'o', 'ArrowDown', at)).toBe('near');
  });

  it('leads to the nearest of several in one line, and to nobody on the same spot', () => {
    const at = places({ a: [300, 0], b: [100, 0], same: [0, 0] });
    expect(neighbourTowards(links('a', 'b', 'same'), 'o', 'ArrowRight', at)).toBe('b');
    for (const arrow of arrows) expect(neighbourTowards(links('same'), 'o', arrow, at)).toBeNull();
  });

  it('is always that of a neighbour, none lies nearer to it, and a lone one is found by some arrow', () => {
    const spot = fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) });
    fc.assert(
      fc.property(world, fc.array(spot, { minLength: 7, maxLength: 7 }), ({ graph, scene }, spots) => {
        const positions = new Map(graph.nodes().map((id, at) => [id, spots[at] ?? { x: 0, y: 0 }]));
        const angle = (from: string, to: string, arrow: Direction): number => {
          const [a, b] = [positions.get(from) ?? { x: 0, y: 0 }, positions.get(to) ?? { x: 0, y: 0 }];
          const towards = { ArrowRight: 0, ArrowDown: 90, ArrowLeft: 180, ArrowUp: -90 }[arrow];
          const turned = (Math.atan2(b.y - a.y, b.x - a.x) / Math.PI) * 180 - towards;
          return Math.abs(((turned + 540) % 360) - 180);
        };
        for (const node of scene.nodes.keys()) {
          const own = linksOf(graph, scene, node);
          const apart = own.filter((link) => {
            const [a, b] = [positions.get(node), positions.get(link.node)];
            return a?.x !== b?.x || a?.y !== b?.y;
          });
          const found = arrows.map((arrow) => {
            const next = neighbourTowards(own, node, arrow, positions);
            if (next !== null) {
              expect(apart.map((link) => link.node)).toContain(next);
              const nearest = Math.min(...apart.map((link) => angle(node, link.node, arrow)));
              expect(angle(node, next, arrow)).toBeCloseTo(nearest, 4);
            }
            return next;
          });
          expect(found.some((next) => next !== null)).toBe(apart.length > 0);
        }
      }),
    );
  });
});

describe('the way', () => {
  it('is gone back by one step, and never to somebody who has been hidden since', () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat(), { maxLength: 12 }), ({ graph, scene }, choices) => {
        const first = startOf(scene, []);
        if (first === null) return;
        let way: readonly string[] = [first];
        for (const choice of choices) {
          const own = linksOf(graph, scene, way.at(-1) ?? '');
          const next = own[choice % Math.max(1, own.length)];
          if (!next) break;
          const longer = [...way, next.node];
          expect(stepBack(longer, scene)).toEqual(way);
          way = longer;
        }
        const [, ...rest] = scene.nodes;
        const fewer = { ...scene, nodes: new Map(rest) };
        const back = stepBack(way, fewer);
        expect(way.slice(0, back.length)).toEqual(back);
        const last = back.at(-1);
        if (last !== undefined) expect(fewer.nodes.has(last)).toBe(true);
      }),
    );
  });

  it('begins with who is wanted and drawn, else with whoever has the most ties', () => {
    const graph = netOf(['a', 'b'], ['b', 'c'], ['c', 'd'], ['b', 'd']);
    const scene = drawnOf(graph, noFilters);
    expect(startOf(scene, [])).toBe('b');
    expect(startOf(scene, ['nowhere', 'd'])).toBe('d');
    expect(startOf(drawnOf(graph, { ...noFilters, kinds: new Set(['bloc']) }), ['a'])).toBeNull();
  });
});
