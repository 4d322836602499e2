import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, compare, encodeFilters, noFilters, visible } from '#graph';
import {
  arrangedPart,
  decodeYears,
  encodeArrangement,
  encodeYears,
  normalArrangement,
} from '../../../src/state/arrangement.ts';
import { dataset, filters, years } from '../../fixtures/arbitraries.ts';

describe('years as text', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (one, other) => {
        const span = { from: Math.min(one, other), to: Math.max(one, other) };
        expect(decodeYears(encodeYears(span))).toEqual(span);
      }),
    );
  });

  it.each([
    ['1989', { from: 1989, to: 1989 }],
    ['1985-1989', { from: 1985, to: 1989 }],
    ['1989-1985', { from: 1985, to: 1989 }],
    ['', null],
    ['-5', null],
    ['1989-', null],
    ['19891', null],
    ['1989&years=1950', null],
    ['nineteen', null],
  ])('“%s” is %j', (text, span) => {
    expect(decodeYears(text)).toEqual(span);
  });
});

describe('an arrangement as text', () => {
  it('is empty for everything, and in the words of the filters', () => {
    expect(encodeArrangement(noFilters, null)).toBe('');
    expect(encodeArrangement({ ...noFilters, years: { from: 1950, to: 1953 } }, null)).toBe(
      'years=1950-1953',
    );
    expect(
      encodeArrangement({ ...noFilters, years: { from: 2025, to: 2025 } }, { from: 1985, to: 1989 }),
    ).toBe('years=2025&compare=1985-1989');
  });

  it('brings back the part of the graph that was shown', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const graph = buildGraph(data);
        expect(arrangedPart(graph, encodeArrangement(chosen, null))).toEqual(visible(graph, chosen));
      }),
    );
  });

  it('brings back both spans of a comparison', () => {
    fc.assert(
      fc.property(dataset, filters, years, years, (data, chosen, first, second) => {
        const graph = buildGraph(data);
        const shown = { ...chosen, years: second };
        expect(arrangedPart(graph, encodeArrangement(shown, first))).toEqual(
          compare(graph, shown, first, second).shown,
        );
      }),
    );
  });

  it('is everything for junk, and a comparison without years is none', () => {
    const graph = buildGraph(fc.sample(dataset, { numRuns: 1, seed: 3 })[0] ?? expect.fail());
    const all = visible(graph, noFilters);
    for (const text of ['', '%', '&&', 'types=&years=x', 'compare=1995', 'compare=then&years=', 'junk']) {
      expect(arrangedPart(graph, text)).toEqual(all);
    }
  });
});

describe('the normal form of an arrangement', () => {
  it('is what was written', () => {
    fc.assert(
      fc.property(filters, fc.option(years), (chosen, first) => {
        const text = encodeArrangement(chosen, first);
        expect(normalArrangement(text)).toBe(text);
      }),
    );
  });

  it('is the same however it is written', () => {
    expect(normalArrangement('compare=1950-1950&isolated=no&years=2025-2025&junk=1')).toBe(
      'years=2025&isolated=no&compare=1950',
    );
    expect(normalArrangement('types=alliance.alliance')).toBe(
      encodeFilters({
        ...noFilters,
        types: new Set([
          'defence-pact', 'entente', 'non-aggression', 'neutrality', 'security-partnership',
          'membership-defence', 'membership', 'membership-economic', 'military-assistance', 'political-support',
        ]),
      }),
    ); // prettier-ignore
  });

  it('exists for any text, and stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (text) => {
        const once = normalArrangement(text);
        expect(normalArrangement(once)).toBe(once);
      }),
    );
  });
});
