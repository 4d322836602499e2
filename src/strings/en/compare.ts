/** What changed between two spans of years, in sentences. What is zero is left out. */
import { formatNumber } from '../language.ts';

/** How many, and what they did. */
type Part = readonly [count: number, did: string];

/** "214 ties ended, 1 began": the noun goes with the first part that stays. */
const listParts = (noun: string, parts: readonly Part[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, did], at) => {
      const what = at > 0 ? '' : count === 1 ? ` ${noun}` : ` ${noun}s`;
      return `${formatNumber(count)}${what} ${did}`;
    })
    .join(', ');

const are = (count: number, what: string): string => `${count === 1 ? 'is' : 'are'} ${what}`;

export const compare = {
  panel: 'What changed',
  close: 'Put aside what changed',
  title: (first: string, second: string): string => `${first} and ${second}`,
  turned: 'Changed sides',
  came: 'New states and organisations',
  went: 'States and organisations that are gone',
  showAll: (count: number): string => `Show all ${formatNumber(count)}`,
  show: 'Show them',
  signs: { friendly: 'friendly', hostile: 'hostile', neutral: 'neutral', none: 'none' },

  sameYears: (years: string): string => `Nothing changed: both are ${years}.`,
  /** `ties` is what `ties` below says; empty for none. */
  between: (earlier: string, later: string, ties: string): string =>
    `Between ${earlier} and ${later}: ${ties === '' ? 'no ties' : ties}.`,
  nothing: (earlier: string, later: string, ties: string): string =>
    `Between ${earlier} and ${later} nothing changed${ties === '' ? '' : `: ${ties}`}.`,
  ties: (ended: number, began: number, continued: number): string =>
    listParts('tie', [
      [ended, 'ended'],
      [began, 'began'],
      [continued, 'went on'],
    ]),
  /** Pairs that went from hostile to friendly, from friendly to hostile, and those tied otherwise. */
  pairs: (better: number, worse: number, renewed: number): string => {
    const turned = listParts('pair', [
      [better, 'went from hostile to friendly'],
      [worse, `${better > 0 ? '' : 'went '}from friendly to hostile`],
    ]);
    const rest = are(renewed, 'still tied, but by other ties than before');
    if (renewed === 0) return turned === '' ? '' : `${turned}.`;
    return turned === ''
      ? `${listParts('pair', [[renewed, rest]])}.`
      : `${turned}; ${formatNumber(renewed)} more ${rest}.`;
  },
  entities: (gone: number, added: number): string => {
    const parts = [
      ...(gone > 0 ? [`${formatNumber(gone)} ${are(gone, 'gone')}`] : []),
      ...(added > 0 ? [`${formatNumber(added)} ${are(added, 'new')}`] : []),
    ];
    return parts.length === 0 ? '' : `Of the nations and organisations, ${parts.join(' and ')}.`;
  },
};
