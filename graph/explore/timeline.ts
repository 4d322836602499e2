/** How many ties were active in each year. */
import type { Family } from '../model/relationship-types.ts';
import type { RelationGraph } from '../model/types.ts';
import { visible, yearRange, type Filters, type YearSpan } from './filters.ts';
import { indexOf } from './graph-index.ts';

export interface Timeline extends YearSpan {
  /** Active ties of each family, one count a year from `from` to `to`. */
  readonly families: ReadonlyMap<Family, readonly number[]>;
  /** The largest sum over all families in one year; 0 where there is none. */
  readonly most: number;
}

/**
 * Counts the ties active in each year, family by family, among those that the other filters leave.
 *
 * @param filters The years among them are left aside: the timeline is what one chooses them from.
 * @returns Counts over `yearRange(graph)`; a family without any tie is left out.
 *
 * Cost: O(nodes + ties + years × families), by differences: +1 where a tie starts, −1 after it ends.
 */
export function timeline(graph: RelationGraph, filters: Filters): Timeline {
  const { from, to } = yearRange(graph);
  const familyOf = new Map(graph.getAttribute('types').map(({ id, family }) => [id, family]));
  const { edges, edgeAt, types } = indexOf(graph);
  const length = to - from + 1;
  const changes = new Map<Family, number[]>();
  for (const key of visible(graph, { ...filters, years: null }).edges) {
    const at = edgeAt.get(key) ?? -1;
    const family = familyOf.get(types[edges.type[at] ?? -1] ?? '');
    const [start, end] = [edges.from[at] ?? Infinity, edges.to[at] ?? -Infinity];
    if (family === undefined || end < from || start > to || end < start) continue;
    const change = changes.get(family) ?? Array.from({ length: length + 1 }, () => 0);
    changes.set(family, change);
    const [first, last] = [Math.max(start, from) - from, Math.min(end, to) - from];
    change[first] = (change[first] ?? 0) + 1;
    change[last + 1] = (change[last + 1] ?? 0) - 1;
  }
  const sums = Array.from({ length }, () => 0);
  const families = new Map<Family, number[]>();
  for (const [family, change] of changes) {
    let active = 0;
    const counts = sums.map((sum, at) => {
      active += change[at] ?? 0;
      sums[at] = sum + active;
      return active;
    });
    families.set(family, counts);
  }
  return { from, to, families, most: Math.max(0, ...sums) };
}
