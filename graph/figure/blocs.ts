/** Blocs drawn otherwise than as squares: as outlines round their members, or unfolded among them. */
import type { RelationshipType } from '../model/relationship-types.ts';
import { firstDay, lastDay } from '../model/partial-date.ts';
import type { RelationGraph, Tie, Visible } from '../model/types.ts';
import { englishSceneWords, type SceneWords } from './scene-words.ts';

/** A bloc and the visible ties of its members to it. */
export interface Membership {
  readonly bloc: string;
  readonly ties: readonly Tie[];
}

/** More members than these make an outline of everything. */
const hullMost = 60;
/** A bloc of so many members unfolds into n(n − 1)/2 lines; beyond, nobody can follow one. */
const unfoldMost = 40;
/** Lines that all unfolded blocs may have together. */
const strandsMost = 3000;

const isMembership = (group: string): boolean => group === 'Membership';

/**
 * The blocs with visible members, the ones that promise help first, then the larger: in the order
 * in which they get outlines and colours.
 *
 * Cost: O(visible ties), and sorting the blocs.
 */
export function membershipsOf(graph: RelationGraph, shown: Visible): Membership[] {
  const types = new Map(graph.getAttribute('types').map((type) => [type.id, type]));
  const byBloc = new Map<string, Tie[]>();
  for (const edge of shown.edges) {
    const tie = graph.getEdgeAttributes(edge);
    // A nation that a file calls a bloc is none: it would vanish from the picture.
    if (!isMembership(types.get(tie.type)?.group ?? '')) continue;
    if (graph.getNodeAttribute(tie.to, 'kind') !== 'bloc') continue;
    const ties = byBloc.get(tie.to);
    if (ties) ties.push(tie);
    else byBloc.set(tie.to, [tie]);
  }
  const isPact = (ties: readonly Tie[]): boolean => ties.some(({ type }) => type === 'membership-defence');
  return [...byBloc]
    .map(([bloc, ties]) => ({ bloc, ties }))
    .sort(
      (a, b) =>
        Number(isPact(b.ties)) - Number(isPact(a.ties)) ||
        b.ties.length - a.ties.length ||
        (a.bloc < b.bloc ? -1 : 1),
    );
}

const membersOf = ({ ties }: Membership): string[] => [...new Set(ties.map(({ from }) => from))];

/** The blocs that get an outline: at most so many as there are colours, none of one member or of nearly all. */
export function outlined(memberships: readonly Membership[], most: number): Membership[] {
  return memberships
    .filter((membership) => {
      const { length } = membersOf(membership);
      return length >= 2 && length <= hullMost;
    })
    .slice(0, most);
}

/** The type of the lines of an unfolded bloc: what its memberships make of two of its members. */
const sharedType = (type: RelationshipType, words: SceneWords): RelationshipType => ({
  ...type,
  ...words.shared(type),
  id: `${type.id}-both`,
  directed: false,
});

/** A registry with the types that unfolded blocs have, each after the one it comes from. */
export const withSharedTypes = (
  types: readonly RelationshipType[],
  words: SceneWords = englishSceneWords,
): RelationshipType[] =>
  types.flatMap((type) => (isMembership(type.group) ? [type, sharedType(type, words)] : [type]));

/** A line that an unfolded bloc has between two of its members. */
export interface Strand {
  readonly bloc: string;
  readonly a: string;
  readonly b: string;
  /** The two memberships that it stands for. */
  readonly of: readonly [Tie, Tie];
}

const overlap = (one: Tie, two: Tie): boolean => {
  const [start, end] = [
    (tie: Tie): string => (tie.start === '' ? '' : firstDay(tie.start)),
    (tie: Tie): string => (tie.end === '' ? '9999' : lastDay(tie.end)),
  ];
  return start(one) <= end(two) && start(two) <= end(one);
};

/** The blocs that unfold, and the lines among their members: between those who were members at the same time. */
export function unfolded(memberships: readonly Membership[]): {
  readonly blocs: readonly Membership[];
  readonly strands: readonly Strand[];
} {
  const blocs: Membership[] = [];
  const strands: Strand[] = [];
  for (const membership of memberships) {
    const members = membersOf(membership).length;
    if (members < 2 || members > unfoldMost) continue;
    if (strands.length + (members * (members - 1)) / 2 > strandsMost) continue;
    blocs.push(membership);
    const pairs = new Set<string>();
    for (const [at, one] of membership.ties.entries()) {
      for (const two of membership.ties.slice(at + 1)) {
        if (one.from === two.from || !overlap(one, two)) continue;
        const [first, second] = one.from < two.from ? [one, two] : [two, one];
        const pair = `${first.from} ${second.from}`;
        if (pairs.has(pair)) continue;
        pairs.add(pair);
        strands.push({ bloc: membership.bloc, a: first.from, b: second.from, of: [first, second] });
      }
    }
  }
  return { blocs, strands };
}
