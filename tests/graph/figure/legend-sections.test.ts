import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  changeLabels,
  datasets,
  families,
  figureThemes,
  groupTones,
  legendSections,
  lookMarkup,
  noFilters,
  relationshipTypes,
  ringOf,
  toneColour,
  type BundleSign,
  type LegendSection,
  type RelationGraph,
  type Scene,
  type TieChange,
  type YearSpan,
} from '#graph';
import { dataset, filters } from '../../fixtures/arbitraries.ts';
import { bloc, graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { anyComparison, anyEncoding, drawnOf, encodings } from '../../fixtures/scenes.ts';
import { elementsOf, parseXml, type XmlElement } from '../../fixtures/xml.ts';

const { light } = figureThemes;
const in_ = (year: number): YearSpan => ({ from: year, to: year });
const any = { data: dataset, filters, encoding: anyEncoding, spans: anyComparison, isMap: fc.boolean() };

const sectionsOf = (scene: Scene, id: LegendSection['id']): readonly LegendSection[] =>
  legendSections(scene, light).filter((section) => section.id === id);
/** The rows of all sections of one kind, as "label count". */
const rowsOf = (scene: Scene, id: LegendSection['id']): string[] =>
  sectionsOf(scene, id).flatMap(({ rows }) => rows.map(({ label, count }) => `${label} ${count}`.trim()));
const tallyOf = (labels: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => `${label} ${String(count)}`);
};
const sampleOf = (scene: Scene, id: LegendSection['id'], label: string): XmlElement => {
  const row = sectionsOf(scene, id)
    .flatMap(({ rows }) => rows)
    .find((candidate) => candidate.label === label);
  return parseXml(row?.sample(44, 20) ?? expect.fail(`no row "${label}"`));
};

const property = (check: (scene: Scene, graph: RelationGraph) => void): void => {
  fc.assert(
    fc.property(fc.record(any), ({ data, filters: chosen, ...drawn }) => {
      const graph = buildGraph(data);
      check(drawnOf(graph, chosen, drawn), graph);
    }),
  );
};

