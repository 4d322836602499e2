import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, noFilters, paths, visible, type RelationGraph, type Visible } from '#graph';
import { dataset, filters } from '../../fixtures/arbitraries.ts';
import { graphOf, nation, netOf, pyongyang, tie } from '../../fixtures/graphs.ts';

const all = (graph: RelationGraph): Visible => visible(graph, noFilters);
const hiding = (graph: RelationGraph, ...edges: string[]): Visible => ({
  nodes: new Set(graph.nodes()),
  edges: new Set(graph.edges().filter((key) => !edges.includes(key))),
});

/** A grid of streets: `0.0` in one corner, `columns.rows` in the other. */
function grid(columns: number, rows: number): RelationGraph {
  const streets: [string, string][] = [];
  for (let x = 0; x <= columns; x++) {
    for (let y = 0; y <= rows; y++) {
      const here = `${String(x)}.${String(y)}`;
      if (x < columns) streets.push([here, `${String(x + 1)}.${String(y)}`]);
      if (y < rows) streets.push([here, `${String(x)}.${String(y + 1)}`]);
    }
  }
  return netOf(...streets);
}

const ring = (size: number): RelationGraph =>
  netOf(
    ...Array.from({ length: size }, (_, at): [string, string] => [
      `r${String(at)}`,
      `r${String((at + 1) % size)}`,
    ]),
  );

describe('paths', () => {
  it.each([
    [1, 1, 2],
    [2, 2, 6],
    [3, 2, 10],
    [3, 3, 20],
    [4, 3, 35],
    [8, 8, 12_870],
  ])(
    'across a grid of %i by %i blocks are as many as the binomial coefficient, %i',
    (columns, rows, count) => {
      const graph = grid(columns, rows);
      const found = paths(graph, '0.0', `${String(columns)}.${String(rows)}`, all(graph), 5);
      expect(found).toMatchObject({ length: columns + rows, count });
      expect(found.paths).toHaveLength(Math.min(count, 5));
    },
  );

  it.each([
    [4, 2, 2],
    [6, 3, 2],
    [10, 5, 2],
    [5, 2, 1],
    [7, 3, 1],
  ])('across a cycle of %i to a node %i steps away are %i', (size, length, count) => {
    const graph = ring(size);
    expect(paths(graph, 'r0', `r${String(length)}`, all(graph))).toMatchObject({ length, count });
  });

  it('lists each way with its nodes and the ties of each step', () => {
    const graph = netOf(['a', 'b'], ['b', 'd'], ['a', 'c'], ['c', 'd']);
    const found = paths(graph, 'a', 'd', all(graph));
    expect(found.length).toBe(2);
    expect(found.paths).toHaveLength(2);
    expect(found.paths).toContainEqual({ nodes: ['a', 'b', 'd'], ties: [['a-b'], ['b-d']] });
    expect(found.paths).toContainEqual({ nodes: ['a', 'c', 'd'], ties: [['a-c'], ['c-d']] });
  });

  it('takes parallel ties as one step and names all that are visible', () => {
    const graph = netOf(['a', 'b'], ['b', 'a'], ['a', 'b'], ['b', 'c']);
    const found = paths(graph, 'a', 'c', hiding(graph, 'a-b-2'));
    expect(found.count).toBe(1);
    expect(found.paths[0]?.ties.map((step) => step.toSorted())).toEqual([['a-b', 'b-a'], ['b-c']]);
  });

  it('goes along ties whichever way they point', () => {
    const graph = graphOf(
      [nation('A'), nation('B'), nation('C')],
      [tie('ba', 'energy', 'B', 'A'), tie('bc', 'energy', 'B', 'C')],
    );
    expect(paths(graph, 'A', 'C', all(graph)).paths).toEqual([
      { nodes: ['A', 'B', 'C'], ties: [['ba'], ['bc']] },
    ]);
  });

  it('counts all where it lists few', () => {
    const graph = grid(4, 4);
    const to = '4.4';
    expect(paths(graph, '0.0', to, all(graph), 0)).toEqual({ length: 8, count: 70, paths: [] });
    expect(paths(graph, '0.0', to, all(graph)).paths).toHaveLength(50);
    expect(paths(graph, '0.0', to, all(graph), 1000).paths).toHaveLength(70);
  });

  it('copes with more ways than could be listed', () => {
    // Sixty diamonds in a row: 2^60 ways of 120 steps.
    const name = (at: number): string => `j${String(at)}`;
    const graph = netOf(
      ...Array.from({ length: 60 }, (_, at) =>
        ['up', 'down'].flatMap((way): [string, string][] => [
          [name(at), `${way}${String(at)}`],
          [`${way}${String(at)}`, name(at + 1)],
        ]),
      ).flat(),
    );
    const found = paths(graph, name(0), name(60), all(graph), 3);
    expect(found).toMatchObject({ length: 120, count: 2 ** 60 });
    expect(new Set(found.paths.map(({ nodes }) => nodes.join())).size).toBe(3);
  });

  it('never uses what is hidden, and goes round it', () => {
    const graph = netOf(['a', 'b'], ['b', 'z'], ['a', 'c'], ['c', 'd'], ['d', 'z']);
    const round = [{ nodes: ['a', 'c', 'd', 'z'], ties: [['a-c'], ['c-d'], ['d-z']] }];
    expect(paths(graph, 'a', 'z', hiding(graph, 'b-z')).paths).toEqual(round);
    const noB = { nodes: new Set(['a', 'c', 'd', 'z']), edges: new Set(graph.edges()) };
    expect(paths(graph, 'a', 'z', noB).paths).toEqual(round);
  });

  it('from a node to itself is one way of no steps', () => {
    const graph = netOf(['a', 'b']);
    expect(paths(graph, 'a', 'a', all(graph))).toEqual({
      length: 0,
      count: 1,
      paths: [{ nodes: ['a'], ties: [] }],
    });
  });

  it('are none where there is no way, or an end is hidden or unknown', () => {
    const graph = netOf(['a', 'b'], ['c', 'd']);
    const none = { length: Infinity, count: 0, paths: [] };
    const noA = { nodes: new Set(['b', 'c', 'd']), edges: new Set(['c-d']) };
    expect(paths(graph, 'a', 'd', all(graph))).toEqual(none);
    expect(paths(graph, 'a', 'b', hiding(graph, 'a-b'))).toEqual(none);
    expect(paths(graph, 'a', 'z', all(graph))).toEqual(none);
    expect(paths(graph, 'z', 'a', all(graph))).toEqual(none);
    expect(paths(graph, 'z', 'z', all(graph))).toEqual(none);
    expect(paths(graph, 'a', 'a', noA)).toEqual(none);
    expect(paths(graph, 'b', 'a', noA)).toEqual(none);
  });

  it('lead from Vietnam to North Korea in one step, and to South Korea in two', async () => {
    const graph = buildGraph(await pyongyang());
    expect(paths(graph, 'VNM', 'PRK', all(graph))).toMatchObject({ length: 1, count: 1 });
    const south = paths(graph, 'VNM', 'KOR', all(graph));
    expect(south.length).toBe(2);
    expect(south.paths.map(({ nodes }) => nodes[1]).toSorted()).toEqual(['PRK', 'RUS']);
  });
});

