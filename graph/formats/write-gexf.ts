/** A graph as GEXF, which Gephi, Gephi Lite and sigma.js read. */
import { blocHalfSide, nationRadius, type Point } from '../figure/geometry.ts';
import { figureThemes, tieColour } from '../figure/theme.ts';
import { firstDay, lastDay } from '../model/partial-date.ts';
import type { Entity, GraphInfo, PartialDate, RelationGraph, Tie, Visible } from '../model/types.ts';
import { entityFields, tieFields, tieTypeFields, type Field } from './fields.ts';
import { selectionOf, typesById } from './selection.ts';
import { xmlDocument, xmlElement, type XmlAttributes } from './xml.ts';

const namespaces: XmlAttributes = {
  xmlns: 'http://gexf.net/1.3',
  'xmlns:viz': 'http://gexf.net/1.3/viz',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
};

const types = {
  text: 'string',
  integer: 'integer',
  decimal: 'double',
  flag: 'boolean',
} as const satisfies Record<Field<never>['type'], string>;

/** Fields that are attributes of the element itself. */
const ownAttributes: ReadonlySet<string> = new Set(['label', 'typeId']);

/** Columns called `start` and `end` would be taken for the bounds that the element has beside them. */
const columnIds = new Map([
  ['start', 'since'],
  ['end', 'until'],
]);
const columnId = (key: string): string => columnIds.get(key) ?? key;

/** The attributes of one class: what declares them, and how an element's values are written. */
class Columns<T> {
  readonly #fields: readonly Field<T>[];

  constructor(fields: readonly Field<T>[]) {
    this.#fields = fields.filter(({ key }) => !ownAttributes.has(key));
  }

  declaration(of: 'node' | 'edge'): string {
    return xmlElement(
      'attributes',
      { class: of },
      this.#fields.map(({ key, header, type }) =>
        xmlElement('attribute', {
          id: columnId(key),
          title: columnIds.get(key) ?? header,
          type: types[type],
        }),
      ),
    );
  }

  values(row: T): string {
    const values = this.#fields.flatMap(({ key, read }) => {
      const value = read(row);
      return value === '' ? [] : [xmlElement('attvalue', { for: columnId(key), value })];
    });
    return values.length === 0 ? '' : xmlElement('attvalues', {}, values);
  }
}

/** A span as days, both inclusive: a date of less precision reaches to the ends of its month or year. */
const spell = ({ start, end }: { start: PartialDate; end: PartialDate }): XmlAttributes => ({
  start: start === '' ? undefined : firstDay(start),
  end: end === '' ? undefined : lastDay(end),
});

function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return /^#[\da-f]{6}$/i.test(hex) ? xmlElement('viz:color', { r, g, b }) : '';
}

function nodeElement(entity: Entity, position: Point | undefined, columns: Columns<Entity>): string {
  const isBloc = entity.kind === 'bloc';
  return xmlElement('node', { id: entity.id, label: entity.name, ...spell(entity) }, [
    columns.values(entity),
    colour(isBloc ? figureThemes.light.ink : figureThemes.light.quiet),
    position && Number.isFinite(position.x) && Number.isFinite(position.y)
      ? xmlElement('viz:position', { x: position.x, y: 0 - position.y, z: 0 })
      : '',
    xmlElement('viz:size', { value: isBloc ? blocHalfSide : nationRadius }),
    xmlElement('viz:shape', { value: isBloc ? 'square' : 'disc' }),
  ]);
}

function description({ title, description: about, asOf, licences }: GraphInfo): string {
  const rights = licences.length === 0 ? '' : `Licences: ${licences.join(', ')}.`;
  return [`${title}.`, about, `As of ${asOf}.`, rights].filter((part) => part !== '').join(' ');
}

/**
 * Writes a graph as GEXF 1.3 (GEXF Working Group, 2022): its schema with the modules for data,
 * dynamics and visualisation.
 *
 * - An edge is `directed`, or `undirected` for a mutual tie; its `kind` is the id of its type, so
 *   that parallel ties of several types stay apart. Spells of one tie are edges of their own, as in
 *   the data. No weights: readers take a weight for a strength that cannot be hostile; the sign is
 *   the attribute `polarity`.
 * - Nodes and edges have lives in days (`timeformat="date"`), both ends inclusive. A date of less
 *   precision is widened to the first or the last day that it can mean; an open end is left out.
 *   The attributes `since` and `until` have the dates as the data has them.
 * - Positions are mirrored: a picture's y axis points down, that of Gephi and sigma.js up. Ties
 *   have the colours of the light theme.
 *
 * @param part What to write; null for everything.
 * @param positions Where nodes stand, in model units; nodes that it lacks have no position.
 * @returns The document; write it as UTF-8.
 *
 * Cost: O(nodes + ties).
 */
export function writeGexf(
  graph: RelationGraph,
  part: Visible | null,
  positions: ReadonlyMap<string, Point> = new Map(),
): string {
  const { info, entities, ties } = selectionOf(graph, part);
  const nodeColumns = new Columns(entityFields(info));
  const edgeColumns = new Columns<Tie>([...tieTypeFields(info), ...tieFields(info)]);
  const typeOf = typesById(info);
  const nodes = entities.map((entity) => nodeElement(entity, positions.get(entity.id), nodeColumns));
  const edges = ties.map((tie) => {
    const type = typeOf.get(tie.type);
    return xmlElement(
      'edge',
      {
        id: tie.id,
        source: tie.from,
        target: tie.to,
        type: tie.mutual ? 'undirected' : 'directed',
        kind: tie.type,
        label: type?.label ?? tie.type,
        ...spell(tie),
      },
      [edgeColumns.values(tie), type ? colour(tieColour(type, 'light')) : ''],
    );
  });
  return xmlDocument(
    xmlElement('gexf', { ...namespaces, version: '1.3' }, [
      xmlElement('meta', { lastmodifieddate: lastDay(info.asOf) }, [
        xmlElement('creator', {}, 'Entente'),
        xmlElement('description', {}, description(info)),
      ]),
      xmlElement(
        'graph',
        {
          mode: 'dynamic',
          defaultedgetype: 'undirected',
          idtype: 'string',
          timeformat: 'date',
          timerepresentation: 'interval',
        },
        [
          nodeColumns.declaration('node'),
          edgeColumns.declaration('edge'),
          xmlElement('nodes', { count: nodes.length }, nodes),
          xmlElement('edges', { count: edges.length }, edges),
        ],
      ),
    ]),
  );
}
