/** Shortest ways from one node along visible ties. */
import type { Facts } from './facts.ts';

export interface Reach {
  /** Steps to each node that can be reached. */
  readonly distance: ReadonlyMap<string, number>;
  /** How many shortest ways lead there; two ways differ when they pass different nodes. */
  readonly count: ReadonlyMap<string, number>;
  /** The node before it, on the first of them. */
  readonly before: ReadonlyMap<string, string>;
}

/** Breadth-first; counts as in `paths`, here to all nodes at once. Cost: O(nodes + ties). */
export function reachFrom({ neighbours }: Facts, start: string): Reach {
  const distance = new Map([[start, 0]]);
  const count = new Map([[start, 1]]);
  const before = new Map<string, string>();
  // The list grows while it is read.
  const found = [start];
  for (const node of found) {
    const step = (distance.get(node) ?? 0) + 1;
    for (const other of neighbours(node)) {
      if (!distance.has(other)) {
        distance.set(other, step);
        before.set(other, node);
        found.push(other);
      }
      if (distance.get(other) === step) {
        count.set(other, (count.get(other) ?? 0) + (count.get(node) ?? 0));
      }
    }
  }
  return { distance, count, before };
}

/** The first shortest way from the start of `reach` to a node that it reaches, both included. */
export function routeTo({ before }: Reach, node: string): string[] {
  const route = [node];
  for (let at = before.get(node); at !== undefined; at = before.get(at)) route.unshift(at);
  return route;
}

/** A visible tie for each step of a route, rather one that nobody contests. */
export const tiesAlong = ({ at }: Facts, route: readonly string[]): string[] =>
  route.slice(1).flatMap((node, step) => {
    const from = route[step] ?? '';
    const ties = [...at(from)].filter((one) => one.from === node || one.to === node);
    const tie = ties.find(({ standing }) => standing !== 'contested') ?? ties[0];
    return tie ? [tie.id] : [];
  });
