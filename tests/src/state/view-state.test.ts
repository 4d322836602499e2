import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters, type Encoding } from '#graph';
import { decodeView, defaultView, encodeView, type View } from '../../../src/state/view-state.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const tenth = fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 10);
const point = fc.record({
  x: fc.integer({ min: -9999, max: 9999 }),
  y: fc.integer({ min: -9999, max: 9999 }),
});

const ids = fc.uniqueArray(id, { maxLength: 3 }).map((list) => new Set(list));
const pins = fc
  .dictionary(id, point, { maxKeys: 4, noNullPrototype: true })
  .map((places) => new Map(Object.entries(places)));
const span = fc.integer({ min: 1000, max: 2999 }).map((from) => ({ from, to: from + 3 }));
const encoding: fc.Arbitrary<Encoding> = fc.record({
  ties: fc.constantFrom('fanned', 'bundled'),
  blocs: fc.constantFrom('squares', 'hulls', 'unfolded'),
  size: fc.constantFrom('same', 'degree'),
  colour: fc.constantFrom('plain', 'region', 'bloc', 'balance'),
});
const placed = fc.constantFrom<Pick<View, 'layout' | 'options'>>(
  { layout: 'force', options: {} },
  { layout: 'force', options: { spacing: 'wide' } },
  { layout: 'map', options: { projection: 'pacific' } },
  { layout: 'around', options: { centre: 'RUS' } },
  { layout: 'blocs', options: {} },
  { layout: 'circle', options: { order: 'ties' } },
);

const plainView = fc.record({
  dataset: id,
  filters: fc.record({
    types: fc.constantFrom(null, new Set<string>(), new Set(['defence-pact', 'sanction-arms'])),
    kinds: fc.constant(null),
    regions: fc.constantFrom(null, new Set(['', 'Eastern Asia'])),
    years: fc.option(span),
    statuses: fc.constant(null),
    around: fc.option(fc.record({ node: id, hops: fc.integer({ min: 1, max: 3 }) })),
    isolated: fc.boolean(),
    expanded: ids,
    folded: ids,
  }),
  compare: fc.option(span),
  selection: fc.uniqueArray(id, { maxLength: 2 }),
  focus: fc.option(
    fc.record({
      hops: fc.integer({ min: 1, max: 3 }),
      rest: fc.constantFrom('fade' as const, 'hide' as const),
    }),
  ),
  trail: fc.option(fc.record({ path: fc.nat(49), steps: fc.nat(9) })),
  encoding,
  arranged: fc.constantFrom(
    '',
    'types=defence-pact&years=2025',
    'years=1950',
    'years=1989&compare=1950-1953',
  ),
  pins,
  held: pins,
  camera: fc.option(
    fc.record({ x: tenth, y: tenth, span: fc.integer({ min: 1, max: 99_999 }).map((value) => value / 10) }),
  ),
  table: fc.boolean(),
});
/** Years are compared with years, so a view without any has no comparison. */
const anyView: fc.Arbitrary<View> = fc.tuple(plainView, placed, fc.boolean()).map(([view, place, holds]) => ({
  ...view,
  ...place,
  compare: view.filters.years && view.compare,
  held: holds ? view.pins : view.held,
}));

describe('the view in an address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decodeView(encodeView(view), 'other')).toEqual(view);
      }),
    );
  });

  it('is short where nothing was changed, and names what was in words', () => {
    expect(encodeView(defaultView('pyongyang-2024'))).toBe('data=pyongyang-2024');
    const view: View = {
      ...defaultView('world'),
      filters: { ...noFilters, years: { from: 1950, to: 1953 } },
      selection: ['RUS', 'PRK'],
      camera: { x: -12.5, y: 0, span: 800 },
      pins: new Map([['UN', { x: 3, y: -4 }]]),
    };
    expect(encodeView(view)).toBe(
      'data=world&years=1950-1953&select=RUS*PRK&pins=UN*3*-4&camera=-12.5*0*800',
    );
  });

  const datasets = [{ id: 'world', opening: 'types=defence-pact&years=2025' }];

  it('opens a dataset with its opening filters, and says so where all is shown instead', () => {
    const opening = defaultView('world', datasets);
    expect(opening.filters.years).toEqual({ from: 2025, to: 2025 });
    expect(encodeView(opening, datasets)).toBe('data=world');
    expect(decodeView('data=world&select=RUS', 'x', datasets).filters).toEqual(opening.filters);
    const all: View = { ...opening, filters: noFilters };
    expect(encodeView(all, datasets)).toBe('data=world&show=all');
    expect(decodeView('data=world&years=1950', 'x', datasets).filters.types).toBeNull();
  });

  it('comes back as it went where there is an opening, too', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const world = { ...view, dataset: 'world' };
        expect(decodeView(encodeView(world, datasets), 'other', datasets)).toEqual(world);
      }),
    );
  });

  it('never fails on junk, and what it makes of it is stable', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (text) => {
        const view = decodeView(text, 'pyongyang-2024');
        expect(decodeView(encodeView(view), 'pyongyang-2024')).toEqual(view);
      }),
    );
  });

  it('keeps at most two selected, once each, and refuses a camera without extent', () => {
    const view = decodeView('select=A*A*B*C&camera=1*2*0', 'x');
    expect(view.selection).toEqual(['A', 'B']);
    expect(view.camera).toBeNull();
  });
});
