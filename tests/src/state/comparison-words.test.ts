import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, compare, noFilters, type Entity, type Tie, type YearSpan } from '#graph';
import { describeComparison } from '../../../src/state/comparison-words.ts';
import { dataset, filters, years } from '../../fixtures/arbitraries.ts';
import { bloc, graphOf, nation, tie } from '../../fixtures/graphs.ts';

const before = { end: '1990' };
const after = { start: '2000' };
const first: YearSpan = { from: 1989, to: 1989 };
const second: YearSpan = { from: 2024, to: 2024 };
const names = ['A', 'B', 'C', 'D', 'E'];

const told = (ties: readonly Tie[], entities: readonly Entity[] = [], spans = [first, second]): string[] => {
  const graph = graphOf([...names.map((id) => nation(id)), ...entities], ties);
  return describeComparison(compare(graph, noFilters, spans[0] ?? first, spans[1] ?? second));
};

describe('a comparison in words', () => {
  it('counts ties, the singular too, and leaves out what is zero', () => {
    expect(told([tie('1', 'entente', 'A', 'B', before)])).toEqual(['Between 1989 and 2024: 1 tie ended.']);
    expect(
      told([
        tie('1', 'entente', 'A', 'B', before),
        tie('2', 'entente', 'A', 'C', before),
        tie('3', 'entente', 'A', 'D', after),
        tie('4', 'entente', 'A', 'E'),
        tie('5', 'entente', 'B', 'E'),
      ]),
    ).toEqual(['Between 1989 and 2024: 2 ties ended, 1 began, 2 went on.']);
    expect(told([tie('1', 'entente', 'A', 'B', after), tie('2', 'entente', 'A', 'C', after)])).toEqual([
      'Between 1989 and 2024: 2 ties began.',
    ]);
  });

  const turns = (a: string, b: string): Tie[] => [
    tie(`${a}${b}-foes`, 'rivalry', a, b, before),
    tie(`${a}${b}-friends`, 'entente', a, b, after),
  ];
  const falls = (a: string, b: string): Tie[] => [
    tie(`${a}${b}-friends`, 'entente', a, b, before),
    tie(`${a}${b}-foes`, 'rivalry', a, b, after),
  ];
  const renews = (a: string, b: string): Tie[] => [
    tie(`${a}${b}-one`, 'entente', a, b, before),
    tie(`${a}${b}-two`, 'defence-pact', a, b, after),
  ];

  it.each([
    ['1 tie ended, 1 began; 1 pair of nations went from rivalry to alliance.', turns('A', 'B')],
    [
      '2 ties ended, 2 began; 2 pairs of nations went from alliance to rivalry.',
      [...falls('A', 'B'), ...falls('A', 'C')],
    ],
    [
      '2 ties ended, 2 began; 1 pair of nations went from rivalry to alliance, 1 from alliance to rivalry.',
      [...turns('A', 'B'), ...falls('A', 'C')],
    ],
  ])('tells who changed sides: %s', (sentence, ties) => {
    expect(told(ties)).toEqual([`Between 1989 and 2024: ${sentence}`]);
  });

  it('tells of pairs that are tied otherwise, beside those that changed sides', () => {
    expect(told(renews('A', 'B'))[1]).toBe('1 pair of nations is still tied, but by other ties than before.');
    expect(told([...renews('A', 'B'), ...renews('A', 'C')])[1]).toBe(
      '2 pairs of nations are still tied, but by other ties than before.',
    );
    const both = [...turns('C', 'B'), ...falls('A', 'C'), ...renews('A', 'D'), ...renews('A', 'E')];
    expect(told(both)[1]).toBe('2 more pairs of nations are still tied, but by other ties than before.');
  });

  it('counts the ties of organisations, but not as nations that changed sides', () => {
    const ties = [
      tie('member', 'membership', 'A', 'L', before),
      tie('sanctioned', 'sanction-other', 'L', 'A', after),
    ];
    expect(told(ties, [bloc('L')])).toEqual(['Between 1989 and 2024: 1 tie ended, 1 began.']);
  });

  it('does not call a pair renewed where one of its ties went on', () => {
    expect(told([...renews('A', 'B'), tie('on', 'energy', 'A', 'B')])).toEqual([
      'Between 1989 and 2024: 1 tie ended, 1 began, 1 went on.',
    ]);
  });

  it('tells of nations and organisations that are gone or new', () => {
    expect(told([], [nation('X', before)])).toEqual([
      'Between 1989 and 2024: no ties.',
      'Of the nations and organisations, 1 is gone.',
    ]);
    expect(
      told([tie('1', 'energy', 'A', 'B')], [bloc('X', before), nation('Y', after), nation('Z', after)]),
    ).toEqual([
      'Between 1989 and 2024: 1 tie went on.',
      'Of the nations and organisations, 1 is gone and 2 are new.',
    ]);
  });

  it('says so where nothing changed', () => {
    expect(told([])).toEqual(['Between 1989 and 2024 nothing changed.']);
    expect(told([tie('1', 'energy', 'A', 'B')])).toEqual([
      'Between 1989 and 2024 nothing changed: 1 tie went on.',
    ]);
    expect(told([tie('1', 'energy', 'A', 'B', before)], [], [first, first])).toEqual([
      'Nothing changed: both are 1989.',
    ]);
  });

  it('names spans, and tells forwards in time whichever was asked for first', () => {
    const ties = [...turns('A', 'B'), tie('1', 'energy', 'A', 'C', before)];
    const spans = [
      { from: 1985, to: 1989 },
      { from: 2020, to: 2024 },
    ];
    const expected = [
      'Between 1985–1989 and 2020–2024: 2 ties ended, 1 began; 1 pair of nations went from rivalry to alliance.',
      'Of the nations and organisations, 1 is gone.',
    ];
    expect(told(ties, [nation('X', before)], spans)).toEqual(expected);
    expect(told(ties, [nation('X', before)], spans.toReversed())).toEqual(expected);
  });

  it('either order says the same, in whole sentences without a zero', () => {
    fc.assert(
      fc.property(dataset, filters, years, years, (data, chosen, one, other) => {
        const graph = buildGraph(data);
        const sentences = describeComparison(compare(graph, chosen, one, other));
        expect(describeComparison(compare(graph, chosen, other, one))).toEqual(sentences);
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^(Between|Nothing|Of|\d).*[^ .]\.$/);
          expect(sentence).not.toMatch(/\b0\b|NaN|undefined| {2}|\b1 (ties|pairs)\b|\b(?!1)\d+ (tie|pair)\b/);
        }
      }),
    );
  });
});
