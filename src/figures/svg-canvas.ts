/** SVG texts onto a canvas. */
import { figureDialogWords } from '../strings/figures.ts';

const { problems } = figureDialogWords;

/** Thrown where a drawing came to nothing: the SVG could not be read, or the canvas stayed empty. */
export class BlankImage extends Error {
  override readonly name = 'BlankImage';
}

/** Rows that are looked at in one go. */
const strip = 128;

/** An SVG that the browser has read, to be drawn any number of times. Free it. */
export class SvgImage {
  readonly image: HTMLImageElement;
  readonly #url: string;

  private constructor(image: HTMLImageElement, url: string) {
    this.image = image;
    this.#url = url;
  }

  /** @throws {BlankImage} where it cannot be read; the signal's reason where it was aborted. */
  static async read(svg: string, width: number, height: number, signal?: AbortSignal): Promise<SvgImage> {
    signal?.throwIfAborted();
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const image = new Image(width, height);
    image.src = url;
    const read = new SvgImage(image, url);
    try {
      await image.decode();
      signal?.throwIfAborted();
      if (image.naturalWidth === 0 || image.naturalHeight === 0) throw new Error(problems.noSize);
      return read;
    } catch (error) {
      read.free();
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      throw new BlankImage(problems.notRead(reason), { cause: error });
    }
  }

  free(): void {
    URL.revokeObjectURL(this.#url);
    this.image.removeAttribute('src');
  }
}

/** A canvas in the computer's own memory: what is drawn once and read once gains nothing from a graphics card. */
export class Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly #background: string | null;
  /** The pixel that an empty sheet is made of. */
  #empty = 0;

  /** @param background Null for a transparent sheet. */
  constructor(width: number, height: number, background: string | null) {
    this.canvas = document.createElement('canvas');
    Object.assign(this.canvas, { width, height });
    const context = this.canvas.getContext('2d', { willReadFrequently: true, alpha: background === null });
    if (!context) throw new Error(problems.noCanvas);
    this.context = context;
    this.#background = background;
    this.clear();
  }

  clear(): void {
    const { width, height } = this.canvas;
    this.context.clearRect(0, 0, width, height);
    if (this.#background !== null) {
      this.context.fillStyle = this.#background;
      this.context.fillRect(0, 0, width, height);
    }
    this.#empty = new Uint32Array(this.context.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
  }

  /** Draws all of an image, or, of an image so high, what begins at a row. */
  draw({ image }: SvgImage, height = this.canvas.height, top = 0): void {
    this.clear();
    this.context.drawImage(image, 0, -top, this.canvas.width, height);
  }

  /** Whether nothing has been drawn. Done at the first pixel that something has touched. */
  isBlank(): boolean {
    const { width, height } = this.canvas;
    for (let top = 0; top < height; top += strip) {
      const { data } = this.context.getImageData(0, top, width, Math.min(strip, height - top));
      if (new Uint32Array(data.buffer).some((pixel) => pixel !== this.#empty)) return false;
    }
    return true;
  }

  /** What is on the sheet, as a file. @throws where the browser does not write that type. */
  async blob(type: string, quality?: number): Promise<Blob> {
    const blob = await new Promise<Blob | null>((resolve) => {
      this.canvas.toBlob(resolve, type, quality);
    });
    if (!blob) throw new BlankImage(problems.noFile);
    // A browser that does not know a type writes PNG without a word.
    if (blob.type !== type) throw new Error(problems.noType(type));
    return blob;
  }

  free(): void {
    Object.assign(this.canvas, { width: 0, height: 0 });
  }
}
