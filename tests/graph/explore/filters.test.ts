import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  countByType,
  datasets,
  firstDay,
  lastDay,
  noFilters,
  regionsOf,
  visible,
  yearRange,
  type Filters,
  type RelationGraph,
} from '#graph';
import * as arbitrary from '../../fixtures/arbitraries.ts';
import { bloc, graphOf, nation, netOf, pyongyang, tie } from '../../fixtures/graphs.ts';
import { naive } from './naive.ts';

const shownBy = (graph: RelationGraph, change: Partial<Filters>): { nodes: string[]; edges: string[] } => {
  const { nodes, edges } = visible(graph, { ...noFilters, ...change });
  return { nodes: [...nodes].toSorted(), edges: [...edges].toSorted() };
};

const isPart = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((key) => whole.has(key));

const intersection = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> =>
  new Set([...a].filter((key) => b.has(key)));

const world = graphOf(
  [
    nation('A', { region: 'East' }),
    nation('B', { region: 'East' }),
    nation('C', { region: 'West' }),
    bloc('L'),
  ],
  [
    tie('ab-pact', 'defence-pact', 'A', 'B'),
    tie('ab-arms', 'sanction-arms', 'A', 'B'),
    tie('bc-energy', 'energy', 'B', 'C'),
    tie('cl-member', 'membership', 'C', 'L'),
  ],
);

describe('visible', () => {
  it('shows everything under noFilters, in the order of the graph', () => {
    const { nodes, edges } = visible(world, noFilters);
    expect([...nodes]).toEqual(world.nodes());
    expect([...edges]).toEqual(world.edges());
  });

  it('lets several types through when one or the other is wanted', () => {
    expect(shownBy(world, { types: new Set(['energy', 'sanction-arms']) }).edges).toEqual([
      'ab-arms',
      'bc-energy',
    ]);
  });

  it('wants all filters to let a tie through', () => {
    expect(
      shownBy(world, { types: new Set(['energy', 'sanction-arms']), regions: new Set(['East']) }),
    ).toEqual({
      nodes: ['A', 'B'],
      edges: ['ab-arms'],
    });
  });

  it('finds entities of no region by the empty text', () => {
    expect(shownBy(world, { regions: new Set(['', 'West']) })).toEqual({
      nodes: ['C', 'L'],
      edges: ['cl-member'],
    });
  });

  it('hides the ties of a hidden kind', () => {
    expect(shownBy(world, { kinds: new Set(['nation'] as const) })).toEqual({
      nodes: ['A', 'B', 'C'],
      edges: ['ab-arms', 'ab-pact', 'bc-energy'],
    });
  });

  it.each<Partial<Filters>>([
    { types: new Set() },
    { statuses: new Set() },
    { kinds: new Set() },
    { regions: new Set() },
  ])('shows no tie where an empty set lets nothing through: %o', (change) => {
    expect(shownBy(world, change).edges).toEqual([]);
  });

  it('leaves entities without a tie only where isolated ones are shown', () => {
    const types = new Set(['energy']);
    expect(shownBy(world, { types, isolated: true }).nodes).toEqual(['A', 'B', 'C', 'L']);
    expect(shownBy(world, { types, isolated: false }).nodes).toEqual(['B', 'C']);
  });

  it('answers about nothing with nothing', () => {
    expect(shownBy(graphOf([], []), {})).toEqual({ nodes: [], edges: [] });
  });
});

