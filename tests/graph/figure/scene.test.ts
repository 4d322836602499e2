import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocHalfSide,
  buildGraph,
  compare,
  datasets,
  figureThemes,
  groupTones,
  lineLook,
  litIn,
  nationRadius,
  neighbourhood,
  noFilters,
  ringOf,
  sceneOf,
  toneColour,
  visible,
  type BundleSign,
  type Dataset,
  type Encoding,
  type Entity,
  type Filters,
  type RelationGraph,
  type Scene,
  type SceneTie,
  type Tie,
  type TieChange,
  type YearSpan,
} from '#graph';
import { dataset, filters } from '../../fixtures/arbitraries.ts';
import { bloc, graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { anyComparison, anyEncoding, asked, drawnOf, encodings } from '../../fixtures/scenes.ts';

const load = async (id: string): Promise<RelationGraph> =>
  buildGraph(await (datasets.find((entry) => entry.id === id)?.load() ?? expect.fail(`${id} does not ship`)));
const in_ = (year: number): YearSpan => ({ from: year, to: year });
const pairOf = ({ from, to }: Pick<SceneTie, 'from' | 'to'>): string => [from, to].sort().join(' ');
const linesOf = (scene: Scene): string[] => [...scene.ties.values()].map(pairOf).sort();
/** Members of a bloc, by the same kind of tie for all. */
const members = (
  of: string,
  ids: readonly string[],
  more: Partial<Tie> = {},
  type: 'membership' | 'membership-defence' = 'membership',
): Tie[] => ids.map((id) => tie(`${id}-${of}`, type, id, of, more));
const nations = (count: number, name = 'N'): Entity[] =>
  Array.from({ length: count }, (_, at) => nation(`${name}${String(at).padStart(2, '0')}`));
const idsOf = (entities: readonly Entity[]): string[] => entities.map(({ id }) => id);

/** A scene as text: everything that is said in it. */
const wordsOf = (scene: Scene): string =>
  JSON.stringify(scene, (_key, value: unknown) =>
    value instanceof Map ? [...(value as Map<string, unknown>)] : value,
  );

const any = { data: dataset, filters, encoding: anyEncoding, spans: anyComparison, isMap: fc.boolean() };

describe('a scene', () => {
  it('is made of what is shown, and joins lines to nodes that are in it', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const graph = buildGraph(data);
        const [shown, options] = asked(graph, chosen, drawn);
        const scene = sceneOf(graph, shown, options);
        const keys = [...scene.nodes.keys()];
        for (const [key, node] of scene.nodes) {
          expect(node.key).toBe(key);
          expect(shown.nodes).toContain(key);
        }
        for (const [id, line] of scene.ties) {
          expect(line.id).toBe(id);
          expect(keys).toContain(line.from);
          expect(keys).toContain(line.to);
          for (const key of line.of) expect(shown.edges).toContain(key);
        }
        for (const hull of scene.hulls) {
          expect(shown.nodes).toContain(hull.bloc);
          for (const member of hull.members) expect(keys).toContain(member);
        }
      }),
    );
  });

  it('says no word of what is hidden', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const graph = buildGraph(data);
        const [shown, options] = asked(graph, chosen, drawn);
        const words = wordsOf(sceneOf(graph, shown, options));
        for (const { id, name } of data.entities) {
          if (!shown.nodes.has(id)) expect(words).not.toContain(name);
        }
        for (const { id, title } of data.ties) {
          if (shown.edges.has(id)) continue;
          expect(words).not.toContain(title);
          expect(words).not.toContain(`"${id}"`);
        }
      }),
    );
  });

  it('is the same for the same graph', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const [one, two] = [buildGraph(data), buildGraph(data)].map((graph) => drawnOf(graph, chosen, drawn));
        expect(two).toEqual(one);
      }),
      { numRuns: 50 },
    );
  });

  it('has all nodes that are shown, and every tie in exactly one line, where blocs are squares', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const graph = buildGraph(data);
        const encoding: Encoding = { ...drawn.encoding, blocs: 'squares' };
        const [shown, options] = asked(graph, chosen, { ...drawn, encoding });
        const scene = sceneOf(graph, shown, options);
        expect([...scene.nodes.keys()]).toEqual([...shown.nodes]);
        expect([...scene.ties.values()].flatMap(({ of }) => of).sort()).toEqual([...shown.edges].sort());
        expect([scene.hulls, scene.isPartial]).toEqual([[], false]);
      }),
    );
  });

  it('draws each tie by itself where it is plain: its own id, ends, type and title', () => {
    const graph = graphOf(
      [nation('A'), nation('B'), bloc('L')],
      [
        tie('gas', 'energy', 'B', 'A', { title: 'Gas' }),
        tie('both', 'energy', 'A', 'B', { mutual: true }),
        tie('pact', 'defence-pact', 'A', 'B'),
        tie('seat', 'membership', 'A', 'L'),
      ],
    );
    const scene = drawnOf(graph, noFilters);
    // In the registry's order, whatever the dataset's: so they lie side by side.
    expect([...scene.ties.keys()]).toEqual(['pact', 'seat', 'both', 'gas']);
    expect(scene.ties.get('gas')).toMatchObject({
      from: 'B',
      to: 'A',
      directed: true,
      bundle: null,
      change: null,
      of: ['gas'],
      selects: ['gas'],
      title: 'Gas',
    });
    expect(scene.ties.get('gas')?.type.id).toBe('energy');
    expect(scene.ties.get('both')?.directed).toBe(false);
    expect(scene.ties.get('pact')?.directed).toBe(false);
    expect([...scene.nodes.values()].map(({ key, degree, half }) => [key, degree, half])).toEqual([
      ['A', 4, nationRadius],
      ['B', 3, nationRadius],
      ['L', 1, blocHalfSide],
    ]);
  });
});

