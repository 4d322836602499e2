import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, formatDate, formatSpan, isPartialDate, lastDay, yearOf } from '#graph';
import { partialDate } from '../../fixtures/arbitraries.ts';

describe('isPartialDate', () => {
  it.each([
    '2014',
    '2014-03',
    '2014-03-18',
    '2024-02-29',
    '2000-02-29',
    '1600-02-29',
    '1999-12-31',
    '2014-01-01',
    '2014-04-30',
    '0476-09-04',
  ])('%s is a date', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    '14',
    '201',
    '20145',
    '2014-',
    '2014-3',
    '2014-00',
    '2014-13',
    '2014-03-0',
    '2014-03-00',
    '2014-03-32',
    '2014-04-31',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2014-02-30',
    '2014/03/18',
    '18-03-2014',
    '2014-03-18T00:00',
    ' 2014',
    '2014\n',
    '-2014',
    '２０１４',
    'today',
  ])('"%s" is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('agrees with the calendar on every day of a leap year, a common one and two centuries', () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
          // An engine's own reading of ISO days: one that does not exist rolls over or is invalid.
          const read = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
          expect([text, isPartialDate(text)]).toEqual([text, exists]);
        }
      }
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isPartialDate(text)).toBe(/^\d{4}$/.test(text));
      }),
    );
  });
});

describe('firstDay and lastDay', () => {
  it.each([
    ['2014', '2014-01-01', '2014-12-31'],
    ['2014-01', '2014-01-01', '2014-01-31'],
    ['2014-04', '2014-04-01', '2014-04-30'],
    ['2014-12', '2014-12-01', '2014-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2014-03-18', '2014-03-18', '2014-03-18'],
  ])('%s lasts from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
  });

  it('frame the date: both are days of it, and the days beyond are not', () => {
    const shifted = (day: string, by: number): string =>
      new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(partialDate, (date) => {
        const [first, last] = [firstDay(date), lastDay(date)];
        expect(isPartialDate(first) && isPartialDate(last)).toBe(true);
        expect(first.startsWith(date) && last.startsWith(date)).toBe(true);
        expect(shifted(first, -1).startsWith(date)).toBe(false);
        expect(shifted(last, 1).startsWith(date)).toBe(false);
      }),
    );
  });
});

describe('yearOf', () => {
  it.each([
    ['2014', 2014],
    ['2014-03', 2014],
    ['1991-12-26', 1991],
    ['0476', 476],
  ])('of %s is %i', (date, year) => {
    expect(yearOf(date, -1)).toBe(year);
  });

  it('of no date is the fallback', () => {
    expect(yearOf('', -Infinity)).toBe(-Infinity);
  });
});

describe('words', () => {
  it.each([
    ['', ''],
    ['2014', '2014'],
    ['2014-03', 'March 2014'],
    ['2014-03-18', '18 March 2014'],
    ['2014-12-01', '1 December 2014'],
  ])('formatDate("%s") is "%s"', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  it.each([
    ['', '', 'undated'],
    ['2014', '', 'since 2014'],
    ['2014-03-18', '', 'since 18 March 2014'],
    ['', '1991', 'until 1991'],
    ['', '1991-12-26', 'until 26 December 1991'],
    ['1961', '1996', '1961–1996'],
    ['1961-07', '1996', 'July 1961 – 1996'],
    ['1950-06-25', '1953-07-27', '25 June 1950 – 27 July 1953'],
    ['2024-06-18', '2024-06-18', 'on 18 June 2024'],
    ['2024-06', '2024-06', 'in June 2024'],
    ['2024', '2024', 'in 2024'],
  ])('formatSpan("%s", "%s") is "%s"', (start, end, words) => {
    expect(formatSpan(start, end)).toBe(words);
  });
});
