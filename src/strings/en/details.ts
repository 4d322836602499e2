/** What the cards say of an entity, a tie, or two entities and the ways between them. */
import { formatNumber, plural } from '../language.ts';

const ties = (count: number): string =>
  `${formatNumber(count)} ${plural(count, { one: 'tie', other: 'ties' })}`;

export const details = {
  panel: 'Details',
  close: 'Close details (Esc)',
  connectHint:
    'Shift-click another nation, or find it with the search and press Shift+Enter, to ask how the two are connected.',
  sources: 'Sources',
  opensInNewTab: ' (opens in a new tab)',

  bloc: 'Organisation or bloc',
  nation: 'Nation',
  formerNation: 'Former nation',
  hidden: (name: string): string => `The filters hide ${name} now.`,
  since: 'Since',
  existed: 'Existed',
  seat: 'Seat',
  capital: 'Capital',
  before: 'Before it',
  after: 'After it',
  alias: 'Also called',
  code: 'Code',
  lookAt: 'Look at it',
  onlyItsTies: 'Only its ties',
  neighboursToo: 'Its neighbours, too',
  fold: 'Fold',
  foldTitle: 'Hides whoever is tied to it alone',
  rings: 'Rings around it',
  unpin: 'Unpin',
  ties: (shown: number, all: number): string =>
    shown === all ? ties(all) : `${formatNumber(shown)} of ${ties(all)}`,
  noTies: 'Nothing ties it to the others.',
  tiesHidden: 'The filters hide all its ties.',
  showAll: (count: number): string => `Show all ${formatNumber(count)}`,
  with: 'with',
  to: 'to',
  from: 'from',

  tieHidden: 'The filters hide this tie now.',
  /** Between the two parties, for those who do not see the line. */
  mutual: 'and',
  directed: 'to',
  definition: 'Where the term comes from',
  assessment: 'an assessment, not a fact',
  contested: 'contested: see both readings',
  act: (regime: string, act: string): string => `${regime === '' ? 'Legal act' : regime}: ${act}`,

  howConnected: (from: string, to: string): string => `How are ${from} and ${to} connected?`,
  notConnected: 'Not at all, along the ties that are visible now.',
  elsewhere: 'Other years or types of tie may connect them.',
  connected: (steps: number, ways: number): string =>
    `They are connected ${steps === 1 ? 'directly' : `in ${formatNumber(steps)} steps`}${ways > 1 ? `, in ${formatNumber(ways)} ways` : ''}.`,
  firstWays: (count: number): string => `The first ${formatNumber(count)} are listed.`,
  stepBack: 'A step back',
  stepOn: 'A step on',
  trail: (step: number, all: number, name: string): string =>
    `${formatNumber(step)} of ${formatNumber(all)}: ${name}`,
  allWays: 'All ways',
  stepByStep: 'Step by step',
};
