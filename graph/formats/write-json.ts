/** Entente's own document: a dataset, or a part of one, as JSON that `readJson` reads back. */
import { decodeFilters } from '../explore/filter-codec.ts';
import type { PackedDataset } from '../model/pack-dataset.ts';
import { relationshipTypes, type RelationshipType } from '../model/relationship-types.ts';
import type { GraphInfo, RelationGraph, SuggestedView, Tie, Visible } from '../model/types.ts';
import { citedSources, selectionOf } from './selection.ts';

/** What `format` says in a document of ours. */
export const documentFormat = 'entente';
/** Counts up when a reader of the version before could no longer read what is written. */
export const documentVersion = 1;

/** What a document holds. */
export interface EntenteDocument {
  readonly format: typeof documentFormat;
  readonly version: typeof documentVersion;
  /** Types of relationship that the registry lacks or has otherwise; left out where there are none. */
  readonly types?: readonly RelationshipType[];
  readonly dataset: PackedDataset;
}

const shipped = new Map<string, string>(relationshipTypes.map((type) => [type.id, JSON.stringify(type)]));

function ownTypes({ types }: GraphInfo, ties: readonly Tie[], isPart: boolean): RelationshipType[] {
  const used = new Set(ties.map(({ type }) => type));
  return types.filter(
    (type) => shipped.get(type.id) !== JSON.stringify(type) && (!isPart || used.has(type.id)),
  );
}

/** A view that looks at something by its id must not name what is hidden. */
function viewsOf({ views, types }: GraphInfo, shown: ReadonlySet<string>): SuggestedView[] {
  return views.filter(({ filters }) => {
    const { around, expanded, folded } = decodeFilters(filters, types);
    return [...(around ? [around.node] : []), ...expanded, ...folded].every((id) => shown.has(id));
  });
}

/** One item a line, so that two versions of a document can be compared line by line. */
function write(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

const writeObject = (entries: readonly (readonly [string, string])[]): string =>
  `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(',\n')}\n}`;

/**
 * Writes a graph as Entente's own JSON (an `EntenteDocument`, after RFC 8259): nothing is lost.
 * `buildGraph(readJson(writeJson(graph, null)))` equals `graph`, where its types are the registry's
 * and others after them.
 *
 * A part has its entities and ties, the sources that these and the events cite, all events (a part
 * is of the same time as the whole), the types that its ties need, and the suggested views that name
 * nothing outside it.
 *
 * @param part What to write; null for everything.
 * @returns The document; write it as UTF-8.
 *
 * Cost: O(nodes + ties + events + sources).
 */
export function writeJson(graph: RelationGraph, part: Visible | null): string {
  const { info, entities, ties } = selectionOf(graph, part);
  const { id, title, description, since, asOf, licences, events } = info;
  const shown = new Set(entities.map((entity) => entity.id));
  const dataset: PackedDataset = {
    ...{ id, title, description, since, asOf, licences },
    views: part === null ? info.views : viewsOf(info, shown),
    events,
    entities,
    ties,
    sources:
      part === null
        ? [...info.sources.values()]
        : citedSources(info.sources, [...entities, ...ties, ...events]),
    // Of a part it would tell what is hidden.
    ...(part === null && info.beyond && { beyond: info.beyond }),
  };
  const types = ownTypes(info, ties, part !== null);
  const body = writeObject(Object.entries(dataset).map(([key, value]) => [key, write(value)]));
  return `${writeObject([
    ['format', write(documentFormat)],
    ['version', write(documentVersion)],
    ...(types.length === 0 ? [] : [['types', write(types)] as const]),
    ['dataset', body],
  ])}\n`;
}
