/** A graph as Cytoscape's JSON, which Cytoscape and Cytoscape.js read. */
import type { Point } from '../figure/geometry.ts';
import { tieColour } from '../figure/theme.ts';
import type { RelationGraph, Visible } from '../model/types.ts';
import { entityFields, tieFields, tieTypeFields, type Field } from './fields.ts';
import { selectionOf, typesById } from './selection.ts';

const data = <T>(fields: readonly Field<T>[], row: T): Record<string, string | number> =>
  Object.fromEntries(
    fields.flatMap(({ key, read }) => {
      const value = read(row);
      return value === '' ? [] : [[key, value]];
    }),
  );

/**
 * Writes a graph as `.cyjs`, the form that Cytoscape 3 exports and imports (format version 1.0, an
 * `elements` object of Cytoscape.js with a `data` object of the network).
 *
 * Nodes have Cytoscape's `name` and `shared_name` beside their fields, edges `interaction` and
 * `shared_interaction` (the type in words), `name` (the title) and `directed`, for Cytoscape knows
 * no undirected edges. A field without a value is left out. Positions are as in the picture: y
 * points down in Cytoscape, too.
 *
 * @param part What to write; null for everything.
 * @param positions Where nodes stand, in model units; nodes that it lacks have no position.
 * @returns The document; write it as UTF-8.
 *
 * Cost: O(nodes + ties).
 */
export function writeCyjs(
  graph: RelationGraph,
  part: Visible | null,
  positions: ReadonlyMap<string, Point> = new Map(),
): string {
  const { info, entities, ties } = selectionOf(graph, part);
  const nodeFields = entityFields(info);
  const edgeFields = [...tieTypeFields(info), ...tieFields(info)];
  const typeOf = typesById(info);
  const nodes = entities.map((entity) => {
    const position = positions.get(entity.id);
    return {
      data: { id: entity.id, name: entity.name, shared_name: entity.name, ...data(nodeFields, entity) },
      ...(position &&
        Number.isFinite(position.x + position.y) && { position: { x: position.x, y: position.y } }),
    };
  });
  const edges = ties.map((tie) => {
    const type = typeOf.get(tie.type);
    const label = type?.label ?? tie.type;
    return {
      data: {
        id: tie.id,
        source: tie.from,
        target: tie.to,
        directed: !tie.mutual,
        name: tie.title,
        interaction: label,
        shared_interaction: label,
        ...(type && { color: tieColour(type, 'light') }),
        ...data(edgeFields, tie),
      },
    };
  });
  return JSON.stringify({
    format_version: '1.0',
    generated_by: 'Entente',
    target_cytoscapejs_version: '~3.0',
    data: {
      name: info.title,
      shared_name: info.title,
      description: info.description,
      asOf: info.asOf,
      licences: info.licences.join(', '),
    },
    elements: { nodes, edges },
  });
}