describe('laws of paths', () => {
  const ends = fc.tuple(fc.constantFrom('n0', 'n1', 'n3'), fc.constantFrom('n0', 'n2', 'n4', 'n6'));

  it('each listed path is a visible walk of the stated length, and no two are alike', () => {
    fc.assert(
      fc.property(dataset, filters, ends, (data, chosen, [from, to]) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        const found = paths(graph, from, to, shown, 1000);
        expect(found.paths).toHaveLength(found.count);
        expect(new Set(found.paths.map(({ nodes }) => nodes.join())).size).toBe(found.count);
        for (const { nodes, ties } of found.paths) {
          expect(ties).toHaveLength(found.length);
          expect(nodes).toHaveLength(found.length + 1);
          expect([nodes[0], nodes.at(-1)]).toEqual([from, to]);
          expect(nodes.filter((node) => !shown.nodes.has(node))).toEqual([]);
          for (const [at, step] of ties.entries()) {
            const pair = nodes.slice(at, at + 2).toSorted();
            const wanted = [...shown.edges].filter((key) =>
              graph
                .extremities(key)
                .toSorted()
                .every((end, place) => end === pair[place]),
            );
            expect(step.length).toBeGreaterThan(0);
            expect(step.toSorted()).toEqual(wanted.toSorted());
          }
        }
      }),
    );
  });

  it('counts and length are those of the powers of the adjacency matrix', () => {
    fc.assert(
      fc.property(dataset, filters, ends, (data, chosen, [from, to]) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        const found = paths(graph, from, to, shown);
        const joined = new Set([...shown.edges].flatMap((key) => {
          const [a, b] = graph.extremities(key);
          return [`${a} ${b}`, `${b} ${a}`];
        })); // prettier-ignore
        // Walks of k steps from `from` to each node; the first k that reaches `to` gives shortest paths.
        let walks = new Map([...shown.nodes].map((node) => [node, node === from ? 1 : 0]));
        let steps = 0;
        while ((walks.get(to) ?? 0) === 0 && steps < graph.order) {
          const before = walks;
          walks = new Map(
            [...shown.nodes].map((node) => [
              node,
              [...before].reduce(
                (sum, [other, count]) => sum + (joined.has(`${other} ${node}`) ? count : 0),
                0,
              ),
            ]),
          );
          steps++;
        }
        const count = walks.get(to) ?? 0;
        expect([found.length, found.count]).toEqual(count === 0 ? [Infinity, 0] : [steps, count]);
      }),
    );
  });

  it('there and back are the same', () => {
    fc.assert(
      fc.property(dataset, filters, ends, (data, chosen, [from, to]) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        const [there, back] = [paths(graph, from, to, shown), paths(graph, to, from, shown)];
        expect([back.length, back.count]).toEqual([there.length, there.count]);
      }),
    );
  });
});
