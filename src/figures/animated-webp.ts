/** Animated WebP (RFC 9649): stills that the browser writes, in the container that makes them move. */
import { figureDialogWords } from '../strings/figures.ts';
import type { AnimationWriter, DrawnFrame } from './animation.ts';

const { problems } = figureDialogWords;

const quality = 0.9;

const ascii = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const uint = (value: number, bytes: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: bytes }, (_, at) => (value / 256 ** at) & 255);

const chunk = (name: string, ...data: (Uint8Array<ArrayBuffer> | Blob)[]): Blob => {
  const body = new Blob(data);
  return new Blob([ascii(name), uint(body.size, 4), body, ...(body.size % 2 === 1 ? [uint(0, 1)] : [])]);
};

/** The chunks of a still that hold its pixels, as they are. */
async function pixelChunks(still: Blob): Promise<Blob[]> {
  const found: Blob[] = [];
  for (let at = 12; at + 8 <= still.size;) {
    const head = new DataView(await still.slice(at, at + 8).arrayBuffer());
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => head.getUint8(byte)));
    const size = head.getUint32(4, true);
    const end = at + 8 + size + (size % 2);
    if (['ALPH', 'VP8 ', 'VP8L'].includes(name)) found.push(still.slice(at, end));
    at = end;
  }
  return found;
}

export class WebpWriter implements AnimationWriter {
  readonly #size: Uint8Array<ArrayBuffer>[];
  readonly #frames: Blob[] = [];

  constructor(width: number, height: number) {
    this.#size = [uint(width - 1, 3), uint(height - 1, 3)];
  }

  async add({ canvas, start, milliseconds }: DrawnFrame): Promise<void> {
    const still = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/webp', quality);
    });
    if (still?.type !== 'image/webp') throw new Error(problems.noType('WebP'));
    const duration = Math.round(start + milliseconds) - Math.round(start);
    // At the corner, over what was there (2: do not blend).
    const place = [uint(0, 3), uint(0, 3), ...this.#size, uint(duration, 3), uint(2, 1)];
    this.#frames.push(chunk('ANMF', ...place, ...(await pixelChunks(still))));
  }

  finish(): Promise<Blob> {
    const animated = chunk('VP8X', uint(2, 4), ...this.#size);
    const forever = chunk('ANIM', uint(0xffffffff, 4), uint(0, 2));
    const file = chunk('RIFF', ascii('WEBP'), animated, forever, ...this.#frames);
    return Promise.resolve(new Blob([file], { type: 'image/webp' }));
  }

  close(): void {
    this.#frames.length = 0;
  }
}
