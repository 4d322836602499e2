/**
 * Animated GIF (GIF89a, CompuServe 1990): one palette for all frames, loops for ever, and what does not
 * change from frame to frame is not written again.
 */
import { GIFEncoder } from 'gifenc';
import type { AnimationWriter, DrawnFrame } from './animation.ts';
import { ColourTally } from './gif-palette.ts';

/** The last of 256 entries says "as it was". */
const unchanged = 255;
/** Browsers show what is shorter for 10 hundredths. */
const shortest = 2;

const through = (data: Blob | BufferSource, transform: GenericTransformStream): Promise<Blob> =>
  new Response(new Blob([data as BlobPart]).stream().pipeThrough(transform)).blob();

// Plain loops: there are millions of pixels in a frame.

function coloured(bins: Uint16Array, of: Uint8Array): Uint8Array {
  const out = new Uint8Array(bins.length);
  for (let at = 0; at < out.length; at++) out[at] = of[bins[at] ?? 0] ?? 0;
  return out;
}

function changed(before: Uint8Array, now: Uint8Array): Uint8Array {
  const out = new Uint8Array(now.length);
  for (let at = 0; at < out.length; at++) {
    const index = now[at] ?? 0;
    out[at] = before[at] === index ? unchanged : index;
  }
  return out;
}

/** Frames wait compressed, in the browser's store and not on the heap, until all colours are known. */
export class GifWriter implements AnimationWriter {
  readonly #width: number;
  readonly #height: number;
  readonly #tally = new ColourTally();
  readonly #waiting: { readonly bins: Blob; readonly start: number; readonly end: number }[] = [];

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  async add({ context, start, milliseconds }: DrawnFrame): Promise<void> {
    const { data } = context.getImageData(0, 0, this.#width, this.#height);
    const bins = await through(this.#tally.add(data), new CompressionStream('deflate-raw'));
    this.#waiting.push({ bins, start, end: start + milliseconds });
  }

  async finish(signal?: AbortSignal): Promise<Blob> {
    const { colours, of } = this.#tally.palette(unchanged);
    // A full table, so that "unchanged" has an entry of its own.
    const palette = Array.from({ length: 256 }, (_, at) => colours[at] ?? [0, 0, 0]);
    const gif = GIFEncoder();
    let before: Uint8Array | null = null;
    for (const { bins, start, end } of this.#waiting) {
      signal?.throwIfAborted();
      const raw = await through(bins, new DecompressionStream('deflate-raw'));
      const now = coloured(new Uint16Array(await raw.arrayBuffer()), of);
      // Rounded from the beginning on, so that what is lost on one frame is won on another.
      const hundredths = Math.max(shortest, Math.round(end / 10) - Math.round(start / 10));
      gif.writeFrame(before ? changed(before, now) : now, this.#width, this.#height, {
        ...(before ? { transparent: true, transparentIndex: unchanged } : { palette, repeat: 0 }),
        delay: hundredths * 10,
        // Stays where it is, for the next to be drawn over.
        dispose: 1,
      });
      before = now;
    }
    gif.finish();
    return new Blob([gif.bytes()], { type: 'image/gif' });
  }

  close(): void {
    this.#waiting.length = 0;
  }
}
