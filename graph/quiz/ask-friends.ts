/** Questions about three at once: who is tied to both, and which friends of a friend are opposed. */
import type { Random } from '../model/random.ts';
import type { Tie } from '../model/types.ts';
import { candidates } from './ask-ties.ts';
import { shuffled } from './chance.ts';
import { choicesOf, nodeChoice } from './choices.ts';
import { commonSpan, degree, isForAll, leads, otherEnd, type Facts } from './facts.ts';
import { lookalikes } from './lookalikes.ts';
import { otherPairs, pairChoice } from './pairs.ts';
import type { QuizQuestion } from './quiz.ts';
import { claimants, givesAway, isEveryday, mayQuarrel } from './wrong.ts';

/** Who stands in the same tie to both? Whoever does so to one of them alone could be meant. */
export function* askCommon(facts: Facts, random: Random): Generator<QuizQuestion> {
  for (const tie of candidates(facts, random, ({ type }) => !isEveryday(facts.types.get(type)))) {
    const answer = tie.mutual && random() < 0.5 ? tie.to : tie.from;
    const one = otherEnd(tie, answer);
    const also = [...facts.at(answer)].filter(
      (second) =>
        second.type === tie.type &&
        second.standing !== 'contested' &&
        otherEnd(second, answer) !== one &&
        leads(second, answer, otherEnd(second, answer)),
    );
    for (const second of shuffled(also, random, (next) => degree(facts, otherEnd(next, answer)))) {
      const question = ofBoth(facts, random, { answer, ties: [tie, second] });
      if (question) yield question;
    }
  }
}

function ofBoth(
  facts: Facts,
  random: Random,
  { answer, ties }: { readonly answer: string; readonly ties: readonly [Tie, Tie] },
): QuizQuestion | null {
  const [a, b] = [otherEnd(ties[0], answer), otherEnd(ties[1], answer)];
  const type = facts.types.get(ties[0].type);
  const span = commonSpan(ties);
  if (!type || !span || givesAway(facts, answer, [a, b])) return null;
  const claims = [a, b].map((node) => claimants(facts, type, node, 'sender'));
  const isTiedToOne = (other: string): boolean =>
    [...facts.at(other)].some(
      (tie) => tie.type === type.id && [a, b].some((node) => leads(tie, other, node)),
    );
  const wrong = lookalikes(facts, answer, {
    asked: [a, b],
    during: span,
    isWrong: (other) => claims.some((claim) => !claim.has(other)),
    isUsual: (other) => facts.endsOf(type.id).has(other),
    isNearly: isTiedToOne,
    random,
  });
  const choices = choicesOf(nodeChoice(answer), wrong, random);
  const proof = ties.map(({ id }) => id);
  return choices && { kind: 'common', type: type.id, nodes: [a, b], span, ...choices, proof };
}

/** Visible friends of each node: tied to it by friendly ties, and by no hostile one. */
function friendships(facts: Facts): (node: string) => ReadonlyMap<string, readonly Tie[]> {
  const known = new Map<string, ReadonlyMap<string, readonly Tie[]>>();
  const sign = ({ type }: Tie): number => facts.types.get(type)?.polarity ?? 0;
  return (node) => {
    const before = known.get(node);
    if (before) return before;
    const friends = new Map<string, readonly Tie[]>();
    for (const other of facts.neighbours(node)) {
      const ties = [...facts.at(node)].filter((tie) => otherEnd(tie, node) === other);
      if (ties.some((tie) => sign(tie) < 0)) continue;
      const friendly = ties.filter((tie) => sign(tie) > 0 && tie.standing !== 'contested');
      if (friendly.length > 0) friends.set(other, friendly);
    }
    known.set(node, friends);
    return friends;
  };
}

/** Which two friends of a friend are opposed to each other, while both were its friends? */
export function* askQuarrel(facts: Facts, random: Random): Generator<QuizQuestion> {
  const friendsOf = friendships(facts);
  const isNation = (id: string): boolean => facts.graph.getNodeAttribute(id, 'kind') === 'nation';
  const isHostile = ({ type, from, to }: Tie): boolean =>
    facts.types.get(type)?.polarity === -1 && isNation(from) && isNation(to);
  for (const quarrel of candidates(facts, random, isHostile)) {
    const [a, b] = [quarrel.from, quarrel.to];
    const common = [...friendsOf(a).keys()].filter(
      (node) => friendsOf(b).has(node) && !isForAll(facts, node),
    );
    for (const friend of shuffled(common, random, (id) => Math.sqrt(degree(facts, id)))) {
      const friends = friendsOf(friend);
      const proof = contemporaries(quarrel, friends.get(a) ?? [], friends.get(b) ?? []);
      if (!proof) continue;
      const others = [...friends.keys()].filter(isNation);
      const isPeaceful = (one: string, other: string): boolean => !mayQuarrel(facts, one, other);
      const wrong = otherPairs(facts, others, { right: [a, b], isWrong: isPeaceful, random });
      const choices = choicesOf(pairChoice(a, b), wrong, random);
      if (choices) yield { kind: 'quarrel', friend, ...choices, proof };
    }
  }
}

/** The quarrel and a friendly tie of each of the two, all at the same time. */
function contemporaries(quarrel: Tie, ofA: readonly Tie[], ofB: readonly Tie[]): string[] | null {
  for (const first of ofA) {
    const second = ofB.find((tie) => commonSpan([quarrel, first, tie]) !== null);
    if (second) return [quarrel.id, first.id, second.id];
  }
  return null;
}
