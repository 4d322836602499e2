import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  changeLabels,
  datasets,
  families,
  figure,
  figureThemes,
  groupTones,
  legendSections,
  noFilters,
  relationshipTypes,
  sampleMarkup,
  sceneOf,
  tieColour,
  toneColour,
  visible,
  type FigureOptions,
  type FigureThemeId,
  type Point,
  type RelationGraph,
  type RelationshipType,
} from '#graph';
import { dataset, filters } from '../../fixtures/arbitraries.ts';
import { bloc, graphOf, nation, pyongyang, tie } from '../../fixtures/graphs.ts';
import {
  anyComparison,
  anyEncoding,
  asked,
  drawnOf,
  singleChoices,
  type Drawn,
} from '../../fixtures/scenes.ts';
import { circleOf, figureOptions as options } from '../../fixtures/figures.ts';
import { elementById, elementsOf, parseXml, textOf, textsOf, type XmlElement } from '../../fixtures/xml.ts';

const themeIds: readonly FigureThemeId[] = ['light', 'dark', 'print'];

const draw = (graph: RelationGraph, change: Partial<FigureOptions> = {}, filter = noFilters): string =>
  figure(graph, visible(graph, filter), circleOf(graph), { ...options, ...change });

const world = graphOf(
  [
    nation('A', { name: 'Arcadia', flag: 'ar' }),
    nation('B', { name: 'Borduria' }),
    bloc('L', { name: 'League' }),
  ],
  [
    tie('ab', 'defence-pact', 'A', 'B', { title: 'The pact', sources: ['s1'] }),
    tie('ba', 'sanction-arms', 'B', 'A', { title: 'The embargo', sources: ['s2'] }),
    tie('ba2', 'sanction-arms', 'B', 'A', { title: 'The second embargo', sources: ['s2'] }),
    tie('al', 'membership', 'A', 'L', { title: 'The seat', sources: ['s3'] }),
  ],
  {
    asOf: '2024-12-31',
    licences: ['CC-BY-4.0'],
    sources: new Map(
      ['s1', 's2', 's3'].map((id) => [
        id,
        {
          id,
          kind: 'book',
          title: `Work ${id}`,
          author: '',
          date: '',
          reference: '',
          url: `https://example.org/${id}`,
        },
      ]),
    ),
  },
);

const onlyPacts = { ...noFilters, types: new Set(['defence-pact']), isolated: false };

/** What the rows of the legend say, headings and counts included. */
const legendOf = (svg: string): string[] => textsOf(elementById(parseXml(svg), 'legend'));
const titlesOf = (root: XmlElement): string[] =>
  elementsOf(root)
    .filter(({ name }) => name === 'title')
    .map(textOf);

describe('the reader that judges figures', () => {
  it.each([
    '<a><b></a></b>',
    '<a>',
    '<a/><b/>',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a>&nbsp;</a>',
    '<a>& </a>',
    '<a x="<"/>',
    '<a>\u0000</a>',
    '<a>\uD800</a>',
    'text',
  ])('refuses %j', (text) => {
    expect(() => parseXml(text)).toThrow();
  });

  it('reads what it accepts', () => {
    const root = parseXml('<a id="x&amp;y"><b/>one &lt; two</a>');
    expect(root.attributes.get('id')).toBe('x&y');
    expect(textOf(root)).toBe('one < two');
  });
});

