/** The laws that the parts of a document keep with each other, as far as a graph needs them. */
import type { ProblemCode } from '../model/dataset-error.ts';
import type { RelationshipType } from '../model/relationship-types.ts';
import type { PackedDataset } from '../model/pack-dataset.ts';
import type { PartialDate } from '../model/types.ts';

/** Takes down one thing that is wrong: `path` leads to the value. */
export type Report = (code: ProblemCode, path: string, value: string, what: string) => void;

/**
 * Reports ids that are taken, unknown ends, types and sources, ties to oneself, ends before starts,
 * events without a time, and one-sided ties of a type that has no sides.
 *
 * Lives and overlapping spells are not looked at, unlike in a data package: what somebody saved
 * must open again.
 *
 * @param types The types that the document may use.
 *
 * Cost: O(n).
 */
export function checkReferences(
  { entities, ties, events, sources }: PackedDataset,
  types: readonly RelationshipType[],
  report: Report,
): void {
  const typeOf = new Map(types.map((type) => [type.id, type]));
  const works = new Set<string>();
  const ends = new Set<string>();
  const taken = new Set<string>();

  const take = (ids: Set<string>, id: string, path: string): void => {
    if (ids.has(id)) report('duplicate-id', `${path}.id`, id, `the id "${id}" is taken already`);
    ids.add(id);
  };
  const cite = (path: string, ids: readonly string[]): void => {
    for (const [at, id] of ids.entries()) {
      if (works.has(id)) continue;
      report('unknown-source', `${path}.sources[${String(at)}]`, id, `unknown source "${id}"`);
    }
  };
  const span = (path: string, { start, end }: { start: PartialDate; end: PartialDate }): void => {
    // Compared at the coarser precision: 2014-03 to 2014 is a span.
    const width = Math.min(start.length, end.length);
    if (width === 0 || end.slice(0, width) >= start.slice(0, width)) return;
    report('end-before-start', `${path}.end`, end, `the end ${end} lies before the start ${start}`);
  };

  for (const [at, source] of sources.entries()) take(works, source.id, `dataset.sources[${String(at)}]`);
  for (const [at, entity] of entities.entries()) {
    const path = `dataset.entities[${String(at)}]`;
    ends.add(entity.id);
    take(taken, entity.id, path);
    cite(path, entity.sources);
    span(path, entity);
  }
  for (const [at, tie] of ties.entries()) {
    const path = `dataset.ties[${String(at)}]`;
    take(taken, tie.id, path);
    cite(path, tie.sources);
    span(path, tie);
    for (const end of ['from', 'to'] as const) {
      if (ends.has(tie[end])) continue;
      report('unknown-entity', `${path}.${end}`, tie[end], `unknown nation or bloc "${tie[end]}"`);
    }
    if (tie.from === tie.to) report('self-tie', `${path}.to`, tie.to, `"${tie.to}" is tied to itself`);
    const type = typeOf.get(tie.type);
    if (!type) report('unknown-type', `${path}.type`, tie.type, `unknown relationship type "${tie.type}"`);
    else if (!type.directed && !tie.mutual) {
      report('bad-value', `${path}.mutual`, 'false', `ties of the type "${tie.type}" are mutual: false`);
    }
  }
  for (const [at, event] of events.entries()) {
    const path = `dataset.events[${String(at)}]`;
    take(taken, event.id, path);
    cite(path, event.sources);
    span(path, event);
    if (event.start === '') report('missing-value', `${path}.start`, '', 'there is no value');
  }
}
