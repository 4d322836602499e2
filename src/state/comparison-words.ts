/** What changed between two spans of years, in sentences. */
import type { Comparison, DyadChange, DyadSign, YearSpan } from '#graph';
import { compareWords } from '../strings/compare.ts';
import { describeYears } from './words.ts';

const isBefore = (a: YearSpan, b: YearSpan): boolean => a.from < b.from || (a.from === b.from && a.to < b.to);

/** What is in the earlier span alone ended, whichever of the two was asked for first: time has one direction. */
function forwards({ first, second, dyads, nodes }: Comparison): {
  readonly earlier: YearSpan;
  readonly later: YearSpan;
  readonly dyads: readonly DyadChange[];
  readonly came: number;
  readonly went: number;
} {
  const changes = [...nodes.values()];
  const came = changes.filter((change) => change === 'came').length;
  const went = changes.filter((change) => change === 'went').length;
  if (!isBefore(second, first)) return { earlier: first, later: second, dyads, came, went };
  const turned = dyads.map((dyad) => ({
    ...dyad,
    before: dyad.after,
    after: dyad.before,
    began: dyad.ended,
    ended: dyad.began,
  }));
  return { earlier: second, later: first, dyads: turned, came: went, went: came };
}

/** What pairs did: who changed sides, and who is tied by other ties than before; empty for none. */
function describePairs(dyads: readonly DyadChange[]): string {
  const went = (from: DyadSign, to: DyadSign): number =>
    dyads.filter(({ before, after }) => before === from && after === to).length;
  const changed = dyads.filter(
    ({ began, ended, continued }) => began.length > 0 && ended.length > 0 && continued.length === 0,
  );
  // Who went over from one camp to the other is told of already.
  const renewed = changed.filter(
    ({ before, after }) => ![before, after].includes('hostile') || ![before, after].includes('friendly'),
  ).length;
  return compareWords.pairs(went('hostile', 'friendly'), went('friendly', 'hostile'), renewed);
}

/**
 * A comparison in up to three sentences: its ties, its pairs, its nations and organisations. What is
 * zero is left out. Told forwards in time, whichever span was asked for first.
 */
export function describeComparison(comparison: Comparison): string[] {
  const { earlier, later, dyads, came, went } = forwards(comparison);
  if (!isBefore(earlier, later)) return [compareWords.sameYears(describeYears(earlier))];
  const count = (key: 'began' | 'ended' | 'continued'): number =>
    dyads.reduce((sum, dyad) => sum + dyad[key].length, 0);
  const [ended, began] = [count('ended'), count('began')];
  const told = [
    describeYears(earlier),
    describeYears(later),
    compareWords.ties(ended, began, count('continued')),
  ] as const;
  if (ended + began + came + went === 0) return [compareWords.nothing(...told)];
  return [compareWords.between(...told), describePairs(dyads), compareWords.entities(went, came)].filter(
    (sentence) => sentence !== '',
  );
}
