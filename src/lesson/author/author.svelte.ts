/**
 * A lesson being written: the draft, which of its steps is open, undo, and that it is kept. Edits
 * are `edits.ts`'s; here is what becomes of them.
 */
import type { Lesson, LessonStep } from '#graph';
import { History } from '../../state/history.svelte.ts';
import type { Draft, Drafts } from './drafts.ts';
import {
  addStep,
  changeLesson,
  changeStep,
  duplicateStep,
  isFull,
  moveStep,
  removeStep,
  stepIndex,
} from './edits.ts';

/** What was typed is lost for no longer than this, however fast somebody types on. */
const longestUnsaved = 400;

/** Something that was deleted, and can be had back. */
export interface Removal {
  readonly what: 'step' | 'draft';
  readonly title: string;
  readonly restore: () => void;
}

export class Author {
  readonly #store: Drafts;
  readonly #notKept: () => void;
  #history: History<Lesson> | null = $state.raw(null);
  #openStep: string | null = $state(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether it was told that nothing is kept: once is enough. */
  #isTold = false;

  /** Those kept in this browser, the latest first. */
  drafts: readonly Draft[] = $state.raw([]);
  /** The lesson as it was when it was last saved: what is worth checking. */
  rested: Lesson | null = $state.raw(null);
  #kept: Lesson | null = $state.raw(null);
  /** The last attempt to keep it failed. */
  isLost = $state(false);
  removed: Removal | null = $state.raw(null);

  /** @param notKept Called once where the browser keeps nothing. */
  constructor(store: Drafts, notKept: () => void) {
    this.#store = store;
    this.#notKept = notKept;
  }

  readonly lesson: Lesson | null = $derived.by(() => this.#history?.now ?? null);
  /** The step whose form is open. */
  readonly step: LessonStep | null = $derived.by(
    () => this.lesson?.steps.find(({ id }) => id === this.#openStep) ?? null,
  );
  readonly canUndo = $derived.by(() => this.#history?.canUndo ?? false);
  readonly canRedo = $derived.by(() => this.#history?.canRedo ?? false);
  /** Nothing was written yet, and so nothing kept. */
  readonly isNew = $derived.by(
    () => !this.canUndo && this.lesson?.title === '' && this.lesson.steps.length === 0,
  );
  readonly isKept = $derived.by(() => this.lesson === this.#kept);

  /** Saves when the page is left or put away. @returns How to stop. */
  connect(): () => void {
    const keep = (): void => void this.save();
    const keepHidden = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keepHidden);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keepHidden);
      keep();
    };
  }

  async list(): Promise<void> {
    try {
      this.drafts = await this.#store.all();
    } catch {
      this.#fail();
    }
  }

  /** Begins to write on a lesson that nobody kept yet; it is kept with the first edit. */
  begin(lesson: Lesson): void {
    this.#open(lesson);
  }

  /** Takes in a lesson from elsewhere, and keeps it. */
  async adopt(lesson: Lesson): Promise<void> {
    this.#open(lesson);
    this.#kept = null;
    await this.save();
  }

  /** Goes on with a draft. @returns Whether there is such a one. */
  async resume(id: string): Promise<boolean> {
    const draft = await this.#store.find(id).catch(() => null);
    if (draft) this.#open(draft.lesson);
    return draft !== null;
  }

  #open(lesson: Lesson): void {
    void this.save();
    this.#history = new History(lesson);
    this.#kept = lesson;
    this.rested = lesson;
    this.#openStep = null;
    this.removed = null;
    this.isLost = false;
  }

  /** Puts the draft away. */
  async close(): Promise<void> {
    await this.save();
    this.#history = null;
    this.removed = null;
    await this.list();
  }

  async deleteDraft(draft: Draft): Promise<void> {
    const { id, title } = draft.lesson;
    try {
      await this.#store.remove(id);
    } catch {
      this.#fail();
      return;
    }
    const restore = (): void => {
      this.removed = null;
      this.#store.put(draft).then(
        () => this.list(),
        () => {
          this.#fail();
        },
      );
    };
    this.removed = { what: 'draft', title, restore };
    await this.list();
  }

  /** @param run Names a field: typing in it is one step of undo. */
  #edit(next: Lesson, run = ''): void {
    const history = this.#history;
    if (!history || next === history.now) return;
    history.change(next, run);
    this.removed = null;
    this.#saveSoon();
  }

  change(patch: Parameters<typeof changeLesson>[1]): void {
    if (this.lesson) this.#edit(changeLesson(this.lesson, patch), `lesson ${Object.keys(patch).join()}`);
  }

  /** @param part Of the field that is changed, where it has several. */
  changeStep(id: string, patch: Parameters<typeof changeStep>[2], part = ''): void {
    const run = `${id} ${Object.keys(patch).join()} ${part}`;
    if (this.lesson) this.#edit(changeStep(this.lesson, id, patch), run);
  }

  /** Puts a step behind the one that is open, or at the end, and opens it. */
  add(step: LessonStep): void {
    const { lesson } = this;
    if (!lesson || isFull(lesson)) return;
    const at = this.step ? stepIndex(lesson, this.step.id) + 1 : lesson.steps.length;
    // A lesson without steps is about whatever its first step shows.
    const dataset = lesson.steps.length === 0 ? new URLSearchParams(step.view).get('data') : null;
    this.#edit(addStep({ ...lesson, dataset: dataset ?? lesson.dataset }, step, at));
    this.#openStep = this.lesson?.steps[at]?.id ?? null;
  }

  duplicate(id: string): void {
    const { lesson } = this;
    if (!lesson) return;
    this.#edit(duplicateStep(lesson, id));
    if (this.lesson !== lesson) this.#openStep = this.lesson?.steps[stepIndex(lesson, id) + 1]?.id ?? null;
  }

  /** @param by How many places, towards the end where positive. */
  move(id: string, by: number): void {
    const { lesson } = this;
    if (lesson) this.#edit(moveStep(lesson, id, stepIndex(lesson, id) + by));
  }

  remove(id: string): void {
    const { lesson } = this;
    const title = lesson?.steps[stepIndex(lesson, id)]?.title;
    if (!lesson || title === undefined) return;
    this.#edit(removeStep(lesson, id));
    this.removed = {
      what: 'step',
      title,
      restore: () => {
        this.undo();
      },
    };
  }

  /** Opens the form of a step; null closes whichever is open. */
  open(id: string | null): void {
    this.#openStep = id;
    this.rest();
  }

  /** A field is left: what is typed next is a step of its own. */
  rest(): void {
    this.#history?.rest();
  }

  undo(): void {
    this.#history?.undo();
    this.removed = null;
    this.#saveSoon();
  }

  redo(): void {
    this.#history?.redo();
    this.removed = null;
    this.#saveSoon();
  }

  #saveSoon(): void {
    this.#timer ??= setTimeout(() => void this.save(), longestUnsaved);
  }

  /** Keeps the draft as it is now. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { lesson } = this;
    this.rested = lesson;
    if (!lesson || lesson === this.#kept) return;
    try {
      await this.#store.put({ lesson, saved: Date.now() });
      // Another draft may have been opened meanwhile.
      if (this.lesson?.id !== lesson.id) return;
      this.#kept = lesson;
      this.isLost = false;
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    this.isLost = true;
    if (this.#isTold) return;
    this.#isTold = true;
    this.#notKept();
  }
}
