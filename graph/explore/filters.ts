/** Which ties and entities are shown. Within one filter OR, between filters AND. */
import type { EntityKind, RelationGraph, Visible } from '../model/types.ts';
import { yearOf } from '../model/partial-date.ts';
import { fold } from './fold.ts';
import { indexOf, type GraphIndex } from './graph-index.ts';
import { reach } from './reach.ts';

export type TieStatus = 'in-force' | 'ended';

/** A span of whole years, both inclusive. One year has `from` equal to `to`. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** The surroundings of a node: everything within so many steps along visible ties. */
export interface Around {
  readonly node: string;
  /** 1 to `maxHops`. */
  readonly hops: number;
}

/** null means no restriction; an empty set lets nothing through. */
export interface Filters {
  readonly types: ReadonlySet<string> | null;
  readonly kinds: ReadonlySet<EntityKind> | null;
  /** UN M49 sub-regions; the empty text stands for entities of no region. */
  readonly regions: ReadonlySet<string> | null;
  readonly years: YearSpan | null;
  readonly statuses: ReadonlySet<TieStatus> | null;
  readonly around: Around | null;
  /**
   * Keys of nodes whose own neighbours are shown, too, beyond what `around` reaches; a node counts
   * once it is itself reached. Without `around` there is no beyond, and no effect.
   */
  readonly expanded: ReadonlySet<string>;
  /** Keys of nodes whose hangers-on are hidden: entities all of whose visible ties lead to folded nodes. */
  readonly folded: ReadonlySet<string>;
  /** Whether entities without a visible tie are shown. */
  readonly isolated: boolean;
}

/** How far `around` may reach. */
export const maxHops = 3;

/** Shows everything. */
export const noFilters: Filters = {
  types: null,
  kinds: null,
  regions: null,
  years: null,
  statuses: null,
  around: null,
  expanded: new Set(),
  folded: new Set(),
  isolated: true,
};

/** True where a life (or a span) has a year in common with another; null stands for all years. */
export const overlaps = (life: YearSpan, years: YearSpan | null): boolean =>
  years === null || (life.from <= years.to && life.to >= years.from);

/** 1 for each entity that passes. */
function passingNodes({ nodes }: GraphIndex, { kinds, regions, years }: Filters): Uint8Array {
  const shown = new Uint8Array(nodes.length);
  let at = 0;
  for (const node of nodes) {
    const passes =
      overlaps(node, years) &&
      (kinds === null || kinds.has(node.kind)) &&
      (regions === null || regions.has(node.region));
    shown[at++] = passes ? 1 : 0;
  }
  return shown;
}

/** 1 for each tie that passes between two entities that pass. Read at every step through the years. */
function passingEdges(index: GraphIndex, filters: Filters, nodeShown: Uint8Array): Uint8Array {
  const { source, target, type, ended, from, to } = index.edges;
  const types = Uint8Array.from(index.types, (id) => (filters.types?.has(id) === false ? 0 : 1));
  const statuses = Uint8Array.from(['in-force', 'ended'] as const, (status) =>
    filters.statuses?.has(status) === false ? 0 : 1,
  );
  const firstYear = filters.years?.from ?? -Infinity;
  const lastYear = filters.years?.to ?? Infinity;
  const shown = new Uint8Array(ended.length);
  for (let at = 0; at < shown.length; at++) {
    if (
      (from[at] ?? 0) <= lastYear &&
      (to[at] ?? 0) >= firstYear &&
      types[type[at] ?? 0] === 1 &&
      statuses[ended[at] ?? 0] === 1 &&
      nodeShown[source[at] ?? 0] === 1 &&
      nodeShown[target[at] ?? 0] === 1
    ) {
      shown[at] = 1;
    }
  }
  return shown;
}

/** Hides what `around` and the expansions do not reach. */
function keepReached(
  index: GraphIndex,
  around: Around,
  expanded: ReadonlySet<string>,
  nodeShown: Uint8Array,
  edgeShown: Uint8Array,
): void {
  const centre = index.nodeAt.get(around.node);
  if (centre === undefined || nodeShown[centre] !== 1) {
    nodeShown.fill(0);
    edgeShown.fill(0);
    return;
  }
  const reached = reach(index, centre, around.hops, expanded, edgeShown);
  // A tie shown joins two entities shown: where one is reached and the other is not, it ends.
  const { source, target } = index.edges;
  for (let at = 0; at < edgeShown.length; at++) {
    if (reached[source[at] ?? 0] !== 1 || reached[target[at] ?? 0] !== 1) edgeShown[at] = 0;
  }
  nodeShown.set(reached);
}

