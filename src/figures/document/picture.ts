/** What jsPDF cannot draw, drawn by the browser: text in the machine's own fonts, and odd flags. */
import { figureDialogWords as words } from '../../strings/figures.ts';

/** Pixels for each of the figure's units: about 600 to an inch on a sheet of A4. */
const sharpness = 6;
const sideLimit = 8192;

export interface TextStyle {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
  readonly fill: string;
  readonly halo: Halo | null;
}

/** An outline under the letters, so that they are read on whatever they lie. */
export interface Halo {
  readonly colour: string;
  readonly width: number;
}

export interface TextPicture {
  readonly href: string;
  /** In the figure's units: how far the text goes on, and where the picture lies around its start. */
  readonly advance: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error(words.problems.noCanvas);
  return context;
}

/** Null where there is nothing to see. */
export function pictureOfText(text: string, style: TextStyle, isRtl: boolean): TextPicture | null {
  const dress = (context: CanvasRenderingContext2D): void => {
    context.font = `${style.weight} ${String(style.size)}px ${style.family}`;
    context.direction = isRtl ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    context.fillStyle = style.fill;
    context.lineJoin = 'round';
  };
  const ruler = contextOf(1, 1);
  dress(ruler);
  const metrics = ruler.measureText(text);
  const room = 1 + (style.halo?.width ?? 0) / 2;
  const left = -metrics.actualBoundingBoxLeft - room;
  const top = -metrics.actualBoundingBoxAscent - room;
  const width = metrics.actualBoundingBoxRight + room - left;
  const height = metrics.actualBoundingBoxDescent + room - top;
  if (!(metrics.width > 0 && width > 0 && height > 0)) return null;
  const scale = Math.min(sharpness, sideLimit / Math.max(width, height));
  const context = contextOf(Math.ceil(width * scale), Math.ceil(height * scale));
  const { canvas } = context;
  context.scale(scale, scale);
  context.translate(-left, -top);
  dress(context);
  if (style.halo) {
    context.strokeStyle = style.halo.colour;
    context.lineWidth = style.halo.width;
    context.strokeText(text, 0, 0);
  }
  context.fillText(text, 0, 0);
  return {
    href: canvas.toDataURL('image/png'),
    advance: metrics.width,
    left,
    top,
    width: canvas.width / scale,
    height: canvas.height / scale,
  };
}

/** An SVG in a data URL as a PNG in a data URL, so many pixels wide and high. */
export async function pictureOfSvg(href: string, side: number): Promise<string> {
  const image = new Image();
  image.src = href;
  await image.decode();
  const context = contextOf(side, side);
  context.drawImage(image, 0, 0, side, side);
  return context.canvas.toDataURL('image/png');
}
