/** A graph as GraphML, which igraph, Gephi, yEd and Cytoscape read. */
import type { Point } from '../figure/geometry.ts';
import { tieColour } from '../figure/theme.ts';
import type { Entity, GraphInfo, RelationGraph, Tie, Visible } from '../model/types.ts';
import { entityFields, tieFields, tieTypeFields, type Field } from './fields.ts';
import { selectionOf, typesById } from './selection.ts';
import { xmlDocument, xmlElement, type XmlAttributes } from './xml.ts';

const namespaces: XmlAttributes = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
};

const types = {
  text: 'string',
  integer: 'int',
  decimal: 'double',
  flag: 'boolean',
} as const satisfies Record<Field<never>['type'], string>;

type Domain = 'graph' | 'node' | 'edge';

/** Ids of keys share one namespace, their names do not. */
const keyId = (domain: Domain, key: string): string => `${domain}.${key}`;

const declarations = <T>(domain: Domain, fields: readonly Field<T>[]): string[] =>
  fields.map(({ key, type, about }) =>
    xmlElement(
      'key',
      { id: keyId(domain, key), for: domain, 'attr.name': key, 'attr.type': types[type] },
      about === '' ? [] : [xmlElement('desc', {}, about)],
    ),
  );

const data = <T>(domain: Domain, fields: readonly Field<T>[], row: T): string[] =>
  fields.flatMap(({ key, read }) => {
    const value = read(row);
    return value === '' ? [] : [xmlElement('data', { key: keyId(domain, key) }, String(value))];
  });

const graphFields: readonly Field<GraphInfo>[] = [
  { key: 'title', header: 'title', type: 'text', about: 'What the graph is of.', read: ({ title }) => title },
  {
    key: 'description',
    header: 'description',
    type: 'text',
    about: 'More about it.',
    read: ({ description }) => description,
  },
  {
    key: 'asOf',
    header: 'as of',
    type: 'text',
    about: 'The day up to which it was kept true.',
    read: ({ asOf }) => asOf,
  },
  {
    key: 'licences',
    header: 'licences',
    type: 'text',
    about: 'Under which licences it may be used.',
    read: ({ licences }) => licences.join(', '),
  },
];

function positionFields(positions: ReadonlyMap<string, Point>): readonly Field<Entity>[] {
  const finite = (value: number | undefined): number | '' =>
    value !== undefined && Number.isFinite(value) ? value : '';
  return [
    {
      key: 'x',
      header: 'x',
      type: 'decimal',
      about: 'Position, to the right.',
      read: ({ id }) => finite(positions.get(id)?.x),
    },
    {
      key: 'y',
      header: 'y',
      type: 'decimal',
      about: 'Position, upwards.',
      read: ({ id }) => {
        const y = finite(positions.get(id)?.y);
        return y === '' ? '' : 0 - y;
      },
    },
  ];
}

/** igraph reads one direction for the whole graph: there, this tells which edges have one. */
const directedField: Field<Tie> = {
  key: 'directed',
  header: 'directed',
  type: 'flag',
  about: 'Whether it goes from source to target, or both ways.',
  read: ({ mutual }) => String(!mutual),
};

function colourField(info: GraphInfo): Field<Tie> {
  const typeOf = typesById(info);
  return {
    key: 'color',
    header: 'colour',
    type: 'text',
    about: 'Colour of its type.',
    read: ({ type: id }) => {
      const type = typeOf.get(id);
      return type ? tieColour(type, 'light') : '';
    },
  };
}

/**
 * Writes a graph as GraphML 1.0 with its attributes extension (Brandes, Eiglsperger, Herman, Himsolt
 * & Marshall, “GraphML Progress Report”, Graph Drawing 2001; schema of 2004).
 *
 * Every attribute is declared with its type; one that an element has no value for is left out.
 * Each edge says whether it is directed, by itself and in its data, for igraph asks the graph alone;
 * NetworkX refuses graphs of both kinds, and is better served by the tables of `writeTiesCsv`.
 * Parallel edges are told apart by their ids. Dates are of the precision that the data has: GraphML
 * has no notion of time. Positions (`x`, `y`) are mirrored: a picture's y axis points down, that of
 * Gephi, igraph and Matplotlib up. Ties have the colours of the light theme.
 *
 * @param part What to write; null for everything.
 * @param positions Where nodes stand, in model units; nodes that it lacks have no position.
 * @returns The document; write it as UTF-8.
 *
 * Cost: O(nodes + ties).
 */
export function writeGraphml(
  graph: RelationGraph,
  part: Visible | null,
  positions: ReadonlyMap<string, Point> = new Map(),
): string {
  const { info, entities, ties } = selectionOf(graph, part);
  const nodeFields = [...entityFields(info), ...positionFields(positions)];
  const edgeFields: readonly Field<Tie>[] = [
    ...tieTypeFields(info),
    directedField,
    ...tieFields(info),
    colourField(info),
  ];
  return xmlDocument(
    xmlElement('graphml', namespaces, [
      ...declarations('graph', graphFields),
      ...declarations('node', nodeFields),
      ...declarations('edge', edgeFields),
      xmlElement('graph', { id: info.id, edgedefault: 'undirected' }, [
        ...data('graph', graphFields, info),
        ...entities.map((entity) => xmlElement('node', { id: entity.id }, data('node', nodeFields, entity))),
        ...ties.map((tie) =>
          xmlElement(
            'edge',
            { id: tie.id, source: tie.from, target: tie.to, directed: String(!tie.mutual) },
            data('edge', edgeFields, tie),
          ),
        ),
      ]),
    ]),
  );
}
