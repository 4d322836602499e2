import { describe, expect, it, vi } from 'vitest';

// Before anything is imported: the language is settled once.
vi.hoisted(() => {
  vi.stubGlobal('window', { localStorage: { getItem: () => 'fr' } });
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
});

import { compare, noFilters, visible, type Filters } from '#graph';
import { describeComparison } from '../../../src/state/comparison-words.ts';
import { describeTie } from '../../../src/state/tie-words.ts';
import { describeCounts, describeFilters } from '../../../src/state/words.ts';
import { formatDate, formatSpan } from '../../../src/strings/dates.ts';
import { filterWords } from '../../../src/strings/filters.ts';
import { formatList, formatNumber, language } from '../../../src/strings/language.ts';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';

const graph = graphOf(
  [
    nation('PRK', { name: 'Corée du Nord' }),
    nation('EGY', { name: 'Égypte' }),
    nation('RUS', { name: 'Russie' }),
    nation('SWE', { name: 'Suède' }),
    nation('ZMB', { name: 'Zambie' }),
  ],
  [
    tie('pact', 'defence-pact', 'PRK', 'RUS', { end: '1991-03' }),
    tie('quarrel', 'rivalry', 'PRK', 'RUS', { start: '2000' }),
    tie('other', 'rivalry', 'EGY', 'RUS', { start: '2000' }),
  ],
);
const told = (change: Partial<Filters>): string[] =>
  describeFilters(graph, { ...noFilters, ...change }).map(({ text }) => text);

describe('in French', () => {
  it('the interface is, where that was chosen', () => {
    expect(language).toBe('fr');
    expect(formatNumber(12345)).toBe('12\u202f345');
    expect(formatList(['Égypte', 'Russie', 'Suède'])).toBe('Égypte, Russie et Suède');
  });

  it.each([
    ['2014', '2014'],
    ['2014-03', 'mars 2014'],
    ['2014-03-18', '18 mars 2014'],
    ['2014-08-01', '1er août 2014'],
    ['2014-08-11', '11 août 2014'],
    ['', ''],
  ])('“%s” is written “%s”', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it.each([
    ['', '', 'sans date'],
    ['2014', '', 'depuis 2014'],
    ['2014-03-18', '', 'depuis le 18 mars 2014'],
    ['', '1991', 'jusqu’en 1991'],
    ['', '1991-07', 'jusqu’en juillet 1991'],
    ['', '1991-07-01', 'jusqu’au 1er juillet 1991'],
    ['2024-06-18', '2024-06-18', 'le 18 juin 2024'],
    ['2024-06', '2024-06', 'en juin 2024'],
    ['1961', '1996', '1961–1996'],
    ['1961-07', '1996', 'juillet 1961 – 1996'],
  ])('from “%s” to “%s” is “%s”', (start, end, text) => {
    expect(formatSpan(start, end)).toBe(text);
  });

  it.each<[string, Partial<Filters>]>([
    ['Autour\u202f: Corée du Nord (1 étape)', { around: { node: 'PRK', hops: 1 } }],
    ['Autour\u202f: Corée du Nord (2 étapes)', { around: { node: 'PRK', hops: 2 } }],
    ['Replié\u202f: Égypte, Suède', { folded: new Set(['SWE', 'EGY']) }],
    [
      'Replié\u202f: Corée du Nord, Égypte, Russie et 1 autre',
      { folded: new Set(['RUS', 'SWE', 'EGY', 'PRK']) },
    ],
    ['Liens en vigueur ou terminés', { statuses: new Set(['in-force', 'ended']) }],
    ['Ni nations ni organisations', { kinds: new Set() }],
    ['Régions\u202f: Asie orientale', { regions: new Set(['Eastern Asia']) }],
  ])('filters say “%s”', (text, change) => {
    expect(told(change)).toEqual([text]);
  });

  it('0 and 1 are singular', () => {
    expect([0, 1, 2].map((count) => filterWords.steps(count))).toEqual(['0 étape', '1 étape', '2 étapes']);
    expect(describeCounts(graph, visible(graph, noFilters))).toBe('3 liens entre 5 nations et organisations');
    const around = { node: 'EGY', hops: 1 };
    expect(describeCounts(graph, visible(graph, { ...noFilters, around }))).toBe(
      '1 lien sur 3 entre 2 nations et organisations sur 5',
    );
  });

  it('a comparison is told', () => {
    const [first, second] = [
      { from: 1985, to: 1985 },
      { from: 2024, to: 2024 },
    ];
    expect(describeComparison(compare(graph, noFilters, first, second))).toEqual([
      'Entre 1985 et 2024\u202f: 1 lien a pris fin, 2 sont apparus\u202f; 1 paire de nations est passée de l’alliance à la rivalité.',
    ]);
    expect(describeComparison(compare(graph, noFilters, first, first))).toEqual([
      'Rien n’a changé\u202f: c’est 1985 des deux côtés.',
    ]);
  });

  it('a tie says until when it was', () => {
    expect(describeTie(graph, graph.getEdgeAttributes('pact'), undefined)).toMatch(/, jusqu’en mars 1991$/);
  });
});
