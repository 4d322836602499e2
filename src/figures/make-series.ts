/** Makes files of several figures. Each says how far it is, and can be stopped. */
import { figureLayout, smallMultiples, type FigureLayout, type Visible, type YearSpan } from '#graph';
import { figureDialogWords as words } from '../strings/figures.ts';
import { abortable } from './abortable.ts';
import { animate, type AnimationKind } from './animate.ts';
import { sizeOf, type FigureChoices } from './choices.ts';
import { lessonFileBase, stepFileName, stepWording, type LessonPictures } from './lesson-pictures.ts';
import { extensionOf, imageOf, pdfOf, type File, type Recipe, type Task } from './make.ts';
import type { PdfPage } from './document/pdf.ts';
import { figureOptions, pictureName, pictureSvg, type Picture, type Wording } from './picture.ts';
import { itemPage, linkWith, type Page, type SeriesItem } from './series.ts';
import { sourceSheets } from './source-sheets.ts';

/** Figures that are made one after another, when it is their turn. */
interface Pages {
  /** What their file is called. */
  readonly base: string;
  readonly count: number;
  readonly page: (at: number) => Promise<Page>;
  /** Where everything is on all of them; null where each looks elsewhere. */
  readonly layout: ((choices: FigureChoices) => FigureLayout) | null;
}

/** One file that holds one figure after another. */
export type PagesOutput = 'zip' | 'pdf' | AnimationKind;
export type SeriesOutput = 'multiples' | PagesOutput;

/** The SVG of each, with a name for its file. */
async function* svgsOf(
  { choices, stock }: Recipe,
  { count, page, layout }: Pages,
  signal: AbortSignal,
): AsyncGenerator<Page & { svg: string }> {
  const common = layout?.({ ...choices, what: 'view' });
  for (let at = 0; at < count; at++) {
    // Between two figures the browser may draw, and the person may stop it.
    await new Promise((resolve) => setTimeout(resolve));
    const drawn = await abortable(page(at), signal);
    const { picture, wording } = drawn;
    yield { ...drawn, svg: pictureSvg(picture, { ...choices, what: 'view' }, wording, stock, common) };
  }
}

async function makeDocument(recipe: Recipe, pages: Pages, { signal, progress }: Task): Promise<File> {
  const choices: FigureChoices = { ...recipe.choices, what: 'view', format: 'pdf' };
  const { width, height, zoom } = sizeOf(choices);
  const size = { width, height, zoom };
  const { base, count } = pages;
  const sheets: PdfPage[] = [];
  const drawn: Page[] = [];
  // A figure is half done when it is drawn, and done when it is written.
  const half = (halves: number): void => {
    progress(Math.min(count, Math.floor(halves / 2)), count);
  };
  for await (const { svg, ...page } of svgsOf({ ...recipe, choices }, pages, signal)) {
    sheets.push({ svg, ...size });
    drawn.push(page);
    half(sheets.length);
  }
  sheets.push(...sourceSheets(drawn, choices, recipe.stock, recipe.wording.title, size));
  const task: Task = {
    signal,
    progress: (done) => {
      half(count + done);
    },
  };
  return { name: `${base}.pdf`, data: await pdfOf(sheets, { ...recipe, choices }, task) };
}

async function makeArchive(recipe: Recipe, pages: Pages, { signal, progress }: Task): Promise<File> {
  const { zip } = await import('./archive.ts');
  const { picture, choices } = recipe;
  const { base, count } = pages;
  // A document a figure would be as many documents: images are what an archive is for.
  const format = choices.format === 'pdf' ? 'png' : choices.format;
  const files: File[] = [];
  for await (const { name, svg } of svgsOf(recipe, pages, signal)) {
    const data = await imageOf(svg, { picture, choices: { ...choices, format } }, signal);
    files.push({ name: `${base}/${name}.${extensionOf(format)}`, data });
    progress(files.length, count);
  }
  return { name: `${base}.zip`, data: await zip(files, signal) };
}

async function makeAnimation(
  recipe: Recipe,
  pages: Pages,
  kind: AnimationKind,
  pace: number,
  { signal, progress }: Task,
): Promise<File> {
  const frames = (async function* () {
    for await (const { svg } of svgsOf(recipe, pages, signal)) yield { svg, milliseconds: pace };
  })();
  const { width, height, scale } = sizeOf(recipe.choices);
  // Moving pictures are for screens: more pixels than these only make the file large.
  const size = { width, height, scale: Math.min(scale, 1920 / width) };
  const data = await animate(frames, size, kind, { onProgress: progress, signal, of: pages.count });
  return { name: `${pages.base}.${kind}`, data };
}

function makePages(
  recipe: Recipe,
  pages: Pages,
  output: PagesOutput,
  pace: number,
  task: Task,
): Promise<File> {
  if (output === 'pdf') return makeDocument(recipe, pages, task);
  if (output === 'zip') return makeArchive(recipe, pages, task);
  return makeAnimation(recipe, pages, output, pace, task);
}

/** Whatever is in any figure of a series. */
function wholeOf(picture: Picture, items: readonly SeriesItem[]): Picture {
  const filters = { ...picture.filters, years: spanOf(items) };
  return {
    ...picture,
    filters,
    shown: unionOf(items),
    link: linkWith(picture.link, filters),
    ...{ lit: null, frame: null, comparison: null },
  };
}

