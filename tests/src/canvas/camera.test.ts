import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraOn, nameBelow, type Room, type Sight } from '../../../src/canvas/camera.ts';

const sight = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  half: fc.integer({ min: 10, max: 40 }),
  name: fc
    .record({ width: fc.integer({ min: 20, max: 130 }), height: fc.integer({ min: 16, max: 32 }) })
    .map(nameBelow),
});
const sights = fc.array(sight, { minLength: 1, maxLength: 30 });
const room = fc.record({
  width: fc.integer({ min: 320, max: 1600 }),
  height: fc.integer({ min: 300, max: 1000 }),
});

/** Where discs and the names below them come to lie in the room. */
function onScreen(all: readonly Sight[], { width, height }: Room): readonly Record<string, number>[] {
  const camera = cameraOn(all, { width, height }, 16);
  if (!camera) throw new Error('there is nothing to look at');
  return boxes(all, { width, height }, camera);
}

function boxes(
  all: readonly Sight[],
  { width, height }: Room,
  camera: { x: number; y: number; span: number },
): { left: number; top: number; right: number; bottom: number }[] {
  const zoom = Math.min(width, height) / camera.span;
  return all.map(({ x, y, half, name }) => {
    const [cx, cy] = [(x - camera.x) * zoom + width / 2, (y - camera.y) * zoom + height / 2];
    const disc = half * zoom;
    const reach = name?.(disc) ?? { left: 0, top: 0, right: 0, bottom: 0 };
    return {
      left: cx - Math.max(disc, reach.left),
      top: cy - Math.max(disc, reach.top),
      right: cx + Math.max(disc, reach.right),
      bottom: cy + Math.max(disc, reach.bottom),
    };
  });
}

describe('the camera that shows everything', () => {
  it('keeps discs and their names within the room', () => {
    fc.assert(
      fc.property(sights, room, (all, size) => {
        for (const box of onScreen(all, size)) {
          // Cameras are rounded to tenths of a unit, so that links are short.
          expect(box.left).toBeGreaterThan(-1);
          expect(box.top).toBeGreaterThan(-1);
          expect(box.right).toBeLessThan(size.width + 1);
          expect(box.bottom).toBeLessThan(size.height + 1);
        }
      }),
    );
  });

  it('is as near as that allows, and never magnifies beyond what reads well', () => {
    fc.assert(
      fc.property(sights, room, (all, size) => {
        const camera = cameraOn(all, size, 16);
        const zoom = Math.min(size.width, size.height) / (camera?.span ?? Infinity);
        expect(zoom).toBeLessThan(1.61);
        if (zoom > 1.59) return;
        const placed = boxes(all, size, camera ?? { x: 0, y: 0, span: 1 });
        const gaps = [
          Math.min(...placed.map(({ left }) => left)) +
            (size.width - Math.max(...placed.map(({ right }) => right))),
          Math.min(...placed.map(({ top }) => top)) +
            (size.height - Math.max(...placed.map(({ bottom }) => bottom))),
        ];
        expect(Math.min(...gaps)).toBeLessThan(26);
      }),
    );
  });

  it('leaves what stands in its corner alone', () => {
    const corner = { width: 360, height: 52 };
    fc.assert(
      fc.property(sights, room, (all, size) => {
        const camera = cameraOn(all, { ...size, corner }, 16);
        for (const { right, bottom } of boxes(all, size, camera ?? { x: 0, y: 0, span: 1 })) {
          const isInCorner =
            right > size.width - corner.width + 1 && bottom > size.height - corner.height + 1;
          expect(isInCorner).toBe(false);
        }
      }),
    );
  });

  it('is none where there is nothing', () => {
    expect(cameraOn([], { width: 800, height: 600 }, 16)).toBeNull();
  });
});
