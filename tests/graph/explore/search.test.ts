import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph, search, type RelationGraph } from '#graph';
import { bloc, graphOf, nation, pyongyang, tie } from '../../fixtures/graphs.ts';

let lesson: RelationGraph;
beforeAll(async () => {
  lesson = buildGraph(await pyongyang());
});

const idsOf = (text: string, graph = lesson): string[] => search(graph, text).map(({ id }) => id);

describe('search', () => {
  it.each([
    // Names and parts of names.
    ['Russia', 'RUS'],
    ['russia', 'RUS'],
    ['  Russia  ', 'RUS'],
    ['North Korea', 'PRK'],
    ['Korea North', 'PRK'],
    ['Soviet', 'SUN'],
    ['six-party', '6PT'],
    // Aliases.
    ['DPRK', 'PRK'],
    ['Nippon', 'JPN'],
    ['USSR', 'SUN'],
    ['Britain', 'GBR'],
    ['North Atlantic Treaty Organization', 'NATO'],
    // Codes.
    ['PRK', 'PRK'],
    ['prk', 'PRK'],
    ['KP', 'PRK'],
    ['us', 'USA'],
    ['UN', 'UN'],
    // Other languages, with and without their marks.
    ['Corée du Nord', 'PRK'],
    ['Coree du Nord', 'PRK'],
    ['coree du nord', 'PRK'],
    ['Nordkorea', 'PRK'],
    ['Россия', 'RUS'],
    ['россия', 'RUS'],
    ['Ρωσία', 'RUS'],
    ['ρωσια', 'RUS'],
    ['日本', 'JPN'],
    ['북한', 'PRK'],
    ['روسيا', 'RUS'],
    ['Japón', 'JPN'],
    ['japon', 'JPN'],
    ['Vereinigte Staaten', 'USA'],
    // Beginnings and small slips.
    ['mongo', 'MNG'],
    ['ukr', 'UKR'],
    ['Rusia', 'RUS'],
    ['Rusland', 'RUS'],
    ['Mongollia', 'MNG'],
    ['Switzrland', 'CHE'],
  ])('"%s" finds %s first', (text, id) => {
    expect(idsOf(text)[0]).toBe(id);
  });

  it('puts both Koreas first for "kore", the one with more ties before the other', () => {
    expect(lesson.degree('PRK')).toBeGreaterThan(lesson.degree('KOR'));
    expect(idsOf('kore').slice(0, 2)).toEqual(['PRK', 'KOR']);
    expect(idsOf('Coree').slice(0, 2)).toEqual(['PRK', 'KOR']);
  });

  it('puts an exact name before beginnings, and guesses only where nothing fits, whatever their ties', () => {
    const graph = graphOf(
      [nation('A', { name: 'Mala' }), nation('B', { name: 'Malawi' }), nation('C', { name: 'Maala' })],
      [tie('one', 'energy', 'B', 'C'), tie('two', 'energy', 'C', 'B'), tie('three', 'energy', 'C', 'A')],
    );
    expect(idsOf('mala', graph)).toEqual(['A', 'B']);
    // Guesses are for those who mistyped: nobody is called so, and all three are a slip away.
    expect(idsOf('maalla', graph)).toContain('C');
  });

  it('puts a name before the same word as an alias', () => {
    const graph = graphOf(
      [nation('A', { name: 'Alba', aliases: ['Iberia'] }), nation('B', { name: 'Iberia' })],
      [],
    );
    expect(idsOf('Iberia', graph)).toEqual(['B', 'A']);
  });

  it('says through which other name it found something', () => {
    expect(search(lesson, 'Corée du Nord')[0]).toEqual({
      id: 'PRK',
      name: 'North Korea',
      via: 'Corée du Nord',
    });
    expect(search(lesson, 'DPRK')[0]).toEqual({ id: 'PRK', name: 'North Korea', via: 'DPRK' });
    expect(search(lesson, 'north korea')[0]).toEqual({ id: 'PRK', name: 'North Korea', via: '' });
  });

  it('lists each entity once', () => {
    for (const text of ['k', 'kor', 'united', 'north', 'ru', 'c']) {
      const ids = idsOf(text);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each([
    '',
    ' ',
    '\t\n',
    '\u0301',
    'qqqqxxxx',
    '.',
    '.*',
    '(',
    '[-',
    '\\',
    '^$',
    '???',
    '+++',
    '{1,2}',
    '🐉',
  ])('"%s" finds nothing', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '"%s" is a word like any other',
    (word) => {
      expect(idsOf(word)).toEqual([]);
      const graph = graphOf([nation('A', { name: word }), nation('B')], []);
      expect(idsOf(word, graph)).toEqual(['A']);
    },
  );

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { id, name } of search(lesson, text)) {
          expect(lesson.getNodeAttribute(id, 'name')).toBe(name);
        }
      }),
    );
    expect(idsOf('x'.repeat(5000))).toEqual([]);
  });

  it.each(['X', 'KPX1', '!!', '12', 'ÄÖ', '<b>', 'K P'])(
    'does without foreign names for the code "%s"',
    (iso2) => {
      const graph = graphOf(
        [nation('A', { name: 'Alba', iso2 }), nation('R', { name: 'Rus', iso2: 'RU' })],
        [],
      );
      expect(idsOf('Alba', graph)).toEqual(['A']);
      expect(idsOf('Россия', graph)).toEqual(['R']);
    },
  );

  it('finds by a name that folds to nothing else', () => {
    const graph = graphOf([bloc('X', { name: 'Ærø & Ĳssel', aliases: ['ﬁrst League'] }), nation('B')], []);
    expect(idsOf('ijssel', graph)).toEqual(['X']);
    expect(idsOf('first league', graph)).toEqual(['X']);
  });

  it('answers about an empty graph', () => {
    expect(search(graphOf([], []), 'russia')).toEqual([]);
  });
});

describe('laws of search', () => {
  it('every name, alias and code finds its owner', () => {
    lesson.forEachNode((key, { name, aliases, iso2 }) => {
      for (const text of [key, name, ...aliases, ...(iso2 === '' ? [] : [iso2])]) {
        expect([text, idsOf(text)]).toEqual([text, expect.arrayContaining([key])]);
      }
    });
  });

  it('every name finds its owner first, and so does it in capitals', () => {
    lesson.forEachNode((key, { name }) => {
      expect([name, idsOf(name)[0]]).toEqual([name, key]);
      expect([name, idsOf(name.toUpperCase())[0]]).toEqual([name, key]);
    });
  });
});
