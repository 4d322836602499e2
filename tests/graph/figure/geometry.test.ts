import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocHalfSide,
  controlPoint,
  curvePoint,
  dyadKey,
  fan,
  fanHalf,
  frameOf,
  nationRadius,
  noFilters,
  orderedTies,
  outlinePoint,
  relationshipTypes,
  visible,
  type Point,
  type Strand,
} from '#graph';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';

const parallel = (count: number): Strand[] =>
  Array.from({ length: count }, (_, at) => ({ id: `t${String(at)}`, from: 'a', to: 'b' }));
const bendsOf = (strands: readonly Strand[]): number[] => {
  const bends = fan(strands);
  return strands.map(({ id }) => bends.get(id) ?? NaN);
};
const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const point: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('dyadKey', () => {
  it('is one key for both directions, and another for another pair', () => {
    expect(dyadKey('RUS', 'PRK')).toBe(dyadKey('PRK', 'RUS'));
    expect(dyadKey('RUS', 'PRK')).not.toBe(dyadKey('RUS', 'KOR'));
    expect(dyadKey('AB', 'C')).not.toBe(dyadKey('A', 'BC'));
  });
});

describe('fan', () => {
  it('lets a tie that is alone run straight', () => {
    expect(bendsOf(parallel(1))).toEqual([0]);
    expect(fan([{ id: 'back', from: 'b', to: 'a' }]).get('back')).toBe(0);
  });

  it('knows nothing of no ties', () => {
    expect(fan([]).size).toBe(0);
  });

  it.each([2, 3, 4, 7, 12, 40])('spreads %i ties evenly to both sides of the straight line', (count) => {
    const bends = bendsOf(parallel(count));
    expect(new Set(bends).size).toBe(count);
    for (const [at, bend] of bends.entries()) expect(bend).toBeCloseTo(-(bends[count - 1 - at] ?? NaN), 9);
    const gaps = bends.slice(1).map((bend, at) => bend - (bends[at] ?? NaN));
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? NaN, 9);
    expect(Math.max(...bends)).toBeCloseTo(fanHalf(count), 9);
  });

  it('never spreads wider than a node has room for', () => {
    for (const count of [11, 12, 100, 1000]) expect(fanHalf(count)).toBeLessThanOrEqual(75);
    expect(fanHalf(2)).toBeGreaterThan(0);
    expect(fanHalf(1)).toBe(0);
  });

  it('mirrors a tie that points the other way, so that both keep to their side', () => {
    const bends = fan([
      { id: 'there', from: 'a', to: 'b' },
      { id: 'back', from: 'b', to: 'a' },
    ]);
    // The left of the way there is the right of the way back: equal bends are opposite sides.
    expect(bends.get('there')).toBe(bends.get('back'));
    expect(bends.get('there')).not.toBe(0);
  });

  it('fans each pair by itself', () => {
    const alone = fan(parallel(3));
    const among = fan([...parallel(3), { id: 'x', from: 'a', to: 'c' }, { id: 'y', from: 'c', to: 'b' }]);
    for (const [id, bend] of alone) expect(among.get(id)).toBe(bend);
    expect([among.get('x'), among.get('y')]).toEqual([0, 0]);
  });

  it('draws a tie in the same place whichever way it points', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), point, point, (turned, a, b) => {
        const halfway = (strands: readonly Strand[]): Point[] => {
          const bends = fan(strands);
          return strands.map(({ id, from }) => {
            const [start, end] = from === 'a' ? [a, b] : [b, a];
            return curvePoint(start, controlPoint(start, end, bends.get(id) ?? NaN), end, 0.5);
          });
        };
        const straight = parallel(turned.length);
        const mixed = straight.map((strand, at) =>
          turned[at] === true ? { ...strand, from: 'b', to: 'a' } : strand,
        );
        const [there, here] = [halfway(straight), halfway(mixed)];
        for (const [at, spot] of there.entries()) {
          expect(distance(spot, here[at] ?? { x: NaN, y: NaN })).toBeLessThan(1e-6);
        }
      }),
    );
  });
});

