import cytoscape from 'cytoscape';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildGraph,
  datasets,
  decodeFilters,
  readJson,
  visible,
  writeCyjs,
  writeGexf,
  writeGraphml,
  writeJson,
  writeNodesCsv,
  writeTiesCsv,
  type Dataset,
  type Point,
  type RelationGraph,
  type Visible,
} from '#graph';
import { elementsOf } from '../../fixtures/xml.ts';
import { brokenReferences, gexfRules, graphmlRules, readDocument, violations } from './documents.ts';

const writers = {
  json: writeJson,
  'nodes.csv': writeNodesCsv,
  'ties.csv': writeTiesCsv,
  gexf: writeGexf,
  graphml: writeGraphml,
  cyjs: writeCyjs,
} as const satisfies Record<
  string,
  (graph: RelationGraph, part: Visible | null, positions: ReadonlyMap<string, Point>) => string
>;
type Format = keyof typeof writers;

const columnOf = (text: string, column: string): string[] =>
  Papa.parse<Record<string, string>>(text, { header: true, delimiter: ',', skipEmptyLines: true }).data.map(
    (row) => row[column] ?? '',
  );
const xmlIds = (text: string, name: string): string[] =>
  elementsOf(readDocument(text))
    .filter((element) => element.name === name)
    .map(({ attributes }) => attributes.get('id') ?? '');

/** The ids of nodes and ties in what each writer wrote. */
const readers: Readonly<
  Record<'json' | 'csv' | 'gexf' | 'graphml' | 'cyjs', (texts: Record<Format, string>) => string[][]>
> = {
  json: ({ json }) => {
    const { entities, ties } = readJson(json);
    return [entities.map(({ id }) => id), ties.map(({ id }) => id)];
  },
  csv: (texts) => [columnOf(texts['nodes.csv'], 'id'), columnOf(texts['ties.csv'], 'id')],
  gexf: ({ gexf }) => [xmlIds(gexf, 'node'), xmlIds(gexf, 'edge')],
  graphml: ({ graphml }) => [xmlIds(graphml, 'node'), xmlIds(graphml, 'edge')],
  cyjs: ({ cyjs }) => {
    const { elements } = JSON.parse(cyjs) as { elements: cytoscape.ElementsDefinition };
    const cy = cytoscape({ headless: true, elements });
    return [cy.nodes().map((node) => node.id()), cy.edges().map((edge) => edge.id())];
  },
};

const kilobytes = (text: string): string =>
  `${String(Math.round(new TextEncoder().encode(text).length / 1024))} kB`;

const each = datasets.map((entry) => [entry.id, entry] as const);

// The world is read back many times over: a busy machine takes its time.
describe.each(each)('%s, written', { timeout: 60_000 }, (name, entry) => {
  let data: Dataset;
  let graph: RelationGraph;
  let positions: ReadonlyMap<string, Point>;
  const write = (part: Visible | null): Record<Format, string> =>
    Object.fromEntries(
      Object.entries(writers).map(([format, writer]) => [format, writer(graph, part, positions)]),
    ) as Record<Format, string>;
  let whole: Record<Format, string>;

  beforeAll(async () => {
    data = await entry.load();
    graph = buildGraph(data);
    positions = new Map(graph.nodes().map((id, at) => [id, { x: at * 1.25, y: -at }]));
    whole = write(null);
    const sizes = Object.entries(whole).map(([format, text]) => `${format} ${kilobytes(text)}`);
    console.info(`${name}: ${sizes.join(', ')}`);
  }, 60_000);

  it.each(Object.keys(readers) as (keyof typeof readers)[])('has everything in %s', (format) => {
    expect(readers[format](whole)).toEqual([graph.nodes(), graph.edges()]);
  });

  it('is the same dataset after JSON', () => {
    expect(readJson(whole.json)).toEqual(data);
  });

  it('is as the schemas prescribe', () => {
    for (const [text, rules] of [
      [whole.gexf, gexfRules],
      [whole.graphml, graphmlRules],
    ] as const) {
      const root = readDocument(text);
      expect(violations(root, rules)).toEqual([]);
      expect(brokenReferences(root)).toEqual([]);
    }
  });

  it('has no cell that the escape had to touch, and the same words after GEXF', () => {
    expect(whole['ties.csv'] + whole['nodes.csv']).not.toMatch(/(^|,)"'[=+\-@]/m);
    const read = parse(MultiGraph, whole.gexf);
    for (const { id, title, mutual } of data.ties) {
      expect(read.getEdgeAttribute(id, 'title')).toBe(title);
      expect(read.isUndirected(id)).toBe(mutual);
    }
  });

  it.each([
    entry.opening || 'around=RUS*1&isolated=no',
    'types=rivalry&isolated=no',
    'kinds=nation',
    'years=1950&types=defence-pact&isolated=no',
  ])('has of a part (%s) the part alone', (filters) => {
    const part = visible(graph, decodeFilters(filters));
    const texts = write(part);
    const shown = [
      graph.filterNodes((id) => part.nodes.has(id)),
      graph.filterEdges((id) => part.edges.has(id)),
    ];
    for (const read of Object.values(readers)) expect(read(texts)).toEqual(shown);

    // No source that only hidden facts cite.
    const facts = [
      ...graph.mapNodes((id, entity) => ({ isShown: part.nodes.has(id), ...entity })),
      ...graph.mapEdges((id, one) => ({ isShown: part.edges.has(id), ...one })),
    ];
    const cited = new Set([
      ...facts.filter(({ isShown }) => isShown).flatMap(({ sources }) => sources),
      ...data.events.flatMap(({ sources }) => sources),
    ]);
    expect([...readJson(texts.json).sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
    const citations = new Set(
      [...data.sources.values()]
        .filter(({ id }) => cited.has(id))
        .map(({ title, reference }) => (reference === '' ? title : `${title} (${reference})`)),
    );
    const written = [...columnOf(texts['nodes.csv'], 'sources'), ...columnOf(texts['ties.csv'], 'sources')];
    expect(
      new Set(written.flatMap((cell) => cell.split(' | ')).filter((citation) => !citations.has(citation))),
    ).toEqual(new Set());
    // Ids of ties are long enough to be found in no other text, but for the sources named like them.
    const quoted = new Set(Object.values(texts).flatMap((text) => text.match(/(?<=")[\w-]+(?=")/g) ?? []));
    expect(graph.filterEdges((id) => !part.edges.has(id) && !cited.has(id) && quoted.has(id))).toEqual([]);
  });
});
