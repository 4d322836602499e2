import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { buildGraph, relationshipTypes, writeGexf, type Dataset, type Entity, type Tie } from '#graph';
import { elementById, textsOf } from '../../fixtures/xml.ts';
import { bloc, datasetOf, graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { brokenReferences, childrenOf, gexfRules, readDocument, violations } from './documents.ts';
import { hostile, leaks, partOfHostile, told } from './hostile.ts';

const typeOf = new Map<string, (typeof relationshipTypes)[number]>(
  relationshipTypes.map((type) => [type.id, type]),
);

const cited = (data: Dataset, ids: readonly string[]): string =>
  ids
    .map((id) => {
      const source = data.sources.get(id);
      return source?.reference ? `${source.title} (${source.reference})` : (source?.title ?? id);
    })
    .join(' | ');

/** What graphology's reader should find on a node. */
const nodeAttributes = (data: Dataset, entity: Entity): Record<string, string | number> =>
  told({
    label: entity.name,
    kind: entity.kind,
    aliases: entity.aliases.join(' | '),
    countryCode: entity.iso2,
    region: entity.region,
    since: entity.start,
    until: entity.end,
    place: entity.place?.name ?? '',
    latitude: entity.place?.latitude ?? '',
    longitude: entity.place?.longitude ?? '',
    summary: entity.summary,
    note: entity.note,
    sources: cited(data, entity.sources),
    color: entity.kind === 'bloc' ? 'rgb(29,39,51)' : 'rgb(86,97,109)',
    shape: entity.kind === 'bloc' ? 'square' : 'disc',
    size: entity.kind === 'bloc' ? 24 : 27,
  });

function edgeAttributes(data: Dataset, one: Tie): Record<string, string | number> {
  const type = typeOf.get(one.type);
  if (!type) throw new Error(one.type);
  const [r, g, b] = [1, 3, 5].map((at) => String(Number.parseInt(type.look.light.slice(at, at + 2), 16)));
  return told({
    kind: one.type,
    label: type.label,
    family: type.family,
    polarity: type.polarity,
    since: one.start,
    until: one.end,
    title: one.title,
    summary: one.summary,
    note: one.note,
    standing: one.standing,
    regime: one.regime,
    act: one.act,
    sources: cited(data, one.sources),
    color: `rgb(${String(r)},${String(g)},${String(b)})`,
  });
}

describe('writeGexf', () => {
  it('is read by graphology as the same graph, whatever the texts say', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const read = parse(MultiGraph, writeGexf(buildGraph(data), null));
        expect(read.nodes()).toEqual(data.entities.map(({ id }) => id));
        expect(read.mapNodes((_id, attributes) => attributes)).toEqual(
          data.entities.map((entity) => nodeAttributes(data, entity)),
        );
        expect(read.edges()).toEqual(data.ties.map(({ id }) => id));
        for (const one of data.ties) {
          expect(read.isDirected(one.id)).toBe(!one.mutual);
          expect(read.extremities(one.id)).toEqual([one.from, one.to]);
          expect(read.getEdgeAttributes(one.id)).toEqual(edgeAttributes(data, one));
        }
      }),
    );
  });

  it('is well-formed and as the schema of GEXF 1.3 prescribes', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const positions = new Map(data.entities.map(({ id }, at) => [id, { x: at * 1.5e-9, y: -at / 3 }]));
        const root = readDocument(writeGexf(buildGraph(data), null, positions));
        expect(violations(root, gexfRules)).toEqual([]);
        expect(brokenReferences(root)).toEqual([]);
      }),
    );
  });

  it('tells nothing of what is hidden', () => {
    fc.assert(
      fc.property(partOfHostile, ({ graph, part }) => {
        const positions = new Map(graph.mapNodes((id) => [id, { x: 1, y: 2 }]));
        const text = writeGexf(graph, part, positions);
        expect(leaks(text, graph, part)).toEqual([]);
        const [, , nodes, edges] = childrenOf(childrenOf(readDocument(text), 'graph')[0] ?? fail());
        const ids = (list: typeof nodes): (string | undefined)[] =>
          childrenOf(list ?? fail()).map(({ attributes }) => attributes.get('id'));
        expect(ids(nodes)).toEqual(graph.filterNodes((id) => part.nodes.has(id)));
        expect(ids(edges)).toEqual(graph.filterEdges((id) => part.edges.has(id)));
      }),
    );
  });

  it('widens dates to whole days and leaves open ends out', () => {
    const lives = [
      ['2024-02', '2024-02', '2024-02-01', '2024-02-29'],
      ['1991', '', '1991-01-01', undefined],
      ['', '1991', undefined, '1991-12-31'],
      ['1991-12-26', '1991-12-26', '1991-12-26', '1991-12-26'],
      ['', '', undefined, undefined],
    ] as const;
    const graph = graphOf(
      [nation('A', { start: '1900', end: '2000-02' }), nation('B')],
      lives.map(([start, end], at) => tie(`t${String(at)}`, 'rivalry', 'A', 'B', { start, end })),
    );
    const root = readDocument(writeGexf(graph, null));
    const life = (id: string): (string | undefined)[] => {
      const { attributes } = elementById(root, id);
      return [attributes.get('start'), attributes.get('end')];
    };
    expect(lives.map((_life, at) => life(`t${String(at)}`))).toEqual(lives.map(([, , ...days]) => days));
    expect(life('A')).toEqual(['1900-01-01', '2000-02-29']);
    expect(life('B')).toEqual([undefined, undefined]);
  });

  it('stands nodes upside down, for Gephi counts upwards, and skips what has no place', () => {
    const graph = graphOf([nation('A'), nation('B'), nation('C')], []);
    const positions = new Map([
      ['A', { x: 12.5, y: 40 }],
      ['B', { x: Number.NaN, y: 0 }],
    ]);
    const read = parse(MultiGraph, writeGexf(graph, null, positions));
    expect(read.mapNodes((_id, { x, y, z }: Record<string, unknown>) => [x, y, z])).toEqual([
      [12.5, -40, 0],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it('keeps parallel ties and spells apart, and says of each which way it goes', () => {
    const graph = graphOf(
      [nation('A'), bloc('B')],
      [
        tie('one', 'membership', 'A', 'B', { start: '1950', end: '1960' }),
        tie('two', 'membership', 'A', 'B', { start: '1970' }),
        tie('three', 'rivalry', 'A', 'B'),
        tie('four', 'energy', 'B', 'A', { mutual: true }),
      ],
    );
    const root = readDocument(writeGexf(graph, null));
    expect(
      ['one', 'two', 'three', 'four'].map((id) => {
        const { attributes } = elementById(root, id);
        return ['type', 'kind', 'source'].map((key) => attributes.get(key)).join(' ');
      }),
    ).toEqual([
      'directed membership A',
      'directed membership A',
      'undirected rivalry A',
      'undirected energy B',
    ]);
  });

  it('says what it is, of when, and whose', () => {
    const graph = buildGraph(
      datasetOf([], [], {
        title: 'A <b>title',
        description: 'More.',
        asOf: '2024-02',
        licences: ['CC BY 4.0'],
      }),
    );
    const text = writeGexf(graph, null);
    expect(text).toContain('<meta lastmodifieddate="2024-02-29">');
    expect(text).toContain('A &lt;b&gt;title. More. As of 2024-02. Licences: CC BY 4.0.');
    expect(textsOf(readDocument(text))).toEqual([]);
  });

  it('writes a tie of a type that the registry lacks with what it has', () => {
    const odd = { ...tie('t', 'rivalry', 'A', 'B'), type: 'unheard-of' };
    const read = parse(MultiGraph, writeGexf(graphOf([nation('A'), nation('B')], [odd]), null));
    expect(read.getEdgeAttributes('t')).toMatchObject({ kind: 'unheard-of', label: 'unheard-of' });
  });
});

function fail(): never {
  throw new Error('the document lacks an element');
}
