import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets, seededRandom } from '#graph';
import { orient } from '../../../src/layout/compose.ts';
import type { LayoutInput } from '../../../src/layout/composed.ts';
import { computeLayout } from '../../../src/layout/compute.ts';
import { mapOutline } from '../../../src/layout/map-outline.ts';
import { layoutEntry, layouts, type LayoutId } from '../../../src/layout/layouts.ts';
import { Polisher } from '../../../src/layout/polish.ts';
import { allDistances, stressLayout } from '../../../src/layout/stress.ts';
import { askFor, closest, computed, distance, loadGraph, silent } from './ask.ts';

/** A graph of so many nodes whose dyads have one tie each. */
const graphOf = (count: number, dyads: readonly (readonly [number, number])[]): LayoutInput => ({
  count,
  dyads: Uint32Array.from(dyads.flat()),
  ties: new Uint32Array(dyads.length).fill(1),
  hostile: new Uint8Array(dyads.length),
  anchors: new Float64Array(count * 2).fill(NaN),
  blocs: new Uint8Array(count),
  regions: new Int16Array(count).fill(-1),
  memberships: new Uint32Array(),
  core: null,
  seats: new Float64Array(count * 2).fill(NaN),
  successions: new Uint32Array(),
  settings: [],
  held: { nodes: new Uint32Array(), points: new Float64Array() },
});

const anyGraph = fc.integer({ min: 2, max: 12 }).chain((count) =>
  fc
    .uniqueArray(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a < b),
      { maxLength: 30, selector: ([a, b]) => `${String(a)} ${String(b)}` },
    )
    .map((dyads) => graphOf(count, dyads)),
);

describe('stress', () => {
  it('lays a path out straight and a square square', () => {
    const options = { seed: 7, unit: 100, sweeps: 200 };
    const path = stressLayout(
      graphOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      options,
    );
    expect(distance(path, 0, 3)).toBeCloseTo(300, -1);
    const square = stressLayout(
      graphOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ]),
      options,
    );
    const sides = [
      distance(square, 0, 1),
      distance(square, 1, 2),
      distance(square, 2, 3),
      distance(square, 3, 0),
    ];
    expect(Math.max(...sides) - Math.min(...sides)).toBeLessThan(8);
  });

  it('measures the ways that there are', () => {
    const distances = allDistances(
      graphOf(4, [
        [0, 1],
        [1, 2],
      ]),
    );
    expect([...distances.subarray(0, 4)]).toEqual([0, 1, 2, Infinity]);
  });
});

describe('polishing', () => {
  it('never makes the whole worse, though it counts only what hangs on the node that moves', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (single, seed) => {
        // Broad fans among thin ones: every part of the cost counts.
        const graph = { ...single, ties: single.ties.map((_, at) => 1 + ((at + seed) % 12)) };
        const polisher = new Polisher(graph, 210);
        const random = seededRandom(seed);
        let now = stressLayout(graph, { seed, unit: 210, sweeps: 3 });
        for (let round = 0; round < 40; round++) {
          const next = polisher.descend(now, 1, random);
          const isMoved = next.some((value, at) => value !== now[at]);
          if (isMoved) expect(polisher.cost(next)).toBeLessThan(polisher.cost(now));
          now = next;
        }
      }),
    );
  });
});

describe('a layout that opens with a part', () => {
  it('lays the part out as by itself, and finds room for the others beside it', () => {
    const part = graphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const place = [0, 0, 10, 0, 20, 0, 30, 0];
    const core = { ...part, anchors: Float64Array.from(place) };
    // Node 4 lies on the map beside node 3; node 5 is a bloc of nodes 0 and 1; node 6 is alone.
    const input: LayoutInput = {
      ...graphOf(7, []),
      dyads: Uint32Array.from([0, 1, 1, 2, 2, 3, 0, 5, 1, 5]),
      ties: new Uint32Array(5).fill(1),
      hostile: new Uint8Array(5),
      anchors: Float64Array.from([...place, 31, 0, NaN, NaN, NaN, NaN]),
      core: { nodes: Uint32Array.from([0, 1, 2, 3]), graph: core },
    };
    const inner = computeLayout.force({ ...core, core: null }, silent);
    const all = computeLayout.force(input, silent);
    expect(all.slice(0, 8)).toEqual(inner);
    expect(distance(all, 4, 3)).toBeLessThan(Math.min(distance(all, 4, 0), distance(all, 4, 1)));
    expect(distance(all, 5, 0) + distance(all, 5, 1)).toBeLessThan(distance(all, 5, 3) * 2);
    for (let a = 0; a < 7; a++) {
      for (let b = 0; b < a; b++) expect(distance(all, a, b)).toBeGreaterThan(100);
    }
  });
});

