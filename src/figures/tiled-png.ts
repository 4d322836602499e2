/**
 * A PNG written band by band (PNG, third edition, W3C 2025): larger than any canvas, in the memory of
 * one band.
 */
import { chunk, signature } from './png.ts';

/** Rows as PNG has them: without alpha where there is none, each as its difference from the one above. */
function filtered(
  rgba: Uint8ClampedArray,
  width: number,
  channels: 3 | 4,
  above: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const stride = width * channels;
  const rows = rgba.length / (width * 4);
  const out = new Uint8Array(rows * (stride + 1));
  let [from, to] = [0, 0];
  for (let row = 0; row < rows; row++) {
    out[to++] = 2;
    for (let at = 0; at < stride; at++) {
      const value = rgba[from++] ?? 0;
      out[to++] = value - (above[at] ?? 0);
      above[at] = value;
      if (channels === 3 && at % 3 === 2) from++;
    }
  }
  return out;
}

export interface Bands {
  readonly width: number;
  readonly height: number;
  /** Rows of a band. */
  readonly rows: number;
  readonly transparent: boolean;
  /** RGBA of the rows from one on. */
  readonly read: (top: number, rows: number) => Uint8ClampedArray;
}

/** @throws the signal's reason where aborted, between two bands. */
export async function tiledPng(
  { width, height, rows, transparent, read }: Bands,
  signal?: AbortSignal,
): Promise<Blob> {
  const channels = transparent ? 4 : 3;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, transparent ? 6 : 2, 0, 0, 0], 8);
  const parts: Uint8Array<ArrayBuffer>[] = [signature, chunk('IHDR', header)];

  // "deflate" is the zlib format that PNG asks for.
  const deflate = new CompressionStream('deflate');
  const collected = (async () => {
    const reader = deflate.readable.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(chunk('IDAT', next.value));
    }
  })();
  const writer = deflate.writable.getWriter();
  const above = new Uint8Array(width * channels);
  try {
    for (let top = 0; top < height; top += rows) {
      signal?.throwIfAborted();
      const band = read(top, Math.min(rows, height - top));
      await writer.write(filtered(band, width, channels, above));
    }
    await writer.close();
    await collected;
  } catch (error) {
    await Promise.allSettled([writer.abort(error), collected]);
    throw error;
  }
  return new Blob([...parts, chunk('IEND', new Uint8Array(0))], { type: 'image/png' });
}
