import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, neighbourhood, noFilters, visible, type RelationGraph, type Visible } from '#graph';
import { dataset, filters } from '../../fixtures/arbitraries.ts';
import { graphOf, nation, netOf, tie } from '../../fixtures/graphs.ts';

const all = (graph: RelationGraph): Visible => visible(graph, noFilters);
const without = (graph: RelationGraph, ...hidden: string[]): Visible => ({
  nodes: new Set(graph.nodes().filter((key) => !hidden.includes(key))),
  edges: new Set(
    graph.edges().filter((key) => ![key, ...graph.extremities(key)].some((one) => hidden.includes(one))),
  ),
});
const sorted = ({ nodes, edges }: Visible): { nodes: string[]; edges: string[] } => ({
  nodes: [...nodes].toSorted(),
  edges: [...edges].toSorted(),
});

describe('neighbourhood', () => {
  const kite = netOf(['a', 'b'], ['a', 'c'], ['b', 'c'], ['b', 'c'], ['c', 'd'], ['d', 'e']);

  it.each([
    [0, ['a'], []],
    [1, ['a', 'b', 'c'], ['a-b', 'a-c', 'b-c', 'b-c-2']],
    [2, ['a', 'b', 'c', 'd'], ['a-b', 'a-c', 'b-c', 'b-c-2', 'c-d']],
    [3, ['a', 'b', 'c', 'd', 'e'], ['a-b', 'a-c', 'b-c', 'b-c-2', 'c-d', 'd-e']],
  ])('within %i steps holds what is reached and the ties among it', (hops, nodes, edges) => {
    expect(sorted(neighbourhood(kite, 'a', hops, all(kite)))).toEqual({ nodes, edges });
  });

  it('does not go where a hidden tie leads', () => {
    const shown = { ...all(kite), edges: new Set(['a-b', 'd-e']) };
    expect(sorted(neighbourhood(kite, 'a', 9, shown))).toEqual({ nodes: ['a', 'b'], edges: ['a-b'] });
  });

  it('does not cross a hidden node', () => {
    expect(sorted(neighbourhood(kite, 'a', 9, without(kite, 'c')))).toEqual({
      nodes: ['a', 'b'],
      edges: ['a-b'],
    });
  });

  it('of a hidden or unknown node is empty', () => {
    expect(sorted(neighbourhood(kite, 'a', 1, without(kite, 'a')))).toEqual({ nodes: [], edges: [] });
    expect(sorted(neighbourhood(kite, 'z', 1, all(kite)))).toEqual({ nodes: [], edges: [] });
  });

  it('follows a tie against its direction too', () => {
    const graph = graphOf(
      [nation('A'), nation('B'), nation('C')],
      [tie('ab', 'energy', 'A', 'B'), tie('cb', 'energy', 'C', 'B')],
    );
    expect(sorted(neighbourhood(graph, 'A', 2, all(graph))).nodes).toEqual(['A', 'B', 'C']);
  });

  it('comes to an end on cycles', () => {
    const ring = netOf(['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'a']);
    expect(sorted(neighbourhood(ring, 'a', Infinity, all(ring)))).toEqual({
      nodes: ['a', 'b', 'c', 'd'],
      edges: ['a-b', 'b-c', 'c-d', 'd-a'],
    });
  });

  it('is what the filter around shows', () => {
    fc.assert(
      fc.property(dataset, filters, fc.constantFrom(1, 2, 3), (data, any, hops) => {
        const graph = buildGraph(data);
        // Expansions reach further, and folding judges what was reached.
        const chosen = { ...any, expanded: noFilters.expanded, folded: noFilters.folded };
        const shown = visible(graph, { ...chosen, around: null });
        expect(neighbourhood(graph, 'n0', hops, shown)).toEqual(
          visible(graph, { ...chosen, around: { node: 'n0', hops } }),
        );
      }),
    );
  });

  it('holds nothing hidden, and grows with the steps', () => {
    fc.assert(
      fc.property(dataset, filters, fc.nat(4), (data, chosen, hops) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        const near = neighbourhood(graph, 'n0', hops, shown);
        const far = neighbourhood(graph, 'n0', hops + 1, shown);
        for (const part of ['nodes', 'edges'] as const) {
          expect([...near[part]].filter((key) => !shown[part].has(key))).toEqual([]);
          expect([...near[part]].filter((key) => !far[part].has(key))).toEqual([]);
        }
      }),
    );
  });
});