describe('newcomers', () => {
  const camps = 'types=defence-pact.membership-defence.rivalry&years=1985&isolated=no';

  it.each(['force', 'blocs', 'circle'] as const)(
    'of the layout %s stand beside whom they follow',
    async (id) => {
      const graph = await loadGraph('world');
      const positions = computed(graph, askFor(graph, id, camps));
      const at = (key: string): number => graph.nodes().indexOf(key);
      const apart = (a: string, b: string): number => distance(positions, at(a), at(b));
      const soviet = ['RUS', 'EST', 'LVA', 'LTU', 'BLR', 'UKR', 'MDA', 'GEO', 'ARM', 'AZE']
        .concat(['KAZ', 'UZB', 'TKM', 'KGZ', 'TJK'])
        .map((key) => apart(key, 'SUN'));
      const rest = graph.nodes().filter((key) => graph.getNodeAttribute(key, 'kind') === 'nation');
      const median = rest.map((key) => apart(key, 'SUN')).sort((a, b) => a - b)[rest.length >> 1] ?? 0;
      expect(Math.max(...soviet)).toBeLessThan(median);
      for (const key of ['HRV', 'SVN', 'BIH', 'MKD', 'SRB', 'MNE'])
        expect([key, apart(key, 'YUG') < 360]).toEqual([key, true]);
      for (const key of ['CZE', 'SVK']) expect([key, apart(key, 'CSK') < 360]).toEqual([key, true]);
    },
  );

  it('stand beside whom they follow, though no tie says so and the map has others nearer', () => {
    const part = graphOf(3, [
      [0, 1],
      [1, 2],
    ]);
    const place = [0, 0, 10, 0, 20, 0];
    // Node 3 lies on the map beside node 2, but came of node 0; node 4 came of node 3.
    const input: LayoutInput = {
      ...graphOf(5, [
        [0, 1],
        [1, 2],
      ]),
      anchors: Float64Array.from([...place, 21, 0, 22, 0]),
      successions: Uint32Array.from([3, 0, 4, 3]),
      core: { nodes: Uint32Array.from([0, 1, 2]), graph: { ...part, anchors: Float64Array.from(place) } },
    };
    const all = computeLayout.force(input, silent);
    for (const node of [3, 4]) expect(distance(all, node, 0)).toBeLessThan(distance(all, node, 2));
    expect(closest(all)).toBeGreaterThan(103.9);
    const strangers = computeLayout.force({ ...input, successions: new Uint32Array() }, silent);
    expect(strangers.slice(0, 6)).toEqual(all.slice(0, 6));
    expect(distance(strangers, 3, 2)).toBeLessThan(distance(strangers, 3, 0));
  });
});

