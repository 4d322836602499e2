import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate as plainDate, formatSpan as plainSpan } from '#graph';
import { formatDate, formatSpan } from '../../../src/strings/dates.ts';
import { partialDate } from '../../fixtures/arbitraries.ts';

describe('dates of the interface', () => {
  it('are in English what the graph itself says', () => {
    const date = fc.oneof(fc.constant(''), partialDate);
    fc.assert(
      fc.property(date, date, (start, end) => {
        expect(formatDate(start)).toBe(plainDate(start));
        expect(formatSpan(start, end)).toBe(plainSpan(start, end));
        expect(formatSpan(start, start)).toBe(plainSpan(start, start));
      }),
    );
  });
});
