import { formatNumber, plural } from '../language.ts';

/** Opening files of one's own. */
export const open = {
  title: 'Open a file',
  text: 'Data that were saved from here as Entente JSON, or a lesson. They stay in this browser; nobody else sees them.',
  choose: 'Choose a file…',
  drop: 'or drop one anywhere on the page',
  notOpened: (file: string): string => `“${file}” could not be opened`,
  unreadable: 'The file could not be read.',
  problems: (count: number): string =>
    `${formatNumber(count)} ${plural(count, { one: 'problem', other: 'problems' })}; what you had open is as it was.`,
  more: (count: number): string => `… and ${formatNumber(count)} more.`,
  opened: (title: string): string => `“${title}” opened.`,
  notKept: (title: string): string =>
    `“${title}” opened. This browser keeps nothing: open the file again next time.`,
  yours: 'Files you opened',
  remove: (title: string): string => `Remove “${title}”`,
  removed: (title: string): string => `“${title}” is removed from this browser.`,
  takeBack: 'Take it back',
  close: 'Close',
};
