/** SVG texts as one moving picture. */
import { figureDialogWords } from '../strings/figures.ts';
import type { AnimationWriter } from './animation.ts';
import { fits, ImageTooLarge, type ImageType } from './rasterise.ts';
import { BlankImage, Sheet, SvgImage } from './svg-canvas.ts';

const { problems } = figureDialogWords;

export interface Frame {
  readonly svg: string;
  /** How long it is shown. */
  readonly milliseconds: number;
}

export type AnimationKind = 'gif' | 'webm' | 'webp';

export interface AnimationSize {
  /** Of each SVG. */
  readonly width: number;
  readonly height: number;
  /** Pixels for each of the SVG's. */
  readonly scale: number;
}

/** Thrown before anything is drawn where this browser cannot make such a file. */
export class AnimationUnsupported extends Error {
  override readonly name = 'AnimationUnsupported';
}

/** None of the formats has a place for what is behind the drawing. */
const ground = '#ffffff';

/** What this browser has the means to make; whether it does so in a size, `animate` tells. */
export function animationKinds(): readonly AnimationKind[] {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1, height: 1 });
  const has: Record<AnimationKind, boolean> = {
    gif: typeof CompressionStream === 'function',
    webm: typeof VideoEncoder === 'function' && typeof VideoFrame === 'function',
    webp: canvas.toDataURL('image/webp').startsWith('data:image/webp'),
  };
  const all: readonly AnimationKind[] = ['gif', 'webm', 'webp'];
  return all.filter((kind) => has[kind]);
}

/** Pixels of the file. Video wants even sides. */
function pixels({ width, height, scale }: AnimationSize, kind: AnimationKind): [number, number] {
  const side = (length: number): number => {
    const rounded = Math.round(length * scale);
    return kind === 'webm' ? rounded + (rounded % 2) : rounded;
  };
  return [side(width), side(height)];
}

/** The type of still with the same bounds: a frame is one whole canvas. */
const stillType = (kind: AnimationKind): ImageType => (kind === 'webp' ? 'image/webp' : 'image/jpeg');

/** Each of them is loaded when it is asked for. */
async function writerOf(kind: AnimationKind, width: number, height: number): Promise<AnimationWriter | null> {
  switch (kind) {
    case 'gif':
      return new (await import('./gif.ts')).GifWriter(width, height);
    case 'webp':
      return new (await import('./animated-webp.ts')).WebpWriter(width, height);
    case 'webm':
      return (await import('./webm.ts')).WebmWriter.open(width, height);
  }
}

/**
 * Draws frame after frame: no more than one is held as a picture, and the next is asked for when the
 * last has been taken.
 *
 * @param options `of`: how many frames there will be, for `onProgress`.
 * @throws {AnimationUnsupported} and {ImageTooLarge} before anything is drawn. @throws {BlankImage}
 *   where a frame comes to nothing. @throws the signal's reason where aborted, between two frames.
 */
export async function animate(
  frames: AsyncIterable<Frame> | readonly Frame[],
  size: AnimationSize,
  kind: AnimationKind,
  options: {
    readonly of: number;
    readonly onProgress?: (done: number, of: number) => void;
    readonly signal?: AbortSignal;
  },
): Promise<Blob> {
  const { signal } = options;
  signal?.throwIfAborted();
  const [width, height] = pixels(size, kind);
  if (!fits(width, height, stillType(kind))) throw new ImageTooLarge(width, height, stillType(kind));
  const writer = animationKinds().includes(kind) ? await writerOf(kind, width, height) : null;
  if (!writer) {
    throw new AnimationUnsupported(problems.noAnimation(kind.toUpperCase(), width, height));
  }
  const sheet = new Sheet(width, height, ground);
  try {
    let [done, start] = [0, 0];
    for await (const { svg, milliseconds } of frames) {
      const image = await SvgImage.read(svg, width, height, signal);
      sheet.draw(image);
      image.free();
      if (sheet.isBlank()) throw new BlankImage(problems.blankFrame(done + 1));
      await writer.add({ canvas: sheet.canvas, context: sheet.context, start, milliseconds });
      signal?.throwIfAborted();
      start += milliseconds;
      done++;
      options.onProgress?.(done, options.of);
    }
    if (done === 0) throw new BlankImage(problems.noFrame);
    return await writer.finish(signal);
  } finally {
    writer.close();
    sheet.free();
  }
}