describe('visible in a year', () => {
  const active = (start: string, end: string, from: number, to = from): boolean => {
    const graph = graphOf([nation('A'), nation('B')], [tie('x', 'energy', 'A', 'B', { start, end })]);
    return shownBy(graph, { years: { from, to } }).edges.length === 1;
  };

  it.each([
    ['2014-03', '2016', [2014, 2015, 2016], [2013, 2017]],
    ['2014-12-31', '2016-01-01', [2014, 2015, 2016], [2013, 2017]],
    ['2014', '2014', [2014], [2013, 2015]],
    ['2024-06-19', '2024-06-19', [2024], [2023, 2025]],
    ['2014', '', [2014, 2024, 9999], [2013]],
    ['', '1991-12-26', [1, 1945, 1991], [1992]],
    ['', '', [1, 2024], []],
  ])('a tie from "%s" to "%s" is active in %j and not in %j', (start, end, within, outside) => {
    expect(within.filter((year) => !active(start, end, year))).toEqual([]);
    expect(outside.filter((year) => active(start, end, year))).toEqual([]);
  });

  it('is active in a span that touches it, both ends included', () => {
    expect(active('2014', '2016', 2000, 2014)).toBe(true);
    expect(active('2014', '2016', 2016, 2030)).toBe(true);
    expect(active('2014', '2016', 2015, 2015)).toBe(true);
    expect(active('2014', '2016', 2000, 2030)).toBe(true);
    expect(active('2014', '2016', 2000, 2013)).toBe(false);
    expect(active('2014', '2016', 2017, 2030)).toBe(false);
  });

  it('hides an entity outside its years, and its ties with it', () => {
    const graph = graphOf(
      [
        nation('A'),
        nation('B', { start: '1922-12-30', end: '1991-12-26' }),
        nation('C', { start: '1991-12-26' }),
      ],
      [tie('ab', 'energy', 'A', 'B'), tie('ac', 'energy', 'A', 'C'), tie('cb', 'succession', 'C', 'B')],
    );
    const in_ = (year: number): { nodes: string[]; edges: string[] } =>
      shownBy(graph, { years: { from: year, to: year } });
    expect(in_(1921)).toEqual({ nodes: ['A'], edges: [] });
    expect(in_(1922)).toEqual({ nodes: ['A', 'B'], edges: ['ab'] });
    expect(in_(1991)).toEqual({ nodes: ['A', 'B', 'C'], edges: ['ab', 'ac', 'cb'] });
    expect(in_(1992)).toEqual({ nodes: ['A', 'C'], edges: ['ac'] });
  });

  it('shows the Soviet treaty of 1961 and the Russian one of 2024 each in its time', async () => {
    const graph = buildGraph(await pyongyang());
    const pacts = (year: number): string[] =>
      shownBy(graph, { years: { from: year, to: year }, types: new Set(['defence-pact']) }).edges.filter(
        (id) => /^prk-(sun|rus)/.test(id),
      );
    expect(pacts(1960)).toEqual([]);
    expect(pacts(1961)).toEqual(['prk-sun-1961-treaty']);
    expect(pacts(1991)).toEqual(['prk-rus-1961-treaty', 'prk-sun-1961-treaty']);
    expect(pacts(1996)).toEqual(['prk-rus-1961-treaty']);
    expect(pacts(1997)).toEqual([]);
    expect(pacts(2023)).toEqual([]);
    expect(pacts(2024)).toEqual(['prk-rus-2024-treaty']);
  });
});

describe('status', () => {
  const statusOf = (end: string, asOf: string): string[] => {
    const graph = graphOf([nation('A'), nation('B')], [tie('x', 'energy', 'A', 'B', { end })], { asOf });
    return arbitrary.statuses.filter(
      (status) => shownBy(graph, { statuses: new Set([status]) }).edges.length === 1,
    );
  };

  it.each([
    ['', '2024-12-31', 'in-force'],
    ['2024-12-31', '2024-12-31', 'in-force'],
    ['2024-12-30', '2024-12-31', 'ended'],
    ['2024-12', '2024-12-31', 'in-force'],
    ['2024-11', '2024-12-31', 'ended'],
    ['2024', '2024-12-31', 'in-force'],
    ['2030', '2024-12-31', 'in-force'],
    ['1991-12-26', '2024', 'ended'],
    ['2024-06', '2024', 'ended'],
    ['2024-12-31', '2024', 'in-force'],
  ])('of a tie until "%s" in data as of %s is %s, and nothing else', (end, asOf, status) => {
    expect(statusOf(end, asOf)).toEqual([status]);
  });
});

