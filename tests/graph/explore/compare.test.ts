import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  compare,
  datasets,
  noFilters,
  visible,
  type Comparison,
  type Dataset,
  type DyadChange,
  type Filters,
  type NodeChange,
  type TieChange,
  type YearSpan,
} from '#graph';
import { dataset, filters, years } from '../../fixtures/arbitraries.ts';
import { bloc, graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { naive } from './naive.ts';

const in_ = (year: number): YearSpan => ({ from: year, to: year });
const load = async (id: string): Promise<Dataset> =>
  await (datasets.find((entry) => entry.id === id)?.load() ?? expect.fail(`${id} does not ship`));
const dyadOf = ({ dyads }: Comparison, one: string, other: string): DyadChange | undefined =>
  dyads.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));

describe('compare', () => {
  const graph = graphOf(
    [
      nation('A'),
      nation('B'),
      nation('C', { end: '1995-06' }),
      nation('D', { start: '1998' }),
      bloc('L'),
      nation('X', { start: '2010' }),
    ],
    [
      tie('ab-rivalry', 'rivalry', 'B', 'A', { end: '1994' }),
      tie('ab-dispute', 'territorial-dispute', 'A', 'B', { end: '1996' }),
      tie('ab-pact', 'defence-pact', 'A', 'B', { start: '1997' }),
      tie('ac-energy', 'energy', 'A', 'C'),
      tie('al-member', 'membership', 'A', 'L', { start: '1980' }),
      tie('al-forces', 'security-partnership', 'A', 'L', { start: '1999' }),
      tie('bl-member', 'membership', 'B', 'L', { start: '1999' }),
      tie('bd-watch', 'watch', 'B', 'D'),
      tie('ax-energy', 'energy', 'A', 'X'),
    ],
  );
  const compared = compare(graph, noFilters, in_(1993), in_(2000));

  it('says of every tie in either whether it went on, began or ended, and where another took its place', () => {
    expect([...compared.ties]).toEqual<[string, TieChange][]>([
      ['ab-rivalry', 'changed-ended'],
      ['ab-dispute', 'changed-ended'],
      ['ab-pact', 'changed-began'],
      ['ac-energy', 'ended'],
      ['al-member', 'continued'],
      ['al-forces', 'changed-began'],
      ['bl-member', 'began'],
      ['bd-watch', 'began'],
    ]);
  });

  it('says of every node in either whether it came or went', () => {
    expect([...compared.nodes]).toEqual<[string, NodeChange][]>([
      ['A', 'continued'],
      ['B', 'continued'],
      ['C', 'went'],
      ['D', 'came'],
      ['L', 'continued'],
    ]);
  });

  it('shows what is in either, and nothing else', () => {
    expect([...compared.shown.edges]).toEqual([...compared.ties.keys()]);
    expect([...compared.shown.nodes]).toEqual([...compared.nodes.keys()]);
  });

  it('says of every pair of nations what sign it had and has, and by which ties', () => {
    const blank = { began: [], ended: [], continued: [] };
    expect(compared.dyads).toEqual<DyadChange[]>([
      {
        a: 'A',
        b: 'B',
        before: 'hostile',
        after: 'friendly',
        began: ['ab-pact'],
        ended: ['ab-rivalry', 'ab-dispute'],
        continued: [],
      },
      { ...blank, a: 'A', b: 'C', before: 'neutral', after: 'none', ended: ['ac-energy'] },
      { ...blank, a: 'B', b: 'D', before: 'none', after: 'neutral', began: ['bd-watch'] },
    ]);
  });

  it('calls a pair neutral whose ties cancel out', () => {
    const both = compare(graph, noFilters, in_(1996), { from: 1996, to: 1997 });
    expect(dyadOf(both, 'A', 'B')).toMatchObject({ before: 'hostile', after: 'neutral' });
  });

  it('a state that merely has no tie shown neither came nor went', () => {
    const { nodes } = compare(
      graph,
      { ...noFilters, types: new Set(['membership']), isolated: false },
      in_(1993),
      in_(2000),
    );
    expect(nodes).toEqual(new Map([['A', 'continued'], ['B', 'continued'], ['L', 'continued']])); // prettier-ignore
  });

  it('does not count a hidden tie as another form', () => {
    const types = new Set(['rivalry', 'membership']);
    const { ties } = compare(graph, { ...noFilters, types }, in_(1993), in_(2000));
    expect(ties.get('ab-rivalry')).toBe('ended');
  });

  it('compares nothing with nothing', () => {
    const { shown, ties, nodes, dyads } = compare(graphOf([], []), noFilters, in_(1993), in_(2000));
    expect([shown.nodes.size, shown.edges.size, ties.size, nodes.size, dyads]).toEqual([0, 0, 0, 0, []]);
  });
});

