import {
  geoAzimuthalEqualArea,
  geoAzimuthalEquidistant,
  geoEqualEarth,
  geoNaturalEarth1,
  type GeoProjection,
} from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { mapOutline } from '../../../src/layout/map-outline.ts';
import { placer, projectionOf } from '../../../src/layout/map-projection.ts';

const references: readonly (readonly [string, GeoProjection])[] = [
  ['natural-earth', geoNaturalEarth1()],
  ['pacific', geoNaturalEarth1().rotate([-155, 0])],
  ['equal-earth', geoEqualEarth()],
  ['arctic', geoAzimuthalEquidistant().rotate([0, -90])],
  ['europe', geoAzimuthalEqualArea().rotate([-15, -52])],
];

describe.each(references)('the projection %s', (id, reference) => {
  it('agrees with d3’s own', () => {
    const place = placer(projectionOf(id));
    reference.scale(projectionOf(id).scale).translate([0, 0]);
    for (const longitude of [-175, -100.5, -24, 0, 15, 37.6, 116.4, 179]) {
      for (const latitude of [-52, -33.9, 0, 21, 52, 64.1, 89]) {
        const [x, y] = reference([longitude, latitude]) ?? [NaN, NaN];
        const here = place(longitude, latitude);
        expect(here.x).toBeCloseTo(x, 6);
        expect(here.y).toBeCloseTo(y, 6);
      }
    }
  });

  it('draws coasts on its page, and a rim where it is round', () => {
    const { land, borders, sphere, homes } = mapOutline(
      [['ISL', { latitude: 64.15, longitude: -21.94 }]],
      true,
      id,
    );
    const isRound = projectionOf(id).clipAngle !== null;
    expect(sphere !== undefined).toBe(isRound);
    expect(homes.get('ISL')).toEqual(placer(projectionOf(id))(-21.94, 64.15));
    const numbers = (path: string): number[] => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
    expect(numbers(land).length).toBeGreaterThan(1000);
    const reach = isRound ? Math.max(...numbers(sphere ?? '')) : 2200;
    for (const path of [land, borders])
      expect(numbers(path).every((value) => Math.abs(value) <= reach + 1)).toBe(true);
  });
});

it('cuts no country by a line right across the Pacific map', () => {
  const { land } = mapOutline([], false, 'pacific');
  const widest = land.split('M').map((ring) => {
    const xs = ring.split(/[LZ]/).flatMap((point) => (point === '' ? [] : [Number(point.split(',')[0])]));
    return Math.max(...xs.slice(1).map((x, at) => Math.abs(x - (xs[at] ?? x))), 0);
  });
  expect(Math.max(...widest)).toBeLessThan(400);
});
