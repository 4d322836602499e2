/** One palette for all frames of an animation. */
import { quantize } from 'gifenc';

/** A colour by the upper bits of its parts: 5 of red, 6 of green, 5 of blue. */
export type Bin = number;
const bins = 65_536;

/** Colours that cover most stay as they are: ground, plates, ink. The rest is averaged. */
const exact = 64;

type Colour = readonly [red: number, green: number, blue: number];

/** Counts the colours of frame after frame. */
export class ColourTally {
  readonly #counts = new Float64Array(bins);
  readonly #sums = new Float64Array(bins * 3);

  /** @param rgba Opaque pixels. @returns The bin of each. */
  add(rgba: Uint8ClampedArray): Uint16Array<ArrayBuffer> {
    const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
    const out = new Uint16Array(pixels.length);
    // Pixels come in runs of one colour: a run is counted once.
    for (let start = 0, end = 0; start < pixels.length; start = end) {
      const pixel = pixels[start];
      while (end < pixels.length && pixels[end] === pixel) end++;
      const from = start * 4;
      const bin = this.#count(rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0, end - start);
      out.fill(bin, start, end);
    }
    return out;
  }

  #count(red: number, green: number, blue: number, times: number): Bin {
    const bin = ((red >> 3) << 11) | ((green >> 2) << 5) | (blue >> 3);
    this.#counts[bin] = (this.#counts[bin] ?? 0) + times;
    const [sums, at] = [this.#sums, bin * 3];
    sums[at] = (sums[at] ?? 0) + red * times;
    sums[at + 1] = (sums[at + 1] ?? 0) + green * times;
    sums[at + 2] = (sums[at + 2] ?? 0) + blue * times;
    return bin;
  }

  /** The best colours, no more than `size`, and which of them each bin gets. */
  palette(size: number): { colours: readonly Colour[]; of: Uint8Array } {
    const used: { bin: Bin; count: number; colour: Colour }[] = [];
    this.#counts.forEach((count, bin) => {
      if (count === 0) return;
      const part = (index: number): number => Math.round((this.#sums[bin * 3 + index] ?? 0) / count);
      used.push({ bin, count, colour: [part(0), part(1), part(2)] });
    });
    used.sort((a, b) => b.count - a.count || a.bin - b.bin);
    const kept = used.slice(0, used.length <= size ? size : exact).map(({ colour }) => colour);
    const rest = used.slice(kept.length);
    const colours = [...kept, ...averages(rest, size - kept.length)];
    const of = new Uint8Array(bins);
    for (const { bin, colour } of used) of[bin] = nearest(colours, colour);
    return { colours, of };
  }
}

/** Each colour counts with the root of its share, so that a small flag keeps its red beside a large map. */
function averages(rest: readonly { count: number; colour: Colour }[], size: number): Colour[] {
  if (rest.length === 0) return [];
  const pixels = rest.flatMap(({ count, colour: [r, g, b] }) =>
    Array.from({ length: Math.min(64, Math.ceil(Math.sqrt(count) / 4)) }, () => [r, g, b, 255]),
  );
  return quantize(Uint8Array.from(pixels.flat()), size).map(([r = 0, g = 0, b = 0]) => [r, g, b]);
}

function nearest(colours: readonly Colour[], [r, g, b]: Colour): number {
  let [best, least] = [0, Infinity];
  colours.forEach((colour, index) => {
    const distance = (colour[0] - r) ** 2 + (colour[1] - g) ** 2 + (colour[2] - b) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
