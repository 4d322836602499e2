import { firstDay, lastDay, type Dataset, type Filters, type Tie } from '#graph';

/**
 * What `visible` answers, from the definitions: whole days compared, reach grown until it has its
 * hops and its expansions, who hangs on folded nodes asked one by one.
 */
export function naive(dataset: Dataset, filters: Filters): { nodes: Set<string>; edges: Set<string> } {
  const { years, around, expanded, folded } = filters;
  const alive = ({ start, end }: { start: string; end: string }): boolean =>
    years === null ||
    ((start === '' || firstDay(start) <= `${String(years.to)}-12-31`) &&
      (end === '' || lastDay(end) >= `${String(years.from)}-01-01`));
  const hasEnded = ({ end }: Tie): boolean => end !== '' && lastDay(end) < lastDay(dataset.asOf);

  let entities = dataset.entities
    .filter(({ kind }) => filters.kinds?.has(kind) ?? true)
    .filter(({ region }) => filters.regions?.has(region) ?? true)
    .filter(alive);
  const shown = new Set(entities.map(({ id }) => id));
  let ties = dataset.ties
    .filter(({ type }) => filters.types?.has(type) ?? true)
    .filter((one) => filters.statuses?.has(hasEnded(one) ? 'ended' : 'in-force') ?? true)
    .filter(alive)
    .filter(({ from, to }) => shown.has(from) && shown.has(to));

  if (around !== null) {
    const neighbours = (of: ReadonlySet<string>): string[] =>
      ties.flatMap(({ from, to }) => (of.has(from) || of.has(to) ? [from, to] : []));
    let reached = new Set(shown.has(around.node) ? [around.node] : []);
    for (let hop = 0; hop < around.hops; hop++) reached = new Set([...reached, ...neighbours(reached)]);
    for (let size = -1; size !== reached.size;) {
      size = reached.size;
      const open = new Set([...reached].filter((id) => expanded.has(id)));
      reached = new Set([...reached, ...neighbours(open)]);
    }
    entities = entities.filter(({ id }) => reached.has(id));
    ties = ties.filter(({ from, to }) => reached.has(from) && reached.has(to));
  }
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  entities = entities.filter(({ id }) => filters.isolated || tied.has(id));

  const hangsOn = (id: string): boolean => {
    const others = ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    return others.length > 0 && others.every((other) => folded.has(other));
  };
  const isHidden = (id: string): boolean => !folded.has(id) && id !== around?.node && hangsOn(id);
  const hidden = new Set(folded.size === 0 ? [] : entities.map(({ id }) => id).filter(isHidden));
  return {
    nodes: new Set(entities.map(({ id }) => id).filter((id) => !hidden.has(id))),
    edges: new Set(ties.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)).map(({ id }) => id)),
  };
}
