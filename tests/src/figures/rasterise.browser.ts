import { afterEach, describe, expect, it, vi } from 'vitest';
import { canvasHolds, largestLike } from '../../../src/figures/canvas-limits.ts';
import { remembered } from '../../../src/figures/choices.ts';
import { imageOf } from '../../../src/figures/make.ts';
import { BlankImage, fits, imageTypes, ImageTooLarge, rasterise } from '../../../src/figures/rasterise.ts';
import { Sheet, SvgImage } from '../../../src/figures/svg-canvas.ts';
import { signature, withResolution } from '../../../src/figures/png.ts';
import { tiledPng } from '../../../src/figures/tiled-png.ts';
import { blue, emptySvg, isNear, pixelsOf, red, twoColours, white } from './pixels.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** What a PNG says of its size in print, read as a decoder does: each chunk with its checksum. */
function resolutionIn(bytes: Uint8Array): { across: number; down: number; unit: number } | null {
  expect([...bytes.subarray(0, 8)]).toEqual([...signature]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order: string[] = [];
  let found = null;
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    expect(view.getUint32(at + 8 + length), `checksum of ${type}`).toBe(crc32(bytes.subarray(at + 4, at + 8 + length))); // prettier-ignore
    if (type === 'pHYs') {
      expect(order).toContain('IHDR');
      expect(order).not.toContain('IDAT');
      found = { across: view.getUint32(at + 8), down: view.getUint32(at + 12), unit: bytes[at + 16] ?? 0 };
    }
    order.push(type);
    at += length + 12;
  }
  expect(order.at(-1)).toBe('IEND');
  expect(order.filter((type) => type === 'pHYs').length).toBeLessThan(2);
  return found;
}