describe('history', () => {
  it('the world, 1989 and 2024: one alliance ended, another grew', async () => {
    const graph = buildGraph(await load('world'));
    const compared = compare(graph, noFilters, in_(1989), in_(2024));
    const { ties, nodes } = compared;
    expect(ties.get('pol-wp')).toBe('ended');
    expect(ties.get('pol-nato')).toBe('began');
    expect(ties.get('pol-un')).toBe('continued');
    expect([nodes.get('SUN'), nodes.get('RUS'), nodes.get('WP')]).toEqual(['went', 'came', 'went']);
    expect([nodes.get('POL'), nodes.get('NATO'), nodes.get('DDR')]).toEqual([
      'continued',
      'continued',
      'went',
    ]);
    expect(dyadOf(compared, 'SUN', 'USA')).toMatchObject({ before: 'hostile', after: 'none', began: [] });
    expect(dyadOf(compared, 'POL', 'WP')).toBeUndefined();
  });

  it('the world, 1989 and 2024: nations change sides, and none of them is an organisation', async () => {
    const graph = buildGraph(await load('world'));
    const turned = (from: YearSpan, to: YearSpan): string[] =>
      compare(graph, noFilters, from, to)
        .dyads.filter(({ before, after }) => `${before} ${after}` === 'hostile friendly')
        .map(({ a, b }) => [a, b].toSorted().join(' '));
    expect(turned(in_(1989), in_(2024))).toEqual(
      expect.arrayContaining(['ISR JOR', 'ECU PER', 'BGR USA', 'ROU USA']),
    );
    for (const pair of [...turned(in_(1989), in_(2024)), ...turned(in_(2024), in_(1989))]) {
      const kinds = pair.split(' ').map((key) => graph.getNodeAttribute(key, 'kind'));
      expect([pair, kinds]).toEqual([pair, ['nation', 'nation']]);
    }
  });

  it('the world, 1970 and 1995: Egypt and Israel make peace', async () => {
    const graph = buildGraph(await load('world'));
    const compared = compare(graph, noFilters, in_(1970), in_(1995));
    expect(dyadOf(compared, 'EGY', 'ISR')).toMatchObject({ before: 'hostile', after: 'friendly' });
    expect(compared.ties.get('egy-isr-1979-treaty')).toBe('changed-began');
    expect(compared.ties.get('egy-isr-rivalry-1961')).toBe('changed-ended');
  });

  it('Europe, 1887 and 1907: Bismarck’s web is gone, rivals in Africa are friends', async () => {
    const graph = buildGraph(await load('europe-1914'));
    const compared = compare(graph, noFilters, in_(1887), in_(1907));
    const { ties, nodes } = compared;
    expect(ties.get('ger-itk-1882')).toBe('continued');
    expect(ties.get('fra-gbr-1904')).toBe('changed-began');
    expect(ties.get('fra-rue-1894')).toBe('began');
    expect(ties.get('fra-ger-camps-1907')).toBe('changed-began');
    expect(ties.get('ger-rue-1887')).toBe('changed-ended');
    expect([nodes.get('DREIKAISER'), nodes.get('ENTENTE'), nodes.get('NOR')]).toEqual([
      'went',
      'came',
      'came',
    ]);
    expect(dyadOf(compared, 'FRA', 'GBR')).toMatchObject({ before: 'hostile', after: 'friendly' });
    expect(dyadOf(compared, 'GER', 'RUE')).toMatchObject({ before: 'friendly', after: 'hostile' });
    // In the year of the convention the Great Game was still on: the two cancel out.
    expect(dyadOf(compared, 'GBR', 'RUE')).toMatchObject({ before: 'hostile', after: 'neutral' });
  });
});

