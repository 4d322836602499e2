import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '#graph';
import { hullPath, type Disc } from '../../../graph/figure/hulls.ts';

const disc = (x: number, y: number, half = 27): Disc => ({ x, y, half });

/** The pieces of a path as points on its curves; fails for anything but absolute cubic curves. */
function pieces(path: string): Point[][] {
  const found = path.match(/M[^MZ]+Z/g) ?? [];
  expect(found.join('')).toBe(path);
  return found.map((piece) => {
    const [start = [], ...curves] = piece
      .slice(1, -1)
      .split('C')
      .map((numbers) => numbers.split(' ').map(Number));
    let [x0 = NaN, y0 = NaN] = start;
    return curves.flatMap((curve) => {
      expect(curve).toHaveLength(6);
      const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN, x3 = NaN, y3 = NaN] = curve;
      const points = Array.from({ length: 12 }, (_, at) => {
        const [t, s] = [(at + 1) / 12, 1 - (at + 1) / 12];
        const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
        return { x: a * x0 + b * x1 + c * x2 + d * x3, y: a * y0 + b * y1 + c * y2 + d * y3 };
      });
      [x0, y0] = [x3, y3];
      return points;
    });
  });
}

/** Whether the fill of a path covers a point, by the even-odd rule. */
function fillOf(path: string): (point: Point) => boolean {
  const edges = pieces(path).flatMap((loop) =>
    loop.map((a, at): [Point, Point] => [a, loop[(at + 1) % loop.length] ?? a]),
  );
  return ({ x, y }) =>
    edges.filter(([a, b]) => a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
      .length %
      2 ===
    1;
}

const rim = ({ x, y, half }: Disc): Point[] =>
  Array.from({ length: 16 }, (_, at) => ({
    x: x + Math.cos((at * Math.PI) / 8) * half,
    y: y + Math.sin((at * Math.PI) / 8) * half,
  }));

const around = (count: number, radius: number, half = 27): Disc[] =>
  Array.from({ length: count }, (_, at) =>
    disc(Math.cos((at / count) * 2 * Math.PI) * radius, Math.sin((at / count) * 2 * Math.PI) * radius, half),
  );

describe('hullPath', () => {
  it('draws nothing round nobody, and nobody stands at no place', () => {
    expect(hullPath([], [disc(0, 0)])).toBe('');
    expect(hullPath([disc(NaN, 0), disc(0, Infinity)], [])).toBe('');
    expect(hullPath([disc(0, 0), disc(NaN, 0)], [disc(NaN, 1)])).toBe(hullPath([disc(0, 0)], []));
  });

  it('draws a circle round one, at its padding', () => {
    for (const padding of [8, 14, 20]) {
      const [loop = [], ...more] = pieces(hullPath([disc(300, -200)], [], padding));
      expect(more).toEqual([]);
      for (const { x, y } of loop) {
        expect(Math.abs(Math.hypot(x - 300, y + 200) - 27 - padding)).toBeLessThan(2);
      }
    }
  });

  it.each<[string, Disc[]]>([
    ['two', [disc(0, 0), disc(104, 0)]],
    ['two on a slope, far apart', [disc(0, 0), disc(900, 500)]],
    ['a line', Array.from({ length: 9 }, (_, at) => disc(at * 110, 0))],
    ['a column', Array.from({ length: 9 }, (_, at) => disc(0, at * 250))],
    ['a ring', around(12, 300)],
    ['points in one place', [disc(5, 5), disc(5, 5), disc(5, 5)]],
    ['discs without extent', [disc(0, 0, 0), disc(90, 40, 0), disc(500, 0, 0)]],
  ])('holds %s in one piece', (_, members) => {
    const path = hullPath(members, []);
    const covers = fillOf(path);
    expect(pieces(path)).toHaveLength(1);
    for (const point of members.flatMap((member) => [member, ...rim(member)])) {
      expect(covers(point)).toBe(true);
    }
  });

  it('leaves out whom its members surround', () => {
    const ring = around(10, 250);
    const middle = disc(0, 0);
    const path = hullPath(ring, [middle]);
    const covers = fillOf(path);
    for (const member of ring) expect(covers(member)).toBe(true);
    for (const point of [middle, ...rim(middle)]) expect(covers(point)).toBe(false);
    expect(pieces(path)).toHaveLength(2);
    // Without them there is no hole.
    expect(pieces(hullPath(ring, []))).toHaveLength(1);
  });

  it('goes around whoever stands between', () => {
    const members = [disc(0, 0), disc(300, 0)];
    const between = [disc(150, 0), disc(150, 110), disc(150, -110)];
    const path = hullPath(members, between);
    const covers = fillOf(path);
    expect(pieces(path)).toHaveLength(1);
    for (const other of between.flatMap((one) => [one, ...rim(one)])) expect(covers(other)).toBe(false);
    for (const member of members) expect(covers(member)).toBe(true);
  });

  it('keeps what stands close out, and its own in', () => {
    // As on the map, where nodes stand 58 apart: every other one belongs.
    const field = Array.from({ length: 64 }, (_, at) => disc((at % 8) * 58, Math.floor(at / 8) * 58));
    const members = field.filter((_, at) => (at + Math.floor(at / 8)) % 2 === 0);
    const others = field.filter((one) => !members.includes(one));
    const path = hullPath(members, others);
    const covers = fillOf(path);
    for (const member of members) expect(covers(member)).toBe(true);
    for (const other of others) expect(covers(other)).toBe(false);
  });

  it('does not depend on the order in which it is asked', () => {
    const [members, others] = [around(12, 400), around(30, 260)];
    expect(hullPath(members.toReversed(), others.toReversed())).toBe(hullPath(members, others));
  });

  it('draws islands where members are too far apart for one grid', () => {
    const far = [disc(0, 0), disc(100, 0), disc(1e8, 1e8), disc(1e200, 3), disc(400_000, 0)];
    const path = hullPath(far, [disc(50, 300)]);
    const covers = fillOf(path);
    expect(pieces(path)).toHaveLength(3);
    for (const member of [...far.slice(0, 3), ...far.slice(4)]) expect(covers(member)).toBe(true);
    expect(path.length).toBeLessThan(6000);
  });

  it('writes short numbers, few curves, and closes each piece', () => {
    const members = Array.from({ length: 60 }, (_, at) => disc((at * 757) % 4000, (at * 1231) % 2600));
    const others = Array.from({ length: 160 }, (_, at) =>
      disc((at * 389 + 60) % 4000, (at * 971 + 50) % 2600),
    );
    const path = hullPath(members, others);
    expect(path).toMatch(/^(?:M-?[\d.]+ -?[\d.]+(?:C-?[\d.]+(?: -?[\d.]+){5})+Z)+$/);
    expect(path).not.toMatch(/\.\d\d/);
    expect(path.match(/C/g)?.length ?? 0).toBeLessThanOrEqual(320);
    expect(path.length).toBeLessThan(13_000);
  });

  it('has every member inside and no other, of any crowd whose nodes do not overlap', () => {
    const crowd = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 20 }),
        y: fc.integer({ min: 0, max: 14 }),
        isMember: fc.boolean(),
      }),
      { minLength: 1, maxLength: 50 },
    );
    fc.assert(
      fc.property(crowd, fc.constantFrom(58, 104), (places, spacing) => {
        const unique = new Map(places.map((place) => [`${String(place.x)} ${String(place.y)}`, place]));
        const [members, others]: [Disc[], Disc[]] = [[], []];
        for (const { x, y, isMember } of unique.values()) {
          (isMember ? members : others).push(disc(x * spacing, y * spacing));
        }
        const path = hullPath(members, others);
        const covers = fillOf(path);
        expect(members.filter((member) => !covers(member))).toEqual([]);
        expect(others.filter((other) => covers(other))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
