/** What the first picture needs: the frame around it, and what stands in its place. */
import { formatNumber, plural } from '../language.ts';

export const app = {
  filtersAndLegend: 'Filters and legend (F)',
  filters: 'Filters',
  backToLesson: 'Back to your lesson',
  yourLesson: 'Your lesson',
  panels: 'Panels',
  dataset: 'Dataset',
  openFile: 'Open a file (O)',
  /** Around a button: before it, on it, after it. */
  lost: 'This part could not be fetched. Check the connection, then',
  openAgain: 'open the page again',
  lostKeeps: ': the address keeps your view.',
  linkCopied: 'Link copied. Whoever opens it sees this view.',
  embed: 'Embed in a web page…',
  linkOfFile: 'Link copied. It works in this browser alone: these data are in a file of yours.',
  linkNotCopied: (address: string): string =>
    `Your browser does not let the page copy. The link stands in the address bar: ${address}`,

  find: 'Find a nation or organisation',
  findHint: 'Find a nation…',
  searchLost: 'Search could not be loaded',

  view: 'View',
  undo: 'Undo (Ctrl+Z)',
  redo: 'Redo (Ctrl+Shift+Z)',
  table: 'Table of ties (T)',
  copyLink: 'Copy link to this view',
  display: 'Display: theme, text size, language, colours, motion',
  help: 'Help and keys (?)',
  lessons: 'Lessons',
  lessonsLabel: 'Lessons (L)',
  save: 'Save image',
  saveLabel: 'Save image (S)',
  saveTitle: 'Save image, series, handout or data (S)',

  opening: 'Opening the graph…',
  layingOut: 'Laying out',
  layingOutNow: 'Laying out…',
  cancel: 'Cancel',
  outdated: 'Laid out for another selection',
  arrange: 'Arrange what is shown',
  moreProblems: (count: number): string =>
    `… and ${formatNumber(count)} more ${plural(count, { one: 'problem', other: 'problems' })}.`,
  tryAgain: 'Try again',
  openDataset: (title: string): string => `Open “${title}”`,
  nothingLeft: 'Nothing passes the filters',
  allHidden: 'Every nation and organisation is hidden now.',
  showAll: 'Show everything',
  undoLast: 'Undo the last change',

  picture: 'Graph of nations and their ties',
  pictureHelp:
    'Arrow keys move the view, plus and minus zoom, zero shows everything. Every entity can be found with the search and every tie stands in the table of ties.',

  veilLabel: 'To be revealed',
  veilTitle: 'What is this tie?',
  veilText: 'The class predicts first what this tie is; then it is revealed.',

  undone: 'Undone',
  redone: 'Redone',
  noLayout: 'The layout could not be made.',
  notOpened: (title: string): string => `“${title}” could not be opened.`,
  noLesson: (id: string) => `There is no lesson called “${id}” here. This is the explorer instead.`,
  noDataset: (id: string): string => `There is no dataset called “${id}”.`,
  noFile: 'These data are in a file that this browser does not have.',
  askForFile: 'Whoever sent you the link has the file: ask for it and open it here (O).',
  knownDatasets: (titles: readonly string[]): string =>
    `Those that ship with Entente: ${titles.map((title) => `“${title}”`).join(', ')}.`,
};
