/** Which ties and entities are shown. Within one filter OR, between filters AND. */
import type { EntityKind, RelationGraph, Visible } from '../model/types.ts';
import { yearOf } from '../model/partial-date.ts';
import { indexOf, type EdgeFacts, type GraphIndex } from './graph-index.ts';

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
  isolated: true,
};

const overlaps = (thing: { from: number; to: number }, years: YearSpan | null): boolean =>
  years === null || (thing.from <= years.to && thing.to >= years.from);

function edgePasses(edge: EdgeFacts, filters: Filters): boolean {
  return (
    (filters.types === null || filters.types.has(edge.type)) &&
    (filters.statuses === null || filters.statuses.has(edge.ended ? 'ended' : 'in-force')) &&
    overlaps(edge, filters.years)
  );
}

/** Breadth-first from one node over the given ties; a visited set keeps cycles finite. */
function within(index: GraphIndex, start: number, hops: number, shown: readonly boolean[]): Set<number> {
  const reached = new Set([start]);
  let frontier = [start];
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const at of index.incident[node] ?? []) {
        const edge = index.edges[at];
        if (!edge || shown[at] !== true) continue;
        const other = edge.source === node ? edge.target : edge.source;
        if (reached.has(other)) continue;
        reached.add(other);
        next.push(other);
      }
    }
    frontier = next;
  }
  return reached;
}

/**
 * What the filters leave: keys of nodes and edges, no copies. A tie is shown when it passes and
 * both its ends exist and pass; an entity when it passes and, where isolated ones are hidden,
 * has a tie shown. `around` counts its steps along ties that the other filters leave.
 *
 * A tie is active in a year when any day of that year lies in its span, both ends inclusive.
 *
 * @param graph As `buildGraph` returns it.
 * @param filters `noFilters`, or a changed copy of it.
 * @returns `{ nodes, edges }`, in the graph's order. An `around` whose node is hidden or unknown leaves nothing.
 *
 * Cost: O(nodes + ties).
 */
export function visible(graph: RelationGraph, filters: Filters): Visible {
  const index = indexOf(graph);
  const { kinds, regions, years, around } = filters;

  let nodeShown = index.nodes.map(
    (node) =>
      (kinds === null || kinds.has(node.kind)) &&
      (regions === null || regions.has(node.region)) &&
      overlaps(node, years),
  );
  let edgeShown = index.edges.map(
    (edge) => nodeShown[edge.source] === true && nodeShown[edge.target] === true && edgePasses(edge, filters),
  );

  if (around !== null) {
    const centre = index.nodeAt.get(around.node);
    const reached =
      centre !== undefined && nodeShown[centre] === true
        ? within(index, centre, around.hops, edgeShown)
        : new Set<number>();
    nodeShown = nodeShown.map((shown, at) => shown && reached.has(at));
    edgeShown = edgeShown.map((shown, at) => {
      const edge = index.edges[at];
      return shown && edge !== undefined && reached.has(edge.source) && reached.has(edge.target);
    });
  }

  const edges = new Set<string>();
  const tied = new Set<number>();
  for (const [at, edge] of index.edges.entries()) {
    if (edgeShown[at] !== true) continue;
    edges.add(edge.key);
    tied.add(edge.source).add(edge.target);
  }
  const nodes = new Set<string>();
  for (const [at, node] of index.nodes.entries()) {
    if (nodeShown[at] === true && (filters.isolated || tied.has(at))) nodes.add(node.key);
  }
  return { nodes, edges };
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
  const index = indexOf(graph);
  const counts = new Map<string, { visible: number; all: number }>();
  for (const [type, keys] of index.byType) counts.set(type, { visible: 0, all: keys.length });
  for (const key of shown.edges) {
    const edge = index.edges[index.edgeAt.get(key) ?? -1];
    const count = edge && counts.get(edge.type);
    if (count) count.visible++;
  }
  return counts;
}

/**
 * The years that the dated ties of a graph cover, for the ends of a slider.
 *
 * @returns The year in which the period begins (`since`), else the first year of the first tie; and
 *   the year of `asOf` or of the last date, whichever is later.
 */
export function yearRange(graph: RelationGraph): YearSpan {
  let from = Infinity;
  let to = Number(graph.getAttribute('asOf').slice(0, 4));
  for (const edge of indexOf(graph).edges) {
    if (Number.isFinite(edge.from)) {
      from = Math.min(from, edge.from);
      to = Math.max(to, edge.from);
    }
    if (Number.isFinite(edge.to)) {
      from = Math.min(from, edge.to);
      to = Math.max(to, edge.to);
    }
  }
  return { from: Math.min(yearOf(graph.getAttribute('since'), from), to), to };
}

/** The regions that occur in a graph, sorted; the empty text where some entity has none. */
export function regionsOf(graph: RelationGraph): string[] {
  return [...new Set(indexOf(graph).nodes.map((node) => node.region))].sort();
}
