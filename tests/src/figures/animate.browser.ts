import { GifReader } from 'omggif';
import { describe, expect, it, vi } from 'vitest';
import { animate, animationKinds, AnimationUnsupported, type Frame } from '../../../src/figures/animate.ts';
import { ColourTally } from '../../../src/figures/gif-palette.ts';
import { BlankImage, ImageTooLarge } from '../../../src/figures/rasterise.ts';
import { emptySvg, isNear, pixelsOf } from './pixels.ts';

const [width, height] = [160, 90];
const size = { width, height, scale: 1 };
const colours = ['#d80027', '#0052b4', '#496e2d'];
const rgba = [[216, 0, 39, 255], [0, 82, 180, 255], [73, 110, 45, 255]]; // prettier-ignore
const times = [500, 333, 1250];

const frameOf = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90">
    <rect width="160" height="90" fill="#fbf9f4"/><rect x="40" y="20" width="80" height="50" fill="${colour}"/>
  </svg>`;
const frames: readonly Frame[] = colours.map((colour, at) => ({
  svg: frameOf(colour),
  milliseconds: times[at] ?? 0,
}));
const ground = [251, 249, 244, 255];

interface Shown {
  readonly milliseconds: number;
  readonly ground: number[];
  readonly middle: number[];
}

/** What the browser makes of the file, frame by frame. */
async function decoded(blob: Blob): Promise<{ loops: number; frames: Shown[] }> {
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: blob.type });
  await Promise.all([decoder.completed, decoder.tracks.ready]);
  const track = decoder.tracks.selectedTrack;
  const shown: Shown[] = [];
  for (let frameIndex = 0; frameIndex < (track?.frameCount ?? 0); frameIndex++) {
    const { image } = await decoder.decode({ frameIndex });
    const context = new OffscreenCanvas(image.displayWidth, image.displayHeight).getContext('2d');
    context?.drawImage(image, 0, 0);
    const at = (x: number, y: number): number[] => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
    shown.push({ milliseconds: (image.duration ?? 0) / 1000, ground: at(5, 5), middle: at(80, 45) });
    expect([image.displayWidth, image.displayHeight]).toEqual([width, height]);
    image.close();
  }
  return { loops: track?.repetitionCount ?? 0, frames: shown };
}

describe('a GIF', () => {
  it('has every frame for its time, in its colours, for ever', async () => {
    const blob = await animate(frames, size, 'gif', { of: 3 });
    expect(blob.type).toBe('image/gif');
    const { loops, frames: shown } = await decoded(blob);
    expect(loops).toBe(Infinity);
    // Hundredths, rounded so that the sum stays right.
    expect(shown.map(({ milliseconds }) => milliseconds)).toEqual([500, 330, 1250]);
    expect(shown.map(({ middle }) => middle)).toEqual(rgba);
    expect(shown.map(({ ground }) => ground)).toEqual([ground, ground, ground]);
  });

  it('has one palette, and writes what changed alone', async () => {
    const bytes = new Uint8Array(await (await animate(frames, size, 'gif', { of: 3 })).arrayBuffer());
    // omggif's types ask for a Buffer; it reads any bytes.
    const gif = new GifReader(bytes);
    expect([gif.width, gif.height, gif.numFrames(), gif.loopCount()]).toEqual([width, height, 3, 0]);
    const infos = [0, 1, 2].map((frame) => gif.frameInfo(frame));
    expect(infos.map(({ has_local_palette }) => has_local_palette)).toEqual([false, false, false]);
    expect(infos.map(({ disposal }) => disposal)).toEqual([1, 1, 1]);
    expect(infos.map(({ transparent_index }) => transparent_index)).toEqual([null, 255, 255]);
    const raw = new Uint8Array(width * height * 4);
    gif.decodeAndBlitFrameRGBA(1, raw);
    // The ground of the second frame was there already.
    expect([...raw.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });

  it('loses no time over many short frames', async () => {
    const short = Array.from({ length: 9 }, (_, at) => ({
      svg: frameOf(colours[at % 3] ?? ''),
      milliseconds: 33.4,
    }));
    const { frames: shown } = await decoded(await animate(short, size, 'gif', { of: 9 }));
    const total = shown.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    expect(Math.abs(total - 9 * 33.4)).toBeLessThan(10);
  });
});

describe('a palette', () => {
  it('keeps every colour where there are few, and the ground and a small flag where there are many', () => {
    const many = new Uint8ClampedArray(400_000 * 4).fill(255);
    for (let at = 0; at < 400_000; at++) {
      const colour = at < 300_000 ? [251, 249, 244] : [at % 256, (at >> 3) % 256, (at >> 7) % 256];
      many.set(at >= 399_900 ? [216, 0, 39] : colour, at * 4);
    }
    const tally = new ColourTally();
    const bins = tally.add(many);
    const { colours, of } = tally.palette(255);
    expect(colours.length).toBeLessThanOrEqual(255);
    const seen = (at: number): readonly number[] => colours[of[bins[at] ?? 0] ?? 0] ?? [];
    expect(isNear(seen(0), [251, 249, 244], 1)).toBe(true);
    expect(isNear(seen(399_950), [216, 0, 39], 12)).toBe(true);
    for (let at = 300_000; at < 399_900; at += 977) {
      expect(isNear(seen(at), [...many.subarray(at * 4, at * 4 + 3)], 48), `pixel ${String(at)}`).toBe(true);
    }
  });
});

describe('an animated WebP', () => {
  it('has every frame for its time, to the millisecond', async () => {
    const blob = await animate(frames, size, 'webp', { of: 3 });
    const { loops, frames: shown } = await decoded(blob);
    expect(loops).toBe(Infinity);
    expect(shown.map(({ milliseconds }) => milliseconds)).toEqual(times);
    shown.forEach(({ middle, ground: around }, at) => {
      expect(isNear(middle, rgba[at] ?? [])).toBe(true);
      expect(isNear(around, ground)).toBe(true);
    });
  });
});

describe('a WebM', () => {
  async function played(blob: Blob): Promise<HTMLVideoElement> {
    const video = document.createElement('video');
    video.muted = true;
    video.src = URL.createObjectURL(blob);
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = () => {
        reject(new Error(video.error?.message ?? 'it does not play'));
      };
    });
    return video;
  }
  async function at(video: HTMLVideoElement, seconds: number): Promise<number[]> {
    const sought = new Promise((resolve) => {
      video.onseeked = resolve;
    });
    video.currentTime = seconds;
    await sought;
    return (await pixelsOf(video)).at(80, 45);
  }

  it('lasts as long as its frames, each at its exact time', async () => {
    const blob = await animate(frames, size, 'webm', { of: 3 });
    expect(blob.type).toBe('video/webm');
    const video = await played(blob);
    expect([video.videoWidth, video.videoHeight]).toEqual([width, height]);
    expect(video.duration).toBeCloseTo(2.083, 2);
    const seen = [0.01, 0.48, 0.52, 0.82, 0.85, 2.06].map((time) => [time, at]);
    const middles: number[][] = [];
    for (const [time] of seen) middles.push(await at(video, Number(time)));
    [0, 0, 1, 1, 2, 2].forEach((frame, index) => {
      expect(
        isNear(middles[index] ?? [], rgba[frame] ?? [], 30),
        `${String(index)}: ${String(middles[index])}`,
      ).toBe(true);
    });
    URL.revokeObjectURL(video.src);
  });

  it('has even sides', async () => {
    const video = await played(await animate(frames, { width, height, scale: 1.01 }, 'webm', { of: 3 }));
    expect([video.videoWidth, video.videoHeight]).toEqual([162, 92]);
    URL.revokeObjectURL(video.src);
  });
});

describe('any animation', () => {
  it('is of a kind that this browser makes', async () => {
    expect(animationKinds()).toEqual(['gif', 'webm', 'webp']);
    vi.stubGlobal('VideoEncoder', undefined);
    try {
      expect(animationKinds()).toEqual(['gif', 'webp']);
      await expect(animate(frames, size, 'webm', { of: 3 })).rejects.toBeInstanceOf(AnimationUnsupported);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each(['gif', 'webm', 'webp'] as const)('draws one frame of a %s at a time, and tells', async (kind) => {
    const order: string[] = [];
    async function* one(): AsyncGenerator<Frame> {
      for (const [at, frame] of frames.entries()) {
        order.push(`asked for ${String(at + 1)}`);
        yield await Promise.resolve(frame);
      }
    }
    const onProgress = (done: number, of: number): void =>
      void order.push(`${String(done)} of ${String(of)}`);
    const blob = await animate(one(), size, kind, { of: 3, onProgress });
    expect(blob.size).toBeGreaterThan(200);
    expect(order).toEqual(['asked for 1', '1 of 3', 'asked for 2', '2 of 3', 'asked for 3', '3 of 3']);
  });

  it.each(['gif', 'webm', 'webp'] as const)('stops between two frames of a %s', async (kind) => {
    const stop = new AbortController();
    const done: number[] = [];
    let ended = false;
    async function* one(): AsyncGenerator<Frame> {
      try {
        for (const frame of frames) yield await Promise.resolve(frame);
      } finally {
        ended = true;
      }
    }
    const onProgress = (count: number): void => {
      done.push(count);
      if (count === 2) stop.abort();
    };
    const made = animate(one(), size, kind, { of: 3, onProgress, signal: stop.signal });
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    expect(done).toEqual([1, 2]);
    expect(ended).toBe(true);
  });

  it('is neither too large, nor blank, nor without a frame', async () => {
    const decode = vi.spyOn(HTMLImageElement.prototype, 'decode');
    const huge = { width: 70_000, height: 90, scale: 1 };
    await expect(animate(frames, huge, 'gif', { of: 3 })).rejects.toBeInstanceOf(ImageTooLarge);
    expect(decode).not.toHaveBeenCalled();
    decode.mockRestore();
    const blank = [...frames, { svg: emptySvg, milliseconds: 10 }];
    await expect(animate(blank, size, 'gif', { of: 4 })).rejects.toThrow('Frame 4');
    await expect(animate([], size, 'gif', { of: 0 })).rejects.toBeInstanceOf(BlankImage);
  });
});
