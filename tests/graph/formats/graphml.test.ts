import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { buildGraph, relationshipTypes, writeGraphml, type Dataset, type Tie } from '#graph';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { brokenReferences, childrenOf, graphmlRules, readDocument, violations } from './documents.ts';
import { carried, hostile, leaks, partOfHostile, told } from './hostile.ts';

const cited = (data: Dataset, ids: readonly string[]): string =>
  ids
    .map((id) => {
      const source = data.sources.get(id);
      return source?.reference ? `${source.title} (${source.reference})` : (source?.title ?? id);
    })
    .join(' | ');

function edgeAttributes(data: Dataset, one: Tie): Record<string, string | number | boolean> {
  const type = relationshipTypes.find(({ id }) => id === one.type);
  const words = told({
    typeId: one.type,
    label: type?.label ?? '',
    family: type?.family ?? '',
    polarity: type?.polarity ?? '',
    start: one.start,
    end: one.end,
    title: one.title,
    summary: one.summary,
    note: one.note,
    standing: one.standing,
    regime: one.regime,
    act: one.act,
    sources: cited(data, one.sources),
    color: type?.look.light ?? '',
  });
  return { ...words, directed: !one.mutual };
}

describe('writeGraphml', () => {
  it('is read by graphology as the same graph, whatever the texts say', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const read = parse(MultiGraph, writeGraphml(buildGraph(data), null));
        expect(read.nodes()).toEqual(data.entities.map(({ id }) => id));
        expect(read.mapNodes((_id, attributes) => attributes)).toEqual(
          data.entities.map((entity) =>
            told({
              label: entity.name,
              kind: entity.kind,
              aliases: entity.aliases.join(' | '),
              countryCode: entity.iso2,
              region: entity.region,
              start: entity.start,
              end: entity.end,
              place: entity.place?.name ?? '',
              latitude: entity.place?.latitude ?? '',
              longitude: entity.place?.longitude ?? '',
              summary: entity.summary,
              note: entity.note,
              sources: cited(data, entity.sources),
            }),
          ),
        );
        expect(read.edges().toSorted()).toEqual(data.ties.map(({ id }) => id).toSorted());
        for (const one of data.ties) {
          expect(read.isDirected(one.id)).toBe(!one.mutual);
          expect(read.extremities(one.id)).toEqual([one.from, one.to]);
          expect(read.getEdgeAttributes(one.id)).toEqual(edgeAttributes(data, one));
        }
        expect(read.getAttributes()).toEqual({
          id: data.id,
          ...told({
            title: data.title,
            description: data.description,
            asOf: data.asOf,
            licences: data.licences.join(', '),
          }),
        });
      }),
    );
  });

  it('is well-formed and as the schema of GraphML prescribes', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const positions = new Map(data.entities.map(({ id }, at) => [id, { x: at, y: -at / 3 }]));
        const root = readDocument(writeGraphml(buildGraph(data), null, positions));
        expect(violations(root, graphmlRules)).toEqual([]);
        expect(brokenReferences(root)).toEqual([]);
      }),
    );
  });

  it('tells nothing of what is hidden', () => {
    fc.assert(
      fc.property(partOfHostile, ({ graph, part }) => {
        const positions = new Map(graph.mapNodes((id) => [id, { x: 1, y: 2 }]));
        const text = writeGraphml(graph, part, positions);
        expect(leaks(text, graph, part)).toEqual([]);
        const [inner] = childrenOf(readDocument(text), 'graph');
        const ids = (name: string): (string | undefined)[] =>
          (inner ? childrenOf(inner, name) : []).map(({ attributes }) => attributes.get('id'));
        expect(ids('node')).toEqual(graph.filterNodes((id) => part.nodes.has(id)));
        expect(ids('edge')).toEqual(graph.filterEdges((id) => part.edges.has(id)));
      }),
    );
  });

  it('has positions upwards, as numbers', () => {
    const positions = new Map([['A', { x: 12.5, y: 40 }]]);
    const read = parse(MultiGraph, writeGraphml(graphOf([nation('A'), nation('B')], []), null, positions));
    expect(read.mapNodes((_id, { x, y }: Record<string, unknown>) => [x, y])).toEqual([
      [12.5, -40],
      [undefined, undefined],
    ]);
  });

  it('keeps white space in texts as it is', () => {
    const note = ' a\tb\r\nc\rd\u0085e\u2028f ';
    const graph = graphOf([nation('A'), nation('B')], [tie('t', 'rivalry', 'A', 'B', { note })]);
    const read = parse(MultiGraph, writeGraphml(graph, null));
    expect(read.getEdgeAttribute('t', 'note')).toBe(carried(note));
  });
});
