/** Questions about one tie: what it is, and whose. */
import { yearOf } from '../model/partial-date.ts';
import type { Random } from '../model/random.ts';
import type { RelationshipType } from '../model/relationship-types.ts';
import type { Tie } from '../model/types.ts';
import { grouped, inTurn, shuffled } from './chance.ts';
import { choicesOf, fewestWrong, mostWrong, nodeChoice } from './choices.ts';
import { commonSpan, isMembership, leads, otherEnd, weight, type Facts } from './facts.ts';
import { lookalikes } from './lookalikes.ts';
import type { QuizQuestion, QuizSpan } from './quiz.ts';
import { claimants, givesAway, isEveryday, possibleTypes, type Role } from './wrong.ts';

export type Asker = (facts: Facts, random: Random) => Generator<QuizQuestion>;

/** Ties to ask about, of all types in turn. What is contested has no one right answer. */
export function candidates(facts: Facts, random: Random, passes: (tie: Tie) => boolean): Iterable<Tie> {
  const ties = facts.ties.filter((tie) => tie.standing !== 'contested' && passes(tie));
  const byType = grouped(
    shuffled(ties, random, (tie) => weight(facts, tie)),
    ({ type }) => type,
  );
  return inTurn(shuffled(byType, random));
}

const spanOf = ({ start, end }: Tie): QuizSpan => ({ start, end });

/** A nation beside an organisation is tied otherwise than two nations are. */
const kindsOf = ({ graph }: Facts, { from, to }: Tie): string =>
  [from, to]
    .map((node) => graph.getNodeAttribute(node, 'kind'))
    .sort()
    .join();

/** Whether it says something that such a tie joins two, and that it does not. */
const isTelling = (type: RelationshipType | undefined): boolean =>
  !isMembership(type) && !isEveryday(type) && type?.family !== 'structure';

/** Which tie joins the two? */
export function* askType(facts: Facts, random: Random): Generator<QuizQuestion> {
  const byKinds = new Map<string, Set<string>>();
  for (const tie of facts.ties) {
    const kinds = kindsOf(facts, tie);
    byKinds.set(kinds, (byKinds.get(kinds) ?? new Set()).add(tie.type));
  }
  // That a state is a member of an organisation goes without saying.
  const isAsked = ({ type }: Tie): boolean => !isMembership(facts.types.get(type));
  for (const tie of candidates(facts, random, isAsked)) {
    const { from, to } = tie;
    const possible = possibleTypes(facts, from, to);
    const wrong = [...(byKinds.get(kindsOf(facts, tie)) ?? [])].filter((id) => {
      const type = facts.types.get(id);
      return isTelling(type) && !possible.has(id);
    });
    // What one of the two has with somebody else could be meant.
    const isUsed = (id: string): boolean => [from, to].some((end) => facts.endsOf(id).has(end));
    const plausible = shuffled(wrong, random, (id) => (isUsed(id) ? 5 : 1));
    const choices = choicesOf(
      { kind: 'type', id: tie.type },
      plausible.map((id) => ({ kind: 'type', id })),
      random,
    );
    if (choices) yield { kind: 'type', from, to, span: spanOf(tie), ...choices, proof: [tie.id] };
  }
}

function askEnd(
  facts: Facts,
  random: Random,
  { tie, type, role }: { readonly tie: Tie; readonly type: RelationshipType; readonly role: Role },
): QuizQuestion | null {
  const [answer, node] = role === 'sender' ? [tie.from, tie.to] : [tie.to, tie.from];
  if (givesAway(facts, answer, [node])) return null;
  const claims = claimants(facts, type, node, role);
  const ofType = facts.endsOf(type.id);
  const wrong = lookalikes(facts, answer, {
    asked: [node],
    during: tie,
    isWrong: (other) => !claims.has(other),
    isUsual: (other) => ofType.has(other),
    random,
  });
  const choices = choicesOf(nodeChoice(answer), wrong, random);
  const kind = role === 'sender' ? 'who' : 'whom';
  return choices && { kind, type: tie.type, node, span: spanOf(tie), ...choices, proof: [tie.id] };
}