/** ISO 3309, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

describe('rasterise', () => {
  it('tells how large a PNG is in print, once, and of no other image', async () => {
    const svg = twoColours(90, 60);
    expect(resolutionIn(await bytesOf(await rasterise(svg, 90, 60, 1)))).toBeNull();
    const told = await rasterise(svg, 90, 60, 2, { type: 'image/png', pixelsPerMetre: 3780 });
    expect(told.type).toBe('image/png');
    expect(resolutionIn(await bytesOf(told))).toEqual({ across: 3780, down: 3780, unit: 1 });
    expect((await pixelsOf(told)).at(10, 30)).toEqual(red);
    const again = await withResolution(told, 5000);
    expect(resolutionIn(await bytesOf(again))).toEqual({ across: 5000, down: 5000, unit: 1 });
    const jpeg = { type: 'image/jpeg', pixelsPerMetre: 3780 } as const;
    expect((await pixelsOf(await rasterise(svg, 90, 60, 1, jpeg))).width).toBe(90);
  });

  it.each(['image/png', 'image/jpeg', 'image/webp'] as const)('writes %s of the exact size', async (type) => {
    expect(imageTypes()).toContain(type);
    const blob = await rasterise(twoColours(90, 60), 90, 60, 2.5, { type, background: '#ffffff' });
    expect(blob.type).toBe(type);
    const { width, height, at } = await pixelsOf(blob);
    expect([width, height]).toEqual([225, 150]);
    for (const [x, y, colour] of [
      [20, 75, red],
      [200, 75, blue],
      [90, 10, white],
    ] as const)
      // prettier-ignore
      expect(isNear(at(x, y), colour), `${type} at ${String(x)}: ${String(at(x, y))}`).toBe(true);
  });

  it('is as large in print as the sheet or the millimetres that it was made for', async () => {
    const perInch = async (change: object): Promise<number | null> => {
      const choices = { ...remembered().figure, format: 'png', unit: 'mm', width: 100, height: 80, ...change } as const; // prettier-ignore
      const svg = twoColours(90, 60);
      const blob = await imageOf(svg, { picture: { theme: 'light' }, choices }, new AbortController().signal);
      const { across } = resolutionIn(await bytesOf(blob)) ?? { across: null };
      const { width } = await pixelsOf(blob);
      return across === null ? null : width / (across * 0.0254);
    };
    // In inches, to within a pixel.
    expect(await perInch({ preset: 'a4' })).toBeCloseTo(297 / 25.4, 1);
    expect(await perInch({ preset: 'a4', portrait: true })).toBeCloseTo(210 / 25.4, 1);
    expect(await perInch({ preset: 'custom' })).toBeCloseTo(100 / 25.4, 1);
    expect(await perInch({ preset: 'custom', unit: 'px', width: 600 })).toBeNull();
    expect(await perInch({ preset: 'slide' })).toBeNull();
  });

  it('is a PNG without being asked, exact to the pixel, transparent where nothing is drawn', async () => {
    const { at } = await pixelsOf(await rasterise(twoColours(90, 60), 90, 60, 1));
    expect(at(10, 30)).toEqual(red);
    expect(at(80, 30)).toEqual(blue);
    expect(at(35, 3)).toEqual([0, 0, 0, 0]);
  });

  it('puts a ground under the drawing, and white under a JPEG', async () => {
    const options = { type: 'image/png', background: '#123456' } as const;
    const png = await rasterise(twoColours(90, 60), 90, 60, 1, options);
    expect((await pixelsOf(png)).at(35, 3)).toEqual([0x12, 0x34, 0x56, 255]);
    // Without alpha in the file: colour type 2.
    expect((await bytesOf(png))[25]).toBe(2);
    const jpeg = await pixelsOf(await rasterise(twoColours(90, 60), 90, 60, 1, { type: 'image/jpeg' }));
    expect(isNear(jpeg.at(45, 3), white)).toBe(true);
  });

  it('takes the quality into account', async () => {
    const sizes = await Promise.all(
      [0.1, 0.95].map(async (quality) => {
        const options = { type: 'image/jpeg', quality } as const;
        return (await rasterise(twoColours(900, 600), 900, 600, 1, options)).size;
      }),
    );
    expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
  });

  it('refuses what is too large before anything is drawn, and says what would work', async () => {
    const decode = vi.spyOn(HTMLImageElement.prototype, 'decode');
    const draw = vi.spyOn(CanvasRenderingContext2D.prototype, 'drawImage');
    const refused = await rasterise(twoColours(90, 60), 90, 60, 1000).catch((error: unknown) => error);
    expect(decode).not.toHaveBeenCalled();
    expect(draw).not.toHaveBeenCalled();
    if (!(refused instanceof ImageTooLarge)) throw new Error('it was not refused');
    expect(refused.asked).toEqual({ width: 90_000, height: 60_000 });
    const { width, height } = refused.largest;
    expect(fits(width, height)).toBe(true);
    expect(fits(Math.ceil(width * 1.02), Math.ceil(height * 1.02))).toBe(false);
    expect(width / height).toBeCloseTo(1.5, 2);
    expect(refused.message).toContain('90,000 × 60,000');
    expect(refused.message).toContain(width.toLocaleString('en'));
  });

  it('says no to sizes that are none', () => {
    for (const side of [0, -3, Number.NaN, Infinity]) expect(fits(side, 100), String(side)).toBe(false);
    expect(fits(16_384, 10, 'image/webp')).toBe(false);
    expect(fits(3840, 2160, 'image/webp')).toBe(true);
  });

  it('believes the browser, not a table: a canvas that gives back no pixel is too small', () => {
    expect(canvasHolds(4801, 4802)).toBe(true);
    vi.spyOn(CanvasRenderingContext2D.prototype, 'getImageData').mockImplementation(
      () => new ImageData(1, 1),
    );
    expect(canvasHolds(4803, 4804)).toBe(false);
    // Once for each size.
    expect(canvasHolds(4801, 4802)).toBe(true);
    expect(fits(4803, 4804, 'image/jpeg')).toBe(false);
    // A PNG is drawn in bands then.
    expect(fits(4803, 4804, 'image/png')).toBe(true);
  });

  it('draws what no canvas holds in bands, to the same pixels', async () => {
    const [width, height] = [900, 600];
    const whole = await pixelsOf(await rasterise(twoColours(width, height), width, height, 1));
    const read = (top: number, rows: number): Uint8ClampedArray =>
      whole.data.slice(top * width * 4, (top + rows) * width * 4);
    for (const transparent of [true, false]) {
      const png = await tiledPng({ width, height, rows: 77, transparent, read });
      const banded = await pixelsOf(png);
      expect([banded.width, banded.height]).toEqual([width, height]);
      expect(banded.at(100, 300)).toEqual(red);
      expect(banded.at(899, 599)).toEqual(blue);
      if (transparent) expect(banded.data.every((part, at) => part === whole.data[at])).toBe(true);
    }
  });

  it('leaves no seam between two bands', async () => {
    const [width, height] = [400, 300];
    const image = await SvgImage.read(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" font-size="40">
        <g opacity="0.4"><path d="M3 2L390 297" stroke="#d55e00" stroke-width="7" stroke-dasharray="9 5"/>
        <path d="M-20 290Q200 -180 420 260" fill="none" stroke="#0b5c97" stroke-width="2.3"/></g>
        <text x="20" y="112" stroke="#fff" stroke-width="3" paint-order="stroke">Entente &amp; alliance</text>
        <circle cx="200" cy="150" r="61.3" fill="none" stroke="#222"/>
      </svg>`,
      width,
      height,
    );
    const whole = new Sheet(width, height, '#ffffff');
    whole.draw(image);
    const rows = 50;
    const band = new Sheet(width, rows, '#ffffff');
    const differences: number[] = [];
    for (let top = 0; top < height; top += rows) {
      band.draw(image, height, top);
      const { data } = band.context.getImageData(0, 0, width, rows);
      whole.context.getImageData(0, top, width, rows).data.forEach((part, at) => {
        differences.push(Math.abs(part - (data[at] ?? NaN)));
      });
    }
    image.free();
    // The smoothing of an edge may differ by a shade; a line that is cut or shifted would by far more.
    expect(differences.reduce((most, difference) => Math.max(most, difference), 0)).toBeLessThan(64);
    expect(differences.filter((difference) => difference > 8).length).toBeLessThan(differences.length / 200);
  });

  it('makes a poster larger than a canvas that is worth its memory', async () => {
    const [width, height, scale] = [900, 600, 11.5];
    const ground = { type: 'image/png', background: '#fbf9f4', pixelsPerMetre: 11_811 } as const;
    const png = await rasterise(twoColours(width, height), width, height, scale, ground);
    expect(resolutionIn(await bytesOf(png))).toEqual({ across: 11_811, down: 11_811, unit: 1 });
    const head = new DataView(await png.slice(16, 24).arrayBuffer());
    expect([head.getUint32(0), head.getUint32(4)]).toEqual([10_350, 6900]);
    const small = await createImageBitmap(png, { resizeWidth: 90, resizeHeight: 60 });
    const context = new OffscreenCanvas(90, 60).getContext('2d');
    context?.drawImage(small, 0, 0);
    const at = (x: number, y: number): number[] => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
    for (const y of [2, 30, 57]) {
      expect(at(10, y)).toEqual(red);
      expect(at(80, y)).toEqual(blue);
      expect(at(32, y)).toEqual([0xfb, 0xf9, 0xf4, 255]);
    }
  }, 30_000);

  it('takes neither a drawing that cannot be read nor one that comes to nothing', async () => {
    await expect(rasterise('<svg', 90, 60, 1)).rejects.toBeInstanceOf(BlankImage);
    await expect(rasterise(emptySvg, 90, 60, 1)).rejects.toBeInstanceOf(BlankImage);
    const options = { type: 'image/jpeg', background: '#000000' } as const;
    await expect(rasterise(emptySvg, 90, 60, 1, options)).rejects.toBeInstanceOf(BlankImage);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const { signal } = stop;
    const made = rasterise(twoColours(90, 60), 90, 60, 1, { type: 'image/png', signal });
    stop.abort();
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    await expect(
      rasterise(twoColours(90, 60), 90, 60, 1, { type: 'image/png', signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the largest size', () => {
  it('is found to within a hundredth', () => {
    const { width, height } = largestLike(20_000, 10_000, (w, h) => w * h <= 5_000_000);
    expect(width * height).toBeLessThanOrEqual(5_000_000);
    expect(width * height).toBeGreaterThan(4_850_000);
    expect(width / height).toBeCloseTo(2, 2);
  });
});
