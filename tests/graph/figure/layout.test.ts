import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  datasets,
  decodeFilters,
  figure,
  figureLayout,
  noFilters,
  plainEncoding,
  relationshipTypes,
  smallMultiples,
  visible,
  type FigureOptions,
  type Point,
  type RelationGraph,
} from '#graph';
import { dataset, filters } from '../../fixtures/arbitraries.ts';
import { figureOptions as options } from '../../fixtures/figures.ts';
import { bloc, graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { elementById, elementsOf, parseXml, textOf, textsOf, type XmlElement } from '../../fixtures/xml.ts';

/** Like the seeds of a sunflower: nobody stands on another. */
const seeds = (graph: RelationGraph): Map<string, Point> =>
  new Map(
    graph.nodes().map((key, at) => {
      const [angle, far] = [at * 2.39996, Math.sqrt(at + 1) * 95];
      return [key, { x: Math.cos(angle) * far, y: Math.sin(angle) * far }];
    }),
  );
const loadedGraph = async (id: string): Promise<RelationGraph> => {
  const entry = datasets.find((candidate) => candidate.id === id) ?? expect.fail(`${id} does not ship`);
  return buildGraph(await entry.load());
};

const numbersIn = (element: XmlElement | undefined, name: string): number[] =>
  (element?.attributes.get(name) ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
const number = (element: XmlElement | undefined, name: string): number => numbersIn(element, name)[0] ?? NaN;
const within = (root: XmlElement, id: string, name: string): XmlElement[] =>
  elementsOf(elementById(root, id)).filter((element) => element.name === name);
/** How the model lies on the page: x, y, scale. */
const placeOf = (root: XmlElement, prefix = ''): number[] =>
  numbersIn(
    within(root, `${prefix}graph`, 'g').find(({ attributes }) => attributes.has('transform')),
    'transform',
  );
const areaOf = (root: XmlElement, prefix = ''): { x: number; y: number; width: number; height: number } => {
  const [area] = within(root, `${prefix}area`, 'rect');
  return {
    x: number(area, 'x'),
    y: number(area, 'y'),
    width: number(area, 'width'),
    height: number(area, 'height'),
  };
};
/** The box of a text that is written around its middle. */
const boxOf = (text: XmlElement): { left: number; right: number; top: number; bottom: number } => {
  const [x, y, size] = [number(text, 'x'), number(text, 'y'), number(text, 'font-size')];
  const half = options.measure(textOf(text), size, true) / 2;
  return { left: x - half, right: x + half, top: y - size * 0.76, bottom: y + size * 0.24 };
};

describe('the pages of a series', () => {
  it('have every nation in its place, and legend and foot where they were', async () => {
    const graph = await loadedGraph('europe-1914');
    const positions = seeds(graph);
    for (const legend of ['right', 'bottom'] as const) {
      const pages = [1872, 1887, 1900, 1907, 1914].map((year, at) => ({
        shown: visible(graph, { ...noFilters, years: { from: year, to: year }, isolated: false }),
        options: {
          ...options,
          legend,
          sources: 'full',
          title: `${'A title that takes two lines in one of them '.repeat(at)}${String(year)}`,
          link: at === 1 ? `https://example.org/?${'long'.repeat(80)}` : 'https://example.org/',
        } satisfies FigureOptions,
      }));
      const layout = figureLayout(graph, pages, positions);
      const roots = pages.map((page) => parseXml(figure(graph, page.shown, positions, page.options, layout)));
      expect(new Set(roots.map((root) => placeOf(root).join(' '))).size).toBe(1);
      expect(new Set(roots.map((root) => JSON.stringify(areaOf(root)))).size).toBe(1);
      // The line over the foot.
      expect(new Set(roots.map((root) => within(root, 'foot', 'path')[0]?.attributes.get('d'))).size).toBe(1);
      const alone = pages.map((page) =>
        placeOf(parseXml(figure(graph, page.shown, positions, page.options))),
      );
      expect(new Set(alone.map((place) => place.join(' '))).size).toBeGreaterThan(1);
    }
  });

  it('side by side are as large as each other, every nation in its place', async () => {
    const graph = await loadedGraph('europe-1914');
    const multiples = [1872, 1887, 1900, 1907].map((year) => ({
      title: String(year),
      shown: visible(graph, { ...noFilters, years: { from: year, to: year }, isolated: false }),
      comparison: null,
    }));
    const root = parseXml(smallMultiples(graph, multiples, seeds(graph), options));
    const places = multiples.map((_, at) => {
      const prefix = `p${String(at + 1)}-`;
      const [x = NaN, y = NaN, scale = NaN] = placeOf(root, prefix);
      const area = areaOf(root, prefix);
      return [x - area.x, y - area.y, scale].map((value) => value.toFixed(1)).join(' ');
    });
    expect(new Set(places).size).toBe(1);
  });
});

describe('a figure of a part of the model', () => {
  const row = graphOf(
    [
      nation('A'),
      nation('B'),
      nation('C'),
      bloc('L', { name: 'League' }),
      nation('D', { name: 'Distantia' }),
    ],
    [
      tie('ab', 'defence-pact', 'A', 'B', { title: 'The pact', sources: ['s1'] }),
      tie('bc', 'rivalry', 'B', 'C', { title: 'The quarrel', sources: ['s2'] }),
      tie('dl', 'membership', 'D', 'L', { title: 'The seat', sources: ['s3'] }),
      tie('cd', 'sanction-arms', 'C', 'D', { title: 'The embargo', sources: ['s3'] }),
    ],
    {
      sources: new Map(
        ['s1', 's2', 's3'].map((id) => [
          id,
          { id, kind: 'book', title: `Work ${id}`, author: '', date: '', reference: '', url: '' },
        ]),
      ),
    },
  );
  const places = new Map(row.nodes().map((key, at) => [key, { x: at * 1000, y: 0 }]));
  const drawn = (frame: FigureOptions['frame']): string =>
    figure(row, visible(row, noFilters), places, {
      ...options,
      frame,
      counts: ({ nodes, edges }) => `${String(nodes.size)} nodes, ${String(edges.size)} ties`,
    });

  it('draws, lists, counts and cites what is in sight, and nothing else', () => {
    const svg = drawn({ x: -300, y: -300, width: 1600, height: 600 });
    const root = parseXml(svg);
    expect(textsOf(elementById(root, 'names')).toSorted()).toEqual(['A', 'B']);
    expect(textsOf(elementById(root, 'legend'))).toEqual([
      'Alliances', 'Defence pact', '1', 'Interests', 'Rivalry', '1', 'Nation',
    ]); // prettier-ignore
    expect(textsOf(elementById(root, 'head'))).toContain('2 nodes, 2 ties');
    for (const word of ['League', 'Distantia', 'The seat', 'The embargo', 'Work s3'])
      expect(svg).not.toContain(word);
    for (const word of ['The quarrel', 'Work s1', 'Work s2']) expect(svg).toContain(word);
    expect(textsOf(elementById(parseXml(drawn(null)), 'head'))).toContain('5 nodes, 4 ties');
  });

  it('has a node that is cut at its edge, and ties that lead out of it to the very edge', () => {
    // B's centre is just inside, C's just outside.
    const root = parseXml(drawn({ x: -300, y: -300, width: 1275, height: 400 }));
    const area = areaOf(root);
    const [dx = NaN, , scale = NaN] = placeOf(root);
    expect(textsOf(elementById(root, 'names'))).toContain('B');
    expect(dx + 1027 * scale).toBeGreaterThan(area.x + area.width);
    const [quarrel] = within(root, 'ties-rivalry', 'path');
    const ends = numbersIn(quarrel, 'd');
    expect(dx + (ends.at(-2) ?? NaN) * scale).toBeGreaterThan(area.x + area.width);
  });

  it('has the nodes whose centre is in it, and lists exactly the ties of those', () => {
    fc.assert(
      fc.property(
        dataset,
        filters,
        fc.record({
          x: fc.integer({ min: -600, max: 300 }),
          y: fc.integer({ min: -500, max: 200 }),
          width: fc.integer({ min: 150, max: 900 }),
          height: fc.integer({ min: 150, max: 900 }),
        }),
        (data, chosen, frame) => {
          const graph = buildGraph(data);
          const shown = visible(graph, chosen);
          const positions = seeds(graph);
          const root = parseXml(figure(graph, shown, positions, { ...options, frame }));
          const area = areaOf(root);
          const [dx = NaN, dy = NaN, scale = NaN] = placeOf(root);
          const titles = new Set(within(root, 'nodes', 'title').map(textOf));
          const names = new Map(graph.mapNodes((key, { name }) => [key, name]));
          const isDrawn = (key: string): boolean => titles.has(names.get(key) ?? '');
          for (const key of shown.nodes) {
            const { x, y } = positions.get(key) ?? expect.fail('no place');
            const [across, down] = [dx + x * scale - area.x, dy + y * scale - area.y];
            const inside = Math.min(across, area.width - across, down, area.height - down);
            if (Math.abs(inside) > 0.5) expect(isDrawn(key)).toBe(inside > 0);
          }
          const counts = new Map<string, number>();
          for (const edge of shown.edges) {
            if (!graph.extremities(edge).some(isDrawn)) continue;
            const { type } = graph.getEdgeAttributes(edge);
            const label = relationshipTypes.find(({ id }) => id === type)?.label ?? '';
            counts.set(label, (counts.get(label) ?? 0) + 1);
          }
          const listed = textsOf(elementById(root, 'legend'));
          for (const { label } of relationshipTypes) {
            const at = listed.indexOf(label);
            expect([label, at < 0 ? undefined : Number(listed[at + 1])]).toEqual([label, counts.get(label)]);
          }
        },
      ),
    );
  });
});

describe('the names of a figure', () => {
  const isInside = (root: XmlElement, prefix: string): void => {
    const area = areaOf(root, prefix);
    for (const text of within(root, `${prefix}names`, 'text')) {
      const { left, right, top, bottom } = boxOf(text);
      expect([textOf(text), left >= area.x - 1, right <= area.x + area.width + 1]).toEqual([
        textOf(text),
        true,
        true,
      ]);
      expect([textOf(text), top >= area.y - 1, bottom <= area.y + area.height + 1]).toEqual([
        textOf(text),
        true,
        true,
      ]);
    }
  };

  it('stay whole: alone, in a frame, and side by side', async () => {
    const graph = await loadedGraph('europe-1914');
    const positions = seeds(graph);
    const shown = visible(graph, { ...noFilters, years: { from: 1907, to: 1907 } });
    const frame = { x: -200, y: -200, width: 400, height: 300 };
    isInside(parseXml(figure(graph, shown, positions, options)), '');
    isInside(parseXml(figure(graph, shown, positions, { ...options, frame })), '');
    const multiples = ['1', '2', '3', '4', '5', '6'].map((title) => ({ title, shown, comparison: null }));
    const root = parseXml(smallMultiples(graph, multiples, positions, options));
    for (const at of [1, 2, 3, 4, 5, 6]) isInside(root, `p${String(at)}-`);
  });

  it('are there for everybody in the world’s opening view, or codes are', async () => {
    const graph = await loadedGraph('world');
    const types = new Set(['defence-pact', 'membership-defence', 'rivalry']);
    const shown = visible(graph, { ...noFilters, years: { from: 2025, to: 2025 }, types, isolated: false });
    const order = [...shown.nodes];
    const positions = new Map(
      order.map((key, at) => {
        const far = Math.sqrt(at + 1) * 95;
        return [key, { x: Math.cos(at * 2.39996) * far, y: Math.sin(at * 2.39996) * far }];
      }),
    );
    const root = parseXml(figure(graph, shown, positions, { ...options, width: 1280, height: 720 }));
    const written = textsOf(elementById(root, 'names'));
    const first = new Set(written.map((text) => text.split(/[ …]/)[0]));
    const nameless = order.filter(
      (key) => !written.includes(key) && !first.has(graph.getNodeAttribute(key, 'name').split(' ')[0]),
    );
    expect(order.length).toBeGreaterThan(100);
    expect(nameless).toEqual([]);
  });

  it('stand at their own nodes in the world’s opening view, in full', async () => {
    const entry = datasets.find(({ id }) => id === 'world') ?? expect.fail('the world does not ship');
    const graph = buildGraph(await entry.load());
    const places = (await entry.loadPlaces?.('whole')) ?? expect.fail('it was not laid out');
    const positions = new Map(
      graph.nodes().map((key, at) => [key, { x: places[at * 2] ?? NaN, y: places[at * 2 + 1] ?? NaN }]),
    );
    const shown = visible(graph, decodeFilters(entry.opening));
    const root = parseXml(figure(graph, shown, positions, { ...options, width: 1847, height: 1039 }));
    const [dx = NaN, dy = NaN, scale = NaN] = placeOf(root);
    const discs = [...shown.nodes].map((key) => ({
      key,
      ...graph.getNodeAttributes(key),
      ...positions.get(key),
    }));
    const texts = within(root, 'names', 'text');
    const strangers = texts.filter((text) => {
      const { left, right, top, bottom } = boxOf(text);
      const far = ({ x = NaN, y = NaN }: Partial<Point>): number => {
        const [across, down] = [dx + x * scale, dy + y * scale];
        return Math.hypot(Math.max(0, left - across, across - right), Math.max(0, top - down, down - bottom));
      };
      const own = discs.filter(({ key, name }) => key === textOf(text) || name === textOf(text));
      // Lines of a broken name are not looked at.
      return own.length === 1 && discs.some((disc) => own[0] && far(disc) < far(own[0]));
    });
    expect(strangers.length).toBeLessThanOrEqual(3);
    const codes = texts.filter(
      (text) => shown.nodes.has(textOf(text)) && !['NATO', 'ANZUS'].includes(textOf(text)),
    );
    expect(codes.length).toBeLessThanOrEqual(10);
  });
});

describe('a page', () => {
  const pair = graphOf(
    [nation('A'), nation('B')],
    [
      tie('x', 'defence-pact', 'A', 'B', { sources: ['s'] }),
      ...Array.from({ length: 120 }, (_, at) => tie(`i${String(at)}`, 'infrastructure', 'A', 'B')),
    ],
    {
      sources: new Map([
        ['s', { id: 's', kind: 'book', title: 'The roll', author: '', date: '', reference: '', url: '' }],
      ]),
    },
  );
  const at = new Map([
    ['A', { x: 0, y: 0 }],
    ['B', { x: 500, y: 0 }],
  ]);
  const drawn = (change: Partial<FigureOptions>): XmlElement =>
    parseXml(figure(pair, visible(pair, noFilters), at, { ...options, ...change }));

  it('that is too small leaves out the legend first, then the sources', () => {
    const has = (width: number, height: number): readonly [boolean, boolean] => {
      const root = drawn({ width, height });
      return [
        textsOf(elementById(root, 'legend')).length > 0,
        textsOf(root).some((text) => text.includes('The roll')),
      ];
    };
    expect(has(1200, 800)).toEqual([true, true]);
    expect(has(420, 330)).toEqual([false, true]);
    expect(has(420, 230)).toEqual([false, false]);
  });

  it.each(['right', 'bottom'] as const)('has room for every number of its legend: %s', (legend) => {
    const texts = within(drawn({ legend }), 'legend', 'text');
    for (const [index, text] of texts.entries()) {
      if (text.attributes.get('text-anchor') !== 'end') continue;
      const label = texts[index - 1];
      const size = number(text, 'font-size');
      const end = number(label, 'x') + options.measure(label ? textOf(label) : '', size, false);
      expect(end + 4).toBeLessThanOrEqual(number(text, 'x') - options.measure(textOf(text), size, false));
    }
  });

  it('says all it has to say on as many lines as that takes', () => {
    const long = 'Every word of this is meant to be read by someone, and this one, too. '.repeat(4).trim();
    const head = textsOf(elementById(drawn({ subtitle: [long] }), 'head'));
    expect(head.slice(1).join(' ')).toBe(long);
  });

  it('leaves the picture most of its room with a legend of everything below', async () => {
    const graph = await loadedGraph('world');
    const root = parseXml(
      figure(graph, visible(graph, noFilters), seeds(graph), {
        ...options,
        ...{ width: 1280, height: 720, legend: 'bottom' },
      }),
    );
    const texts = within(root, 'legend', 'text');
    expect(texts.map(textOf)).toEqual(expect.arrayContaining(['Defence pact', 'Watching', 'Succeeded']));
    const { y, height } = areaOf(root);
    const low = Math.max(...texts.map((text) => number(text, 'y')));
    expect(height / (low - y)).toBeGreaterThan(0.57);
    for (const text of texts) expect(boxOf(text).left).toBeLessThan(1280 - 28);
  });

  it('puts the legend where it leaves the picture the page', () => {
    const wide = drawn({ width: 1200, height: 600 });
    expect(areaOf(wide).width).toBe(1200 - 56);
  });
});

describe('the samples of a legend', () => {
  it.each([400, 900, 2600])('are as broad as the lines and as large as the discs, %i apart', (apart) => {
    const graph = graphOf(
      [nation('A'), nation('B'), nation('C'), nation('D')],
      [
        tie('x', 'defence-pact', 'A', 'B'),
        tie('y', 'defence-pact', 'A', 'C'),
        tie('z', 'defence-pact', 'A', 'D'),
      ],
    );
    const at = new Map(
      graph.nodes().map((key, index) => [key, { x: (index % 2) * apart, y: index * apart * 0.5 }]),
    );
    const root = parseXml(
      figure(graph, visible(graph, noFilters), at, {
        ...options,
        encoding: { ...plainEncoding, size: 'degree' },
      }),
    );
    const scale = placeOf(root)[2] ?? NaN;
    const line = number(within(root, 'ties-defence-pact', 'path')[0], 'stroke-width') * scale;
    const sample = number(within(root, 'legend', 'path')[0], 'stroke-width');
    expect(sample / line).toBeGreaterThanOrEqual(0.75);
    // Broader only where it could not be told from others.
    expect(sample).toBeLessThanOrEqual(Math.max(1.65, line * 1.5));
    expect(sample).toBeGreaterThanOrEqual(1.5);
    const [largest] = within(root, 'legend', 'circle').map((circle) => number(circle, 'r'));
    const disc = 27 * 1.6 * scale;
    expect((largest ?? NaN) / disc).toBeGreaterThanOrEqual(0.75);
    expect((largest ?? NaN) / disc).toBeLessThanOrEqual(1.5);
  });
});
