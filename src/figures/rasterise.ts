/** Pixels from an SVG text. */
import { figureDialogWords } from '../strings/figures.ts';
import { canvasHolds, largestLike } from './canvas-limits.ts';
import { withResolution } from './png.ts';
import { BlankImage, Sheet, SvgImage } from './svg-canvas.ts';
import { tiledPng } from './tiled-png.ts';

export { BlankImage };

const { problems } = figureDialogWords;

export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';

export interface RasterOptions {
  readonly type: ImageType;
  /** 0 to 1, for what loses something. */
  readonly quality?: number;
  /** A CSS colour under the drawing; without one it is transparent, and white where the type cannot be. */
  readonly background?: string;
  /** How many pixels make a metre in print; told in a PNG alone. */
  readonly pixelsPerMetre?: number;
  readonly signal?: AbortSignal;
}

/** Thrown before anything is drawn. */
export class ImageTooLarge extends Error {
  override readonly name = 'ImageTooLarge';
  readonly asked: { readonly width: number; readonly height: number };
  /** The largest of the same proportions that works. */
  readonly largest: { readonly width: number; readonly height: number };

  constructor(width: number, height: number, type: ImageType) {
    const largest = largestLike(width, height, (w, h) => fits(w, h, type));
    super(problems.tooLarge(width, height, largest.width, largest.height));
    this.asked = { width, height };
    this.largest = largest;
  }
}

/** From here on a PNG is made of bands: whole, it takes more memory than it is worth. */
const wholeArea = 67_108_864;
const bandArea = 8_388_608;
/** A PNG in bands could be larger; what opens it could not. */
const [pngSide, pngArea] = [32_767, 268_435_456];
/** The format's own bounds. */
const sides = { 'image/png': pngSide, 'image/jpeg': 65_535, 'image/webp': 16_383 } as const;

const bandRows = (width: number): number => Math.max(16, Math.floor(bandArea / width));
const isWhole = (width: number, height: number): boolean =>
  width * height <= wholeArea && canvasHolds(width, height);

/** Whether an image of so many pixels can be made. */
export function fits(width: number, height: number, type: ImageType = 'image/png'): boolean {
  if (!(width >= 1 && height >= 1) || Math.max(width, height) > sides[type]) return false;
  if (type !== 'image/png') return canvasHolds(width, height);
  if (isWhole(width, height)) return true;
  return (
    typeof CompressionStream === 'function' &&
    width * height <= pngArea &&
    canvasHolds(width, bandRows(width))
  );
}

/** The types that this browser writes. */
export function imageTypes(): readonly ImageType[] {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1, height: 1 });
  const all: readonly ImageType[] = ['image/png', 'image/jpeg', 'image/webp'];
  return all.filter((type) => canvas.toDataURL(type).startsWith(`data:${type}`));
}

/**
 * Draws an SVG with a width and a height of its own.
 *
 * @param scale Pixels of the image for each of the SVG's.
 * @throws {ImageTooLarge} before anything is drawn. @throws {BlankImage} where the SVG cannot be read
 *   or nothing came of it. @throws the signal's reason where aborted.
 */
export async function rasterise(
  svg: string,
  width: number,
  height: number,
  scale: number,
  options: RasterOptions = { type: 'image/png' },
): Promise<Blob> {
  const { type, pixelsPerMetre } = options;
  const blob = await pixels(svg, width, height, scale, options);
  const isTold = type === 'image/png' && pixelsPerMetre !== undefined;
  return isTold ? withResolution(blob, pixelsPerMetre) : blob;
}

async function pixels(
  svg: string,
  width: number,
  height: number,
  scale: number,
  { type, quality, background, signal }: RasterOptions,
): Promise<Blob> {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (!fits(w, h, type)) throw new ImageTooLarge(w, h, type);
  const ground = background ?? (type === 'image/jpeg' ? '#ffffff' : null);
  const rows = type !== 'image/png' || isWhole(w, h) ? h : bandRows(w);
  const image = await SvgImage.read(svg, w, h, signal);
  try {
    const sheet = new Sheet(w, rows, ground);
    try {
      if (rows < h) return await inBands(image, sheet, h, ground === null, signal);
      sheet.draw(image);
      if (sheet.isBlank()) throw blank();
      signal?.throwIfAborted();
      const blob = await sheet.blob(type, quality);
      signal?.throwIfAborted();
      return blob;
    } finally {
      sheet.free();
    }
  } finally {
    image.free();
  }
}

const blank = (): BlankImage => new BlankImage(problems.blank);

async function inBands(
  image: SvgImage,
  sheet: Sheet,
  height: number,
  transparent: boolean,
  signal?: AbortSignal,
): Promise<Blob> {
  const { width, height: rows } = sheet.canvas;
  const seen = { blank: true };
  const read = (top: number, count: number): Uint8ClampedArray => {
    sheet.draw(image, height, top);
    seen.blank &&= sheet.isBlank();
    return sheet.context.getImageData(0, 0, width, count).data;
  };
  const blob = await tiledPng({ width, height, rows, transparent, read }, signal);
  if (seen.blank) throw blank();
  return blob;
}
