/** Chance and order: what comes first, and in turn. */
import type { Random } from '../model/random.ts';

/**
 * The items in random order, those of more weight rather first.
 *
 * Efraimidis & Spirakis, "Weighted random sampling with a reservoir", Information Processing Letters
 * 97 (2006): sort by u^(1/weight). Cost: O(n log n).
 */
export const shuffled = <T>(
  items: readonly T[],
  random: Random,
  weight: (item: T) => number = () => 1,
): T[] =>
  items
    .map((item) => ({ item, key: Math.log(1 - random()) / weight(item) }))
    .sort((a, b) => b.key - a.key)
    .map(({ item }) => item);

/** One of each source in turn, until all are at their end. Nothing is fetched before it is its turn. */
export function* inTurn<T>(sources: readonly Iterable<T>[]): Generator<T> {
  const waiting = sources.map((source) => source[Symbol.iterator]());
  for (let source = waiting.shift(); source; source = waiting.shift()) {
    const next = source.next();
    if (next.done === true) continue;
    yield next.value;
    waiting.push(source);
  }
}

/** Items by what they have in common, in order of first occurrence. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