/** Whose ties are asked about: those that pass come first, others when there are no more of them. */
function* inPreference(
  facts: Facts,
  random: Random,
  prefers: (type: RelationshipType) => boolean,
  passes: (tie: Tie) => boolean,
): Generator<{ readonly tie: Tie; readonly type: RelationshipType }> {
  for (const isFirst of [true, false]) {
    const isAsked = (tie: Tie): boolean => {
      const type = facts.types.get(tie.type);
      return type !== undefined && !isEveryday(type) && prefers(type) === isFirst && passes(tie);
    };
    for (const tie of candidates(facts, random, isAsked)) {
      const type = facts.types.get(tie.type);
      if (type) yield { tie: turned(tie, random), type };
    }
  }
}

/** Whose tie is it? `prefers` says which types are rather asked about. */
export const asking = (role: Role, prefers: (type: RelationshipType) => boolean): Asker =>
  function* (facts, random) {
    // Both ends of a mutual tie have the same role: asking for either is asking "who".
    const isAsked = ({ mutual }: Tie): boolean => !(role === 'target' && mutual);
    for (const { tie, type } of inPreference(facts, random, prefers, isAsked)) {
      const question = askEnd(facts, random, { tie, type, role });
      if (question) yield question;
    }
  };

/** Of which of these is it not true? The others stand in the tie to one node at the same time. */
export const askingOdd = (prefers: (type: RelationshipType) => boolean): Asker =>
  function* (facts, random) {
    for (const { tie, type } of inPreference(facts, random, prefers, () => true)) {
      const question = oddOneOut(facts, random, tie, type);
      if (question) yield question;
    }
  };

/** The last year in which ties with these days in common all held, the whole of it where there is one; null where none is known. */
function yearWithin({ graph }: Facts, { start, end }: QuizSpan): number | null {
  const last = Math.min(yearOf(end, Infinity) - 1, yearOf(graph.getAttribute('asOf'), Infinity));
  const year = Math.max(yearOf(start, -Infinity), last);
  return Number.isFinite(year) ? year : null;
}

function oddOneOut(facts: Facts, random: Random, tie: Tie, type: RelationshipType): QuizQuestion | null {
  const { from, to: node } = tie;
  const kindOf = (id: string): string => facts.graph.getNodeAttribute(id, 'kind');
  const fellows = [...facts.at(node)].filter((other) => {
    const end = otherEnd(other, node);
    const isAlike = other.type === type.id && other.standing !== 'contested' && kindOf(end) === kindOf(from);
    return isAlike && leads(other, end, node) && end !== node;
  });
  const those = new Map([[from, tie]]);
  for (const other of shuffled(fellows, random, (one) => weight(facts, one))) {
    if (those.size === mostWrong) break;
    const end = otherEnd(other, node);
    if (!those.has(end) && commonSpan([...those.values(), other])) those.set(end, other);
  }
  const span = commonSpan([...those.values()]);
  if (!span || those.size < fewestWrong) return null;
  // "Since" would be true of the last of them alone.
  const year = yearWithin(facts, span);
  const claims = claimants(facts, type, node, 'sender');
  const ofType = facts.endsOf(type.id);
  const [odd] = lookalikes(facts, from, {
    asked: [node],
    during: year === null ? span : { start: String(year), end: String(year) },
    isWrong: (other) => !claims.has(other),
    isUsual: (other) => ofType.has(other),
    random,
  });
  const choices = odd && choicesOf(odd, [...those.keys()].map(nodeChoice), random);
  const proof = [...those.values()].map(({ id }) => id);
  return choices ? { kind: 'odd', type: type.id, node, year, ...choices, proof } : null;
}

/** A mutual tie, read from either end. */
const turned = (tie: Tie, random: Random): Tie =>
  tie.mutual && random() < 0.5 ? { ...tie, from: tie.to, to: tie.from } : tie;
