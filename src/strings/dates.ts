/** Dates and spans in words: as those of graph/, in the language of this page. */
import { firstDay, type PartialDate } from '#graph';
import { dates as en } from './en/dates.ts';
import { dates as fr } from './fr/dates.ts';
import { inLanguage, locale } from './language.ts';

const words = inLanguage({ en, fr });
const inMonth = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const months = new Intl.DateTimeFormat(locale, inMonth);
const days = new Intl.DateTimeFormat(locale, { ...inMonth, day: 'numeric' });

const isDay = (date: PartialDate): boolean => date.length === 10;
const isYear = (date: PartialDate): boolean => date.length === 4;

/** "18 March 2014", "March 2014", "2014"; empty for an empty date. */
export function formatDate(date: PartialDate): string {
  if (date === '' || isYear(date)) return date;
  const time = new Date(firstDay(date));
  if (!isDay(date)) return months.format(time);
  return date.endsWith('-01') ? words.first(days.format(time)) : days.format(time);
}

/** "since March 2014", "1961–1996", "until 1991", "on 18 June 2024", "undated". */
export function formatSpan(start: PartialDate, end: PartialDate): string {
  if (start === '' && end === '') return words.undated;
  if (end === '') return words.since(formatDate(start), isDay(start));
  if (start === '') return words.until(formatDate(end), isDay(end));
  if (start === end) return words.at(formatDate(start), isDay(start));
  return isYear(start) && isYear(end) ? `${start}–${end}` : `${formatDate(start)} – ${formatDate(end)}`;
}
