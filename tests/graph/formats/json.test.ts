import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  DatasetError,
  encodeFilters,
  noFilters,
  readJson,
  relationshipTypes,
  writeJson,
  type Dataset,
  type Problem,
  type RelationGraph,
  type RelationshipType,
} from '#graph';
import { bloc, datasetOf, graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { hostile, leaks, partOfHostile } from './hostile.ts';

/** Everything that a graph says, in its order. */
const said = (graph: RelationGraph): unknown => [
  graph.getAttributes(),
  graph.mapNodes((id, entity) => [id, entity]),
  graph.mapEdges((id, one, from, to) => [id, one, from, to, graph.isDirected(id)]),
];

function problemsOf(text: string): readonly Problem[] {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}

const small = datasetOf(
  [nation('A', { sources: ['book'] }), bloc('B')],
  [tie('t', 'membership', 'A', 'B', { start: '1950', sources: ['book'] })],
  {
    sources: new Map([
      ['book', { id: 'book', kind: 'book', title: 'A book', author: '', date: '', reference: '', url: '' }],
    ]),
    events: [{ id: 'v', start: '1951', end: '', title: 'It', summary: '', note: '', sources: ['book'] }],
  },
);

interface Loose {
  [key: string]: Loose;
}
/** The document of `small` with one thing changed: `set('dataset.ties.0.start', 5)`. */
function changed(path: string, value: unknown): string {
  const json = JSON.parse(writeJson(buildGraph(small), null)) as Loose;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => at[key] ?? at, json);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return JSON.stringify(json);
}

