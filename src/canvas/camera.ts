/** Cameras: where one looks, in the model's units and so in any window. */
import type { Camera } from '../state/view-state.ts';

/** Tenths of a model unit: what an address carries, so that a link opens the very same view. */
export function rounded({ x, y, span }: Camera): Camera {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(x), y: round(y), span: Math.max(0.1, round(span)) };
}

/** How far something reaches from a centre, in pixels. */
export interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something to be looked at: a disc in the model's units, and its name in pixels, which no zoom changes. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** How far the name reaches from the centre of a disc of so many pixels to the edge; null for none. */
  readonly name: ((half: number) => Reach) | null;
}

/** A name below its disc: where it is written, if nothing stands there. */
export const nameBelow =
  ({ width, height }: { readonly width: number; readonly height: number }) =>
  (half: number): Reach => ({ left: width / 2, right: width / 2, top: 0, bottom: half + gap + height });

/** Pixels of a rectangle: how much room there is to look at things, and what stands in one corner of it. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Of the corner at the bottom and the end. */
  readonly corner?: { readonly width: number; readonly height: number };
}

/** Pixels between what is looked at and the edge of the room. */
const edge = 10;
/** Between a disc and the name below it. */
const gap = 3;

/** What a disc and its name cover, in pixels from the model's origin. */
function extentOf({ x, y, half, name }: Sight, zoom: number): Reach {
  const [cx, cy, disc] = [x * zoom, y * zoom, half * zoom];
  const reach = name?.(disc);
  return {
    left: cx - Math.max(disc, reach?.left ?? 0),
    top: cy - Math.max(disc, reach?.top ?? 0),
    right: cx + Math.max(disc, reach?.right ?? 0),
    bottom: cy + Math.max(disc, reach?.bottom ?? 0),
  };
}

function extentOfAll(sights: readonly Sight[], zoom: number): Reach {
  const extents = sights.map((sight) => extentOf(sight, zoom));
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    top: Math.min(...extents.map(({ top }) => top)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  };
}

/** The nearest zoom, up to a limit, at which everything has room: what is covered grows with the zoom. */
function zoomFor(sights: readonly Sight[], width: number, height: number, most: number): number {
  const fits = (zoom: number): boolean => {
    const { left, top, right, bottom } = extentOfAll(sights, zoom);
    return right - left <= width && bottom - top <= height;
  };
  if (fits(most)) return most;
  let [low, high] = [0, most];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  // A name may be wider than the room: then the discs are what is fitted.
  return Math.max(low, most / 40);
}

/**
 * The camera that shows all of this in a room, with names, not magnified beyond what reads well.
 *
 * @param rem Pixels of a rem: how large everything is written.
 * @returns null where there is nothing to look at.
 */
export function cameraOn(sights: readonly Sight[], room: Room, rem: number): Camera | null {
  if (sights.length === 0) return null;
  const [width, height] = [Math.max(room.width - edge * 2, 40), Math.max(room.height - edge * 2, 40)];
  const fitted = (below: number): { camera: Camera; isFree: boolean } => {
    const zoom = zoomFor(sights, width, height - below, 0.1 * rem);
    const { left, top, right, bottom } = extentOfAll(sights, zoom);
    // The middle of the room, in pixels from the model's origin.
    const [x, y] = [(left + right) / 2, (top + bottom + below) / 2];
    const { corner } = room;
    const isInCorner = (extent: Reach): boolean =>
      corner !== undefined &&
      extent.right > x + room.width / 2 - corner.width &&
      extent.bottom > y + room.height / 2 - corner.height;
    return {
      camera: rounded({ x: x / zoom, y: y / zoom, span: Math.min(room.width, room.height) / zoom }),
      isFree: !sights.some((sight) => isInCorner(extentOf(sight, zoom))),
    };
  };
  const whole = fitted(0);
  return whole.isFree || !room.corner
    ? whole.camera
    : fitted(Math.min(room.corner.height, height / 2)).camera;
}
