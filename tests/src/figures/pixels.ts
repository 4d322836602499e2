/** Pixels of files, for tests: decoded by the browser that wrote them. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  /** Red, green, blue and alpha of one of them. */
  readonly at: (x: number, y: number) => number[];
}

export async function pixelsOf(source: Blob | HTMLVideoElement): Promise<Pixels> {
  const bitmap = await createImageBitmap(source);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return {
    width,
    height,
    data,
    at: (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)],
  };
}

/** Whether two colours differ by no more than a lossy file may. */
export const isNear = (a: readonly number[], b: readonly number[], by = 24): boolean =>
  a.length === b.length && a.every((part, index) => Math.abs(part - (b[index] ?? NaN)) <= by);

/** Red at the left, nothing in the middle, blue at the right. */
export const twoColours = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 90 60">
    <rect width="30" height="60" fill="#d80027"/><rect x="60" width="30" height="60" fill="#0052b4"/>
    <circle cx="45" cy="30" r="6" fill="none" stroke="#222"/>
  </svg>`;

export const emptySvg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>';

export const [red, blue, white] = [
  [216, 0, 39, 255],
  [0, 82, 180, 255],
  [255, 255, 255, 255],
];
