/** What a quiz asks of a graph, gathered once: what is visible, and who belongs to what. */
import { firstDay, lastDay, yearOf } from '../model/partial-date.ts';
import type { RelationshipType } from '../model/relationship-types.ts';
import type { Claim, Entity, RelationGraph, Tie, Visible } from '../model/types.ts';
import type { YearSpan } from '../explore/filters.ts';
import type { QuizSpan } from './quiz.ts';

export interface Facts {
  readonly graph: RelationGraph;
  readonly types: ReadonlyMap<string, RelationshipType>;
  /** All that is visible, in the graph's order; ties only where both their ends are. */
  readonly nodes: readonly Entity[];
  readonly ties: readonly Tie[];
  /** The visible ties at a node, its neighbours by them, and the ends of all of one type. */
  readonly at: (node: string) => ReadonlySet<Tie>;
  readonly neighbours: (node: string) => ReadonlySet<string>;
  readonly endsOf: (type: string) => ReadonlySet<string>;
  /** Of the whole graph: every tie at a node, and between two. */
  readonly everyTieAt: (node: string) => ReadonlySet<Tie>;
  readonly everyTieBetween: (a: string, b: string) => ReadonlySet<Tie>;
  /** Of the whole graph: a node and all that it was ever a member of. */
  readonly withBlocs: (node: string) => ReadonlySet<string>;
  /** Of the whole graph: all that were ever members. */
  readonly members: (bloc: string) => ReadonlySet<string>;
  /** Of the whole graph: the alliances whose members promise each other help. */
  readonly pactBlocs: (node: string) => ReadonlySet<string>;
}

/** The group of types by which an entity belongs to a bloc. */
export const isMembership = (type: RelationshipType | undefined): boolean => type?.group === 'Membership';
const pactMembership = 'membership-defence';

export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Whether a tie says something of the first to the second: a mutual one does so both ways. */
export const leads = (tie: Tie, from: string, to: string): boolean =>
  (tie.from === from && tie.to === to) || (tie.mutual && tie.from === to && tie.to === from);

export const otherEnd = (tie: Tie, node: string): string => (tie.from === node ? tie.to : tie.from);

/** The years of a life or of a tie; ±Infinity where open. */
export const yearsOf = ({ start, end }: Pick<Tie, 'start' | 'end'>): YearSpan => ({
  from: yearOf(start, -Infinity),
  to: yearOf(end, Infinity),
});

/** The days that all of the ties have in common; null where there is none. */
export function commonSpan(ties: readonly Tie[]): QuizSpan | null {
  const starts = ties.map(({ start }) => start).filter((date) => date !== '');
  const ends = ties.map(({ end }) => end).filter((date) => date !== '');
  const start = starts.sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1))[0] ?? '';
  const end = ends.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))[0] ?? '';
  return start !== '' && end !== '' && firstDay(start) > lastDay(end) ? null : { start, end };
}

/** Sets by key; an empty one where nothing was added. */
class Sets<T> {
  readonly #sets = new Map<string, Set<T>>();
  readonly #none: ReadonlySet<T> = new Set();
  add(key: string, item: T): void {
    const known = this.#sets.get(key);
    if (known) known.add(item);
    else this.#sets.set(key, new Set([item]));
  }
  readonly get = (key: string): ReadonlySet<T> => this.#sets.get(key) ?? this.#none;
}

/** A claim as a tie of no certain time. */
const unsaid = ({ type, from, to }: Claim, types: Facts['types']): Tie => ({
  ...{ id: '', type, from, to, mutual: types.get(type)?.directed === false },
  ...{ start: '', end: '', title: '', summary: '', note: '', sources: [] },
  ...{ standing: 'fact', regime: '', act: '' },
});

/** Cost: O(nodes + ties) of the whole graph. */
export function factsOf(graph: RelationGraph, shown: Visible): Facts {
  const types = new Map(graph.getAttribute('types').map((type) => [type.id, type]));
  const everyTieAt = new Sets<Tie>();
  const everyTieOf = new Sets<Tie>();
  const [blocs, pactBlocs, members] = [new Sets<string>(), new Sets<string>(), new Sets<string>()];
  const learn = (tie: Tie): void => {
    const { from, to, type } = tie;
    everyTieAt.add(from, tie);
    everyTieAt.add(to, tie);
    everyTieOf.add(pairKey(from, to), tie);
    if (!isMembership(types.get(type)) || graph.getNodeAttribute(to, 'kind') !== 'bloc') return;
    blocs.add(from, to);
    members.add(to, from);
    if (type === pactMembership) pactBlocs.add(from, to);
  };
  graph.forEachEdge((_key, tie) => {
    learn(tie);
  });
  // What a selection leaves unsaid is not asked about, and not called wrong either.
  for (const claim of graph.getAttribute('beyond') ?? []) learn(unsaid(claim, types));

  const isShown = (key: string, { from, to }: Tie): boolean =>
    shown.edges.has(key) && shown.nodes.has(from) && shown.nodes.has(to);
  const ties = graph.filterEdges(isShown).map((key) => graph.getEdgeAttributes(key));
  const [at, neighbours, endsOf] = [new Sets<Tie>(), new Sets<string>(), new Sets<string>()];
  for (const tie of ties) {
    for (const end of [tie.from, tie.to]) {
      at.add(end, tie);
      neighbours.add(end, otherEnd(tie, end));
      endsOf.add(tie.type, end);
    }
  }
  return {
    graph,
    types,
    nodes: graph.filterNodes((key) => shown.nodes.has(key)).map((key) => graph.getNodeAttributes(key)),
    ties,
    at: at.get,
    neighbours: neighbours.get,
    endsOf: endsOf.get,
    everyTieAt: everyTieAt.get,
    everyTieBetween: (a, b) => everyTieOf.get(pairKey(a, b)),
    withBlocs: (node) => new Set([node, ...blocs.get(node)]),
    members: members.get,
    pactBlocs: pactBlocs.get,
  };
}

/** How many visible ties a node has: how well it is known here. */
export const degree = ({ at }: Facts, node: string): number => at(node).size;

/** Ties between well-known ends rather come first. The root keeps the largest from being everywhere. */
export const weight = (facts: Facts, { from, to }: Pick<Tie, 'from' | 'to'>): number =>
  Math.sqrt(Math.min(degree(facts, from), degree(facts, to)));

/** Whether it is an organisation that more than half of all are tied to. */
export const isForAll = ({ graph, nodes, neighbours }: Facts, node: string): boolean =>
  graph.getNodeAttribute(node, 'kind') === 'bloc' && neighbours(node).size > nodes.length / 2;
