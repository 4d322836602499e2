/** Nations grouped by the blocs that they belong to, and how far such groups should lie from each other. */
import { block, rosette, type Cluster } from './clusters.ts';
import { clearance } from './compose.ts';
import type { LayoutPart } from './composed.ts';
import { shortest, type Way } from './stress.ts';

/** Between the outermost discs of two groups, beyond their clearance. */
export const margin = 40;
/** How far camps stand apart that nothing joins, in clearances, and how much further rivals do. */
const unjoined = 3;
const rivals = 1.5;

export interface Group extends Cluster {
  /** The blocs that all of it belong to; of a bloc's own group, that bloc. */
  readonly blocs: readonly number[];
  readonly isBloc: boolean;
}

/** Nations of the same blocs together, those of one with their bloc. */
export function groupsOf({ count, memberships, anchors }: LayoutPart): {
  groups: Group[];
  sizes: Map<number, number>;
} {
  const blocsOf = Array.from({ length: count }, (): number[] => []);
  const sizes = new Map<number, number>();
  for (let at = 0; at < memberships.length; at += 2) {
    const [nation, bloc] = [memberships[at] ?? 0, memberships[at + 1] ?? 0];
    blocsOf[nation]?.push(bloc);
    sizes.set(bloc, (sizes.get(bloc) ?? 0) + 1);
  }
  const sharing = new Map<string, { blocs: number[]; nodes: number[] }>();
  for (const [node, blocs] of blocsOf.entries()) {
    if (blocs.length === 0) continue;
    blocs.sort((a, b) => a - b);
    const key = blocs.join(' ');
    const group = sharing.get(key) ?? { blocs, nodes: [] };
    group.nodes.push(node);
    sharing.set(key, group);
  }
  const groups: Group[] = [...sizes.keys()].map((bloc) => ({
    ...rosette(bloc, sharing.get(String(bloc))?.nodes ?? [], anchors),
    blocs: [bloc],
    isBloc: true,
  }));
  for (const { blocs, nodes } of sharing.values())
    if (blocs.length > 1) groups.push({ ...block(nodes, anchors), blocs, isBloc: false });
  return { groups, sizes };
}

/** How far groups should lie from each other, in clearances. */
export function distancesBetween(
  groups: readonly Group[],
  sizes: ReadonlyMap<number, number>,
  part: LayoutPart,
): Float64Array {
  const count = groups.length;
  const home = new Map(
    groups.flatMap(({ blocs, isBloc }, at) => (isBloc ? [[blocs[0] ?? 0, at] as const] : [])),
  );
  const ways: Way[] = groups.flatMap(({ blocs, isBloc, reach }, at) =>
    isBloc
      ? []
      : blocs.map((bloc) => {
          const other = home.get(bloc) ?? 0;
          const touching = (reach + (groups[other]?.reach ?? 0) + margin) / clearance + 1;
          // As far as discs of so many members would spread.
          const broad = 0.55 * Math.sqrt(sizes.get(bloc) ?? 1);
          return { a: at, b: other, length: Math.max(touching, broad) };
        }),
  );
  const distances = shortest(count, ways);
  const groupOf = new Map(groups.flatMap(({ nodes }, at) => nodes.map((node) => [node, at] as const)));
  const hostile = new Set<number>();
  for (const [at, isHostile] of part.hostile.entries()) {
    const [a, b] = [groupOf.get(part.dyads[at * 2] ?? 0), groupOf.get(part.dyads[at * 2 + 1] ?? 0)];
    if (isHostile === 1 && a !== undefined && b !== undefined) hostile.add(a * count + b).add(b * count + a);
  }
  // How far what is joined to each group reaches from its own middle.
  const furthest = groups.map((group, at) =>
    distances
      .subarray(at * count, (at + 1) * count)
      .reduce((most, value) => (value === Infinity ? most : Math.max(most, value)), group.reach / clearance),
  );
  const broad = groups.map((_, at) =>
    furthest.reduce(
      (least, value, other) => (distances[at * count + other] === Infinity ? least : Math.min(least, value)),
      Infinity,
    ),
  );
  return distances.map((value, at) => {
    const [a, b] = [Math.floor(at / count), at % count];
    const touching = ((groups[a]?.reach ?? 0) + (groups[b]?.reach ?? 0)) / clearance + 2;
    const apart = Math.max(touching, (broad[a] ?? 0) + (broad[b] ?? 0) + unjoined);
    const steps = value === Infinity ? apart : value;
    return hostile.has(at) ? Math.max(steps, touching) * rivals : steps;
  });
}
