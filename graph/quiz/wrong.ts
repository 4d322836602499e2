/**
 * What may be called wrong. A choice is wrong only where nothing in the whole graph speaks for it:
 * neither a tie that is hidden now, nor one of another time, nor what follows from an organisation
 * (who is in the European Union takes part in its sanctions; who is in NATO has promised help to all
 * its members). Where anything does, the choice is not offered.
 */
import type { RelationshipType } from '../model/relationship-types.ts';
import type { Tie } from '../model/types.ts';
import { isMembership, leads, otherEnd, type Facts } from './facts.ts';

/**
 * Everybody trades, talks with and watches everybody; a data set names what matters of it. That no
 * tie says so makes it neither wrong of a pair nor of anybody.
 */
export const isEveryday = (type: RelationshipType | undefined): boolean =>
  type?.family === 'interest' && type.polarity === 0;

/** Whether one state took the place of the other: what is true of one may be said of both. */
export const areHeirs = (facts: Facts, a: string, b: string): boolean =>
  [...facts.everyTieBetween(a, b)].some(({ type }) => facts.types.get(type)?.family === 'structure');

/** Which end of the tie is asked for. */
export type Role = 'sender' | 'target';

/** Whether a tie has the other of its ends in the role, seen from `node`. */
const isInRole = (tie: Tie, node: string, role: Role): boolean => {
  const other = otherEnd(tie, node);
  return role === 'sender' ? leads(tie, other, node) : leads(tie, node, other);
};

/**
 * Everybody of whom it could be said that they stand in a tie of this type to `node`: by any tie of
 * its family; or by one of the same type between organisations that the two are in.
 *
 * Cost: O(ties at the node and at its organisations, and members of those found).
 */
export function claimants(facts: Facts, type: RelationshipType, node: string, role: Role): Set<string> {
  const isOfBlocs = isMembership(type);
  const isSameKind = (tie: Tie): boolean =>
    tie.type === type.id || (isOfBlocs && isMembership(facts.types.get(tie.type)));
  const found = new Set([node]);
  for (const one of facts.withBlocs(node)) {
    for (const tie of facts.everyTieAt(one)) {
      if (!isInRole(tie, one, role)) continue;
      const isSame = isSameKind(tie);
      if (!isSame && (one !== node || facts.types.get(tie.type)?.family !== type.family)) continue;
      const other = otherEnd(tie, one);
      found.add(other);
      if (isSame) for (const member of facts.members(other)) found.add(member);
    }
  }
  if (type.family === 'alliance' && !isOfBlocs) {
    for (const bloc of facts.pactBlocs(node)) {
      found.add(bloc);
      for (const member of facts.members(bloc)) found.add(member);
    }
  }
  return found;
}

/** Types of the ties between two nodes, or between organisations that they are in. */
function typesBetween(facts: Facts, a: string, b: string): Set<string> {
  const others = facts.withBlocs(b);
  const found = new Set<string>();
  for (const one of facts.withBlocs(a)) {
    for (const other of others) for (const { type } of facts.everyTieBetween(one, other)) found.add(type);
  }
  return found;
}

/**
 * Types of which it could be said that they join the two, either way: those that do, or that
 * organisations have; all that are much like one that does; among allies all that friends may have.
 */
export function possibleTypes(facts: Facts, a: string, b: string): ReadonlySet<string> {
  const found = typesBetween(facts, a, b);
  const groups = new Set([...facts.everyTieBetween(a, b)].map(({ type }) => facts.types.get(type)?.group));
  const pacts = facts.pactBlocs(b);
  const areAllies = [...facts.pactBlocs(a)].some((bloc) => pacts.has(bloc));
  for (const { id, group, family } of facts.types.values()) {
    if (groups.has(group) || (areAllies && family === 'alliance')) found.add(id);
  }
  return found;
}

/** Whether the two could be said to be opposed, at any time. */
export const mayQuarrel = (facts: Facts, a: string, b: string): boolean =>
  [...typesBetween(facts, a, b)].some((type) => facts.types.get(type)?.polarity === -1);

/** Whether one of the names stands within the other, as whole words: "Germany" in "East Germany". */
export function givesAway(facts: Facts, answer: string, asked: readonly string[]): boolean {
  const words = (id: string): string => ` ${facts.graph.getNodeAttribute(id, 'name').toLowerCase()} `;
  return asked.some((id) => words(id).includes(words(answer)) || words(answer).includes(words(id)));
}
