import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeFilters,
  encodeFilters,
  noFilters,
  relationshipTypes,
  type Family,
  type Filters,
  type RelationshipType,
} from '#graph';
import { filters } from '../../fixtures/arbitraries.ts';

const typesOf = (...families: Family[]): Set<string> =>
  new Set(relationshipTypes.filter((type) => families.includes(type.family)).map((type) => type.id));

const encoded = (change: Partial<Filters>): string => encodeFilters({ ...noFilters, ...change });

describe('encodeFilters', () => {
  it('writes nothing where nothing is filtered', () => {
    expect(encodeFilters(noFilters)).toBe('');
  });

  it.each<[string, Partial<Filters>]>([
    ['types=energy', { types: new Set(['energy']) }],
    ['types=sanction', { types: typesOf('sanction') }],
    ['types=alliance.sanction', { types: typesOf('sanction', 'alliance') }],
    ['types=sanction.energy', { types: new Set(['energy', ...typesOf('sanction')]) }],
    ['types=alliance.sanction.interest.structure', { types: new Set(relationshipTypes.map(({ id }) => id)) }],
    ['types=none', { types: new Set() }],
    ['kinds=bloc', { kinds: new Set(['bloc'] as const) }],
    ['kinds=nation.bloc', { kinds: new Set(['bloc', 'nation'] as const) }],
    ['regions=-.Eastern+Asia', { regions: new Set(['Eastern Asia', '']) }],
    ['years=2024', { years: { from: 2024, to: 2024 } }],
    ['years=1950-1953', { years: { from: 1950, to: 1953 } }],
    ['status=in-force', { statuses: new Set(['in-force'] as const) }],
    ['status=none', { statuses: new Set() }],
    ['around=PRK*2', { around: { node: 'PRK', hops: 2 } }],
    ['isolated=no', { isolated: false }],
    ['more=CHN.JPN', { expanded: new Set(['JPN', 'CHN']) }],
    ['fold=CHN', { folded: new Set(['CHN']) }],
    [
      'around=PRK*1&isolated=no&more=CHN&fold=PRK.none',
      {
        around: { node: 'PRK', hops: 1 },
        isolated: false,
        expanded: new Set(['CHN']),
        folded: new Set(['none', 'PRK']),
      },
    ],
  ])('writes %s', (text, change) => {
    expect(encoded(change)).toBe(text);
    expect(decodeFilters(text)).toEqual({ ...noFilters, ...change });
  });

  it('calls a family by its name only when all its types are in', () => {
    const [first = '', ...rest] = typesOf('sanction');
    expect(encoded({ types: new Set(rest) })).toBe(`types=${rest.join('.')}`);
    expect(encoded({ types: new Set([...rest, first]) })).toBe('types=sanction');
  });

  it('leaves out types that the registry lacks', () => {
    expect(encoded({ types: new Set(['friendship', 'energy']) })).toBe('types=energy');
  });

  it('leaves out expanded and folded ids that an address cannot hold', () => {
    const ids = new Set(['', 'A.B', 'ü', '<b>', 'x'.repeat(65), 'OK-1_a']);
    expect(encoded({ expanded: ids, folded: ids })).toBe('more=OK-1_a&fold=OK-1_a');
    expect(encoded({ expanded: new Set(['A.B']) })).toBe('');
  });

  it('knows the types of another registry', () => {
    const types: readonly RelationshipType[] = relationshipTypes
      .filter(({ id }) => id === 'energy')
      .map((type) => ({ ...type, id: 'friendship', family: 'alliance' }));
    const chosen = { ...noFilters, types: new Set(['friendship']) };
    expect(encodeFilters(chosen, types)).toBe('types=alliance');
    expect(decodeFilters('types=alliance', types)).toEqual(chosen);
    expect(decodeFilters('types=friendship', types)).toEqual(chosen);
  });
});