/** Hides the entities without a tie shown. */
function keepTied(
  { edges: { source, target } }: GraphIndex,
  nodeShown: Uint8Array,
  edgeShown: Uint8Array,
): void {
  nodeShown.fill(0);
  for (let at = 0; at < edgeShown.length; at++) {
    if (edgeShown[at] === 1) nodeShown[source[at] ?? 0] = nodeShown[target[at] ?? 0] = 1;
  }
}

/** The keys that are marked 1. By position: `entries()` would make a pair of each, which costs more than all the rest. */
function keysOf(keys: readonly string[], shown: Uint8Array): Set<string> {
  const marked = new Set<string>();
  for (let at = 0; at < shown.length; at++) if (shown[at] === 1) marked.add(keys[at] ?? '');
  return marked;
}

/**
 * What the filters leave: keys of nodes and edges, no copies. A tie is shown when it passes and
 * both its ends exist and pass; an entity when it passes and, where isolated ones are hidden,
 * has a tie shown. `around` counts its steps along ties that the other filters leave; then each
 * expanded node that was reached brings its neighbours, whichever expansion reached it. Every tie
 * among what was reached is shown.
 *
 * Folding comes last: it hides each entity that has a tie shown, none of them to anything but folded
 * nodes, and is neither folded nor the centre of `around`. A folded node stays, though it be left
 * without a tie: one could not unfold it else.
 *
 * A tie is active in a year when any day of that year lies in its span, both ends inclusive.
 *
 * @param graph As `buildGraph` returns it.
 * @param filters `noFilters`, or a changed copy of it.
 * @returns `{ nodes, edges }`, in the graph's order. An `around` whose node is hidden or unknown leaves nothing.
 *
 * Cost: O(nodes + ties); a step from year to year is one pass over columns of numbers, see graph-index.ts.
 */
export function visible(graph: RelationGraph, filters: Filters): Visible {
  const index = indexOf(graph);
  const { around, expanded, folded } = filters;
  const nodeShown = passingNodes(index, filters);
  const edgeShown = passingEdges(index, filters, nodeShown);
  if (around !== null) keepReached(index, around, expanded, nodeShown, edgeShown);
  if (!filters.isolated) keepTied(index, nodeShown, edgeShown);
  if (folded.size > 0) fold(index, folded, around?.node ?? null, nodeShown, edgeShown);

  return { nodes: keysOf(index.nodeKeys, nodeShown), edges: keysOf(index.edges.keys, edgeShown) };
}

/**
 * How many ties of each type there are, and how many of them are visible.
 *
 * @returns A row for each type that the graph has, by type id. Cost: O(ties).
 */
export function countByType(
  graph: RelationGraph,
  shown: Visible,
): ReadonlyMap<string, { readonly visible: number; readonly all: number }> {
  const { edges, edgeAt, types } = indexOf(graph);
  const counts = types.map(() => ({ visible: 0, all: 0 }));
  for (const type of edges.type) {
    const count = counts[type];
    if (count) count.all++;
  }
  for (const key of shown.edges) {
    const count = counts[edges.type[edgeAt.get(key) ?? -1] ?? -1];
    if (count) count.visible++;
  }
  return new Map(counts.map((count, at) => [types[at] ?? '', count]));
}

/**
 * The years that the dated ties of a graph cover, for the ends of a slider.
 *
 * @returns The year in which the period begins (`since`), else the first year of the first tie; and
 *   the year of `asOf` or of the last date, whichever is later. Cost: O(1).
 */
export function yearRange(graph: RelationGraph): YearSpan {
  const { from, to: last } = indexOf(graph).dated;
  const to = Math.max(Number(graph.getAttribute('asOf').slice(0, 4)), last);
  return { from: Math.min(yearOf(graph.getAttribute('since'), from), to), to };
}

/** The regions that occur in a graph, sorted; the empty text where some entity has none. */
export function regionsOf(graph: RelationGraph): string[] {
  return [...new Set(indexOf(graph).nodes.map((node) => node.region))].sort();
}
