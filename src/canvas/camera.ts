/** Cameras: where one looks, in the model's units and so in any window. */
import type { Frame } from '#graph';
import type { Camera } from '../state/view-state.ts';

/** Tenths of a model unit: what an address carries, so that a link opens the very same view. */
export function rounded({ x, y, span }: Camera): Camera {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(x), y: round(y), span: Math.max(0.1, round(span)) };
}

/**
 * The camera that shows a part of the model in so many pixels, not magnified beyond what reads well.
 *
 * @param rem Pixels of a rem: how large everything is written.
 */
export function cameraOn(
  frame: Frame,
  { width, height }: { width: number; height: number },
  rem: number,
): Camera {
  // Names reach further out than their discs, by pixels of the screen at any zoom.
  const names = Math.min(6 * rem, width * 0.16);
  // The frame has room for lines of the usual height; larger ones need more.
  const lines = 5 * Math.max(0, rem - 16);
  const zoom = Math.min(
    (width - names) / frame.width,
    Math.max(height - lines, height / 2) / frame.height,
    0.1 * rem,
  );
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  return rounded({ x, y, span: Math.min(width, height) / zoom });
}
