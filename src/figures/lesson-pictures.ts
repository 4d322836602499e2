/**
 * The pictures of a lesson, one for each step, after the reveal. An explorer of their own, whom
 * nobody looks at, goes from step to step: what is saved is what a step shows, by the same code.
 */
import { frameOf, stepLinks, type DatasetEntry, type Frame, type Lesson, type LessonStep } from '#graph';
import { LayoutClient } from '../layout/client.ts';
import { addressOf, addressWith } from '../state/address.svelte.ts';
import { Explorer } from '../state/explorer.svelte.ts';
import { decodeView, type View } from '../state/view-state.ts';
import { describeYears } from '../state/words.ts';
import { figureDialogWords as words } from '../strings/figures.ts';
import type { Picture, Wording } from './picture.ts';

/** A lesson that figures can be made of. */
export interface LessonOffer {
  readonly id: string;
  readonly title: string;
  /** How many there are. */
  readonly steps: number;
  readonly load: () => Promise<Lesson>;
}

/** A lesson that is at hand. */
export const offerOf = (lesson: Lesson): LessonOffer => ({
  id: lesson.id,
  title: lesson.title,
  steps: lesson.steps.length,
  load: () => Promise.resolve(lesson),
});

/** The lessons that ship with a dataset. */
export const shippedOffers = async (dataset: string): Promise<LessonOffer[]> =>
  (await import('#graph/lessons')).lessons.filter((lesson) => lesson.dataset === dataset);

const isShipped = async (id: string): Promise<boolean> =>
  (await import('#graph/lessons')).lessons.some((lesson) => lesson.id === id);

/** What files of a lesson's pictures are called. */
export const lessonFileBase = ({ id }: Pick<Lesson, 'id'>): string =>
  `entente-${words.fileNames.lesson}-${id}`;

/** "entente-lesson-putin-in-pyongyang-03-war". */
export const stepFileName = (lesson: Lesson, at: number): string =>
  `${lessonFileBase(lesson)}-${String(at + 1).padStart(2, '0')}-${lesson.steps[at]?.id ?? ''}`;

/** Texts of a lesson that its figures write: their letters are needed. */
export const writtenIn = ({ title, steps }: Lesson): string =>
  title + steps.map((step) => step.title).join('');

/** The step's title, and whose step it is; its years, too, where the figure's filters do not tell them. */
export function stepWording(
  lesson: Lesson,
  step: LessonStep,
  { filters, comparison }: Pick<Picture, 'filters' | 'comparison'>,
  tellsFilters: boolean,
): Wording {
  const spans = [comparison?.first, filters.years].flatMap((span) => (span ? [describeYears(span)] : []));
  const years = tellsFilters || spans.length === 0 ? [] : [spans.join(' / ')];
  return { title: step.title, subtitle: [lesson.title, ...years].join(' · ') };
}

interface Surroundings extends Pick<Picture, 'theme'> {
  readonly datasets: readonly DatasetEntry[];
  /** Whether an address leads anybody else anywhere. */
  readonly hasLinks: boolean;
}

export class LessonPictures {
  readonly lesson: Lesson;
  readonly #around: Surroundings;
  readonly #layouts: Pick<LayoutClient, 'compute' | 'cancel' | 'destroy'>;
  #explorer: Explorer | null = null;
  /** The picture that was asked for last. */
  #last: Promise<unknown> = Promise.resolve();
  #isOver = false;

  constructor(
    lesson: Lesson,
    around: Surroundings,
    layouts: Pick<LayoutClient, 'compute' | 'cancel' | 'destroy'> = new LayoutClient(),
  ) {
    this.lesson = lesson;
    this.#around = around;
    this.#layouts = layouts;
  }

  /**
   * What a step shows. One at a time: the explorer is at one step only.
   *
   * @throws an `Error` where its dataset cannot be fetched or its layout not be made.
   */
  picture(step: LessonStep): Promise<Picture> {
    const next = this.#last.catch(() => undefined).then(() => this.#make(step));
    this.#last = next;
    return next;
  }

  destroy(): void {
    this.#isOver = true;
    this.#layouts.destroy();
  }

  async #make(step: LessonStep): Promise<Picture> {
    const { datasets, theme } = this.#around;
    const view = decodeView(step.view, this.lesson.dataset, datasets);
    const explorer = (this.#explorer ??= new Explorer(datasets, this.#layouts, view));
    explorer.setStage({
      spotlight: step.spotlight,
      linked: stepLinks(step, null),
      veil: null,
      frame: step.frame,
    });
    if (!this.#isOver) await explorer.goTo(view);
    const { graph, failure, shown, lit, selection, effective, positions } = explorer;
    if (failure || !graph || this.#isOver) {
      // Asked again, it begins anew.
      this.#explorer = null;
      throw new Error(failure ? [failure.title, ...failure.details].join(' ') : words.problems.noStep);
    }
    const { underlay, encoding, comparison, isMap } = explorer;
    return {
      ...{ graph, shown, lit, positions, theme, underlay, encoding, comparison, isMap },
      filters: effective,
      selected: new Set(selection),
      frame: frameFor(step, explorer),
      link: this.#around.hasLinks ? await this.#linkTo(step, view) : '',
    };
  }

  /** To the step; of a lesson that nobody else has, to what it shows. */
  async #linkTo(step: LessonStep, view: View): Promise<string> {
    const { id, steps } = this.lesson;
    if (!(await isShipped(id))) return addressOf(view, this.#around.datasets);
    return addressWith(`lesson=${id}&step=${String(steps.indexOf(step) + 1)}`);
  }
}

/** What of the model a step looks at; null for everything. */
function frameFor({ frame }: LessonStep, { target, positions, camera }: Explorer): Frame | null {
  if (frame === 'spotlight' && target) return frameOf([...target].flatMap((key) => positions.get(key) ?? []));
  if (frame !== 'view' || !camera) return null;
  const { x, y, span } = camera;
  return { x: x - span / 2, y: y - span / 2, width: span, height: span };
}