describe('ties in bundles', () => {
  const signOf = (polarities: readonly number[]): BundleSign => {
    const [friends, foes] = [polarities.includes(1), polarities.includes(-1)];
    return friends && foes ? 'mixed' : friends ? 'friendly' : foes ? 'hostile' : 'neutral';
  };

  it('are one line for each pair; of two spans, one for each pair and kind of change', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const graph = buildGraph(data);
        const scene = drawnOf(graph, chosen, { ...drawn, encoding: { ...drawn.encoding, ties: 'bundled' } });
        const keys = [...scene.ties.values()].map((line) => `${pairOf(line)} ${line.change ?? ''}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('add up: what was fanned out is in one of them, with its type, sign and share', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const graph = buildGraph(data);
        const [fanned, bundled] = (['fanned', 'bundled'] as const).map((ties) =>
          drawnOf(graph, chosen, { ...drawn, encoding: { ...drawn.encoding, ties } }),
        );
        if (!fanned || !bundled) throw new Error('no scene');
        expect([...bundled.nodes]).toEqual([...fanned.nodes]);
        const single = [...fanned.ties.values()];
        let total = 0;
        for (const line of bundled.ties.values()) {
          const within = single.filter((one) => pairOf(one) === pairOf(line) && one.change === line.change);
          total += within.length;
          expect([...line.of].sort()).toEqual(within.flatMap(({ of }) => of).sort());
          const { bundle } = line;
          if (!bundle) {
            // A line that is alone stays as it is.
            expect(within).toEqual([line]);
            continue;
          }
          expect(bundle.count).toBe(within.length);
          expect(bundle.count).toBeGreaterThan(1);
          expect(bundle.parts.reduce((sum, { count }) => sum + count, 0)).toBe(bundle.count);
          for (const { type, count } of bundle.parts) {
            expect(within.filter((one) => one.type.id === type.id)).toHaveLength(count);
            expect(count).toBeLessThanOrEqual(
              bundle.parts.find((part) => part.type === line.type)?.count ?? 0,
            );
          }
          expect(bundle.sign).toBe(signOf(within.map(({ type }) => type.polarity)));
          expect([...line.selects].sort()).toEqual([line.from, line.to].sort());
        }
        expect(total).toBe(single.length);
      }),
    );
  });

  it('have stripes that fill the line, in the colours of its types', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const scene = drawnOf(buildGraph(data), chosen, {
          ...drawn,
          encoding: { ...drawn.encoding, ties: 'bundled' },
        });
        for (const line of scene.ties.values()) {
          const { stripes } = lineLook(line, 'light');
          const isStriped = line.change === null && (line.bundle?.parts.length ?? 0) > 1;
          expect(stripes !== null).toBe(isStriped);
          if (!stripes) continue;
          expect(stripes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(stripes.map(({ colour }) => colour)).toEqual(
            line.bundle?.parts.map(({ type }) => type.look.light),
          );
        }
      }),
    );
  });

  const graph = graphOf(
    [nation('B'), nation('A'), nation('C')],
    [
      tie('1', 'rivalry', 'B', 'A'),
      tie('2', 'energy', 'B', 'A'),
      tie('3', 'energy', 'A', 'B'),
      tie('4', 'defence-pact', 'A', 'B'),
      tie('5', 'rivalry', 'B', 'C'),
    ],
  );
  const lines = [...drawnOf(graph, noFilters, { encoding: { ties: 'bundled' } }).ties.values()];

  it('take the look of the most frequent type, point nowhere, and select the pair', () => {
    expect(lines).toHaveLength(2);
    const line = lines.find(({ bundle }) => bundle);
    expect([line?.type.id, line?.directed, line?.title]).toEqual(['energy', false, '4 ties']);
    expect([line?.from, line?.to, line?.selects]).toEqual(['A', 'B', ['A', 'B']]);
    expect(line?.bundle?.parts.map(({ type, count }) => [type.id, count])).toEqual([
      ['defence-pact', 1],
      ['energy', 2],
      ['rivalry', 1],
    ]);
    const look = line && lineLook(line, 'light');
    expect([look?.head, look?.dash, look?.glyph]).toEqual(['none', [], 'diamond']);
  });

  it('are the broader, the more there are, and tell their sign by a shape', () => {
    const many = (count: number, type: 'rivalry' | 'entente' | 'energy'): SceneTie | undefined => {
      const ties = Array.from({ length: count }, (_, at) => tie(String(at), type, 'A', 'B'));
      const scene = drawnOf(graphOf([nation('A'), nation('B')], ties), noFilters, {
        encoding: { ties: 'bundled' },
      });
      return [...scene.ties.values()][0];
    };
    const widths = [2, 3, 9, 30].map((count) => {
      const line = many(count, 'entente');
      return line ? lineLook(line, 'light').width : NaN;
    });
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
    const glyphs = (['entente', 'rivalry', 'energy'] as const).map((type) => {
      const line = many(2, type);
      return line && lineLook(line, 'light').glyph;
    });
    expect(glyphs).toEqual(['circle', 'bar', 'none']);
  });
});

describe('blocs that are not squares', () => {
  const isMembership = (graph: RelationGraph, key: string): boolean =>
    graph.getEdgeAttribute(key, 'type').startsWith('membership');

  it('lose no tie but memberships, which no line stands for alone', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        for (const blocs of ['hulls', 'unfolded'] as const) {
          const encoding: Encoding = { ...drawn.encoding, ties: 'fanned', blocs };
          const scene = drawnOf(graph, chosen, { encoding });
          const own = [...scene.ties.values()].filter(({ id }) => shown.edges.has(id));
          const replaced = [...shown.edges].filter((key) => !scene.ties.has(key));
          expect(own.map(({ id }) => id).sort()).toEqual(
            [...shown.edges].filter((key) => !replaced.includes(key)).sort(),
          );
          for (const key of replaced) expect(isMembership(graph, key)).toBe(true);
          // Of one bloc, all memberships are replaced or none.
          const left = new Set(replaced.map((key) => graph.getEdgeAttribute(key, 'to')));
          for (const { id, of } of own) {
            expect(of).toEqual([id]);
            if (isMembership(graph, id)) expect(left).not.toContain(graph.getEdgeAttribute(id, 'to'));
          }
          if (blocs === 'hulls') {
            expect(new Set(scene.hulls.map(({ bloc: key }) => key))).toEqual(left);
            expect(scene.ties.size).toBe(own.length);
          }
        }
      }),
    );
  });

  it('unfold into one line for each two who were members at the same time', () => {
    const day = (date: string, fallback: string): string => (date === '' ? fallback : date);
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        const scene = drawnOf(graph, chosen, { encoding: { blocs: 'unfolded' } });
        const strands = [...scene.ties.values()].filter(({ id }) => !shown.edges.has(id));
        const wanted = new Set<string>();
        const open = [...shown.edges]
          .map((key) => graph.getEdgeAttributes(key))
          .filter(({ id }) => !scene.ties.has(id));
        for (const one of open) {
          for (const two of open) {
            if (one.to !== two.to || one.from >= two.from) continue;
            // All dates of any precision, as texts: a longer one sorts after its own beginning.
            const apart = (a: Tie, b: Tie): boolean => `${day(a.end, '9999')}~` < day(b.start, '');
            if (!apart(one, two) && !apart(two, one)) wanted.add(`${one.to} ${one.from} ${two.from}`);
          }
        }
        const found = strands.map(({ selects, from, to }) => `${selects.join()} ${from} ${to}`);
        expect(found.sort()).toEqual([...wanted].sort());
        for (const { of, selects, from, to, directed, title } of strands) {
          expect(of.map((key) => graph.getEdgeAttribute(key, 'from'))).toEqual([from, to]);
          expect(of.map((key) => graph.getEdgeAttribute(key, 'to'))).toEqual([...selects, ...selects]);
          expect(directed).toBe(false);
          expect(title).toBe(`Both in name.${selects.join()}.`);
        }
      }),
    );
  });

  it('stay as squares where anything else leads to them, and are gone else', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        for (const blocs of ['hulls', 'unfolded'] as const) {
          const scene = drawnOf(graph, chosen, { encoding: { ...drawn.encoding, blocs } });
          const gone = [...shown.nodes].filter((key) => !scene.nodes.has(key));
          for (const key of gone) {
            expect(graph.getNodeAttribute(key, 'kind')).toBe('bloc');
            const ties = graph.filterEdges(key, (edge) => shown.edges.has(edge));
            expect(ties.length).toBeGreaterThan(1);
            for (const edge of ties) {
              expect([isMembership(graph, edge), graph.getEdgeAttribute(edge, 'to')]).toEqual([true, key]);
            }
          }
        }
      }),
    );
  });

  const pact = graphOf(
    [nation('A'), nation('B'), nation('C'), bloc('L'), bloc('M'), nation('Z')],
    [
      ...members('L', ['A', 'B', 'C']),
      ...members('M', ['A', 'B'], {}, 'membership-defence'),
      tie('embargo', 'sanction-arms', 'M', 'Z'),
    ],
  );

  it('are outlines round their members, the pacts first, each in a tone of its own', () => {
    const scene = drawnOf(pact, noFilters, { encoding: { blocs: 'hulls' } });
    expect(scene.hulls).toEqual([
      { bloc: 'M', name: 'M', members: ['A', 'B'], tone: groupTones[0] },
      { bloc: 'L', name: 'L', members: ['A', 'B', 'C'], tone: groupTones[1] },
    ]);
    // M sends an embargo: it is still there to do so.
    expect([...scene.nodes.keys()]).toEqual(['A', 'B', 'C', 'M', 'Z']);
    expect([...scene.ties.keys()]).toEqual(['embargo']);
  });

  it('are lines among their members, which select the bloc', () => {
    const scene = drawnOf(pact, noFilters, { encoding: { blocs: 'unfolded' } });
    expect([...scene.nodes.keys()]).toEqual(['A', 'B', 'C', 'M', 'Z']);
    expect(linesOf(scene)).toEqual(['A B', 'A B', 'A C', 'B C', 'M Z']);
    expect(scene.ties.get('M A B')).toMatchObject({ selects: ['M'], of: ['A-M', 'B-M'], title: 'Both in M' });
    expect(scene.ties.get('M A B')?.type.id).toBe('membership-defence-both');
  });

  it('who are members of a bloc themselves stay, for an outline or a line needs them', () => {
    const graph = graphOf(
      [nation('A'), nation('B'), nation('C'), bloc('UNION'), bloc('CLUB')],
      [...members('UNION', ['A', 'B']), ...members('CLUB', ['UNION', 'C'])],
    );
    const opened = drawnOf(graph, noFilters, { encoding: { blocs: 'unfolded' } });
    expect([...opened.nodes.keys()]).toEqual(['A', 'B', 'C', 'UNION']);
    expect(linesOf(opened)).toEqual(['A B', 'C UNION']);
    const ringed = drawnOf(graph, noFilters, { encoding: { blocs: 'hulls' } });
    expect([...ringed.nodes.keys()]).toEqual(['A', 'B', 'C', 'UNION']);
    expect(ringed.hulls.map(({ members: of }) => of)).toEqual([
      ['UNION', 'C'],
      ['A', 'B'],
    ]);
  });

  it('are never nations, whatever a file calls a membership', () => {
    const graph = graphOf(
      [nation('A'), nation('B'), nation('C')],
      [...members('C', ['A', 'B']), tie('pact', 'entente', 'A', 'B')],
    );
    for (const blocs of ['hulls', 'unfolded'] as const) {
      const scene = drawnOf(graph, noFilters, { encoding: { blocs } });
      expect([...scene.nodes.keys()]).toEqual(['A', 'B', 'C']);
      expect([...scene.ties.keys()].sort()).toEqual(['A-C', 'B-C', 'pact']);
    }
  });

  describe('and whose members came and went', () => {
    const strandsOf = (ties: readonly Tie[], chosen: Filters = noFilters): string[] =>
      linesOf(
        drawnOf(graphOf([nation('DDR'), nation('ALB'), nation('POL'), bloc('WP')], ties), chosen, {
          encoding: { blocs: 'unfolded' },
        }),
      );
    const seat = (id: string, start: string, end: string): Tie =>
      tie(`${id}-${start}`, 'membership-defence', id, 'WP', { start, end });

    it('join those alone who were in it together', () => {
      const ties = [
        seat('ALB', '1955-05-14', '1968-09-13'),
        seat('POL', '1955-05-14', '1991-07-01'),
        seat('DDR', '1968-09-14', '1990-09-24'),
      ];
      expect(strandsOf(ties)).toEqual(['ALB POL', 'DDR POL']);
      // In one year both were in it, but not on one day.
      expect(strandsOf(ties, { ...noFilters, years: in_(1968) })).toEqual(['ALB POL', 'DDR POL']);
      expect(strandsOf(ties, { ...noFilters, years: in_(1990) })).toEqual(['DDR POL']);
    });

    it.each([
      ['1968-09-13', '1968-09-13', true],
      ['1968-09-13', '1968-09-14', false],
      ['1968', '1968-12-31', true],
      ['1968', '1969', false],
      ['1968-09', '1968-09-30', true],
      ['1968-09', '1968-10', false],
      ['', '1990', true],
      ['1968', '', true],
    ])('leaving “%s”, joining “%s”: together is %s', (end, start, isTogether) => {
      expect(strandsOf([seat('ALB', '1955', end), seat('DDR', start, '')])).toEqual(
        isTogether ? ['ALB DDR'] : [],
      );
    });

    it('join two once, however often they came back', () => {
      const spells = ['POL', 'DDR'].flatMap((id) => [seat(id, '1955', '1960'), seat(id, '1970', '1980')]);
      expect(strandsOf(spells)).toEqual(['DDR POL']);
    });
  });

  describe('and are too large', () => {
    const clubOf = (count: number, name = 'L'): RelationGraph => {
      const some = nations(count);
      return graphOf([...some, bloc(name)], members(name, idsOf(some)));
    };

    it('unfold up to 40 members, and stay squares beyond', () => {
      const forty = drawnOf(clubOf(40), noFilters, { encoding: { blocs: 'unfolded' } });
      expect([forty.ties.size, forty.nodes.has('L'), forty.isPartial]).toEqual([(40 * 39) / 2, false, false]);
      const more = drawnOf(clubOf(41), noFilters, { encoding: { blocs: 'unfolded' } });
      expect([more.ties.size, more.nodes.has('L'), more.isPartial]).toEqual([41, true, true]);
    });

    it('are outlined up to 60 members', () => {
      const sixty = drawnOf(clubOf(60), noFilters, { encoding: { blocs: 'hulls' } });
      expect([sixty.ties.size, sixty.hulls.length, sixty.isPartial]).toEqual([0, 1, false]);
      const more = drawnOf(clubOf(61), noFilters, { encoding: { blocs: 'hulls' } });
      expect([more.ties.size, more.hulls.length, more.isPartial]).toEqual([61, 0, true]);
    });

    it('unfold in turn until there are 3,000 lines', () => {
      const some = nations(40);
      const clubs = ['K', 'L', 'M', 'P'];
      const graph = graphOf(
        [...some, ...clubs.map((id) => bloc(id)), bloc('SMALL')],
        [...clubs.flatMap((id) => members(id, idsOf(some))), ...members('SMALL', ['N00', 'N01'])],
      );
      const scene = drawnOf(graph, noFilters, { encoding: { blocs: 'unfolded' } });
      // Three large ones; the fourth finds no room, the small one does.
      expect([...scene.nodes.keys()].filter((key) => !key.startsWith('N'))).toEqual(['P']);
      expect(scene.ties.size).toBe(3 * 780 + 40 + 1);
      expect(scene.isPartial).toBe(true);
    });

    it('are outlined as far as there are tones, and stay squares with one member', () => {
      const clubs = Array.from({ length: groupTones.length + 1 }, (_, at) => `CLUB${String(at)}`);
      const graph = graphOf(
        [nation('A'), nation('B'), ...clubs.map((id) => bloc(id)), bloc('LONELY')],
        [...clubs.flatMap((id) => members(id, ['A', 'B'])), ...members('LONELY', ['A'])],
      );
      const scene = drawnOf(graph, noFilters, { encoding: { blocs: 'hulls' } });
      expect(scene.hulls.map(({ tone }) => tone)).toEqual(groupTones);
      expect([...scene.nodes.keys()]).toEqual(['A', 'B', `CLUB${String(groupTones.length)}`, 'LONELY']);
      expect(scene.isPartial).toBe(true);
    });
  });
});

describe('sizes', () => {
  it('lie between their bounds, grow with the ties and are alike where they are not asked for', () => {
    fc.assert(
      fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
        const graph = buildGraph(data);
        const [shown] = asked(graph, chosen, drawn);
        const scene = drawnOf(graph, chosen, drawn);
        const nodes = [...scene.nodes.values()].map(({ key, entity, half, degree }) => {
          const ties = graph.filterEdges(key, (edge) => shown.edges.has(edge));
          expect(degree).toBe(ties.length);
          return { degree, factor: half / (entity.kind === 'bloc' ? blocHalfSide : nationRadius) };
        });
        const [least, largest] = drawn.isMap ? [0.5, 1.05] : [0.62, 1.6];
        for (const { degree, factor } of nodes) {
          if (drawn.encoding.size === 'same') expect(factor).toBe(1);
          else {
            expect(factor).toBeGreaterThanOrEqual(least - 1e-9);
            expect(factor).toBeLessThanOrEqual(largest + 1e-9);
            if (degree === 0) expect(factor).toBeCloseTo(least, 9);
          }
        }
        if (drawn.encoding.size === 'same') return;
        const order = nodes.toSorted((a, b) => a.degree - b.degree);
        for (const [at, { degree, factor }] of order.entries()) {
          const next = order[at + 1];
          if (!next) break;
          if (degree < next.degree) expect(factor).toBeLessThan(next.factor);
          else expect(factor).toBeCloseTo(next.factor, 9);
        }
        // Whoever has most is as large as can be: the range is used, whatever was left out.
        const last = order.at(-1);
        if (last && last.degree > 0) expect(last.factor).toBeCloseTo(largest, 9);
      }),
    );
  });

  it('are those of the nodes that are drawn: a bloc that is an outline sets no measure', () => {
    const some = nations(12);
    const graph = graphOf(
      [...some, bloc('L')],
      [...members('L', idsOf(some)), tie('x', 'rivalry', 'N00', 'N01')],
    );
    const scene = drawnOf(graph, noFilters, { encoding: { blocs: 'hulls', size: 'degree' } });
    expect(scene.nodes.get('N00')?.half).toBeCloseTo(nationRadius * 1.6, 9);
  });
});

describe('groups', () => {
  const groupsIn = (
    graph: RelationGraph,
    colour: Encoding['colour'],
    chosen = noFilters,
  ): Record<string, string> =>
    Object.fromEntries(
      [...drawnOf(graph, chosen, { encoding: { colour } }).nodes.values()].map(({ key, group }) => [
        key,
        group?.id ?? '',
      ]),
    );

  it.each(datasets.map(({ id }) => id))('by continent have a place for every nation of %s', async (id) => {
    const graph = await load(id);
    const scene = drawnOf(graph, noFilters, { encoding: { colour: 'region' } });
    const lost = [...scene.nodes.values()].filter(({ entity, group }) => entity.kind === 'nation' && !group);
    expect(lost.map(({ key, entity }) => `${key} ${entity.region}`)).toEqual([]);
  });

  it('by continent follow the United Nations (M49)', async () => {
    const groups = groupsIn(await load('world'), 'region');
    expect(
      [
        'EGY',
        'USA',
        'BRA',
        'CUB',
        'TUR',
        'CYP',
        'KAZ',
        'PRK',
        'RUS',
        'SUN',
        'DDR',
        'GBR',
        'AUS',
        'FJI',
        'UN',
      ].map((key) => `${key} ${groups[key] ?? '?'}`),
    ).toEqual([
      'EGY africa',
      'USA americas',
      'BRA americas',
      'CUB americas',
      'TUR asia',
      'CYP asia',
      'KAZ asia',
      'PRK asia',
      'RUS europe',
      'SUN europe',
      'DDR europe',
      'GBR europe',
      'AUS oceania',
      'FJI oceania',
      'UN ',
    ]);
  });

  it('by organisation are members and the bloc itself; who is in two is in several', () => {
    const graph = graphOf(
      [nation('A'), nation('B'), nation('C'), nation('D'), bloc('L'), bloc('M'), bloc('LONELY')],
      [
        ...members('L', ['A', 'B', 'C']),
        // Twice in the same is not in several.
        tie('A-L-again', 'membership', 'A', 'L'),
        ...members('M', ['C', 'D']),
        ...members('LONELY', ['D']),
      ],
    );
    expect(groupsIn(graph, 'bloc')).toEqual({
      A: 'L',
      B: 'L',
      C: 'several',
      D: 'M',
      L: 'L',
      M: 'M',
      LONELY: '',
    });
    const gone = { ...noFilters, types: new Set(['rivalry']) };
    expect(new Set(Object.values(groupsIn(graph, 'bloc', gone)))).toEqual(new Set(['']));
  });

  it('by organisation leave a bloc its own colour, though it is a member of another', () => {
    for (const [one, other] of [
      ['UNION', 'CLUB'],
      ['CLUB', 'UNION'],
    ] as const) {
      const graph = graphOf(
        [nation('A'), nation('B'), nation('C'), bloc('UNION'), bloc('CLUB')],
        [...members(one, ['A', 'B', 'C']), ...members(other, ['C', one])],
      );
      expect(groupsIn(graph, 'bloc')).toMatchObject({ UNION: 'UNION', CLUB: 'CLUB' });
    }
  });

  it('by organisation have the colours of the outlines, in the world, too', async () => {
    const graph = await load('world');
    const scene = drawnOf(
      graph,
      { ...noFilters, years: in_(2025) },
      { encoding: { blocs: 'hulls', colour: 'bloc' } },
    );
    const tones = new Map(scene.hulls.map(({ bloc: key, tone }) => [key, tone]));
    const rings = new Map(
      [...scene.nodes.values()].flatMap(({ group }) =>
        group && group.id !== 'several' ? [[group.id, group.tone]] : [],
      ),
    );
    expect(rings.size).toBeGreaterThan(3);
    for (const [key, tone] of rings) expect([key, tones.get(key)]).toEqual([key, tone]);
  });

  it.each<[friends: number, foes: number, others: number, group: string]>([
    [1, 0, 0, 'friendly'],
    [4, 1, 0, 'friendly'],
    [7, 3, 0, 'leaning-friendly'],
    [3, 2, 5, 'leaning-friendly'],
    [1, 1, 0, 'balanced'],
    [5, 4, 0, 'balanced'],
    [4, 5, 0, 'balanced'],
    [2, 3, 5, 'leaning-hostile'],
    [3, 7, 0, 'leaning-hostile'],
    [1, 4, 0, 'hostile'],
    [0, 2, 9, 'hostile'],
    [0, 0, 4, ''],
  ])('of %i friendly, %i hostile and %i other ties: “%s”', (friends, foes, others, group) => {
    const ties = [
      ...Array.from({ length: friends }, (_, at) => tie(`f${String(at)}`, 'entente', 'A', 'B')),
      ...Array.from({ length: foes }, (_, at) => tie(`r${String(at)}`, 'sanction-arms', 'B', 'A')),
      ...Array.from({ length: others }, (_, at) => tie(`e${String(at)}`, 'energy', 'A', 'B')),
    ];
    const graph = graphOf([nation('A'), nation('B'), nation('C')], ties);
    expect(groupsIn(graph, 'balance')).toEqual({ A: group, B: group, C: '' });
    // What is hidden does not count.
    const friendly = groupsIn(graph, 'balance', { ...noFilters, types: new Set(['entente']) });
    expect(friendly).toEqual({ A: friends > 0 ? 'friendly' : '', B: friends > 0 ? 'friendly' : '', C: '' });
  });

  it('of friends and foes mirror each other: with every sign turned, what was friendly is hostile', () => {
    const mirror: Record<string, string> = {
      friendly: 'hostile',
      'leaning-friendly': 'leaning-hostile',
      balanced: 'balanced',
      'leaning-hostile': 'leaning-friendly',
      hostile: 'friendly',
    };
    const groupOf = (friends: number, foes: number): string => {
      const ties = Array.from({ length: friends + foes }, (_, at) =>
        tie(String(at), at < friends ? 'entente' : 'rivalry', 'A', 'B'),
      );
      return groupsIn(graphOf([nation('A'), nation('B')], ties), 'balance').A ?? '';
    };
    for (let friends = 0; friends <= 10; friends++) {
      for (let foes = friends === 0 ? 1 : 0; foes <= 10; foes++) {
        expect([friends, foes, groupOf(foes, friends)]).toEqual([
          friends,
          foes,
          mirror[groupOf(friends, foes)],
        ]);
      }
    }
  });

  it('are seen as rings in their tone', () => {
    const graph = graphOf([nation('A', { region: 'Eastern Asia' }), nation('B')], []);
    const { nodes } = drawnOf(graph, noFilters, { encoding: { colour: 'region' } });
    const [a, b] = [nodes.get('A'), nodes.get('B')];
    expect(a && ringOf(a, 'dark')).toEqual({
      colour: toneColour('brick', 'dark'),
      style: 'solid',
      pattern: null,
    });
    expect(b && ringOf(b, 'dark')).toBeNull();
  });
});

describe('two spans in one scene', () => {
  it('give every line its change, every node its own, and keep blocs squares', () => {
    fc.assert(
      fc.property(dataset, filters, anyEncoding, anyComparison, (data, chosen, encoding, spans) => {
        if (!spans) return;
        const graph = buildGraph(data);
        const compared = compare(graph, chosen, ...spans);
        const scene = drawnOf(graph, chosen, { encoding, spans });
        for (const { change, of } of scene.ties.values()) {
          for (const key of of) expect(change).toBe(compared.ties.get(key));
        }
        for (const { key, change } of scene.nodes.values()) expect(change).toBe(compared.nodes.get(key));
        expect(scene.encoding).toEqual({ ...encoding, blocs: 'squares' });
        expect([scene.hulls, scene.isPartial]).toEqual([[], false]);
      }),
    );
  });

  it('say nothing of change where there is one span alone', () => {
    fc.assert(
      fc.property(dataset, filters, anyEncoding, (data, chosen, encoding) => {
        const scene = drawnOf(buildGraph(data), chosen, { encoding });
        for (const { change } of [...scene.ties.values(), ...scene.nodes.values()]) expect(change).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it('part the bundle of a pair by what became of its ties', () => {
    const graph = graphOf(
      [nation('A'), nation('B')],
      [
        tie('old1', 'rivalry', 'A', 'B', { end: '1990' }),
        tie('old2', 'territorial-dispute', 'A', 'B', { end: '1990' }),
        tie('new1', 'entente', 'A', 'B', { start: '1995' }),
        tie('new2', 'energy', 'A', 'B', { start: '1995' }),
        tie('kept', 'watch', 'A', 'B'),
      ],
    );
    const scene = drawnOf(graph, noFilters, { encoding: { ties: 'bundled' }, spans: [in_(1989), in_(2000)] });
    const told = [...scene.ties.values()].map(({ change, bundle, of }) => [change, bundle?.count ?? 1, of]);
    expect(told.sort()).toEqual<[TieChange, number, string[]][]>([
      ['changed-began', 2, ['new1', 'new2']],
      ['changed-ended', 2, ['old1', 'old2']],
      ['continued', 1, ['kept']],
    ]);
    const looks = [...scene.ties.values()].map((line) => [line.change, lineLook(line, 'light').glyph]);
    expect(new Map(looks as [TieChange, string][]).get('changed-ended')).toBe('bar');
  });

  it('of the world in 1989 and 2025: who came, who went, what began, what ended', async () => {
    const graph = await load('world');
    const scene = drawnOf(graph, noFilters, { spans: [in_(1989), in_(2025)] });
    const change = (key: string): string | null | undefined => scene.nodes.get(key)?.change;
    expect(['SUN', 'DDR', 'YUG', 'CSK'].map(change)).toEqual(['went', 'went', 'went', 'went']);
    expect(['UKR', 'SRB', 'CZE', 'SSD'].map(change)).toEqual(['came', 'came', 'came', 'came']);
    expect(['USA', 'FRA', 'CHN'].map(change)).toEqual(['continued', 'continued', 'continued']);
    expect(scene.ties.get('pol-nato')?.change).toBe('began');
    expect(scene.ties.get('pol-wp')?.change).toBe('ended');
    expect(scene.ties.get('usa-nato')?.change).toBe('continued');
  });

  it('ring what came and what went, before any group, and tell them apart without colour', () => {
    const graph = graphOf(
      [
        nation('NEW', { start: '1995', region: 'Eastern Asia' }),
        nation('OLD', { end: '1991', region: 'Eastern Asia' }),
        nation('SAME', { region: 'Eastern Asia' }),
      ],
      [],
    );
    const { nodes } = drawnOf(graph, noFilters, {
      encoding: { colour: 'region' },
      spans: [in_(1989), in_(2000)],
    });
    const rings = ['NEW', 'OLD', 'SAME'].map((key) => {
      const node = nodes.get(key);
      return node && ringOf(node, 'light');
    });
    expect(rings).toEqual([
      { colour: toneColour('began', 'light'), style: 'solid', pattern: null },
      { colour: toneColour('ended', 'light'), style: 'dashed', pattern: null },
      { colour: toneColour('brick', 'light'), style: 'solid', pattern: null },
    ]);
  });

  it('have a line style each as well as a colour, and what went on the quietest', () => {
    const look = (change: TieChange): ReturnType<typeof lineLook> => {
      const scene = drawnOf(graphOf([nation('A'), nation('B')], [tie('x', 'rivalry', 'A', 'B')]), noFilters);
      const [line] = scene.ties.values();
      if (!line) throw new Error('no line');
      return lineLook({ ...line, change }, 'light');
    };
    const every = ['began', 'changed-began', 'changed-ended', 'ended', 'continued'] as const;
    expect(new Set(every.map((change) => look(change).dash.join(' '))).size).toBe(5);
    expect(look('began').dash).toEqual([]);
    expect(look('continued').colour).toBe(figureThemes.light.quiet);
    expect(look('continued').width).toBeLessThan(look('ended').width);
    expect(
      new Set((['began', 'ended', 'changed-began'] as const).map((change) => look(change).colour)).size,
    ).toBe(3);
  });
});

describe('what is lit', () => {
  const everyTie = (data: Dataset): string[] => data.ties.map(({ id }) => id);

  it('is the lines that stand for lit ties, with both ends, and the lit nodes that are drawn', () => {
    fc.assert(
      fc.property(fc.record(any), fc.nat(), fc.nat(), ({ data, filters: chosen, ...drawn }, some, node) => {
        const scene = drawnOf(buildGraph(data), chosen, drawn);
        const ids = everyTie(data);
        const edges = new Set(ids.filter((_id, at) => (some >> (at % 30)) % 2 === 1));
        const nodes = new Set([`n${String(node % 7)}`, 'nowhere']);
        const lit = litIn(scene, { nodes, edges });
        const lines = [...scene.ties.values()].filter(({ of }) => of.some((key) => edges.has(key)));
        expect(lit.edges).toEqual(new Set(lines.map(({ id }) => id)));
        const ends = lines.flatMap(({ from, to }) => [from, to]);
        expect(lit.nodes).toEqual(new Set([...nodes, ...ends].filter((key) => scene.nodes.has(key))));
      }),
    );
  });

  const graph = graphOf(
    [nation('A'), nation('B'), nation('C'), bloc('L')],
    [...members('L', ['A', 'B', 'C']), tie('one', 'rivalry', 'A', 'B'), tie('two', 'energy', 'A', 'B')],
  );
  const all = visible(graph, noFilters);

  it('a tie in a bundle lights the bundle', () => {
    const scene = drawnOf(graph, noFilters, { encoding: { ties: 'bundled' } });
    const lit = litIn(scene, { nodes: new Set(), edges: new Set(['two']) });
    expect([...lit.edges].map((key) => scene.ties.get(key)?.of)).toEqual([['two', 'one']]);
    expect(lit.nodes).toEqual(new Set(['A', 'B']));
  });

  it('an unfolded bloc lights all its lines, a member those of its own', () => {
    const scene = drawnOf(graph, noFilters, { encoding: { blocs: 'unfolded' } });
    const whole = litIn(scene, neighbourhood(graph, 'L', 1, all));
    expect([...whole.edges].filter((key) => key.startsWith('L ')).sort()).toEqual([
      'L A B',
      'L A C',
      'L B C',
    ]);
    // L itself is not drawn.
    expect(whole.nodes).toEqual(new Set(['A', 'B', 'C']));
    const seat = litIn(scene, { nodes: new Set(['C', 'L']), edges: new Set(['C-L']) });
    expect([...seat.edges].sort()).toEqual(['L A C', 'L B C']);
  });

  it('is itself where the picture is plain', () => {
    for (const encoding of encodings.filter(({ ties, blocs }) => ties === 'fanned' && blocs === 'squares')) {
      expect(litIn(drawnOf(graph, noFilters, { encoding }), all)).toEqual(all);
    }
  });
});
