/** The state of the dialog that saves: what is chosen, how it looks, and what is being made. */
import { yearRange, type DatasetEntry, type Lesson } from '#graph';
import { figureDialogWords as words } from '../strings/figures.ts';
import {
  dataFormats,
  isForPaper,
  remember,
  remembered,
  sizeOf,
  type DataChoices,
  type FigureChoices,
  type Handout,
  type Memory,
} from './choices.ts';
import { makeData } from './data.ts';
import { printSvgs } from './download.ts';
import { LessonPictures, offerOf, shippedOffers, writtenIn, type LessonOffer } from './lesson-pictures.ts';
import { lessonPreview, makeLesson, makeSeries, seriesPreview, type SeriesOutput } from './make-series.ts';
import { emptinessOf, mostMultiples } from './emptiness.ts';
import { handoutSheets, makeHandout } from './handout.ts';
import { makeImage, type File, type Recipe, type Task } from './make.ts';
import { pictureSvg, supplies, type Picture, type Wording } from './picture.ts';
import { seriesItems, type SeriesKind } from './series.ts';
import { sourceSheets } from './source-sheets.ts';

export type Tab = 'image' | 'series' | 'handout' | 'data';

type Remembered = Memory['series'];

export interface SeriesChoices extends Omit<Remembered, 'kind' | 'step'> {
  kind: SeriesKind | 'lesson';
  from: number | null;
  to: number | null;
  step: number | null;
  /** Id of the lesson whose steps are saved: its figures lie too far apart for a film. */
  lesson: string;
}

/** What there is around the view: the lesson that is being played, and the datasets of lessons. */
export interface StudioSurroundings {
  readonly lesson: Lesson | null;
  readonly datasets: readonly DatasetEntry[];
}