describe('controlPoint and curvePoint', () => {
  it('a positive bend lies to the left of the way, on a screen', () => {
    const [from, to] = [{ x: 0, y: 0 }, { x: 100, y: 0 }]; // prettier-ignore
    expect(curvePoint(from, controlPoint(from, to, 15), to, 0.5)).toEqual({ x: 50, y: -15 });
    expect(curvePoint(to, controlPoint(to, from, 15), from, 0.5)).toEqual({ x: 50, y: 15 });
  });

  it('the halfway point of the curve lies `bend` off the middle of the chord, at a right angle', () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: -150, max: 150 }), (from, to, bend) => {
        fc.pre(distance(from, to) > 1e-3);
        const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        const halfway = curvePoint(from, controlPoint(from, to, bend), to, 0.5);
        expect(distance(halfway, middle)).toBeCloseTo(Math.abs(bend), 6);
        const along = (halfway.x - middle.x) * (to.x - from.x) + (halfway.y - middle.y) * (to.y - from.y);
        expect(along / distance(from, to)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('the curve starts and ends where the tie does', () => {
    const [from, to] = [{ x: 3, y: -4 }, { x: 90, y: 12 }]; // prettier-ignore
    const control = controlPoint(from, to, 30);
    expect(curvePoint(from, control, to, 0)).toEqual(from);
    expect(curvePoint(from, control, to, 1)).toEqual(to);
  });

  it('two nodes in one place still give a point', () => {
    const here = { x: 5, y: 5 };
    const { x, y } = controlPoint(here, here, 15);
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });
});

describe('outlinePoint', () => {
  it('leaves the disc of a nation in the direction of the ray', () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: 0, max: 5 }), (centre, towards, gap) => {
        fc.pre(distance(centre, towards) > 1e-3);
        const edge = outlinePoint(centre, towards, false, gap);
        expect(distance(centre, edge)).toBeCloseTo(nationRadius + gap, 6);
        const [dx, dy] = [towards.x - centre.x, towards.y - centre.y];
        expect(((edge.x - centre.x) * dy - (edge.y - centre.y) * dx) / distance(centre, towards)).toBeCloseTo(
          0,
          6,
        );
      }),
    );
  });

  it('leaves the square of a bloc at its side, and not beyond its corner', () => {
    expect(outlinePoint({ x: 0, y: 0 }, { x: 100, y: 0 }, true)).toEqual({ x: blocHalfSide, y: 0 });
    expect(outlinePoint({ x: 0, y: 0 }, { x: 0, y: -100 }, true, 2)).toEqual({ x: 0, y: -blocHalfSide - 2 });
    const corner = outlinePoint({ x: 0, y: 0 }, { x: 100, y: 100 }, true);
    expect(Math.max(corner.x, corner.y)).toBeLessThanOrEqual(blocHalfSide);
  });

  it('gives a point for a ray that goes nowhere', () => {
    for (const isBloc of [true, false]) {
      const { x, y } = outlinePoint({ x: 1, y: 1 }, { x: 1, y: 1 }, isBloc);
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }
  });
});

describe('frameOf', () => {
  it('holds every position with room around it', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (positions) => {
        const frame = frameOf(positions);
        for (const { x, y } of positions) {
          expect(x - frame.x).toBeGreaterThan(nationRadius);
          expect(frame.x + frame.width - x).toBeGreaterThan(nationRadius);
          expect(y - frame.y).toBeGreaterThan(nationRadius);
          expect(frame.y + frame.height - y).toBeGreaterThan(nationRadius);
        }
      }),
    );
  });

  it('is a page even around nothing', () => {
    const { width, height } = frameOf([]);
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
  });
});

describe('orderedTies', () => {
  it('follows the registry, then the ids, and leaves out what is hidden', () => {
    const graph = graphOf(
      [nation('A'), nation('B')],
      [
        tie('z', 'energy', 'A', 'B'),
        tie('y', 'defence-pact', 'A', 'B'),
        tie('x', 'energy', 'A', 'B'),
        tie('hidden', 'rivalry', 'A', 'B'),
      ],
    );
    const shown = visible(graph, { ...noFilters, types: new Set(['energy', 'defence-pact']) });
    expect(orderedTies(graph, shown).map(({ id }) => id)).toEqual(['y', 'x', 'z']);
    const order = relationshipTypes.map(({ id }): string => id);
    expect(order.indexOf('defence-pact')).toBeLessThan(order.indexOf('energy'));
  });
});