describe.each(layouts.map(({ id }) => [id] as const))('the layout %s', (id) => {
  const compute = computeLayout[id];
  it('gives the same for the same, finite, with no two discs upon each other', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const positions = compute(graph, silent);
        expect(compute(graph, silent)).toEqual(positions);
        expect(positions.every(Number.isFinite)).toBe(true);
        for (let a = 1; a < graph.count; a++) {
          for (let b = 0; b < a; b++) expect(distance(positions, a, b)).toBeGreaterThan(50);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** Every choice of every layout. */
const choices: readonly (readonly [LayoutId, string, string])[] = layouts.flatMap(({ id }) =>
  layoutEntry(id).params.flatMap((param) =>
    param.kind === 'choice' ? param.choices.map((choice) => [id, param.id, choice.id] as const) : [],
  ),
);
const cases: typeof choices = [
  ...choices,
  ['blocs', '', ''],
  ['around', 'centre', ''],
  ['around', 'centre', 'RUS'],
];

/** The closest that two discs may stand: a crowded force layout and the map let them nearer than their names like. */
const rooms: Readonly<Record<string, number>> = {
  'force close': 66,
  'force even': 83,
  'force wide': 103,
  map: 57.8,
};
const roomOf = (layout: LayoutId, choice: string): number =>
  rooms[`${layout} ${choice}`] ?? rooms[layout] ?? 103.9;

describe.each(cases)('the layout %s, %s %s', (layout, param, choice) => {
  it.each(datasets.map(({ id, opening }) => [id, opening] as const))(
    'places all of %s apart, the same twice, and leaves what is held',
    { timeout: 60_000 },
    async (dataset, opening) => {
      const graph = await loadGraph(dataset);
      const options = { [param]: choice };
      const held = new Map(
        [
          { x: 0, y: 0 },
          { x: 37, y: 400 },
          { x: -2500, y: 10.5 },
        ].map((point, at) => [graph.nodes()[at * 5] ?? '', point]),
      );
      const whole = computed(graph, askFor(graph, layout, '', { options, held }));
      expect(whole.every(Number.isFinite)).toBe(true);
      for (const [key, { x, y }] of held) {
        const at = graph.nodes().indexOf(key) * 2;
        expect([...whole.subarray(at, at + 2)]).toEqual([x, y]);
      }
      expect(closest(whole)).toBeGreaterThan(roomOf(layout, choice));

      if (opening === '') return;
      const ask = askFor(graph, layout, opening, { options });
      const part = computed(graph, ask);
      expect(part.every(Number.isFinite)).toBe(true);
      expect(closest(part)).toBeGreaterThan(roomOf(layout, choice));
      expect(computed(graph, ask)).toEqual(part);
    },
  );
});

describe('the map', () => {
  it('puts nations at their capitals and organisations at their seats where there is room, and others amidst their members', async () => {
    const graph = await loadGraph('world');
    const nodes = graph.nodes();
    const positions = computed(graph, askFor(graph, 'map'));
    const places = nodes.flatMap((key) => {
      const { place } = graph.getNodeAttributes(key);
      return place ? [[key, place] as const] : [];
    });
    const { homes, land, borders } = mapOutline(places, true);
    const astray = (key: string): number => {
      const at = nodes.indexOf(key) * 2;
      const home = homes.get(key);
      return Math.hypot(
        (positions[at] ?? NaN) - (home?.x ?? NaN),
        (positions[at + 1] ?? NaN) - (home?.y ?? NaN),
      );
    };
    for (const id of ['AUS', 'BRA', 'CAN', 'JPN', 'ISL', 'MDG'])
      expect([id, astray(id) < 5]).toEqual([id, true]);
    // Europe is crowded, yet nobody leaves the continent.
    for (const id of ['BEL', 'CZE', 'HRV', 'LUX']) expect([id, astray(id) < 320]).toEqual([id, true]);
    // Brussels has five seats: they stand about it, and who has the most ties stands nearest.
    for (const id of ['NATO', 'EU', 'BENELUX', 'UN', 'OSCE', 'AU', 'ASEAN'])
      expect([id, astray(id) < 320]).toEqual([id, true]);
    expect(astray('EU')).toBeLessThan(astray('BENELUX'));
    const x = (key: string): number => positions[nodes.indexOf(key) * 2] ?? NaN;
    expect(x('USA')).toBeLessThan(x('GBR'));
    expect(x('GBR')).toBeLessThan(x('CHN'));
    expect(x('ECOWAS')).toBeGreaterThan(x('BRA'));
    expect([land.length > 10_000, borders.length > 10_000]).toEqual([true, true]);
    expect(mapOutline(places, false).borders).toBe('');
  });
});

describe('orientation', () => {
  it('undoes a turn and a mirror against the map, keeping all distances', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.boolean(), (angle, mirror) => {
        const map = Float64Array.from([0, 0, 10, 0, 10, 5, -3, 8]);
        const turned = map.slice();
        for (let at = 0; at < map.length; at += 2) {
          const [x, y] = [(map[at] ?? 0) * (mirror ? -1 : 1), map[at + 1] ?? 0];
          turned[at] = x * Math.cos(angle) - y * Math.sin(angle);
          turned[at + 1] = x * Math.sin(angle) + y * Math.cos(angle);
        }
        const back = orient(turned, map);
        for (let a = 1; a < 4; a++) {
          expect((back[a * 2] ?? 0) - (back[0] ?? 0)).toBeCloseTo((map[a * 2] ?? 0) - (map[0] ?? 0), 6);
          expect((back[a * 2 + 1] ?? 0) - (back[1] ?? 0)).toBeCloseTo(
            (map[a * 2 + 1] ?? 0) - (map[1] ?? 0),
            6,
          );
        }
      }),
    );
  });
});