describe('figure', () => {
  it.each(themeIds)('is one well-formed SVG document in the %s theme', (theme) => {
    const root = parseXml(draw(world, { theme }));
    expect(root.name).toBe('svg');
    expect(root.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect(root.attributes.get('viewBox')).toBe('0 0 1200 800');
    const fills = elementsOf(root).map((element) => element.attributes.get('fill'));
    expect(fills).toContain(figureThemes[theme].ground);
    for (const type of ['defence-pact', 'sanction-arms', 'membership']) {
      const found = relationshipTypes.find(({ id }) => id === type);
      expect(draw(world, { theme })).toContain(found ? tieColour(found, theme) : '?');
    }
  });

  it('lies on a map where it is given one, with a line from what was moved to where it belongs', () => {
    expect(() => elementById(parseXml(draw(world)), 'map')).toThrow();
    const positions = circleOf(world);
    const [key = ''] = positions.keys();
    const { x = 0, y = 0 } = positions.get(key) ?? {};
    const map = (home: { x: number; y: number }): XmlElement =>
      elementById(
        parseXml(
          draw(world, {
            underlay: { land: 'M0 0L9 9Z', borders: 'M1 1L2 2', homes: new Map([[key, home]]) },
          }),
        ),
        'map',
      );
    const lines = (root: XmlElement): (string | undefined)[] =>
      elementsOf(root).map((element) => element.attributes.get('d'));
    const underlay = { land: 'M0 0L9 9Z', borders: '', homes: new Map<string, { x: number; y: number }>() };
    expect(draw(world, { underlay })).toContain('map: coast of today, Natural Earth');
    expect(lines(map({ x, y }))).toEqual(expect.arrayContaining(['M0 0L9 9Z', 'M1 1L2 2']));
    expect(lines(map({ x: x + 90, y }))).toContain(
      `M${(x + 90).toFixed(1)} ${y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`,
    );
  });

  it('has ids that are unique, and refers to no others', () => {
    const root = parseXml(draw(world, { flags: new Map([['ar', '<svg/>']]) }));
    const ids = elementsOf(root).flatMap((element) => element.attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...draw(world, { flags: new Map([['ar', '<svg/>']]) }).matchAll(/url\(#([^)]*)\)/g)].map(
      ([, id]) => id,
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });

  it('says what it is: title, subtitle, date, data, licence, address, sources', () => {
    const said = textsOf(
      parseXml(draw(world, { title: 'Arcadia & friends', link: 'https://entente.example/#years=2024' })),
    );
    expect(said).toContain('Arcadia & friends');
    expect(said).toContain('In 2024');
    expect(said).toContain('Entente, 19 June 2024 · facts as of 31 December 2024 · CC-BY-4.0');
    expect(said).toContain('https://entente.example/#years=2024');
    expect(said).toContain('Sources: Work s2; Work s1; Work s3');
  });

  it('is described in words for those who do not see it', () => {
    const root = parseXml(draw(world));
    expect(titlesOf(root)[0]).toBe('A figure');
    const described = elementsOf(root).find(({ name }) => name === 'desc');
    expect(described && textOf(described)).toBe('3 nations and blocs, 4 ties. In 2024');
  });

  it('names each node and each tie', () => {
    const titles = titlesOf(parseXml(draw(world)));
    expect(titles).toEqual(
      expect.arrayContaining(['Arcadia', 'Borduria', 'League', 'The pact', 'The embargo', 'The seat']),
    );
    expect(textsOf(elementById(parseXml(draw(world)), 'names')).toSorted()).toEqual([
      'Arcadia',
      'Borduria',
      'League',
    ]);
  });

  it('lists in its legend what is drawn, with counts, by family', () => {
    expect(legendOf(draw(world))).toEqual([
      'Alliances',
      'Defence pact',
      '1',
      'Member of',
      '1',
      'Sanctions',
      'Arms embargo',
      '2',
      'Nation',
      'Organisation or bloc',
    ]);
    expect(legendOf(draw(world, {}, onlyPacts))).toEqual(['Alliances', 'Defence pact', '1', 'Nation']);
  });

  it('points a directed tie at its target, and a mutual one at neither', () => {
    const paths = (more: object): number => {
      const graph = graphOf([nation('A'), nation('B')], [tie('x', 'leverage', 'A', 'B', more)]);
      const layer = elementById(parseXml(draw(graph)), 'ties-leverage');
      return elementsOf(layer).filter(({ name }) => name === 'path').length;
    };
    expect(paths({ mutual: false })).toBe(paths({ mutual: true }) + 1);
  });

  it('draws a flag it has from its own text, and a code for one it lacks', () => {
    const flag = '<svg xmlns="http://www.w3.org/2000/svg"><text>Ñandú 旗 🏳️</text></svg>';
    const root = parseXml(draw(world, { flags: new Map([['ar', flag]]) }));
    const images = elementsOf(root).filter(({ name }) => name === 'image');
    expect(images).toHaveLength(1);
    const href = images[0]?.attributes.get('href') ?? '';
    const [kind = '', data = ''] = href.split(',');
    expect(kind).toBe('data:image/svg+xml;base64');
    expect(Buffer.from(data, 'base64').toString('utf8')).toBe(flag);
    const codes = textsOf(elementById(root, 'nodes'));
    expect(codes).toEqual(['B', 'L']);
  });

  it.each(['', 'a', 'ab', 'abc', 'é', '旗', '🏳'])('writes the base64 of "%s" as Node does', (text) => {
    const image = elementsOf(parseXml(draw(world, { flags: new Map([['ar', text]]) }))).find(
      ({ name }) => name === 'image',
    );
    expect(image?.attributes.get('href')).toBe(
      `data:image/svg+xml;base64,${Buffer.from(text, 'utf8').toString('base64')}`,
    );
  });

  it('rings what is selected, and only that', () => {
    const rings = (selected: ReadonlySet<string>): number =>
      elementsOf(parseXml(draw(world, { selected }))).filter(
        ({ attributes }) => attributes.get('stroke') === figureThemes.light.accent,
      ).length;
    expect(rings(new Set())).toBe(0);
    expect(rings(new Set(['A']))).toBe(1);
    expect(rings(new Set(['A', 'L', 'nowhere']))).toBe(2);
  });

  it('lets what is not lit step back, in the same places', () => {
    const faded = (svg: string): number =>
      elementsOf(parseXml(svg)).filter(({ attributes }) => attributes.has('opacity')).length;
    expect(faded(draw(world))).toBe(0);
    const lit = { nodes: new Set(['A', 'B']), edges: new Set(['ab']) };
    const dimmed = draw(world, { lit });
    // Three ties, one node and its name.
    expect(faded(dimmed)).toBe(5);
    const places = (svg: string): string[] =>
      elementsOf(parseXml(svg)).flatMap(({ attributes }) => attributes.get('transform') ?? []);
    expect(places(dimmed)).toEqual(places(draw(world)));
  });

  it('leaves out a node without a position, and its name', () => {
    const positions = circleOf(world);
    positions.delete('L');
    const svg = figure(world, visible(world, noFilters), positions, options);
    expect(svg).not.toContain('League');
    expect(legendOf(svg)).not.toContain('Organisation or bloc');
    expect(titlesOf(parseXml(svg))).toContain('Borduria');
  });

  it.each([
    ['no graph at all', graphOf([], [])],
    ['a lone node', graphOf([nation('A')], [])],
    ['no tie', graphOf([nation('A'), nation('B')], [])],
  ])('is drawn of %s', (_name, graph) => {
    const root = parseXml(draw(graph));
    expect(textsOf(root)).toContain('A figure');
    for (const { attributes } of elementsOf(root)) {
      for (const value of attributes.values()) expect(value).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('is drawn of two nodes in one place', () => {
    const here = new Map(world.nodes().map((key) => [key, { x: 3, y: 3 }]));
    const svg = figure(world, visible(world, noFilters), here, options);
    expect(parseXml(svg).name).toBe('svg');
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('keeps every foot and head text within the page, however long', () => {
    const long = 'Every word of this is meant to be read by someone. '.repeat(12);
    const root = parseXml(draw(world, { title: long, subtitle: [long], link: `https://e.example/${long}` }));
    for (const part of ['head', 'foot']) {
      for (const text of elementsOf(elementById(root, part)).filter(({ name }) => name === 'text')) {
        const size = Number(text.attributes.get('font-size'));
        const bold = text.attributes.get('font-weight') === '700';
        expect(options.measure(textOf(text), size, bold)).toBeLessThanOrEqual(options.width - 56);
      }
    }
  });

  it('holds the whole founding lesson, with its text in the clear', async () => {
    const graph = buildGraph(await pyongyang());
    const svg = draw(graph, { width: 1600, height: 1000 });
    const titles = titlesOf(parseXml(svg));
    graph.forEachNode((_key, { name }) => expect(titles).toContain(name));
    graph.forEachEdge((_key, { title }) => expect(titles).toContain(title));
    const used = new Set(graph.mapEdges((_key, { type }) => type));
    const labels = legendOf(svg);
    for (const { id, label } of relationshipTypes)
      expect([id, labels.includes(label)]).toEqual([id, used.has(id)]);
  });
});

describe('hidden is hidden', () => {
  it('draws, lists and counts nothing that the filters hide', () => {
    const svg = draw(world, {}, onlyPacts);
    for (const word of [
      'League',
      'embargo',
      'seat',
      'Member of',
      'Arms embargo',
      'Work s2',
      'Work s3',
      'Sanctions',
    ]) {
      expect(svg).not.toContain(word);
    }
    expect(svg).toContain('2 nations and blocs, 1 ties.');
    expect(svg).toContain('Work s1');
    expect(svg).not.toContain(relationshipTypes.find(({ id }) => id === 'sanction-arms')?.look.light);
  });

  it('for any graph and filters: the words of what is shown, and no others', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        const svg = figure(graph, shown, circleOf(graph), options);
        const root = parseXml(svg);
        const titles = titlesOf(root);
        for (const { id, name } of data.entities) {
          expect([id, titles.includes(name)]).toEqual([id, shown.nodes.has(id)]);
          expect([id, svg.includes(name)]).toEqual([id, shown.nodes.has(id)]);
        }
        for (const { id, title } of data.ties) {
          expect([id, titles.includes(title)]).toEqual([id, shown.edges.has(id)]);
          if (!shown.edges.has(id)) {
            expect(svg).not.toContain(title);
            expect(svg).not.toContain(`source.${id}.`);
          }
        }
      }),
    );
  });

  it('for any graph and filters: a legend of exactly the types, families and shapes shown', () => {
    const types: readonly RelationshipType[] = relationshipTypes;
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const graph = buildGraph(data);
        const shown = visible(graph, chosen);
        const counts = new Map<string, number>();
        for (const key of shown.edges) {
          const { type } = graph.getEdgeAttributes(key);
          counts.set(type, (counts.get(type) ?? 0) + 1);
        }
        const wanted = families.flatMap((family) => {
          const rows = types
            .filter(({ id, family: of }) => of === family.id && counts.has(id))
            .flatMap(({ id, label }) => [label, String(counts.get(id))]);
          return rows.length === 0 ? [] : [family.label, ...rows];
        });
        const kinds = new Set([...shown.nodes].map((key) => graph.getNodeAttribute(key, 'kind')));
        if (kinds.has('nation')) wanted.push('Nation');
        if (kinds.has('bloc')) wanted.push('Organisation or bloc');
        expect(legendOf(figure(graph, shown, circleOf(graph), options))).toEqual(wanted);
      }),
    );
  });

  it('a selection or a light on something hidden shows nothing of it', () => {
    const svg = draw(
      world,
      { selected: new Set(['L']), lit: { nodes: new Set(['L', 'A', 'B']), edges: new Set(['al', 'ab']) } },
      onlyPacts,
    );
    expect(svg).toBe(draw(world, {}, onlyPacts));
  });
});

describe('every way to draw', () => {
  const drawAs = (
    graph: RelationGraph,
    drawn: Drawn,
    filter = noFilters,
    change: Partial<FigureOptions> = {},
  ): string => {
    const [shown, how] = asked(graph, filter, drawn);
    return figure(graph, shown, circleOf(graph), { ...options, ...how, ...change });
  };
  /** What the legend of a scene is to say, top to bottom. */
  const saidOf = (scene: ReturnType<typeof sceneOf>): string[] =>
    legendSections(scene, figureThemes.light).flatMap(({ heading, rows }) =>
      [heading, ...rows.flatMap(({ label, count }) => [label, count])].filter((text) => text !== ''),
    );
  const pathsIn = (root: XmlElement, id: string): XmlElement[] =>
    elementsOf(elementById(root, id)).filter(({ name }) => name === 'path');

  /** A document that a renderer reads: its ids are its own, its numbers are numbers. */
  const sound = (svg: string): XmlElement => {
    const root = parseXml(svg);
    const elements = elementsOf(root);
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
    const broken = elements.flatMap(({ attributes }) =>
      [...attributes.values()].filter((value) => /NaN|Infinity|undefined|null/.test(value)),
    );
    expect(broken).toEqual([]);
    return root;
  };

  it('is one sound document, whose legend is that of its scene', () => {
    fc.assert(
      fc.property(
        fc.record({
          data: dataset,
          filters,
          encoding: anyEncoding,
          spans: anyComparison,
          isMap: fc.boolean(),
        }),
        ({ data, filters: chosen, ...drawn }) => {
          const graph = buildGraph(data);
          const svg = drawAs(graph, drawn, chosen);
          sound(svg);
          expect(legendOf(svg)).toEqual(saidOf(drawnOf(graph, chosen, drawn)));
        },
      ),
    );
  });

  it('draws every node, line and outline of its scene, and no word of what is hidden', () => {
    fc.assert(
      fc.property(
        fc.record({ data: dataset, filters, encoding: anyEncoding, spans: anyComparison }),
        ({ data, filters: chosen, ...drawn }) => {
          const graph = buildGraph(data);
          const [shown] = asked(graph, chosen, drawn);
          const scene = drawnOf(graph, chosen, drawn);
          const svg = drawAs(graph, drawn, chosen);
          const root = parseXml(svg);
          const inNodes = titlesOf(elementById(root, 'nodes'));
          expect(inNodes.toSorted()).toEqual(
            [...scene.nodes.values()].map(({ entity }) => entity.name).sort(),
          );
          // Layers have titles of their own.
          const lines = elementsOf(elementById(root, 'ties')).filter(
            ({ name, attributes }) => name === 'g' && !attributes.has('id'),
          );
          expect(lines).toHaveLength(scene.ties.size);
          if (scene.hulls.length > 0)
            expect(titlesOf(elementById(root, 'hulls'))).toEqual(scene.hulls.map(({ name }) => name));
          for (const { id, name } of data.entities) if (!shown.nodes.has(id)) expect(svg).not.toContain(name);
          for (const { id, title } of data.ties) if (!shown.edges.has(id)) expect(svg).not.toContain(title);
        },
      ),
    );
  });

  it('draws a bundle in stripes from end to end, one after another', () => {
    const root = parseXml(drawAs(world, { encoding: { ties: 'bundled' } }));
    const stripes = pathsIn(root, 'ties-bundled').filter(
      ({ attributes }) => attributes.get('fill') === 'none',
    );
    expect(stripes.map(({ attributes }) => attributes.get('stroke'))).toEqual(
      ['defence-pact', 'sanction-arms'].map(
        (id) => relationshipTypes.find((type) => type.id === id)?.look.light,
      ),
    );
    const ends = stripes.map(({ attributes }) => {
      const words = (attributes.get('d') ?? '').replaceAll(/[MQ]/g, '').split(' ');
      return [words.slice(0, 2).join(' '), words.slice(-2).join(' ')];
    });
    expect(ends[0]?.[1]).toBe(ends[1]?.[0]);
  });

  it('draws an outline under the ties, and names it', () => {
    const club = graphOf(
      [nation('A'), nation('B'), nation('C'), bloc('L', { name: 'League' })],
      ['A', 'B', 'C'].map((id) => tie(`${id}-L`, 'membership', id, 'L', { sources: ['s'] })),
      {
        sources: new Map([
          ['s', { id: 's', kind: 'book', title: 'The roll', author: '', date: '', reference: '', url: '' }],
        ]),
      },
    );
    const svg = drawAs(club, { encoding: { blocs: 'hulls' } });
    const root = sound(svg);
    expect(svg.indexOf('id="hulls"')).toBeLessThan(svg.indexOf('id="ties"'));
    const [outline] = pathsIn(root, 'hulls');
    expect(outline?.attributes.get('stroke')).toBe(toneColour(groupTones[0], 'light'));
    expect(outline?.attributes.get('d')).toMatch(/^M/);
    expect(textsOf(elementById(root, 'names')).toSorted()).toEqual(['A', 'B', 'C', 'League']);
    expect(legendOf(svg)).toEqual(['Members of', 'League', '3', 'Nation']);
    // The memberships are not lines any more, but what the picture rests on.
    expect(svg).toContain('Sources: The roll');

    const names = (lit: FigureOptions['lit']): XmlElement[] =>
      elementsOf(
        elementById(parseXml(drawAs(club, { encoding: { blocs: 'hulls' } }, noFilters, { lit })), 'names'),
      ).filter(({ name, attributes }) => name === 'text' && attributes.has('opacity'));
    expect(names({ nodes: new Set(['L', 'A', 'B', 'C']), edges: new Set() })).toEqual([]);
    expect(
      names({ nodes: new Set(['A']), edges: new Set() })
        .map(textOf)
        .toSorted(),
    ).toEqual(['B', 'C', 'League']);
  });

  it('draws what changed in layers of its own', () => {
    const graph = graphOf(
      [nation('A'), nation('B'), nation('C', { start: '1995' })],
      [
        tie('old', 'rivalry', 'A', 'B', { end: '1990' }),
        tie('new', 'entente', 'A', 'B', { start: '1995' }),
        tie('first', 'energy', 'A', 'C', { start: '1996' }),
      ],
    );
    const spans = [
      { from: 1989, to: 1989 },
      { from: 2000, to: 2000 },
    ] as const;
    const svg = drawAs(graph, { spans });
    const root = sound(svg);
    const colourOf = (id: string): string | undefined => pathsIn(root, id)[0]?.attributes.get('stroke');
    expect(colourOf('ties-began')).toBe(toneColour('began', 'light'));
    expect(colourOf('ties-changed-began')).toBe(toneColour('changed', 'light'));
    expect(pathsIn(root, 'ties-changed-ended')[0]?.attributes.has('stroke-dasharray')).toBe(true);
    expect(legendOf(svg)).toEqual([
      'What changed',
      ...(['began', 'changed-began', 'changed-ended'] as const).flatMap((change) => [
        changeLabels[change],
        '1',
      ]),
      'Nation',
      'New state',
    ]);
  });

  it('leaves the lines room for the rings, and discs their size', () => {
    const pair = graphOf(
      [nation('A', { region: 'Eastern Asia' }), nation('B', { region: 'Eastern Asia' })],
      [tie('x', 'rivalry', 'A', 'B')],
    );
    const lengthOf = (drawn: Drawn): number => {
      const [line] = pathsIn(parseXml(drawAs(pair, drawn)), 'ties-rivalry');
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = (line?.attributes.get('d') ?? '')
        .replaceAll(/[MQ]/g, '')
        .split(' ')
        .map(Number);
      return Math.hypot(x2 - x1, y2 - y1);
    };
    const plain = lengthOf({});
    expect(lengthOf({ encoding: { colour: 'region' } })).toBeCloseTo(plain - 12, 0);
    // One tie each: both are as large as can be.
    expect(lengthOf({ encoding: { size: 'degree' } })).toBeCloseTo(plain - 2 * 0.6 * 27, 0);
  });

  describe('of the datasets that ship', () => {
    /** Like the seeds of a sunflower: nobody stands on another. */
    const seeds = (graph: RelationGraph): Map<string, Point> =>
      new Map(
        graph.nodes().map((key, at) => {
          const [angle, far] = [at * 2.39996, Math.sqrt(at + 1) * 95];
          return [key, { x: Math.cos(angle) * far, y: Math.sin(angle) * far }];
        }),
      );
    const loaded = new Map<string, Promise<RelationGraph>>();
    const graphNamed = (id: string): Promise<RelationGraph> => {
      const entry = datasets.find((candidate) => candidate.id === id) ?? expect.fail(`${id} does not ship`);
      const graph = loaded.get(id) ?? entry.load().then(buildGraph);
      loaded.set(id, graph);
      return graph;
    };
    const years = { 'pyongyang-2024': 2024, world: 2025, 'europe-1914': 1914 } as const;
    const pictures: (readonly [string, Drawn])[] = [
      ...singleChoices.map((encoding) => [Object.values(encoding).join(' '), { encoding }] as const),
      [
        'bundled hulls degree bloc',
        { encoding: { ties: 'bundled', blocs: 'hulls', size: 'degree', colour: 'bloc' } },
      ],
    ];

    const check = async (id: keyof typeof years, drawn: Drawn): Promise<XmlElement> => {
      const graph = await graphNamed(id);
      const filter = { ...noFilters, years: { from: years[id], to: years[id] } };
      const [shown, how] = asked(graph, filter, drawn);
      const svg = figure(graph, shown, seeds(graph), { ...options, width: 1600, height: 1000, ...how });
      const scene = sceneOf(graph, shown, how);
      const root = sound(svg);
      expect(textsOf(elementById(root, 'legend'))).toEqual(saidOf(scene));
      const names = new Set(textsOf(elementById(root, 'names')).join(' ').split(' '));
      // A long name stands on two lines, or is cut: its first word is there.
      for (const { name } of scene.hulls) expect(names).toContain(name.split(' ')[0]);
      return root;
    };

    it.each(pictures)(
      'the world of 2025 is sound: %s',
      async (_name, drawn) => {
        await check('world', drawn);
      },
      60_000,
    );

    it.each(pictures)(
      'the smaller ones are sound: %s',
      async (_name, drawn) => {
        await check('pyongyang-2024', drawn);
        await check('europe-1914', drawn);
      },
      60_000,
    );

    it.each(['fanned', 'bundled'] as const)(
      'so is the world of 1989 beside that of 2025: %s',
      async (ties) => {
        const spans = [
          { from: 1989, to: 1989 },
          { from: 2025, to: 2025 },
        ] as const;
        const root = await check('world', { spans, encoding: { ties, blocs: 'hulls' } });
        const titles = titlesOf(elementById(root, 'nodes'));
        // Who is gone and who is new stand side by side.
        expect(titles).toEqual(expect.arrayContaining(['Soviet Union', 'Russia', 'East Germany', 'Ukraine']));
        expect(textsOf(elementById(root, 'legend'))[0]).toBe('What changed');
      },
      60_000,
    );
  });
});

describe('the same again', () => {
  it('gives the same text for the same arguments', () => {
    fc.assert(
      fc.property(dataset, filters, fc.constantFrom(...themeIds), (data, chosen, theme) => {
        const [one, two] = [buildGraph(data), buildGraph(data)];
        expect(draw(two, { theme }, chosen)).toBe(draw(one, { theme }, chosen));
      }),
      { numRuns: 30 },
    );
  });

  it('has no clock: the date is the one it was given', () => {
    expect(draw(world, { date: '1999-02-03' })).toContain('3 February 1999');
    const year = String(new Date().getFullYear());
    expect(draw(world, { date: '1999-02-03', subtitle: [] })).not.toContain(`Entente, ${year}`);
  });
});

describe('hostile words', () => {
  const nasty = [
    '</text><script>alert(1)</script>',
    '"><image href="https://evil.example/x.png"/>',
    "' onload='alert(1)",
    ']]><!-- ',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>&b;',
    '&amp;lt;&#0;&bogus;',
    '\u202Erevo\u202C \u2066left\u2069 \u200F',
    '👩‍👩‍👧‍👦🇰🇵🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'NUL\u0000, bell\u0007, escape\u001B, \uFFFE\uFFFF',
    'half \uD83D a pair, the other \uDE00 half',
    'x'.repeat(300),
    'long words '.repeat(30),
    'url(https://evil.example/font.woff2)',
    '\n\n\t',
  ];

  const infested = (word: string): string => {
    const graph = graphOf(
      [nation('A', { name: word, flag: word }), bloc('B', { name: `2 ${word}`, aliases: [word], note: word })],
      [tie('x', 'leverage', 'A', 'B', { title: word, summary: word, note: word, sources: ['s'] })],
      {
        title: word,
        licences: [word],
        sources: new Map([['s', { id: 's', kind: word, title: word, author: word, date: '', reference: word, url: word }]]),
      },
    ); // prettier-ignore
    return draw(graph, {
      title: word,
      subtitle: [word, word],
      link: word,
      fontFamily: word,
      fontCss: word,
      flags: new Map([[word, word]]),
    });
  };

  const harmless = (svg: string): void => {
    const root = parseXml(svg);
    const known = new Set([
      'svg', 'title', 'desc', 'style', 'defs', 'clipPath', 'rect', 'circle', 'g', 'path', 'text', 'image',
    ]); // prettier-ignore
    for (const { name, attributes } of elementsOf(root)) {
      expect(known).toContain(name);
      for (const [attribute, value] of attributes) {
        expect(attribute).not.toMatch(/^on/i);
        if (attribute === 'href') expect(value).toMatch(/^data:image\/svg\+xml;base64,[A-Za-z0-9+/=]*$/);
        else if (attribute === 'clip-path') expect(value).toMatch(/^url\(#[a-z]+\)$/);
      }
    }
  };

  it.each(nasty)('%j is text and nothing else', (word) => {
    harmless(infested(word));
  });

  it('so is any other text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => harmless(infested(word))));
  });

  it('reads back as it was written, where XML can carry it', () => {
    const word = '</text><script>"Tom" & \'Jerry\'</script>';
    const titles = titlesOf(parseXml(infested(word)));
    expect(titles.filter((title) => title === word)).toHaveLength(3);
    expect(titlesOf(parseXml(infested('a\u0000b')))).toContain('ab');
  });

  it('cuts a name of 300 letters to what its place can hold', () => {
    const graph = graphOf([nation('A', { name: 'x'.repeat(300) })], []);
    const [name = ''] = textsOf(elementById(parseXml(draw(graph)), 'names'));
    expect(name).toMatch(/^x+…$/);
    expect(options.measure(name, 13, true)).toBeLessThanOrEqual(130);
  });
});

describe('no way out', () => {
  it('refers to nothing outside itself', async () => {
    const graph = buildGraph(await pyongyang());
    const flags = new Map(
      graph.mapNodes((_key, { flag }) => [flag, '<svg xmlns="http://www.w3.org/2000/svg"/>'] as const),
    );
    const svg = draw(graph, {
      flags,
      fontCss: "@font-face{font-family:X;src:url('data:font/woff2;base64,AAAA')}",
    });
    const root = parseXml(svg);
    for (const { attributes } of elementsOf(root)) {
      for (const [name, value] of attributes) {
        if (name.startsWith('xmlns')) continue;
        expect(value).not.toMatch(/https?:|\/\//);
        if (/^(?:xlink:)?href$|^src$/.test(name)) expect(value).toMatch(/^(?:data:|#)/);
      }
    }
    for (const [, target] of svg.matchAll(/url\(["']?([^)"']*)/g)) expect(target).toMatch(/^(?:#|data:)/);
    expect(svg).not.toMatch(/@import|<script|<foreignObject|<a /i);
  });

  it('gives the font rules to the renderer as they are', () => {
    const css = `@font-face{font-family:"Source Sans 3";src:url('data:font/woff2;base64,AA==')} g > text{}`;
    const style = elementsOf(parseXml(draw(world, { fontCss: css }))).find(({ name }) => name === 'style');
    expect(style && textOf(style)).toBe(css);
  });
});

describe('sampleMarkup', () => {
  it.each(relationshipTypes.map((type) => [type.id, type] as const))(
    '%s is drawn in its colour and dashes, within its box',
    (_id, type: RelationshipType) => {
      for (const theme of themeIds) {
        const root = parseXml(sampleMarkup(type, figureThemes[theme], 44, 20));
        const [line] = elementsOf(root).filter(({ name }) => name === 'path');
        expect(line?.attributes.get('stroke')).toBe(tieColour(type, theme));
        expect(line?.attributes.has('stroke-dasharray')).toBe(type.look.dash.length > 0);
        const marks = (type.look.head === 'none' ? 0 : 1) + (type.look.glyph === 'none' ? 0 : 1);
        expect(root.children).toHaveLength(1 + marks);
      }
    },
  );
});
