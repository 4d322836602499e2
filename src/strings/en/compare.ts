/** What changed between two spans of years, in sentences. What is zero is left out. */
import { formatNumber } from '../language.ts';

/** How many, and what they did. */
type Part = readonly [count: number, did: string];

/** "214 ties ended, 1 began": the noun goes with the first part that stays. */
const listParts = (noun: string, parts: readonly Part[], of = ''): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, did], at) => {
      const what = at > 0 ? '' : ` ${noun}${count === 1 ? '' : 's'}${of}`;
      return `${formatNumber(count)}${what} ${did}`;
    })
    .join(', ');

const are = (count: number, what: string): string => `${count === 1 ? 'is' : 'are'} ${what}`;

export const compare = {
  panel: 'What changed',
  close: 'Put aside what changed',
  title: (first: string, second: string): string => `${first} and ${second}`,
  turned: 'Changed sides',
  turnedHow: 'By the ties of the two nations with each other: whether more are friendly or more hostile.',
  came: 'New states and organisations',
  went: 'States and organisations that are gone',
  showAll: (count: number): string => `Show all ${formatNumber(count)}`,
  show: 'Show them',
  signs: { friendly: 'friendly', hostile: 'hostile', neutral: 'neutral', none: 'none' },

  sameYears: (years: string): string => `Nothing changed: both are ${years}.`,
  /** `ties` and `turns` are what those below say; empty for none. */
  between: (earlier: string, later: string, ties: string, turns: string): string =>
    `Between ${earlier} and ${later}: ${ties === '' ? 'no ties' : ties}${turns === '' ? '' : `; ${turns}`}.`,
  nothing: (earlier: string, later: string, ties: string): string =>
    `Between ${earlier} and ${later} nothing changed${ties === '' ? '' : `: ${ties}`}.`,
  ties: (ended: number, began: number, continued: number): string =>
    listParts('tie', [
      [ended, 'ended'],
      [began, 'began'],
      [continued, 'went on'],
    ]),
  /** Of pairs of nations, those that went from rivalry to alliance and from alliance to rivalry. */
  turns: (better: number, worse: number): string =>
    listParts(
      'pair',
      [
        [better, 'went from rivalry to alliance'],
        [worse, `${better > 0 ? '' : 'went '}from alliance to rivalry`],
      ],
      ' of nations',
    ),
  /** Pairs of nations tied otherwise than before; `isMore` where others were told of. */
  renewed: (count: number, isMore: boolean): string => {
    if (count === 0) return '';
    const pairs = listParts(
      isMore ? 'more pair' : 'pair',
      [[count, are(count, 'still tied')]],
      ' of nations',
    );
    return `${pairs}, but by other ties than before.`;
  },
  entities: (gone: number, added: number): string => {
    const parts = [
      ...(gone > 0 ? [`${formatNumber(gone)} ${are(gone, 'gone')}`] : []),
      ...(added > 0 ? [`${formatNumber(added)} ${are(added, 'new')}`] : []),
    ];
    return parts.length === 0 ? '' : `Of the nations and organisations, ${parts.join(' and ')}.`;
  },
};
