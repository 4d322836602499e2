/** Pixels from an SVG text. */

/** The most pixels along a side and in all that every current browser draws; beyond it a canvas stays blank. */
const sideLimit = 8192;
const areaLimit = 67_108_864;

/** Thrown before drawing where an image would be larger than browsers can draw. */
export class ImageTooLarge extends Error {
  override readonly name = 'ImageTooLarge';
}

/**
 * Draws an SVG with a width and a height of its own.
 *
 * @param scale Pixels of the image for each of the SVG's.
 * @returns A PNG. @throws {ImageTooLarge} before anything is drawn; an `Error` where the SVG cannot be read.
 */
export async function rasterise(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (w > sideLimit || h > sideLimit || w * h > areaLimit) {
    throw new ImageTooLarge(
      `An image of ${String(w)} × ${String(h)} pixels is larger than browsers can draw.`,
    );
  }
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(w, h);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: w, height: h });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser gives no canvas to draw the image on.');
    context.drawImage(image, 0, 0, w, h);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser could not make a PNG of the drawing.'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
