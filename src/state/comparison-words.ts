/** What changed between two spans of years, in sentences. */
import type { Comparison, DyadChange, YearSpan } from '#graph';
import { compareWords } from '../strings/compare.ts';
import { describeYears } from './words.ts';

const isBefore = (a: YearSpan, b: YearSpan): boolean => a.from < b.from || (a.from === b.from && a.to < b.to);

/** What is in the earlier span alone ended, whichever of the two was asked for first: time has one direction. */
function forwards({ first, second, dyads, ties, nodes }: Comparison): {
  readonly earlier: YearSpan;
  readonly later: YearSpan;
  readonly dyads: readonly DyadChange[];
  /** Numbers of ties. */
  readonly began: number;
  readonly ended: number;
  readonly continued: number;
  /** Numbers of nations and organisations. */
  readonly came: number;
  readonly went: number;
} {
  const tally = (changes: Iterable<string>, ...wanted: readonly string[]): number =>
    [...changes].filter((change) => wanted.includes(change)).length;
  const began = tally(ties.values(), 'began', 'changed-began');
  const ended = tally(ties.values(), 'ended', 'changed-ended');
  const continued = tally(ties.values(), 'continued');
  const came = tally(nodes.values(), 'came');
  const went = tally(nodes.values(), 'went');
  if (!isBefore(second, first))
    return { earlier: first, later: second, dyads, began, ended, continued, came, went };
  const turned = dyads.map((dyad) => ({
    ...dyad,
    before: dyad.after,
    after: dyad.before,
    began: dyad.ended,
    ended: dyad.began,
  }));
  return {
    earlier: second,
    later: first,
    dyads: turned,
    began: ended,
    ended: began,
    continued,
    came: went,
    went: came,
  };
}

/** Whether two nations went from rivalry to alliance, or the other way. */
export const hasTurned = ({ before, after }: DyadChange): boolean =>
  (before === 'hostile' && after === 'friendly') || (before === 'friendly' && after === 'hostile');

/** How many pairs of nations changed sides, in words; empty for none. */
function describeTurns(dyads: readonly DyadChange[]): string {
  const turned = dyads.filter(hasTurned);
  const better = turned.filter(({ after }) => after === 'friendly').length;
  return compareWords.turns(better, turned.length - better);
}

/** Pairs of nations tied by other ties than before; those that changed sides are told of already. */
const isRenewed = (dyad: DyadChange): boolean =>
  dyad.began.length > 0 && dyad.ended.length > 0 && dyad.continued.length === 0 && !hasTurned(dyad);

/**
 * A comparison in up to three sentences: its ties and who changed sides, pairs tied otherwise, nations
 * and organisations. What is zero is left out. Told forwards in time, whichever span was asked for first.
 */
export function describeComparison(comparison: Comparison): string[] {
  const { earlier, later, dyads, ended, began, continued, came, went } = forwards(comparison);
  if (!isBefore(earlier, later)) return [compareWords.sameYears(describeYears(earlier))];
  const told = [
    describeYears(earlier),
    describeYears(later),
    compareWords.ties(ended, began, continued),
  ] as const;
  if (ended + began + came + went === 0) return [compareWords.nothing(...told)];
  return [
    compareWords.between(...told, describeTurns(dyads)),
    compareWords.renewed(dyads.filter(isRenewed).length, dyads.some(hasTurned)),
    compareWords.entities(went, came),
  ].filter((sentence) => sentence !== '');
}
