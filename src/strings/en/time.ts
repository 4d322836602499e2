/** The years: which are shown, how they are played, what happened in them. */
import { formatNumber, plural } from '../language.ts';

export const time = {
  panel: 'Time',
  changes: 'What changed',
  back: 'A year back',
  on: 'A year on',
  play: 'Play the years',
  pause: 'Pause the years',
  speed: 'Speed',
  when: 'When',
  modes: { all: 'All years', one: 'One year', span: 'A span', compare: 'Compare' },
  goToEvent: 'Go to an event',
  events: 'Events',
  compareTyped: 'Compare',
  withTyped: 'with',
  /** Between the two fields of a comparison. */
  with: 'with',
  yearTyped: 'Year, typed',
  firstTyped: 'First year, typed',
  lastTyped: 'Last year, typed',
  typedHint: 'A year, or two with a dash: 1985–1989',
  /** The thumbs of the slider. */
  year: 'Year',
  first: 'First year',
  last: 'Last year',
  compare: 'Compare',
  compareWith: 'With',
  inYear: (year: number, ties: number): string =>
    `${String(year)}: ${formatNumber(ties)} ${plural(ties, { one: 'tie', other: 'ties' })}`,
  /** Before the counts of a year. */
  ofYear: (year: number): string => `${String(year)}:`,
  refused: (text: string, from: number, to: number): string =>
    `“${text}” is not a year from ${String(from)} to ${String(to)}, such as ${String(to)}.`,
};
