/**
 * How large a canvas this browser draws: asked of the browser, for the answers differ and change.
 *
 * What they are at the time of writing (pixels along a side; pixels in all): Chromium 65,535 and
 * 16,384²; Firefox 65,535 and 23,168², before 122 32,767 and 11,180²; Safari 4,194,303 and 16,384²,
 * on older iPhones and iPads 4,096². Beyond them a canvas is there, takes every call, and stays blank.
 */

/** The most that is ever asked for: no browser draws more, and fewer would survive the attempt. */
const [sideCeiling, areaCeiling] = [65_535, 268_435_456];

/** What every browser that runs this application draws: no question needed. */
const [sureSide, sureArea] = [8192, 16_777_216];

const answers = new Map<string, boolean>();

/** Whether the last pixel of a canvas can be written and read back. */
function probe(width: number, height: number): boolean {
  const canvas = document.createElement('canvas');
  try {
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return false;
    context.fillStyle = '#fff';
    context.fillRect(width - 1, height - 1, 1, 1);
    return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
  } catch {
    // Firefox and Safari throw where others give empty pixels.
    return false;
  } finally {
    // Safari counts the memory of canvases until they are collected; this gives it back at once.
    Object.assign(canvas, { width: 0, height: 0 });
  }
}

/** Whether a canvas of this size can be drawn on. Asked of the browser once for each size. */
export function canvasHolds(width: number, height: number): boolean {
  if (width < 1 || height < 1 || width > sideCeiling || height > sideCeiling) return false;
  if (width * height > areaCeiling) return false;
  if (width <= sureSide && height <= sureSide && width * height <= sureArea) return true;
  const key = `${String(width)}×${String(height)}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = probe(width, height);
  answers.set(key, answer);
  return answer;
}

/**
 * The largest size of the same proportions that passes, to within a hundredth.
 *
 * @param holds Whether a size passes; it fails for the size that is asked about.
 */
export function largestLike(
  width: number,
  height: number,
  holds: (width: number, height: number) => boolean,
): { width: number; height: number } {
  const at = (share: number): { width: number; height: number } => ({
    width: Math.max(1, Math.floor(width * share)),
    height: Math.max(1, Math.floor(height * share)),
  });
  let [low, high] = [0, 1];
  for (let step = 0; step < 40 && high - low > low / 100; step++) {
    const share = (low + high) / 2;
    const size = at(share);
    if (holds(size.width, size.height)) low = share;
    else high = share;
  }
  return at(low);
}