describe('around', () => {
  const chain = netOf(['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e']);

  it.each([
    [1, ['a', 'b'], ['a-b']],
    [2, ['a', 'b', 'c'], ['a-b', 'b-c']],
    [3, ['a', 'b', 'c', 'd'], ['a-b', 'b-c', 'c-d']],
  ])('reaches %i steps', (hops, nodes, edges) => {
    expect(shownBy(chain, { around: { node: 'a', hops } })).toEqual({ nodes, edges });
  });

  it('keeps the ties among what it reaches, parallel ones too', () => {
    const graph = netOf(['a', 'b'], ['a', 'c'], ['b', 'c'], ['b', 'c'], ['c', 'd']);
    expect(shownBy(graph, { around: { node: 'a', hops: 1 } })).toEqual({
      nodes: ['a', 'b', 'c'],
      edges: ['a-b', 'a-c', 'b-c', 'b-c-2'],
    });
  });

  it('walks ties against their direction', () => {
    expect(shownBy(world, { around: { node: 'L', hops: 2 } }).nodes).toEqual(['B', 'C', 'L']);
  });

  it('takes its steps only along ties that the other filters leave', () => {
    const types = new Set(['energy', 'membership']);
    expect(shownBy(world, { types, around: { node: 'L', hops: 3 } })).toEqual({
      nodes: ['B', 'C', 'L'],
      edges: ['bc-energy', 'cl-member'],
    });
    expect(shownBy(world, { regions: new Set(['East', '']), around: { node: 'L', hops: 3 } })).toEqual({
      nodes: ['L'],
      edges: [],
    });
  });

  it('leaves nothing around a centre that is hidden or unknown', () => {
    const nothing = { nodes: [], edges: [] };
    expect(shownBy(world, { kinds: new Set(['nation'] as const), around: { node: 'L', hops: 3 } })).toEqual(
      nothing,
    );
    expect(shownBy(world, { around: { node: 'ATLANTIS', hops: 3 } })).toEqual(nothing);
  });

  it('ends on a cycle', () => {
    const ring = netOf(['a', 'b'], ['b', 'c'], ['c', 'a']);
    expect(shownBy(ring, { around: { node: 'a', hops: 3 } }).nodes).toEqual(['a', 'b', 'c']);
  });
});

describe('expanded', () => {
  const chain = netOf(['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e'], ['c', 'f'], ['f', 'd']);
  const around = { node: 'a', hops: 1 };
  const from = (...expanded: string[]): { nodes: string[]; edges: string[] } =>
    shownBy(chain, { around, expanded: new Set(expanded) });

  it('brings the neighbours of what was reached', () => {
    expect(from('b')).toEqual({ nodes: ['a', 'b', 'c'], edges: ['a-b', 'b-c'] });
  });

  it('chains, and shows every tie among what was reached', () => {
    expect(from('c', 'b')).toEqual({
      nodes: ['a', 'b', 'c', 'd', 'f'],
      edges: ['a-b', 'b-c', 'c-d', 'c-f', 'f-d'],
    });
  });

  it('has no effect on what was not reached, on the unknown, and without a centre', () => {
    expect(from('c', 'd', 'nowhere')).toEqual(from());
    expect(shownBy(chain, { expanded: new Set(['b']) })).toEqual(shownBy(chain, {}));
    expect(shownBy(chain, { around: { node: 'nowhere', hops: 1 }, expanded: new Set(['b']) }).nodes).toEqual(
      [],
    );
  });

  it('walks only along ties that the other filters leave', () => {
    expect(
      shownBy(world, {
        types: new Set(['energy']),
        around: { node: 'C', hops: 1 },
        expanded: new Set(['B', 'C']),
      }),
    ).toEqual({ nodes: ['B', 'C'], edges: ['bc-energy'] });
  });
});