describe('writeJson and readJson', () => {
  it('lose nothing: the graph that is read equals the one that was written', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const graph = buildGraph(data);
        const read = buildGraph(readJson(writeJson(graph, null)));
        expect(said(read)).toEqual(said(graph));
        const text = writeJson(read, null);
        expect(writeJson(buildGraph(readJson(text)), null)).toBe(text);
      }),
    );
  });

  it('keep of a part the part, whole, and the sources that it cites', () => {
    fc.assert(
      fc.property(partOfHostile, ({ graph, part }) => {
        const text = writeJson(graph, part);
        const read = readJson(text);
        expect(leaks(text, graph, part)).toEqual([]);
        expect(read.entities).toEqual(
          graph.filterNodes((id) => part.nodes.has(id)).map((id) => graph.getNodeAttributes(id)),
        );
        expect(read.ties).toEqual(
          graph.filterEdges((id) => part.edges.has(id)).map((id) => graph.getEdgeAttributes(id)),
        );
        expect(read.events).toEqual(graph.getAttribute('events'));
        const cited = [...read.entities, ...read.ties, ...read.events].flatMap(({ sources }) => sources);
        expect(new Set(read.sources.keys())).toEqual(new Set(cited));
        expect(JSON.parse(text)).not.toHaveProperty('types');
      }),
    );
  });

  it('take types along that the registry lacks or has otherwise, and no others', () => {
    const [first] = relationshipTypes;
    const own: RelationshipType = { ...first, id: 'fishing', label: 'Fishing', family: 'interest' };
    const unused: RelationshipType = { ...own, id: 'unused-type' };
    const renamed: RelationshipType = { ...first, label: 'Renamed' };
    const types = [renamed, ...relationshipTypes.slice(1), own, unused];
    const fishing = { ...tie('t', first.id, 'A', 'B'), type: 'fishing' };
    const graph = graphOf([nation('A'), nation('B')], [fishing, tie('u', 'rivalry', 'A', 'B')], { types });
    const text = writeJson(graph, null);
    expect((JSON.parse(text) as { types: unknown }).types).toEqual([renamed, own, unused]);
    expect(readJson(text).types).toEqual(types);
    const part = { nodes: new Set(['A', 'B']), edges: new Set(['t']) };
    expect((JSON.parse(writeJson(graph, part)) as { types: unknown }).types).toEqual([own]);
    expect(readJson(writeJson(buildGraph(small), null)).types).toBe(relationshipTypes);
  });

  it('keep of the suggested views those that name nothing hidden', () => {
    const around = (node: string): string => encodeFilters({ ...noFilters, around: { node, hops: 1 } });
    const views = [
      { title: 'all', filters: '' },
      { title: 'A', filters: around('A') },
      { title: 'B', filters: around('B') },
      { title: 'folded', filters: encodeFilters({ ...noFilters, folded: new Set(['B']) }) },
    ];
    const graph = graphOf([nation('A'), nation('B')], [], { views });
    const titles = (data: Dataset): string[] => data.views.map(({ title }) => title);
    expect(titles(readJson(writeJson(graph, null)))).toEqual(['all', 'A', 'B', 'folded']);
    const part = { nodes: new Set(['A']), edges: new Set<string>() };
    expect(titles(readJson(writeJson(graph, part)))).toEqual(['all', 'A']);
  });

  it('write one fact a line, and read past a byte order mark', () => {
    const text = writeJson(buildGraph(small), null);
    expect(
      text.split('\n').filter((line) => line.startsWith('{') && line.includes('"kind":"nation"')),
    ).toHaveLength(1);
    expect(readJson(`\uFEFF${text}`)).toEqual(small);
  });

  it.each([
    ['dataset.ties.0.start', '1989-13', 'bad-date', 'dataset.ties[0].start', '1989-13'],
    ['dataset.ties.0.start', 5, 'bad-value', 'dataset.ties[0].start', '5'],
    ['dataset.ties.0.from', 'Q', 'unknown-entity', 'dataset.ties[0].from', 'Q'],
    ['dataset.ties.0.to', 'A', 'self-tie', 'dataset.ties[0].to', 'A'],
    ['dataset.ties.0.id', 'A', 'duplicate-id', 'dataset.ties[0].id', 'A'],
    ['dataset.ties.0.type', 'love', 'unknown-type', 'dataset.ties[0].type', 'love'],
    ['dataset.ties.0.type', 'rivalry', 'bad-value', 'dataset.ties[0].mutual', 'false'],
    ['dataset.ties.0.end', '1949', 'end-before-start', 'dataset.ties[0].end', '1949'],
    ['dataset.ties.0.standing', 'rumour', 'bad-value', 'dataset.ties[0].standing', 'rumour'],
    ['dataset.ties.0.sources', ['x'], 'unknown-source', 'dataset.ties[0].sources[0]', 'x'],
    ['dataset.ties.0.title', undefined, 'missing-value', 'dataset.ties[0].title', ''],
    ['dataset.entities.1.id', 'A', 'duplicate-id', 'dataset.entities[1].id', 'A'],
    ['dataset.entities.1.id', 'a b', 'bad-value', 'dataset.entities[1].id', 'a b'],
    ['dataset.entities.0.name', '', 'bad-value', 'dataset.entities[0].name', ''],
    ['dataset.entities.0.kind', 'planet', 'bad-value', 'dataset.entities[0].kind', 'planet'],
    ['dataset.entities.0.region', '<b>', 'bad-value', 'dataset.entities[0].region', '<b>'],
    ['dataset.entities.0.flag', '../x', 'bad-value', 'dataset.entities[0].flag', '../x'],
    ['dataset.events.0.start', '', 'missing-value', 'dataset.events[0].start', ''],
    ['dataset.events.0.id', 't', 'duplicate-id', 'dataset.events[0].id', 't'],
    ['dataset.sources.0.url', 'javascript:x', 'bad-value', 'dataset.sources[0].url', 'javascript:x'],
    ['dataset.sources', 7, 'bad-value', 'dataset.sources', '7'],
    ['dataset.asOf', '', 'bad-value', 'dataset.asOf', ''],
    ['dataset.id', 'A B', 'bad-value', 'dataset.id', 'A B'],
    ['dataset', undefined, 'missing-value', 'dataset', ''],
    ['types', [{ id: 'x' }], 'missing-value', 'types[0].family', ''],
    ['format', 'other', 'bad-package', 'format', 'other'],
    ['version', 2, 'bad-package', 'version', '2'],
  ])('refuse a document in which %s is %j', (path, value, code, column, shown) => {
    const problems = problemsOf(changed(path, value));
    const found = problems.find((problem) => problem.code === code && problem.column === column);
    expect(found, JSON.stringify(problems)).toMatchObject({ value: shown });
    expect(found?.message).toContain(column);
  });

  it('refuse places off the globe and colours that are none', () => {
    const place = { name: 'X', latitude: 90.5, longitude: -181 };
    expect(problemsOf(changed('dataset.entities.0.place', place)).map(({ message }) => message)).toEqual([
      '"90.5" is no number between ±90 at dataset.entities[0].place.latitude',
      '"-181" is no number between ±180 at dataset.entities[0].place.longitude',
    ]);
    const [first] = relationshipTypes;
    const type = { ...first, id: 'own', look: { ...first.look, light: 'red;}</style>' } };
    expect(problemsOf(changed('types', [type, type])).map(({ column }) => column)).toEqual([
      'types[0].look.light',
      'types[1].look.light',
    ]);
    expect(problemsOf(changed('types', [first, first])).map(({ code }) => code)).toEqual(['duplicate-id']);
  });

  it('name every problem, not the first', () => {
    const text = JSON.stringify({
      format: 'entente',
      version: 1,
      dataset: { ...small, sources: [], entities: [small.entities[0], small.entities[0]], events: [] },
    });
    expect(problemsOf(text).map(({ code, column }) => `${code} ${column}`)).toEqual([
      'unknown-source dataset.entities[0].sources[0]',
      'duplicate-id dataset.entities[1].id',
      'unknown-source dataset.entities[1].sources[0]',
      'unknown-source dataset.ties[0].sources[0]',
      'unknown-entity dataset.ties[0].to',
    ]);
    expect(() => readJson(text)).toThrow(/^unknown source "book" at .* \(and 4 more\)$/);
  });

  it('refuse what is not ours in a word', () => {
    for (const text of ['', '{', 'id,name', '<gexf/>']) {
      expect(problemsOf(text).map(({ message }) => message)).toEqual([expect.stringMatching(/^not JSON/)]);
    }
    for (const text of ['null', '[]', '7', '{}', '{"version":1}', '{"nodes":[]}']) {
      expect(problemsOf(text).map(({ message }) => message)).toEqual([
        expect.stringMatching(/^no document of Entente/),
      ]);
    }
    expect(problemsOf('{"format":"entente","version":2}')).toMatchObject([
      { message: 'a document of version 2; this Entente reads version 1 at version' },
    ]);
  });

  it('never fail otherwise, whatever they are given', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(problemsOf(text)).toHaveLength(1);
      }),
    );
  });

  it('are not poisoned by a document', () => {
    const text = changed('dataset.entities.0.id', '__proto__').replaceAll('"A"', '"__proto__"');
    const read = readJson(text.replace('"dataset":{', '"dataset":{"__proto__":{"polluted":1},'));
    expect(read).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
    expect(buildGraph(read).nodes()).toContain('__proto__');
  });
});
