/** Dates of any precision, after ISO 8601: `2014`, `2014-03`, `2014-03-18`. */
import type { PartialDate } from './types.ts';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a date of any precision that exists in the Gregorian calendar. The empty text is no date. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  if (match[2] === undefined) return true;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return false;
  if (match[3] === undefined) return true;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The first day a date can mean, as `YYYY-MM-DD`: `2014` → `2014-01-01`. Expects a valid date. */
export function firstDay(date: PartialDate): string {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** The last day a date can mean, as `YYYY-MM-DD`: `2014-02` → `2014-02-28`. Expects a valid date. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}`;
}

/** The year of a date, or the fallback for an empty one. */
export function yearOf(date: PartialDate, fallback: number): number {
  return date === '' ? fallback : Number(date.slice(0, 4));
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** A date in words: `18 March 2014`, `March 2014`, `2014`; empty for an empty date. */
export function formatDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

/** A span in words: `since March 2014`, `1961–1996`, `until 1991`, `on 18 June 2024`, `undated`. */
export function formatSpan(start: PartialDate, end: PartialDate): string {
  if (start === '' && end === '') return 'undated';
  if (end === '') return `since ${formatDate(start)}`;
  if (start === '') return `until ${formatDate(end)}`;
  if (start === end) return start.length === 10 ? `on ${formatDate(start)}` : `in ${formatDate(start)}`;
  return start.length === 4 && end.length === 4
    ? `${start}–${end}`
    : `${formatDate(start)} – ${formatDate(end)}`;
}