/** A preview is drawn when the hand that types has rested so long. */
const rest = 120;
/** A series begins so many years before the one that is shown. */
const seriesYears = 35;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class Studio {
  /** The view as it was when the dialog opened: what moves behind it changes nothing. */
  readonly picture: Picture;
  tab: Tab = $state('image');
  choices: FigureChoices;
  /** The title is the dataset's until somebody writes another. */
  wording: Wording = $state({ title: '', subtitle: '' });
  series: SeriesChoices;
  handout: Handout;
  data: DataChoices;
  /** Which sheet of the handout the preview shows, of how many. */
  sheet = $state(0);
  sheets = $state(1);
  problem: string | null = $state(null);
  /** Address of the SVG that is shown; null before it is drawn. */
  preview: string | null = $state(null);
  /** How far the work is; null while there is none. */
  done: { readonly done: number; readonly of: number } | null = $state.raw(null);
  /** Lessons whose steps can be saved: the one that is being played, else those of the dataset, once known. */
  lessons: readonly LessonOffer[] = $state.raw([]);
  readonly #around: StudioSurroundings;
  readonly #pictures = new Map<string, Promise<LessonPictures>>();
  #running: AbortController | null = null;
  #drawing = 0;

  /** While a lesson is played, its pictures are what one wants. */
  constructor(picture: Picture, around: StudioSurroundings) {
    this.picture = picture;
    this.#around = around;
    if (around.lesson) {
      this.tab = 'series';
      this.lessons = [offerOf(around.lesson)];
    }
    this.wording = { title: picture.graph.getAttribute('title'), subtitle: '' };
    const range = yearRange(picture.graph);
    const to = picture.filters.years?.to ?? range.to;
    const { figure, series, handout, data } = remembered();
    this.choices = $state(figure);
    this.handout = $state(handout);
    this.data = $state(data);
    this.series = $state({
      ...series,
      kind: around.lesson ? 'lesson' : series.kind,
      from: Math.max(range.from, to - seriesYears),
      to,
      lesson: around.lesson?.id ?? '',
    });
  }

  readonly items = $derived.by(() => {
    const { kind } = this.series;
    return this.tab === 'series' && kind !== 'lesson' ? seriesItems(this.picture, kind, this.series) : [];
  });
  /** The lesson whose steps are saved; null where the figures are of something else. */
  readonly lesson: LessonOffer | null = $derived.by(() => {
    const { kind, lesson } = this.series;
    if (this.tab !== 'series' || kind !== 'lesson') return null;
    return this.lessons.find(({ id }) => id === lesson) ?? null;
  });
  /** How many figures a series has. */
  readonly count = $derived.by(() => this.lesson?.steps ?? this.items.length);
  /** Whether anything that is selected is to be seen. */
  get hasSelection(): boolean {
    const { selected, shown } = this.picture;
    return [...selected].some((key) => shown.nodes.has(key));
  }
  /** Why an image or a handout would be empty; null where it is not. */
  readonly emptiness = $derived.by(() =>
    this.tab === 'image' || this.tab === 'handout' ? emptinessOf(this.picture, this.choices.what) : null,
  );
  /** Why nothing can be saved, for the person to read; empty where something can. */
  readonly nothing: string = $derived.by(() => {
    const { tab, series, count, handout, emptiness } = this;
    if (emptiness) return words.nothings[emptiness];
    if (tab === 'data')
      return this.data.isWhole || this.picture.shown.nodes.size > 0 ? '' : words.nothings.filtered;
    if (tab === 'handout')
      return handout.handout || handout.worksheet !== 'none' ? '' : words.nothings.noPage;
    if (tab !== 'series') return '';
    if (count === 0) return words.nothing;
    const most = mostMultiples(this.choices);
    if (series.kind === 'lesson' || series.output !== 'multiples' || count <= most) return '';
    const step = Math.max(1, series.step ?? 1) * Math.ceil(count / most);
    return words.nothings.tooMany(count, most, series.kind === 'years' ? step : null);
  });
  /** What the button says. */
  readonly verb: string = $derived.by(() => {
    if (this.tab === 'handout') return words.save('PDF');
    if (this.tab === 'series') return words.saveSeries;
    const format = dataFormats.find(({ id }) => id === this.data.format);
    return words.save(this.tab === 'data' ? (format?.label ?? '') : this.choices.format.toUpperCase());
  });
  /** How large it becomes, in the units of what it is for. */
  readonly measure: string = $derived.by(() => {
    const { width, height, scale } = sizeOf(this.choices);
    const { kind, output, lessonOutput } = this.series;
    const isDocument = this.tab === 'series' && (kind === 'lesson' ? lessonOutput : output) === 'pdf';
    const choices: FigureChoices = isDocument ? { ...this.choices, format: 'pdf' } : this.choices;
    if (this.tab === 'handout' || isForPaper(choices)) return words.asSheet;
    if (choices.format === 'svg' || choices.format === 'pdf') return words.anySize;
    return words.size(Math.round(width * scale), Math.round(height * scale));
  });

  /** What everything is made from, as it is chosen now. */
  async #recipe(wording: Wording = $state.snapshot(this.wording), written = ''): Promise<Recipe> {
    const choices = $state.snapshot(this.choices);
    const stock = await supplies(this.picture.graph, wording.title + wording.subtitle + written);
    return { picture: this.picture, choices, wording, stock };
  }

  /** The pictures of a lesson, and what they are made from. */
  async #lessonRecipe(offer: LessonOffer): Promise<[Recipe, LessonPictures]> {
    const pictures = await this.#lessonPictures(offer);
    const { lesson } = pictures;
    return [await this.#recipe({ title: lesson.title, subtitle: '' }, writtenIn(lesson)), pictures];
  }

  /** Fetched once. What failed is tried again. */
  #lessonPictures({ id, load }: LessonOffer): Promise<LessonPictures> {
    const { theme, link } = this.picture;
    const around = { datasets: this.#around.datasets, theme, hasLinks: link !== '' };
    const known = this.#pictures.get(id);
    if (known) return known;
    const asked = load().then((lesson) => new LessonPictures(lesson, around));
    this.#pictures.set(id, asked);
    asked.catch(() => this.#pictures.delete(id));
    return asked;
  }

  async #offerLessons(): Promise<void> {
    const dataset = this.picture.graph.getAttribute('id');
    // Where the list cannot be fetched, none is offered, and everything else works.
    this.lessons = await shippedOffers(dataset).catch(() => []);
    this.series.lesson = this.lessons[0]?.id ?? '';
  }

  /** Draws the preview anew whenever a choice changes. Call within a component's initialisation. */
  connect(): void {
    if (!this.#around.lesson) void this.#offerLessons();
    $effect(() => {
      const { choices: figure, series, handout, data } = this;
      remember($state.snapshot({ figure, series, handout, data }));
    });
    $effect(() => {
      // Read here, so that a change of any of them is noticed; used when the hand rests.
      const { tab, items, lesson, sheet, nothing } = this;
      const chosen = [{ ...this.choices }, { ...this.wording }, { ...this.handout }, items, lesson, sheet];
      const isDrawn = tab !== 'data' && nothing === '' && chosen.length > 0;
      const { output } = this.series;
      const timer = setTimeout(() => {
        void this.#draw(isDrawn ? output : null);
      }, rest);
      return () => {
        clearTimeout(timer);
      };
    });
    $effect(() => () => {
      this.cancel();
      this.#show('');
      for (const asked of this.#pictures.values())
        void asked.then(
          (pictures) => pictures.destroy(),
          () => undefined,
        );
    });
  }

  /** @param output Of a series; null where there is nothing to draw. */
  async #draw(output: SeriesOutput | null): Promise<void> {
    const turn = ++this.#drawing;
    try {
      const svg = output === null ? '' : await this.#svg(output);
      if (turn === this.#drawing) this.#show(svg);
    } catch (error) {
      if (turn === this.#drawing) this.problem = words.problems.notDrawn(reason(error));
    }
  }

  /** Of a series, all side by side or the first; of a handout, the sheet that one looks at. */
  async #svg(output: SeriesOutput): Promise<string> {
    const { tab, lesson, items } = this;
    if (lesson) return lessonPreview(...(await this.#lessonRecipe(lesson)));
    const recipe = await this.#recipe();
    const { picture, choices, wording, stock } = recipe;
    if (tab === 'series') return seriesPreview(recipe, items, output);
    if (tab !== 'handout') return pictureSvg(picture, choices, wording, stock);
    const sheets = handoutSheets(recipe, $state.snapshot(this.handout));
    this.sheets = sheets.length;
    this.sheet = Math.min(this.sheet, sheets.length - 1);
    return sheets[this.sheet]?.svg ?? '';
  }

  #show(svg: string): void {
    if (this.preview) URL.revokeObjectURL(this.preview);
    this.preview = svg === '' ? null : URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  }

  /** Shows the sheet before or after, round and round. */
  turnSheet(step: 1 | -1): void {
    this.sheet = (this.sheet + step + this.sheets) % this.sheets;
  }

  /** The file that is chosen; null where it was stopped, or a problem is told. */
  make(): Promise<File | null> {
    return this.#run(async (task) => {
      if (this.tab === 'data') return makeData(this.picture, $state.snapshot(this.data), task);
      if (this.lesson) {
        const { lessonOutput } = this.series;
        return makeLesson(...(await this.#lessonRecipe(this.lesson)), lessonOutput, task);
      }
      const recipe = await this.#recipe();
      if (this.tab === 'series')
        return makeSeries(recipe, this.items, this.series.output, this.series.pace, task);
      if (this.tab === 'handout') return makeHandout(recipe, $state.snapshot(this.handout), task);
      return makeImage(recipe, task);
    });
  }

  /** Puts the image on the clipboard: an SVG as text, all else as pixels. Whether that was done. */
  async copy(): Promise<boolean> {
    const isDone = await this.#run(async (task) => {
      const recipe = await this.#recipe();
      const format = recipe.choices.format === 'svg' ? 'svg' : 'png';
      const { data } = await makeImage({ ...recipe, choices: { ...recipe.choices, format } }, task);
      if (format === 'svg') await navigator.clipboard.writeText(await data.text());
      else await navigator.clipboard.write([new ClipboardItem({ 'image/png': data })]);
      return true;
    });
    return isDone === true;
  }

  async print(): Promise<void> {
    await this.#run(async () => {
      const recipe = await this.#recipe();
      const { picture, choices, wording, stock } = recipe;
      const size = sizeOf(choices);
      const lists = sourceSheets([recipe], choices, stock, wording.title, size).map(({ svg }) => svg);
      await printSvgs([pictureSvg(picture, choices, wording, stock), ...lists], size.width >= size.height);
    });
  }

  cancel(): void {
    this.#running?.abort();
  }

  /** Does some work with a word on how far it is; at most one at a time. */
  async #run<T>(work: (task: Task) => Promise<T>): Promise<T | null> {
    if (this.#running) return null;
    const control = new AbortController();
    this.#running = control;
    this.problem = null;
    this.done = { done: 0, of: 0 };
    // The page draws the progress before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      control.signal.throwIfAborted();
      return await work({
        signal: control.signal,
        progress: (done, of) => {
          this.done = { done, of };
        },
      });
    } catch (error) {
      if (!control.signal.aborted) this.problem = reason(error);
      return null;
    } finally {
      this.#running = null;
      this.done = null;
    }
  }
}