/** All of a series side by side, as one figure. */
function multiplesSvg({ picture, choices, wording, stock }: Recipe, items: readonly SeriesItem[]): string {
  const all = wholeOf(picture, items);
  const options = figureOptions(all, { ...choices, what: 'view' }, wording, stock);
  const multiples = items.map(({ title, shown }) => ({ title, shown, comparison: null }));
  return smallMultiples(picture.graph, multiples, picture.positions, options);
}

/** The figure that stands for a series before it is made: all side by side, or the first. */
export function seriesPreview(recipe: Recipe, items: readonly SeriesItem[], output: SeriesOutput): string {
  if (output === 'multiples') return multiplesSvg(recipe, items);
  const { picture, choices, wording, stock } = recipe;
  const pages = itemPages(picture, items, wording);
  const [page] = pages;
  if (!page) return '';
  const own: FigureChoices = { ...choices, what: 'view', format: output === 'pdf' ? 'pdf' : choices.format };
  return pictureSvg(page.picture, own, page.wording, stock, layoutFor(recipe, pages)(own));
}

const itemPages = (picture: Picture, items: readonly SeriesItem[], wording: Wording): Page[] =>
  items.map((item) => itemPage(picture, item, wording));

/** The layout of all pages of a series, whose figures are of one graph and one view. */
const layoutFor =
  ({ picture, stock }: Recipe, pages: readonly Page[]) =>
  (choices: FigureChoices): FigureLayout =>
    figureLayout(
      picture.graph,
      pages.map((page) => ({
        shown: page.picture.shown,
        options: figureOptions(page.picture, choices, page.wording, stock),
      })),
      picture.positions,
    );

/** A series as an archive of images, a document, one figure of all, or moving pictures. */
export async function makeSeries(
  recipe: Recipe,
  items: readonly SeriesItem[],
  output: SeriesOutput,
  pace: number,
  task: Task,
): Promise<File> {
  const { picture, choices, wording, stock } = recipe;
  const base = `${pictureName({ ...picture, comparison: null, filters: { ...picture.filters, years: null } })}-${seriesSpan(items)}`;
  if (output === 'multiples') {
    const { width, height, zoom } = sizeOf(choices);
    const size = { width, height, zoom };
    const svg = multiplesSvg(recipe, items);
    const all = { picture: wholeOf(picture, items), wording };
    const lists = sourceSheets([all], { ...choices, what: 'view' }, stock, wording.title, size);
    const data =
      choices.format === 'pdf'
        ? await pdfOf([{ svg, ...size }, ...lists], recipe, task)
        : await imageOf(svg, recipe, task.signal);
    return { name: `${base}.${extensionOf(choices.format)}`, data };
  }
  const pages = itemPages(picture, items, wording);
  const series: Pages = { ...listed(base, pages), layout: layoutFor(recipe, pages) };
  return makePages(recipe, series, output, pace, task);
}

const listed = (base: string, pages: readonly Page[]): Omit<Pages, 'layout'> => ({
  base,
  count: pages.length,
  page: (at) => {
    const page = pages[at];
    return page ? Promise.resolve(page) : Promise.reject(new RangeError(`no page ${String(at)}`));
  },
});

/** A step of a lesson as a page of its own. */
async function stepPage(
  pictures: LessonPictures,
  at: number,
  tellsFilters: FigureChoices['filters'],
): Promise<Page> {
  const { lesson } = pictures;
  const step = lesson.steps[at];
  if (!step) throw new RangeError(`no step ${String(at)}`);
  const picture = await pictures.picture(step);
  const wording = stepWording(lesson, step, picture, tellsFilters);
  return { name: stepFileName(lesson, at), picture, wording };
}

/** The figure of a lesson's first step. */
export async function lessonPreview({ choices, stock }: Recipe, pictures: LessonPictures): Promise<string> {
  const { picture, wording } = await stepPage(pictures, 0, choices.filters);
  return pictureSvg(picture, { ...choices, what: 'view' }, wording, stock);
}

/** The pictures of a lesson as an archive of images or a document. */
export function makeLesson(
  recipe: Recipe,
  pictures: LessonPictures,
  output: 'zip' | 'pdf',
  task: Task,
): Promise<File> {
  const { lesson } = pictures;
  const pages: Pages = {
    base: lessonFileBase(lesson),
    count: lesson.steps.length,
    page: (at) => stepPage(pictures, at, recipe.choices.filters),
    layout: null,
  };
  return makePages(recipe, pages, output, 0, task);
}

/** What is visible in any of them. */
const unionOf = (items: readonly SeriesItem[]): Visible => ({
  nodes: new Set(items.flatMap(({ shown }) => [...shown.nodes])),
  edges: new Set(items.flatMap(({ shown }) => [...shown.edges])),
});

/** From the first of their years to the last; null where they are not told apart by years. */
function spanOf(items: readonly SeriesItem[]): YearSpan | null {
  const [first, last] = [items[0]?.filters.years, items.at(-1)?.filters.years];
  return first && last ? { from: first.from, to: last.to } : null;
}

const seriesSpan = (items: readonly SeriesItem[]): string => {
  const [first, last] = [items[0]?.name ?? '', items.at(-1)?.name ?? ''];
  return first === last ? first : `${first}-${words.fileNames.to}-${last}`;
};
