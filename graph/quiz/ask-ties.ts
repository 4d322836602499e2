/** Questions about one tie: what it is, and whose. */
import type { Random } from '../model/random.ts';
import type { RelationshipType } from '../model/relationship-types.ts';
import type { Tie } from '../model/types.ts';
import { grouped, inTurn, shuffled } from './chance.ts';
import { choicesOf, lookalikes, nodeChoice } from './choices.ts';
import { isMembership, weight, type Facts } from './facts.ts';
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
    bonus: (other) => (ofType.has(other) ? 0.7 : 0),
    random,
  });
  const choices = choicesOf(nodeChoice(answer), wrong, random);
  const kind = role === 'sender' ? 'who' : 'whom';
  return choices && { kind, type: tie.type, node, span: spanOf(tie), ...choices, proof: [tie.id] };
}

/** Whose tie is it? `passes` says which types are asked about. */
export const asking = (role: Role, passes: (type: RelationshipType) => boolean): Asker =>
  function* (facts, random) {
    const isAsked = (tie: Tie): boolean => {
      const type = facts.types.get(tie.type);
      // Both ends of a mutual tie have the same role: asking for either is asking "who".
      return type !== undefined && passes(type) && !isEveryday(type) && !(role === 'target' && tie.mutual);
    };
    for (const tie of candidates(facts, random, isAsked)) {
      const type = facts.types.get(tie.type);
      const question = type ? askEnd(facts, random, { tie: turned(tie, random), type, role }) : null;
      if (question) yield question;
    }
  };

/** A mutual tie, read from either end. */
const turned = (tie: Tie, random: Random): Tie =>
  tie.mutual && random() < 0.5 ? { ...tie, from: tie.to, to: tie.from } : tie;