describe('laws of compare', () => {
  const asked = (
    check: (data: Dataset, chosen: Filters, first: YearSpan, second: YearSpan) => void,
  ): void => {
    fc.assert(fc.property(dataset, filters, years, years, check), { numRuns: 300 });
  };

  it('there and back are mirror images', () => {
    const turn: Record<TieChange | NodeChange, TieChange | NodeChange> = {
      continued: 'continued',
      began: 'ended',
      ended: 'began',
      'changed-began': 'changed-ended',
      'changed-ended': 'changed-began',
      came: 'went',
      went: 'came',
    };
    const turned = <T extends TieChange | NodeChange>(
      map: ReadonlyMap<string, T>,
    ): [string, TieChange | NodeChange][] => [...map].map(([key, change]) => [key, turn[change]]);
    asked((data, chosen, first, second) => {
      const graph = buildGraph(data);
      const there = compare(graph, chosen, first, second);
      const back = compare(graph, chosen, second, first);
      expect([back.first, back.second]).toEqual([second, first]);
      expect([...back.shown.edges]).toEqual([...there.shown.edges]);
      expect([...back.shown.nodes]).toEqual([...there.shown.nodes]);
      expect([...back.ties]).toEqual(turned(there.ties));
      expect([...back.nodes]).toEqual(turned(there.nodes));
      expect(back.dyads).toEqual(
        there.dyads.map(({ before, after, began, ended, ...rest }) => ({
          ...rest,
          before: after,
          after: before,
          began: ended,
          ended: began,
        })),
      );
    });
  });

  it('a span compared with itself goes on, all of it', () => {
    asked((data, chosen, span) => {
      const graph = buildGraph(data);
      const { shown, ties, nodes, dyads } = compare(graph, chosen, span, span);
      expect(shown).toEqual(visible(graph, { ...chosen, years: span }));
      expect([...ties.values(), ...nodes.values()].filter((change) => change !== 'continued')).toEqual([]);
      for (const { before, after, began, ended } of dyads) {
        expect([before, began, ended]).toEqual([after, [], []]);
      }
    });
  });

  it('every tie shown has one change, and of two nations one pair; every pair a tie, in the order of the graph', () => {
    asked((data, chosen, first, second) => {
      const graph = buildGraph(data);
      const { shown, ties, nodes, dyads } = compare(graph, chosen, first, second);
      expect([...shown.edges]).toEqual(graph.edges().filter((key) => shown.edges.has(key)));
      expect([...shown.nodes]).toEqual(graph.nodes().filter((key) => shown.nodes.has(key)));
      expect([...ties.keys()]).toEqual([...shown.edges]);
      expect([...nodes.keys()]).toEqual([...shown.nodes]);

      const inPairs = dyads.flatMap(({ began, ended, continued }) => [...began, ...ended, ...continued]);
      const ofNations = [...shown.edges].filter((key) =>
        graph.extremities(key).every((end) => graph.getNodeAttribute(end, 'kind') === 'nation'),
      );
      expect(inPairs.toSorted()).toEqual(ofNations.toSorted());
      expect(new Set(dyads.map(({ a, b }) => `${a} ${b}`)).size).toBe(dyads.length);
      const order = graph.nodes();
      for (const { a, b, began, ended, continued } of dyads) {
        expect(order.indexOf(a)).toBeLessThan(order.indexOf(b));
        const ofPair = [...began, ...ended, ...continued];
        expect(ofPair.length).toBeGreaterThan(0);
        for (const key of ofPair) expect(new Set(graph.extremities(key))).toEqual(new Set([a, b]));
      }
    });
  });

  it('agrees with two plain filters, and shows nothing that neither of them shows', () => {
    asked((data, chosen, first, second) => {
      const graph = buildGraph(data);
      const { shown, ties, nodes, dyads } = compare(graph, chosen, first, second);
      const before = naive(data, { ...chosen, years: first });
      const after = naive(data, { ...chosen, years: second });
      expect(shown).toEqual({
        nodes: new Set([...before.nodes, ...after.nodes]),
        edges: new Set([...before.edges, ...after.edges]),
      });

      const ends = (key: string): string => graph.extremities(key).toSorted().join(' ');
      const [pairsBefore, pairsAfter] = [before, after].map(({ edges }) => new Set([...edges].map(ends)));
      for (const [key, change] of ties) {
        const [was, is] = [before.edges.has(key), after.edges.has(key)];
        const goesOn = pairsBefore?.has(ends(key)) === true && pairsAfter?.has(ends(key)) === true;
        const plain = was && is ? 'continued' : was ? 'ended' : 'began';
        expect(change).toBe(plain !== 'continued' && goesOn ? `changed-${plain}` : plain);
      }

      const alive = (key: string, { from, to }: YearSpan): boolean => {
        const { start, end } = graph.getNodeAttributes(key);
        return (
          (start === '' || start.slice(0, 4) <= String(to)) && (end === '' || end.slice(0, 4) >= String(from))
        );
      };
      for (const [key, change] of nodes) {
        const [was, is] = [alive(key, first), alive(key, second)];
        expect(change).toBe(was === is ? 'continued' : was ? 'went' : 'came');
      }

      const polarity = new Map<string, number>(data.types.map((type) => [type.id, type.polarity]));
      const sign = (keys: readonly string[]): string => {
        if (keys.length === 0) return 'none';
        const sum = keys.reduce(
          (total, key) => total + (polarity.get(graph.getEdgeAttribute(key, 'type')) ?? 0),
          0,
        );
        return ['hostile', 'neutral', 'friendly'][Math.sign(sum) + 1] ?? '';
      };
      for (const dyad of dyads) {
        expect(dyad.before).toBe(sign([...dyad.ended, ...dyad.continued]));
        expect(dyad.after).toBe(sign([...dyad.began, ...dyad.continued]));
      }
    });
  });
});
