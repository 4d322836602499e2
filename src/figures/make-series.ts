/** Makes files of several figures. Each says how far it is, and can be stopped. */
import { smallMultiples, type Visible, type YearSpan } from '#graph';
import { figureDialogWords as words } from '../strings/figures.ts';
import { abortable } from './abortable.ts';
import { animate, type AnimationKind } from './animate.ts';
import { sizeOf, type FigureChoices } from './choices.ts';
import { lessonFileBase, stepFileName, stepWording, type LessonPictures } from './lesson-pictures.ts';
import { extensionOf, imageOf, pdfOf, type File, type Recipe, type Task } from './make.ts';
import { figureOptions, pictureName, pictureSvg, type Picture } from './picture.ts';
import { commonFrame, itemPage, type Page, type SeriesItem } from './series.ts';

/** Figures that are made one after another, when it is their turn. */
interface Pages {
  /** What their file is called. */
  readonly base: string;
  readonly count: number;
  readonly page: (at: number) => Promise<Page>;
}

/** One file that holds one figure after another. */
export type PagesOutput = 'zip' | 'pdf' | AnimationKind;
export type SeriesOutput = 'multiples' | PagesOutput;

/** The SVG of each, with a name for its file. */
async function* svgsOf(
  { choices, stock }: Recipe,
  { count, page }: Pages,
  signal: AbortSignal,
): AsyncGenerator<{ name: string; svg: string }> {
  for (let at = 0; at < count; at++) {
    // Between two figures the browser may draw, and the person may stop it.
    await new Promise((resolve) => setTimeout(resolve));
    const { name, picture, wording } = await abortable(page(at), signal);
    yield { name, svg: pictureSvg(picture, { ...choices, what: 'view' }, wording, stock) };
  }
}

async function makeDocument(recipe: Recipe, pages: Pages, { signal, progress }: Task): Promise<File> {
  const { width, height } = sizeOf(recipe.choices);
  const { base, count } = pages;
  const sheets: { svg: string; width: number; height: number }[] = [];
  // A figure is half done when it is drawn, and done when it is written.
  const half = (halves: number): void => {
    progress(Math.floor(halves / 2), count);
  };
  for await (const { svg } of svgsOf(recipe, pages, signal)) {
    sheets.push({ svg, width, height });
    half(sheets.length);
  }
  const task: Task = {
    signal,
    progress: (done) => {
      half(count + done);
    },
  };
  return { name: `${base}.pdf`, data: await pdfOf(sheets, recipe, task) };
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

/** All of a series side by side, as one figure. */
function multiplesSvg({ picture, choices, wording, stock }: Recipe, items: readonly SeriesItem[]): string {
  const all: Picture = {
    ...picture,
    shown: unionOf(items),
    filters: { ...picture.filters, years: spanOf(items) },
    ...{ lit: null, frame: null, comparison: null },
  };
  const options = {
    ...figureOptions(all, { ...choices, what: 'view' }, wording, stock),
    frame: commonFrame(picture, items),
  };
  const multiples = items.map(({ title, shown }) => ({ title, shown, comparison: null }));
  return smallMultiples(picture.graph, multiples, picture.positions, options);
}

/** The figure that stands for a series before it is made: all side by side, or the first. */
export function seriesPreview(recipe: Recipe, items: readonly SeriesItem[], output: SeriesOutput): string {
  if (output === 'multiples') return multiplesSvg(recipe, items);
  const { picture, choices, wording, stock } = recipe;
  const [first] = items;
  if (!first) return '';
  const page = itemPage(picture, first, commonFrame(picture, items), wording);
  return pictureSvg(page.picture, { ...choices, what: 'view' }, page.wording, stock);
}

/** A series as an archive of images, a document, one figure of all, or moving pictures. */
export async function makeSeries(
  recipe: Recipe,
  items: readonly SeriesItem[],
  output: SeriesOutput,
  pace: number,
  task: Task,
): Promise<File> {
  const { picture, choices, wording } = recipe;
  const base = `${pictureName({ ...picture, comparison: null, filters: { ...picture.filters, years: null } })}-${seriesSpan(items)}`;
  if (output === 'multiples') {
    const { width, height } = sizeOf(choices);
    const svg = multiplesSvg(recipe, items);
    const data =
      choices.format === 'pdf'
        ? await pdfOf([{ svg, width, height }], recipe, task)
        : await imageOf(svg, recipe, task.signal);
    return { name: `${base}.${extensionOf(choices.format)}`, data };
  }
  const frame = commonFrame(picture, items);
  const pages = items.map((item) => itemPage(picture, item, frame, wording));
  return makePages(recipe, listed(base, pages), output, pace, task);
}

const listed = (base: string, pages: readonly Page[]): Pages => ({
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