describe('decodeFilters', () => {
  it.each<[string, Partial<Filters>]>([
    ['', {}],
    ['?', {}],
    ['types=', {}],
    ['types=friendship', {}],
    ['types=friendship.energy', { types: new Set(['energy']) }],
    ['types=energy..energy.', { types: new Set(['energy']) }],
    ['types=sanction.sanction-arms', { types: typesOf('sanction') }],
    ['types=__proto__.constructor', {}],
    ['kinds=planet', {}],
    ['status=ended.maybe', { statuses: new Set(['ended'] as const) }],
    ['years=soon', {}],
    ['years=-5', {}],
    ['years=2014.5', {}],
    ['years=20140', {}],
    ['years=2014-', {}],
    ['years=2024-1991', { years: { from: 1991, to: 2024 } }],
    ['around=PRK', {}],
    ['around=PRK*0', {}],
    ['around=PRK*4', {}],
    ['around=PRK*1.5', {}],
    ['around=*2', {}],
    ['around=<b>*2', {}],
    [`around=${'x'.repeat(65)}*2`, {}],
    ['isolated=yes', {}],
    ['more=&fold=', {}],
    ['more=.&fold=a b', {}],
    [`more=${'x'.repeat(65)}&fold=<b>`, {}],
    ['more=CHN..CHN.%C3%BC.JPN', { expanded: new Set(['CHN', 'JPN']) }],
    ['fold=__proto__', { folded: new Set(['__proto__']) }],
    ['isolated=', {}],
    ['%E0%A4%A=1&%&=&&years=1991', { years: { from: 1991, to: 1991 } }],
    ['utm_source=x&story=1&isolated=no', { isolated: false }],
    ['?years=1991', { years: { from: 1991, to: 1991 } }],
    ['types=friendship&years=1991', { years: { from: 1991, to: 1991 } }],
  ])('reads "%s"', (text, change) => {
    expect(decodeFilters(text)).toEqual({ ...noFilters, ...change });
  });
});

describe('laws', () => {
  it('what was written is read back', () => {
    fc.assert(
      fc.property(filters, (chosen) => {
        expect(decodeFilters(encodeFilters(chosen))).toEqual(chosen);
      }),
      { numRuns: 500 },
    );
  });

  it('equal filters give equal text, whatever the order of their sets', () => {
    const reversed = <T>(set: ReadonlySet<T> | null): ReadonlySet<T> | null =>
      set === null ? null : new Set([...set].reverse());
    fc.assert(
      fc.property(filters, (chosen) => {
        const turned = {
          ...chosen,
          types: reversed(chosen.types),
          kinds: reversed(chosen.kinds),
          regions: reversed(chosen.regions),
          statuses: reversed(chosen.statuses),
          expanded: new Set([...chosen.expanded].reverse()),
          folded: new Set([...chosen.folded].reverse()),
        };
        expect(encodeFilters(turned)).toBe(encodeFilters(chosen));
      }),
    );
  });

  it('different filters give different text', () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const same = encodeFilters(one) === encodeFilters(other);
        if (same) expect(one).toEqual(other);
        else expect(one).not.toEqual(other);
      }),
    );
  });

  const names = ['types', 'kinds', 'regions', 'years', 'status', 'around', 'isolated', 'more', 'fold', 'x'];
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'none',
      '-',
      '.',
      'energy',
      'sanction',
      'nation',
      'Eastern Asia',
      '2014',
      'RUS*2',
      'no',
      '%',
    ),
  );
  const query = fc
    .array(fc.tuple(fc.constantFrom(...names), fc.array(word, { maxLength: 3 }), fc.boolean()), {
      maxLength: 6,
    })
    .map((pairs) =>
      pairs
        .map(([name, words, escaped]) => {
          const value = words.join('.');
          return `${name}=${escaped ? new URLSearchParams({ value }).toString().slice(6) : value}`;
        })
        .join('&'),
    );

  it.each([
    ['any text', fc.string({ unit: 'binary' })],
    ['text that is almost a query', query],
  ])('reads %s, and what it reads is written the same again', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = encodeFilters(decodeFilters(text));
        expect(encodeFilters(decodeFilters(once))).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
