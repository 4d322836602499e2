/** Makes files of one view: images. Each says how far it is, and can be stopped. */
import { figureThemes, type FigureTheme } from '#graph';
import { sizeOf, type FigureChoices } from './choices.ts';
import { pictureName, pictureSvg, type Picture, type Supplies, type Wording } from './picture.ts';
import type { PdfPage } from './document/pdf.ts';
import { rasterise, type ImageType } from './rasterise.ts';
import { sourceSheets } from './source-sheets.ts';

export interface Task {
  readonly signal: AbortSignal;
  readonly progress: (done: number, of: number) => void;
}

export interface File {
  readonly name: string;
  readonly data: Blob;
}

/** What everything is made from. */
export interface Recipe {
  readonly picture: Picture;
  readonly choices: FigureChoices;
  readonly wording: Wording;
  readonly stock: Supplies;
}

const imageTypes: Readonly<Record<'png' | 'jpeg' | 'webp', ImageType>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

export const extensionOf = (format: FigureChoices['format']): string => (format === 'jpeg' ? 'jpg' : format);

/** How wide an image is in print; null for one of pixels alone. */
function millimetresOf(choices: FigureChoices): number | null {
  if (choices.preset === 'a4') return choices.portrait ? 210 : 297;
  const { width } = sizeOf(choices).outer;
  return width.endsWith('mm') ? Number.parseFloat(width) : null;
}

const themeOf = (picture: Pick<Picture, 'theme'>, { theme }: FigureChoices): FigureTheme =>
  figureThemes[theme === 'screen' ? picture.theme : theme];

/** One figure as pixels or as SVG. */
export async function imageOf(
  svg: string,
  { picture, choices }: Pick<Recipe, 'choices'> & { readonly picture: Pick<Picture, 'theme'> },
  signal: AbortSignal,
): Promise<Blob> {
  if (choices.format === 'svg' || choices.format === 'pdf') return new Blob([svg], { type: 'image/svg+xml' });
  const { width, height, scale } = sizeOf(choices);
  const type = imageTypes[choices.format];
  // JPEG knows nothing transparent; and what is opaque is a smaller file where that is said.
  const isOpaque = type === 'image/jpeg' || !choices.transparent;
  const background = isOpaque ? { background: themeOf(picture, choices).ground } : {};
  const millimetres = millimetresOf(choices);
  const told =
    millimetres === null ? {} : { pixelsPerMetre: Math.round((width * scale * 1000) / millimetres) };
  return rasterise(svg, width, height, scale, { type, quality: 0.92, signal, ...background, ...told });
}

export async function pdfOf(
  pages: readonly PdfPage[],
  { picture, choices, wording }: Recipe,
  { signal, progress }: Task,
  paper: FigureChoices['paper'] = choices.paper,
): Promise<Blob> {
  const { makePdf } = await import('./document/pdf.ts');
  const [page] = pages;
  const isLandscape = page === undefined || page.width >= page.height;
  return makePdf(pages, {
    paper,
    orientation: isLandscape ? 'landscape' : 'portrait',
    title: wording.title,
    // No block of paper colour within white edges.
    ground: themeOf(picture, choices).ground,
    onProgress: progress,
    signal,
  });
}

/** The view as one file. */
export async function makeImage(recipe: Recipe, task: Task): Promise<File> {
  const { picture, choices, wording, stock } = recipe;
  const svg = pictureSvg(picture, choices, wording, stock);
  const name = `${pictureName(picture, choices.what)}.${extensionOf(choices.format)}`;
  if (choices.format === 'pdf') {
    const { width, height, zoom } = sizeOf(choices);
    const size = { width, height, zoom };
    const lists = sourceSheets([recipe], choices, stock, wording.title, size);
    return { name, data: await pdfOf([{ svg, ...size }, ...lists], recipe, task) };
  }
  return { name, data: await imageOf(svg, recipe, task.signal) };
}