describe('folded', () => {
  const star = netOf(['hub', 'x'], ['hub', 'x'], ['hub', 'y'], ['y', 'z'], ['hub', 'far'], ['far', 'w']);

  it('hides those that hang on the folded node alone, and their ties', () => {
    expect(shownBy(star, { folded: new Set(['hub']) })).toEqual({
      nodes: ['far', 'hub', 'w', 'y', 'z'],
      edges: ['far-w', 'hub-far', 'hub-y', 'y-z'],
    });
  });

  it('hides those that hang on several, when all of them are folded', () => {
    expect(shownBy(star, { folded: new Set(['hub', 'z']) })).toEqual({
      nodes: ['far', 'hub', 'w', 'z'],
      edges: ['far-w', 'hub-far'],
    });
  });

  it('judges all at once: what falls takes nothing along', () => {
    expect(shownBy(star, { folded: new Set(['y']) }).nodes).toEqual(['far', 'hub', 'w', 'x', 'y']);
    expect(shownBy(netOf(['a', 'b'], ['b', 'c']), { folded: new Set(['a']) }).nodes).toEqual(['a', 'b', 'c']);
  });

  it('keeps the folded node itself, though no tie is left to it', () => {
    const pair = netOf(['a', 'b']);
    expect(shownBy(pair, { folded: new Set(['a']), isolated: false })).toEqual({ nodes: ['a'], edges: [] });
    expect(shownBy(pair, { folded: new Set(['a', 'b']) })).toEqual({ nodes: ['a', 'b'], edges: ['a-b'] });
  });

  it('keeps the centre of what is around, and the isolated', () => {
    const pair = netOf(['a', 'b']);
    expect(shownBy(pair, { folded: new Set(['a']), around: { node: 'b', hops: 1 } })).toEqual({
      nodes: ['a', 'b'],
      edges: ['a-b'],
    });
    expect(shownBy(pair, { folded: new Set(['a']), types: new Set() }).nodes).toEqual(['a', 'b']);
  });

  it('asks only for ties that are visible', () => {
    expect(shownBy(world, { folded: new Set(['B']), types: new Set(['energy', 'defence-pact']) })).toEqual({
      nodes: ['B', 'L'],
      edges: [],
    });
  });
});

describe('laws of visible', () => {
  const { dataset, filters, localFilters } = arbitrary;

  it('agrees with a plain reading of its definition', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        expect(visible(buildGraph(data), chosen)).toEqual(naive(data, chosen));
      }),
      { numRuns: 500 },
    );
  });

  it('shows no tie without both its ends', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const graph = buildGraph(data);
        const { nodes, edges } = visible(graph, chosen);
        for (const edge of edges) expect(graph.extremities(edge).every((end) => nodes.has(end))).toBe(true);
      }),
    );
  });

  it('a larger set never shows fewer', () => {
    const larger = <T>(set: ReadonlySet<T> | null, more: ReadonlySet<T> | null): ReadonlySet<T> | null =>
      set === null || more === null ? null : new Set([...set, ...more]);
    fc.assert(
      fc.property(dataset, filters, filters, (data, any, more) => {
        const graph = buildGraph(data);
        // Another tie can make of an isolated entity one that hangs on a folded node.
        const chosen = { ...any, folded: noFilters.folded };
        const small = visible(graph, chosen);
        const big = visible(graph, {
          ...chosen,
          types: larger(chosen.types, more.types),
          kinds: larger(chosen.kinds, more.kinds),
          regions: larger(chosen.regions, more.regions),
          statuses: larger(chosen.statuses, more.statuses),
          years:
            chosen.years === null || more.years === null
              ? null
              : {
                  from: Math.min(chosen.years.from, more.years.from),
                  to: Math.max(chosen.years.to, more.years.to),
                },
          expanded: new Set([...chosen.expanded, ...more.expanded]),
          isolated: chosen.isolated || more.isolated,
        });
        expect(isPart(small.nodes, big.nodes)).toBe(true);
        expect(isPart(small.edges, big.edges)).toBe(true);
      }),
    );
  });

  it('two types, or two statuses, show what each shows', () => {
    fc.assert(
      fc.property(dataset, localFilters, localFilters, (data, one, other) => {
        const graph = buildGraph(data);
        for (const key of ['types', 'statuses'] as const) {
          const [a, b] = [one[key] ?? new Set<never>(), other[key] ?? new Set<never>()];
          const edges = (set: ReadonlySet<string>): ReadonlySet<string> =>
            visible(graph, { ...noFilters, [key]: set }).edges;
          expect(edges(new Set([...a, ...b]))).toEqual(new Set([...edges(a), ...edges(b)]));
        }
      }),
    );
  });

  it('two filters together show the ties that each of them shows, in either order', () => {
    const names = ['types', 'kinds', 'regions', 'years', 'statuses'] as const;
    fc.assert(
      fc.property(
        dataset,
        localFilters,
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        (data, chosen, a, b) => {
          fc.pre(a !== b);
          const graph = buildGraph(data);
          const edges = (change: Partial<Filters>): ReadonlySet<string> =>
            visible(graph, { ...noFilters, ...change }).edges;
          const [first, second] = [{ [a]: chosen[a] }, { [b]: chosen[b] }];
          expect(edges({ ...first, ...second })).toEqual(intersection(edges(first), edges(second)));
          expect(edges({ ...second, ...first })).toEqual(edges({ ...first, ...second }));
        },
      ),
    );
  });
});

