/** Cameras: where one looks, in the model's units and so in any window. */
import type { Frame } from '#graph';
import type { Camera } from '../state/view-state.ts';

/** Tenths of a model unit: what an address carries, so that a link opens the very same view. */
export function rounded({ x, y, span }: Camera): Camera {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(x), y: round(y), span: Math.max(0.1, round(span)) };
}

/** How much larger than usual everything is written: more than 1 on very large windows. */
const rootScale = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/** The camera that shows a part of the model in so many pixels, not magnified beyond what reads well. */
export function cameraOn(frame: Frame, { width, height }: { width: number; height: number }): Camera {
  // Names reach further out than their discs, by pixels of the screen at any zoom.
  const names = Math.min(96, width * 0.16);
  const zoom = Math.min((width - names) / frame.width, height / frame.height, 1.6 * rootScale());
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  return rounded({ x, y, span: Math.min(width, height) / zoom });
}
