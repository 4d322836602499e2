/** Makes files of one view: images and handouts. Each says how far it is, and can be stopped. */
import { figure, figureThemes, type RelationGraph } from '#graph';
import { figureDialogWords as words } from '../strings/figures.ts';
import { language } from '../strings/language.ts';
import { sizeOf, type FigureChoices } from './choices.ts';
import {
  figureOptions,
  partOf,
  pictureName,
  pictureSvg,
  type Picture,
  type Supplies,
  type Wording,
} from './picture.ts';
import type { PdfPage } from './document/pdf.ts';
import { rasterise, type ImageType } from './rasterise.ts';

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

/** One figure as pixels or as SVG. */
export async function imageOf(
  svg: string,
  { picture, choices }: Pick<Recipe, 'picture' | 'choices'>,
  signal: AbortSignal,
): Promise<Blob> {
  if (choices.format === 'svg' || choices.format === 'pdf') return new Blob([svg], { type: 'image/svg+xml' });
  const { width, height, scale } = sizeOf(choices);
  const type = imageTypes[choices.format];
  const theme = figureThemes[choices.theme === 'screen' ? picture.theme : choices.theme];
  // JPEG knows nothing transparent; and what is opaque is a smaller file where that is said.
  const isOpaque = type === 'image/jpeg' || !choices.transparent;
  const background = isOpaque ? { background: theme.ground } : {};
  return rasterise(svg, width, height, scale, { type, quality: 0.92, signal, ...background });
}

export async function pdfOf(
  pages: readonly PdfPage[],
  { choices, wording }: Recipe,
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
    onProgress: progress,
    signal,
  });
}

/** The view as one file. */
export async function makeImage(recipe: Recipe, task: Task): Promise<File> {
  const { picture, choices, wording, stock } = recipe;
  const svg = pictureSvg(picture, choices, wording, stock);
  const name = `${pictureName(picture)}.${extensionOf(choices.format)}`;
  if (choices.format === 'pdf') {
    const { width, height } = sizeOf(choices);
    return { name, data: await pdfOf([{ svg, width, height }], recipe, task) };
  }
  return { name, data: await imageOf(svg, recipe, task.signal) };
}

export interface Handout {
  readonly handout: boolean;
  readonly worksheet: 'none' | 'names' | 'ties';
  readonly key: boolean;
}

/** A few names are a help on a worksheet; many are a page of their own. */
const mostWords = 40;
/** So many letters of a line fit across a sheet. */
const acrossSheet = 130;

/** The names that are to be written, in lines of a sheet's width; none where they are too many. */
function nameLines(graph: RelationGraph, nodes: Iterable<string>): string[] {
  const names = Array.from(nodes, (key) => graph.getNodeAttribute(key, 'name')).sort((a, b) =>
    a.localeCompare(b, language),
  );
  if (names.length > mostWords) return [];
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < acrossSheet)
      lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(name);
  }
  return lines;
}

/** Pages to print and hand out, in one document. */
export async function makeHandout(
  recipe: Recipe,
  { handout, worksheet, key }: Handout,
  task: Task,
): Promise<File> {
  const { picture, wording, stock } = recipe;
  const { paper } = recipe.choices;
  const choices: FigureChoices = {
    ...recipe.choices,
    transparent: false,
    format: 'pdf',
    paper: paper === 'fit' ? 'a4' : paper,
  };
  const { width, height } = sizeOf(choices);
  const { shown } = partOf(picture, choices.what);
  const page = (
    title: string,
    line: string,
    blank: 'nothing' | 'names' | 'ties',
    sources: FigureChoices['sources'],
  ): PdfPage => {
    const options = figureOptions(picture, { ...choices, sources }, { title, subtitle: line }, stock);
    return { svg: figure(picture.graph, shown, picture.positions, { ...options, blank }), width, height };
  };
  const asked = words.sheets[worksheet === 'ties' ? 'ties' : 'names'];
  const pages = [
    ...(handout ? [page(wording.title, wording.subtitle, 'nothing', 'full')] : []),
    ...(worksheet === 'none'
      ? []
      : [
          page(
            words.sheets.worksheet(wording.title),
            [asked, ...(worksheet === 'names' ? nameLines(picture.graph, shown.nodes) : [])].join('\n'),
            worksheet,
            'none',
          ),
        ]),
    ...(key ? [page(words.sheets.answers(wording.title), '', 'nothing', 'short')] : []),
  ];
  return {
    name: `${pictureName(picture)}-${words.fileNames.handout}.pdf`,
    data: await pdfOf(pages, { ...recipe, choices }, task),
  };
}