describe('laws of expanding and folding', () => {
  const { dataset, filters, nodeSets } = arbitrary;

  it('expanding only adds', () => {
    fc.assert(
      fc.property(dataset, filters, nodeSets, (data, chosen, more) => {
        const graph = buildGraph(data);
        const small = visible(graph, chosen);
        const big = visible(graph, { ...chosen, expanded: new Set([...chosen.expanded, ...more]) });
        expect(isPart(small.nodes, big.nodes)).toBe(true);
        expect(isPart(small.edges, big.edges)).toBe(true);
        if (chosen.around === null) expect(big).toEqual(small);
      }),
      { numRuns: 300 },
    );
  });

  it('expanding everything shows the component of the centre', () => {
    fc.assert(
      fc.property(dataset, filters, (data, any) => {
        const graph = buildGraph(data);
        const around = { node: 'n0', hops: 1 };
        const chosen = { ...any, around, expanded: new Set(graph.nodes()), folded: noFilters.folded };
        const { nodes, edges } = visible(graph, chosen);
        const all = visible(graph, { ...chosen, around: null });
        for (const edge of all.edges) {
          const [a, b] = graph.extremities(edge);
          expect([nodes.has(a), nodes.has(b)]).toEqual([edges.has(edge), edges.has(edge)]);
        }
      }),
    );
  });

  it('folding only removes, and neither what is folded, nor the centre, nor the isolated', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const graph = buildGraph(data);
        const open = visible(graph, { ...chosen, folded: noFilters.folded });
        const shut = visible(graph, chosen);
        expect(isPart(shut.nodes, open.nodes)).toBe(true);
        expect(isPart(shut.edges, open.edges)).toBe(true);
        for (const node of open.nodes) {
          const ties = graph.edges(node).filter((edge) => open.edges.has(edge));
          const stays = chosen.folded.has(node) || node === chosen.around?.node || ties.length === 0;
          if (stays) expect(shut.nodes.has(node)).toBe(true);
        }
        for (const edge of open.edges) {
          expect(shut.edges.has(edge)).toBe(graph.extremities(edge).every((end) => shut.nodes.has(end)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('laws of the years', () => {
  const { dataset, filters, years } = arbitrary;
  const inSpan = (
    { start, end }: { start: string; end: string },
    { from, to }: { from: number; to: number },
  ): boolean =>
    (start === '' || firstDay(start) <= `${String(to)}-12-31`) &&
    (end === '' || lastDay(end) >= `${String(from)}-01-01`);

  it('nothing is active outside its own span, or outside the lives of its ends', () => {
    fc.assert(
      fc.property(dataset, filters, years, (data, chosen, span) => {
        const graph = buildGraph(data);
        const { nodes, edges } = visible(graph, { ...chosen, years: span });
        for (const node of nodes) expect(inSpan(graph.getNodeAttributes(node), span)).toBe(true);
        for (const edge of edges) {
          expect(inSpan(graph.getEdgeAttributes(edge), span)).toBe(true);
          for (const end of graph.extremities(edge)) {
            expect(inSpan(graph.getNodeAttributes(end), span)).toBe(true);
          }
        }
      }),
    );
  });

  it('there and back is the identity', () => {
    fc.assert(
      fc.property(
        dataset,
        filters,
        fc.array(years, { minLength: 1, maxLength: 5 }),
        (data, chosen, spans) => {
          const graph = buildGraph(data);
          const look = (span: Filters['years']): [string[], string[]] => {
            const { nodes, edges } = visible(graph, { ...chosen, years: span });
            return [[...nodes], [...edges]];
          };
          const there = spans.map(look);
          expect(spans.toReversed().map(look)).toEqual(there.toReversed());
        },
      ),
    );
  });

  it('every year of the nineties is as a plain filter has it', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const graph = buildGraph(data);
        for (let year = 1989; year <= 2000; year++) {
          const years = { from: year, to: year };
          expect(visible(graph, { ...chosen, years })).toEqual(naive(data, { ...chosen, years }));
        }
      }),
    );
  });

  it.each(datasets.map(({ id, load }) => [id, load] as const))(
    'nor does a year of %s differ',
    async (_, load) => {
      const data = await load();
      const graph = buildGraph(data);
      const { from, to } = yearRange(graph);
      for (let year = from; year <= to; year += Math.ceil((to - from) / 12)) {
        const chosen = { ...noFilters, years: { from: year, to: year }, isolated: false };
        const [shown, plain] = [visible(graph, chosen), naive(data, chosen)];
        // Lists: sets of thousands take the matcher seconds. The order of the graph is that of the rows.
        expect([...shown.nodes]).toEqual([...plain.nodes]);
        expect([...shown.edges]).toEqual([...plain.edges]);
      }
    },
  );
});

describe('countByType', () => {
  it('counts what is visible and what there is', () => {
    const graph = graphOf(
      [nation('A'), nation('B'), bloc('L')],
      [
        tie('one', 'energy', 'A', 'B'),
        tie('two', 'energy', 'A', 'L'),
        tie('three', 'entente', 'A', 'B'),
        tie('four', 'membership', 'A', 'L'),
      ],
    );
    const shown = visible(graph, { ...noFilters, kinds: new Set(['nation'] as const) });
    expect(countByType(graph, shown)).toEqual(
      new Map([
        ['energy', { visible: 1, all: 2 }],
        ['entente', { visible: 1, all: 1 }],
        ['membership', { visible: 0, all: 1 }],
      ]),
    );
  });

  it('adds up to the visible ties, and to all', () => {
    fc.assert(
      fc.property(arbitrary.dataset, arbitrary.filters, (data, chosen) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        const counts = [...countByType(graph, shown).values()];
        expect(counts.reduce((sum, count) => sum + count.visible, 0)).toBe(shown.edges.size);
        expect(counts.reduce((sum, count) => sum + count.all, 0)).toBe(graph.size);
      }),
    );
  });
});

describe('yearRange', () => {
  const range = (spans: readonly (readonly [string, string])[], asOf: string): object =>
    yearRange(
      graphOf(
        [nation('A'), nation('B')],
        spans.map(([start, end], at) => tie(`t${String(at)}`, 'energy', 'A', 'B', { start, end })),
        { asOf },
      ),
    );

  it('runs from the first start to the day the data were kept true to', () => {
    expect(range([['1961-07-06', '1991'], ['1949', ''], ['', '']], '2024-12-31')).toEqual({ from: 1949, to: 2024 }); // prettier-ignore
  });

  it('runs on to a date that lies later', () => {
    expect(range([['1961', '2031-02']], '2024')).toEqual({ from: 1961, to: 2031 });
    expect(range([['1961', ''], ['2027', '']], '2024')).toEqual({ from: 1961, to: 2027 }); // prettier-ignore
  });

  it('is one year where nothing is dated', () => {
    expect(range([['', '']], '2024-12-31')).toEqual({ from: 2024, to: 2024 });
    expect(range([], '2024-12-31')).toEqual({ from: 2024, to: 2024 });
  });
});

describe('regionsOf', () => {
  it('lists each region once, sorted, the empty one where it occurs', () => {
    expect(regionsOf(world)).toEqual(['', 'East', 'West']);
    expect(regionsOf(netOf(['a', 'b']))).toEqual(['']);
    expect(
      regionsOf(graphOf([nation('A', { region: 'West' }), nation('B', { region: 'East' })], [])),
    ).toEqual(['East', 'West']);
  });
});