describe('the sections of a legend', () => {
  it('have rows, and come in one order whatever the scene', () => {
    const order = ['types', 'changes', 'bundles', 'hulls', 'colours', 'sizes', 'shapes'];
    property((scene) => {
      const sections = legendSections(scene, light);
      for (const { rows } of sections) expect(rows.length).toBeGreaterThan(0);
      const ids = sections.map(({ id }) => order.indexOf(id));
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    });
  });

  it('are none for a scene of nothing', () => {
    for (const encoding of encodings) {
      expect(legendSections(drawnOf(graphOf([], []), noFilters, { encoding }), light)).toEqual([]);
    }
  });

  it('list the types that are drawn, with as many as are drawn, by family', () => {
    property((scene) => {
      const lines = [...scene.ties.values()];
      if (lines.some(({ change }) => change !== null)) return;
      const drawn = lines.flatMap(({ bundle, type }) =>
        bundle ? bundle.parts.flatMap((part) => Array.from({ length: part.count }, () => part.type)) : [type],
      );
      // An unfolded bloc's lines have types of their own, beside those of the registry.
      const wanted = scene.types.flatMap(({ id, label }) =>
        tallyOf(drawn.filter((type) => type.id === id).map(() => label)),
      );
      expect(rowsOf(scene, 'types')).toEqual(wanted);
      const headings = families.filter(({ id }) => drawn.some(({ family }) => family === id));
      expect(sectionsOf(scene, 'types').map(({ heading }) => heading)).toEqual(
        headings.map(({ label }) => label),
      );
    });
  });

  it('count every tie of a bundle, as where each is a line', () => {
    fc.assert(
      fc.property(dataset, filters, anyComparison, (data, chosen, spans) => {
        const graph = buildGraph(data);
        const [fanned, bundled] = (['fanned', 'bundled'] as const).map((ties) => {
          const scene = drawnOf(graph, chosen, { spans, encoding: { ties } });
          return [rowsOf(scene, 'types'), rowsOf(scene, 'changes')];
        });
        expect(bundled).toEqual(fanned);
      }),
    );
  });

  it('list what changed instead, where two spans are compared', () => {
    const order: readonly TieChange[] = ['began', 'changed-began', 'changed-ended', 'ended', 'continued'];
    property((scene) => {
      const lines = [...scene.ties.values()];
      const changes = lines.flatMap(({ change, bundle }) =>
        change === null ? [] : Array.from({ length: bundle?.count ?? 1 }, () => change),
      );
      const wanted = order.flatMap((change) =>
        tallyOf(changes.filter((one) => one === change).map(() => changeLabels[change])),
      );
      expect(rowsOf(scene, 'changes')).toEqual(wanted);
      if (wanted.length === 0) return;
      expect(rowsOf(scene, 'types')).toEqual([]);
      expect(sectionsOf(scene, 'changes').map(({ heading }) => heading)).toEqual(['What changed']);
    });
  });

  it('list the outlines that are drawn, with their members', () => {
    property((scene) => {
      expect(rowsOf(scene, 'hulls')).toEqual(
        scene.hulls.map(({ name, members }) => `${name} ${String(members.length)}`),
      );
    });
  });

  it('list the rings that are drawn, with as many as are drawn', () => {
    property((scene) => {
      const labels = [...scene.nodes.values()].flatMap((node) => {
        const { group, change } = node;
        const isOwn = group && ringOf(node, 'light')?.colour === toneColour(group.tone, 'light');
        return isOwn && change !== 'came' && change !== 'went' ? [group.label] : [];
      });
      expect(rowsOf(scene, 'colours').toSorted()).toEqual(tallyOf(labels).toSorted());
    });
  });

  it('list the shapes that are drawn, and who came and went', () => {
    property((scene) => {
      const nodes = [...scene.nodes.values()];
      const has = (kind: string, change?: string): boolean =>
        nodes.some((node) => node.entity.kind === kind && (change === undefined || node.change === change));
      const what = (change: string): string | null =>
        has('nation', change)
          ? has('bloc', change)
            ? 'state or organisation'
            : 'state'
          : has('bloc', change)
            ? 'organisation'
            : null;
      const [came, went] = [what('came'), what('went')];
      expect(rowsOf(scene, 'shapes')).toEqual([
        ...(has('nation') ? ['Nation'] : []),
        ...(has('bloc') ? ['Organisation or bloc'] : []),
        ...(came === null ? [] : [`New ${came}`]),
        ...(went === null ? [] : [`Former ${went}`]),
      ]);
    });
  });

  it('tell sizes and signs only where they tell something', () => {
    property((scene) => {
      const nodes = [...scene.nodes.values()];
      const most = Math.max(0, ...nodes.map(({ degree }) => degree));
      const sizes = rowsOf(scene, 'sizes').map(Number);
      if (scene.encoding.size === 'same' || most === 0) expect(sizes).toEqual([]);
      else {
        expect(sizes[0]).toBe(most);
        expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
        expect(Math.min(...sizes)).toBeGreaterThan(0);
      }
      const signs: Readonly<Record<BundleSign, string | null>> = {
        friendly: 'Friendly ties alone',
        hostile: 'Hostile ties alone',
        mixed: 'Friendly and hostile ties',
        neutral: null,
      };
      const bundles = [...scene.ties.values()].flatMap(({ bundle }) => bundle ?? []);
      const rows = rowsOf(scene, 'bundles');
      for (const [sign, label] of Object.entries(signs)) {
        if (label !== null) expect(rows.includes(label)).toBe(bundles.some((bundle) => bundle.sign === sign));
      }
      const largest = Math.max(0, ...bundles.map(({ count }) => count));
      if (largest === 0) expect(rows).toEqual([]);
      else expect(rows).toContain(`${String(largest)} ties`);
    });
  });

  it('have samples that are well-formed, of numbers, in every theme', () => {
    fc.assert(
      fc.property(
        fc.record(any),
        fc.constantFrom(...Object.values(figureThemes)),
        fc.integer({ min: 9, max: 40 }),
        ({ data, filters: chosen, ...drawn }, theme, height) => {
          for (const { rows } of legendSections(drawnOf(buildGraph(data), chosen, drawn), theme)) {
            for (const { sample, label } of rows) {
              expect(label).not.toBe('');
              const text = sample(44, height);
              expect(text).not.toMatch(/NaN|Infinity|undefined/);
              expect(parseXml(text).attributes.has('id')).toBe(false);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a sample in a legend', () => {
  const graph = graphOf(
    [
      nation('A', { region: 'Eastern Asia' }),
      nation('B', { region: 'Eastern Asia' }),
      nation('C', { region: 'Western Europe', start: '1995' }),
      bloc('L', { start: '1995' }),
    ],
    [
      tie('al', 'membership', 'A', 'L', { start: '1995' }),
      tie('bl', 'membership', 'B', 'L', { start: '1995' }),
      tie('1', 'rivalry', 'A', 'B'),
      tie('2', 'entente', 'A', 'B'),
      tie('3', 'energy', 'A', 'C', { start: '1996' }),
      tie('4', 'energy', 'A', 'B', { end: '1990' }),
    ],
  );

  const strokes = (root: XmlElement): (string | undefined)[] =>
    elementsOf(root).map(({ attributes }) => attributes.get('stroke'));

  it('of an outline has its fill and its line', () => {
    const root = sampleOf(drawnOf(graph, noFilters, { encoding: { blocs: 'hulls' } }), 'hulls', 'L');
    const colour = toneColour(groupTones[0], 'light');
    expect([root.attributes.get('fill'), root.attributes.get('stroke')]).toEqual([colour, colour]);
  });

  it('of a ring has its colour', () => {
    const scene = drawnOf(graph, noFilters, { encoding: { colour: 'region' } });
    expect(strokes(sampleOf(scene, 'colours', 'Asia'))).toEqual([toneColour('brick', 'light')]);
    expect(rowsOf(scene, 'colours')).toEqual(['Asia 2', 'Europe 1']);
    expect(sectionsOf(scene, 'colours').map(({ heading }) => heading)).toEqual(['Rings: by continent']);
  });

  it('of what went is dashed, and of what came is solid: not by colour alone', () => {
    const spans = [in_(1989), in_(2000)] as const;
    const scene = drawnOf(graph, noFilters, { spans });
    const dashed = (id: LegendSection['id'], label: string): boolean =>
      elementsOf(sampleOf(scene, id, label)).some(({ attributes }) => attributes.has('stroke-dasharray'));
    expect(rowsOf(scene, 'changes')).toEqual([
      'New, where there was none 3',
      'Ended, with another in its place 1',
      'Went on 2',
    ]);
    expect(dashed('changes', 'New, where there was none')).toBe(false);
    expect(dashed('changes', 'Ended, with another in its place')).toBe(true);
    expect(dashed('shapes', 'New state or organisation')).toBe(false);
    const back = drawnOf(graph, noFilters, { spans: [spans[1], spans[0]] });
    const root = sampleOf(back, 'shapes', 'Former state or organisation');
    expect(root.attributes.has('stroke-dasharray')).toBe(true);
  });

  it.each([false, true])('of a size is to the scale of the discs (on a map: %s)', (isMap) => {
    const hub = graphOf(
      Array.from({ length: 10 }, (_, at) => nation(`N${String(at)}`)),
      Array.from({ length: 9 }, (_, at) => tie(String(at), 'rivalry', 'N0', `N${String(at + 1)}`)),
    );
    const scene = drawnOf(hub, noFilters, { encoding: { size: 'degree' }, isMap });
    const radius = (label: string): number => Number(sampleOf(scene, 'sizes', label).attributes.get('r'));
    const half = (key: string): number => scene.nodes.get(key)?.half ?? NaN;
    expect(rowsOf(scene, 'sizes')).toEqual(['9', '2', '1']);
    expect(radius('1') / radius('9')).toBeCloseTo(half('N1') / half('N0'), 2);
    expect(radius('9')).toBeGreaterThan(radius('2'));
  });

  it('of a size knows nothing of a bloc that is an outline', () => {
    const some = Array.from({ length: 9 }, (_, at) => nation(`N${String(at)}`));
    const club = graphOf(
      [...some, bloc('L')],
      some.map(({ id }) => tie(`${id}-L`, 'membership', id, 'L')),
    );
    const scene = drawnOf(club, noFilters, { encoding: { size: 'degree', blocs: 'hulls' } });
    expect(rowsOf(scene, 'sizes')).toEqual(['1']);
  });

  it('of a bundle is as broad as the line is drawn', () => {
    const scene = drawnOf(graph, noFilters, { encoding: { ties: 'bundled' } });
    expect(rowsOf(scene, 'bundles')).toEqual(['2 ties', '3 ties', 'Friendly and hostile ties']);
    const widths = ['2 ties', '3 ties'].map((label) => {
      const [line] = elementsOf(sampleOf(scene, 'bundles', label)).filter(({ name }) => name === 'path');
      return Number(line?.attributes.get('stroke-width'));
    });
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
  });

  it('of a line lies within its box', () => {
    for (const { look } of relationshipTypes) {
      const root = parseXml(lookMarkup({ ...look, colour: look.light, stripes: null }, 44, 20));
      const [line] = elementsOf(root).filter(({ name }) => name === 'path');
      const xs = [...(line?.attributes.get('d') ?? '').matchAll(/[MLQ ](-?[\d.]+) -?[\d.]+/g)].map(([, x]) =>
        Number(x),
      );
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs)).toBeLessThanOrEqual(44);
    }
  });
});

describe('the legend of the world', () => {
  it('names NATO among the outlines of 2025, and what changed since 1989', async () => {
    const entry = datasets.find(({ id }) => id === 'world') ?? expect.fail('the world does not ship');
    const graph = buildGraph(await entry.load());
    const pacts = { ...noFilters, types: new Set(['membership-defence']), isolated: false };
    const now = drawnOf(graph, { ...pacts, years: in_(2025) }, { encoding: { blocs: 'hulls' } });
    expect(rowsOf(now, 'hulls')).toContain('NATO 32');
    // No line is left: no type is listed.
    expect(rowsOf(now, 'types')).toEqual([]);
    const then = drawnOf(graph, { ...pacts, years: in_(1989) }, { encoding: { blocs: 'hulls' } });
    expect(rowsOf(then, 'hulls')).toEqual(expect.arrayContaining(['NATO 16', 'Warsaw Pact 7']));
    const both = drawnOf(graph, pacts, { spans: [in_(1989), in_(2025)], encoding: { blocs: 'hulls' } });
    expect(rowsOf(both, 'hulls')).toEqual([]);
    const counts = new Map(
      rowsOf(both, 'changes').map((row) => [row.replace(/ \d+$/, ''), Number(/\d+$/.exec(row)?.[0])]),
    );
    expect(counts.get('Ended, with none in its place')).toBeGreaterThanOrEqual(7);
    expect(counts.get('New, where there was none')).toBeGreaterThanOrEqual(16);
  });
});
