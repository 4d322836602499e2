/** Who could pass for whom: of the same kind, place, time and company. */
import { overlaps } from '../explore/filters.ts';
import { firstDay, lastDay } from '../model/partial-date.ts';
import type { Random } from '../model/random.ts';
import type { Entity, Tie } from '../model/types.ts';
import { mostWrong, nodeChoice } from './choices.ts';
import { degree, yearsOf, type Facts } from './facts.ts';
import type { QuizChoice } from './quiz.ts';
import { areHeirs } from './wrong.ts';

/** Whether it was there when something began; where that is unknown, at any time of it. */
export function wasThere(entity: Entity, during: Pick<Tie, 'start' | 'end'>): boolean {
  const { start } = during;
  if (start === '') return overlaps(yearsOf(entity), yearsOf(during));
  const isBorn = entity.start === '' || firstDay(entity.start) <= lastDay(start);
  return isBorn && (entity.end === '' || lastDay(entity.end) >= firstDay(start));
}

/** What nearly all belong to says little of who belongs together. */
const telling = (size: number): number => 1 / Math.log2(size + 2);

/**
 * How much company two of a kind have in common, from 0 to 1, in the whole graph: of a nation, the
 * organisations that it was ever in; of an organisation, its members.
 */
function commonCompany(facts: Facts, { id, kind }: Entity, other: string): number {
  if (kind === 'bloc') {
    const [ours, theirs] = [facts.members(id), facts.members(other)];
    const least = Math.min(ours.size, theirs.size);
    const common = [...ours].filter((member) => theirs.has(member)).length;
    return least === 0 ? 0 : common / least;
  }
  const theirs = facts.withBlocs(other);
  let [all, common] = [0, 0];
  for (const bloc of facts.withBlocs(id)) {
    if (bloc === id) continue;
    const share = telling(facts.members(bloc).size);
    all += share;
    if (theirs.has(bloc)) common += share;
  }
  return all === 0 ? 0 : common / all;
}

/** An organisation of which nobody lives near a nation has nothing to do with it. */
function reaches({ graph, members }: Facts, bloc: string, node: string): boolean {
  const { kind, region } = graph.getNodeAttributes(node);
  return kind === 'bloc' || [...members(bloc)].some((id) => graph.getNodeAttribute(id, 'region') === region);
}

/** With less company in common, two of different regions have nothing to do with each other. */
const enoughCompany = 0.3;

/** More than all that speaks for a node of another region together. */
const ofOneRegion = 7;

/**
 * Nodes that could pass for the answer, the most plausible first: of its kind, there when it began,
 * and no heirs of those in question. Those of its region come first; from elsewhere only those that
 * stand in such ties as well, and know the nodes in question or keep the same company. Whoever would
 * be absurd is not offered, so there may be too few.
 *
 * @param asked The nodes that the question names.
 * @param isWrong Whether a node may be called wrong.
 * @param isUsual Whether a node stands in such ties to anybody.
 * @param isNearly Whether a node comes so near to the answer that its region does not matter.
 */
export function lookalikes(
  facts: Facts,
  answer: string,
  {
    asked,
    during,
    isWrong,
    isUsual,
    isNearly = () => false,
    random,
  }: {
    readonly asked: readonly string[];
    readonly during: Pick<Tie, 'start' | 'end'>;
    readonly isWrong: (node: string) => boolean;
    readonly isUsual: (node: string) => boolean;
    readonly isNearly?: (node: string) => boolean;
    readonly random: Random;
  },
): QuizChoice[] {
  const own = facts.graph.getNodeAttributes(answer);
  const known = degree(facts, answer);
  /** null where it would be absurd. */
  const score = (other: Entity): number | null => {
    // Of a nation an empty region is one that the data does not tell; organisations have many.
    const isNear =
      isNearly(other.id) || (other.region === own.region && (own.kind === 'nation' || own.region !== ''));
    const isKnown = asked.some((node) => facts.neighbours(node).has(other.id));
    const company = commonCompany(facts, own, other.id);
    const usual = isUsual(other.id);
    if (!isNear && !(usual && (isKnown || company >= enoughCompany))) return null;
    const also = degree(facts, other.id);
    const fame = Math.min(known, also) / Math.max(known, also, 1);
    return (isNear ? ofOneRegion : 0) + (usual ? 1 : 0) + (isKnown ? 1 : 0) + company + 2 * fame + random();
  };
  return facts.nodes
    .filter(
      (other) =>
        other.kind === own.kind &&
        other.id !== answer &&
        !asked.includes(other.id) &&
        wasThere(other, during) &&
        (other.kind === 'nation' || asked.every((node) => reaches(facts, other.id, node))) &&
        ![answer, ...asked].some((node) => areHeirs(facts, node, other.id)) &&
        isWrong(other.id),
    )
    .flatMap((other) => {
      const points = score(other);
      return points === null ? [] : [{ id: other.id, points }];
    })
    .sort((a, b) => b.points - a.points)
    .slice(0, mostWrong)
    .map(({ id }) => nodeChoice(id));
}
