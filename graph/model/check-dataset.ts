/** The laws that rows of different tables keep with each other. */
import type { ProblemList } from './dataset-error.ts';
import { firstDay, lastDay } from './partial-date.ts';
import type { Row } from './read-tables.ts';
import type { Dataset, Entity, Tie } from './types.ts';

/** The row that each thing came from. */
export interface Origins {
  readonly entities: Map<string, Row>;
  readonly ties: Map<string, Row>;
  readonly events: Map<string, Row>;
  readonly sources: Map<string, Row>;
}

/** Reports unknown ends and sources, sources nobody uses, ties outside a life, overlapping spells. */
export function checkDataset(dataset: Dataset, origins: Origins, problems: ProblemList): void {
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const used = new Set<string>();

  const checkSources = (ids: readonly string[], at: Row | undefined): void => {
    for (const id of ids) {
      used.add(id);
      if (dataset.sources.has(id) || !at) continue;
      problems.add('unknown-source', at.file, at.row, 'sources', id, `unknown source "${id}"`);
    }
  };

  for (const entity of dataset.entities) checkSources(entity.sources, origins.entities.get(entity.id));
  for (const event of dataset.events) checkSources(event.sources, origins.events.get(event.id));
  for (const tie of dataset.ties) {
    const at = origins.ties.get(tie.id);
    checkSources(tie.sources, at);
    if (!at) continue;
    for (const column of ['from', 'to'] as const) {
      const id = tie[column];
      const entity = entities.get(id);
      if (entity) checkLife(tie, entity, at, problems);
      else if (id !== '')
        problems.add('unknown-entity', at.file, at.row, column, id, `unknown nation or bloc "${id}"`);
    }
    if (tie.from !== '' && tie.from === tie.to) {
      problems.add('self-tie', at.file, at.row, 'to', tie.to, `"${tie.to}" is tied to itself`);
    }
  }
  for (const [id, at] of origins.sources) {
    if (!used.has(id))
      problems.add('unused-source', at.file, at.row, 'id', id, `nothing cites the source "${id}"`);
  }
  checkSpells(dataset.ties, origins, problems);
}

/** A tie must lie inside the life of both its ends; succession alone joins two lives. */
function checkLife(tie: Tie, entity: Entity, at: Row, problems: ProblemList): void {
  if (tie.type === 'succession') return;
  // A date that could not be read was told already; what it would have meant is not guessed at.
  if (problems.items.some(({ code, file, row }) => code === 'bad-date' && file === at.file && row === at.row))
    return;
  if (tie.start !== '' && entity.start !== '' && lastDay(tie.start) < firstDay(entity.start)) {
    const what = `the tie starts on ${tie.start}, before ${entity.name} did (${entity.start}),`;
    problems.add('outside-life', at.file, at.row, 'start', tie.start, what);
  }
  if (
    tie.start === '' &&
    tie.end !== '' &&
    entity.start !== '' &&
    lastDay(tie.end) < firstDay(entity.start)
  ) {
    const what = `the tie ends on ${tie.end}, before ${entity.name} started (${entity.start}),`;
    problems.add('outside-life', at.file, at.row, 'end', tie.end, what);
  }
  if (entity.end === '') return;
  if (tie.end === '' || firstDay(tie.end) > lastDay(entity.end)) {
    const what = `the tie ends on ${tie.end === '' ? 'no day' : tie.end}, after ${entity.name} did (${entity.end}),`;
    problems.add('outside-life', at.file, at.row, 'end', tie.end, what);
  }
}

/** Spells of one tie (same type, parties and title) must not overlap. */
function checkSpells(ties: readonly Tie[], origins: Origins, problems: ProblemList): void {
  const spells = new Map<string, Tie[]>();
  for (const tie of ties) {
    const parties = tie.mutual && tie.to < tie.from ? [tie.to, tie.from] : [tie.from, tie.to];
    const key = JSON.stringify([tie.type, ...parties, tie.title]);
    const group = spells.get(key);
    if (group) group.push(tie);
    else spells.set(key, [tie]);
  }
  for (const group of spells.values()) {
    const sorted = group.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    // The spell that reaches furthest so far: what starts within it overlaps.
    let furthest = sorted[0];
    for (const tie of sorted.slice(1)) {
      if (!furthest) break;
      const apart = furthest.end !== '' && tie.start !== '' && firstDay(furthest.end) < lastDay(tie.start);
      const at = origins.ties.get(tie.id);
      if (!apart && at) {
        const what = `"${tie.id}" overlaps "${furthest.id}", an earlier spell of the same tie,`;
        problems.add('overlapping-spells', at.file, at.row, 'start', tie.start, what);
      }
      const goesOn = furthest.end === '' || (tie.end !== '' && lastDay(tie.end) < lastDay(furthest.end));
      if (!goesOn) furthest = tie;
    }
  }
}
