import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered, sizeOf, type FigureChoices } from '../../../src/figures/choices.ts';

const { figure } = remembered();
const own = (change: Partial<FigureChoices>): ReturnType<typeof sizeOf> =>
  sizeOf({ ...figure, preset: 'custom', ...change });

describe('the size of a figure', () => {
  it('is what was asked for, in pixels and in millimetres, whatever the texts are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 2000 }),
        fc.integer({ min: 50, max: 2000 }),
        fc.constantFrom('px', 'mm'),
        fc.constantFrom('normal', 'large'),
        (width, height, unit, text) => {
          const size = own({ width, height, unit, text, scale: 2 });
          const factor = unit === 'mm' ? 96 / 25.4 : 1;
          expect(size.outer).toEqual({
            width: `${String(width)}${unit === 'mm' ? 'mm' : ''}`,
            height: `${String(height)}${unit === 'mm' ? 'mm' : ''}`,
          });
          expect(Math.abs(size.width * size.scale - width * factor * 2)).toBeLessThan(1);
          expect(Math.abs(size.height * size.scale - height * factor * 2)).toBeLessThan(1);
          expect(size.width * size.zoom).toBeCloseTo(width * factor, 0);
        },
      ),
    );
  });

  it.each([
    [100, 80, 'mm'],
    [300, 200, 'px'],
    [8000, 8000, 'px'],
    [2000, 300, 'px'],
    [300, 2000, 'px'],
  ] as const)('is laid out on a page on which texts can be read: %i × %i %s', (width, height, unit) => {
    const size = own({ width, height, unit });
    expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(419.9);
    expect(size.width * size.height).toBeGreaterThanOrEqual(700 * 524);
    expect(Math.sqrt(size.width * size.height)).toBeLessThanOrEqual(1400);
  });

  it('leaves the usual sizes as they are', () => {
    expect(sizeOf({ ...figure, preset: 'slide', text: 'normal', scale: null })).toMatchObject({
      ...{ width: 1280, height: 720, scale: 3, zoom: 1 },
    });
  });
});
