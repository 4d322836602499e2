/**
 * Plays a lesson: which step is on, what of it is revealed, how the class voted. It asks the
 * explorer for each step's view and never changes it otherwise.
 */
import type { Lesson, LessonStep } from '#graph';
import type { Explorer, Stage } from '../state/explorer.svelte.ts';
import { forget, recall, remember, type Progress } from './progress.ts';
import { stepView } from './step-view.ts';

/** How many chose each choice of a question. */
export type Tally = readonly number[];

/** Finds a lesson by its id, wherever it is kept; null where there is none. */
export type FindLesson = (id: string) => Promise<Lesson | null>;

/** What shows the text of a step: where it is longer than its place, it is read page by page. */
export interface Pages {
  /** Turns towards the end or back to the beginning; false where there is nothing more that way. */
  readonly turn: (direction: 1 | -1) => boolean;
}

/** More votes than a lecture hall has seats are a slip of the hand. */
const mostVotes = 999;

export class LessonPlayer {
  readonly #explorer: Explorer;
  readonly #find: FindLesson;

  lesson: Lesson | null = $state.raw(null);
  /** Index of the step that is on; as many as there are steps for the page at the end. */
  at = $state(0);
  /** The screen is dark, so that the class looks at the teacher. */
  isBlank = $state(false);
  /** When the lesson was begun: milliseconds since the epoch. */
  startedAt = $state(0);
  /** Id of a lesson that was asked for and cannot be played. */
  missing: string | null = $state(null);
  revealed: ReadonlySet<string> = $state.raw(new Set());
  tallies: ReadonlyMap<string, Tally> = $state.raw(new Map());
  /** Set by whoever shows the text: keys, buttons and the presenter turn its pages before the steps. */
  pages: Pages | null = null;

  /** Choices voted for one by one, and on which step. */
  #cast: readonly number[] = [];
  #castAt: string | null = null;

  constructor(explorer: Explorer, find: FindLesson) {
    this.#explorer = explorer;
    this.#find = find;
  }

  readonly step: LessonStep | null = $derived.by(() => this.lesson?.steps[this.at] ?? null);
  readonly isEnd = $derived.by(() => this.lesson !== null && this.at >= this.lesson.steps.length);
  /** Whether the answer to this step's question may be seen; true where there is no question. */
  readonly isRevealed = $derived.by(() => {
    const { step } = this;
    return step?.question ? this.revealed.has(step.id) : true;
  });
  readonly tally: Tally = $derived.by(() => {
    const { step } = this;
    if (!step?.question) return [];
    const votes = this.tallies.get(step.id);
    return step.question.choices.map((_choice, at) => votes?.[at] ?? 0);
  });

  /** The query of an address that leads to this step; null while no lesson is on. */
  readonly query: string | null = $derived.by(() =>
    this.lesson ? `lesson=${this.lesson.id}&step=${String(this.at + 1)}` : null,
  );

  /** Goes where the query of an address leads, if that is a step of a lesson. */
  follow(query: string): boolean {
    const asked = new URLSearchParams(query);
    const id = asked.get('lesson');
    if (id === null) {
      this.#close();
      return false;
    }
    const at = Math.trunc(Number(asked.get('step') ?? 1)) - 1;
    const step = Number.isFinite(at) ? at : 0;
    if (this.lesson?.id === id) this.show(step);
    else void this.open(id, step);
    return true;
  }

  /** Finds a lesson and plays it, from where it was left if this window showed it before. */
  async open(id: string, at = 0): Promise<void> {
    const lesson = await this.#find(id).catch(() => null);
    if (lesson) this.start(lesson, at);
    else {
      this.missing = id;
      await this.#explorer.load();
    }
  }

  start(lesson: Lesson, at = 0): void {
    const before = recall(lesson.id);
    this.lesson = lesson;
    this.missing = null;
    this.isBlank = false;
    this.revealed = new Set(before?.revealed);
    this.tallies = new Map(before?.tallies);
    this.startedAt = before?.startedAt ?? Date.now();
    this.show(at);
  }

  show(at: number): void {
    const { lesson } = this;
    if (!lesson) return;
    this.at = Math.min(Math.max(at, 0), lesson.steps.length);
    this.isBlank = false;
    this.#stage();
    this.#remember();
  }

  /** The rest of the text first, then the answer, where there is one to reveal; then the next step. */
  next(): void {
    if (!this.isBlank && this.pages?.turn(1)) return;
    if (this.isRevealed) this.show(this.at + 1);
    else this.reveal();
  }

  back(): void {
    if (!this.isBlank && this.pages?.turn(-1)) return;
    this.show(this.at - 1);
  }

  reveal(): void {
    if (!this.step) return;
    this.revealed = new Set([...this.revealed, this.step.id]);
    this.#stage();
    this.#remember();
  }

  /** Hides the answer again, and forgets what the class said: for the next class. */
  unreveal(): void {
    const { step } = this;
    if (!step) return;
    this.revealed = new Set([...this.revealed].filter((id) => id !== step.id));
    this.tallies = new Map([...this.tallies].filter(([id]) => id !== step.id));
    this.#cast = [];
    this.#stage();
    this.#remember();
  }

  /** So many chose a choice of this step's question. Nothing is counted once the answer is out. */
  setVotes(choice: number, votes: number): void {
    const { step, tally } = this;
    if (!step || this.isRevealed || tally[choice] === undefined) return;
    const count = Math.min(Math.max(Math.trunc(votes) || 0, 0), mostVotes);
    this.tallies = new Map([...this.tallies, [step.id, tally.with(choice, count)]]);
    this.#remember();
  }

  vote(choice: number): void {
    const { step } = this;
    if (!step || this.isRevealed || this.tally[choice] === undefined) return;
    this.setVotes(choice, (this.tally[choice] ?? 0) + 1);
    this.#cast = [...(this.#castAt === step.id ? this.#cast : []), choice];
    this.#castAt = step.id;
  }

  /** Takes back the vote that was cast last on this step, one by one to the first; false where none is left. */
  takeBackVote(): boolean {
    const { step } = this;
    const choice = this.#castAt === step?.id ? this.#cast.at(-1) : undefined;
    if (choice === undefined || this.isRevealed) return false;
    this.#cast = this.#cast.slice(0, -1);
    // The − of the choice may have taken it back before.
    const votes = this.tally[choice] ?? 0;
    this.setVotes(choice, votes - 1);
    return votes > 0;
  }

  toggleBlank(): void {
    this.isBlank = !this.isBlank;
  }

  restartTimer(): void {
    this.startedAt = Date.now();
    this.#remember();
  }

  /** Ends the lesson and leaves its picture to be explored. */
  leave(): void {
    if (this.lesson) forget();
    this.#close();
    this.missing = null;
  }

  #close(): void {
    this.lesson = null;
    this.isBlank = false;
    this.#explorer.setStage(null);
  }

  /** Puts the step on the stage. The page at the end keeps the last picture. */
  #stage(): void {
    const { lesson } = this;
    const step = this.step ?? lesson?.steps.at(-1);
    if (!lesson || !step) return;
    const veil = this.isRevealed ? null : (step.question?.veil ?? null);
    const stage: Stage = { spotlight: this.isEnd ? [] : step.spotlight, veil, frame: step.frame };
    this.#explorer.setStage(stage);
    if (stage.spotlight.length > 0) void this.#lightLinks(step, stage);
    // Undo after the lesson leads to where one was before it, not back through its steps.
    void this.#explorer.goTo(stepView(step, lesson.dataset, this.#explorer), `lesson ${lesson.id}`);
  }

  /** What reads the links comes late, for whoever plays no lesson: without it the spotlight is the step's own. */
  async #lightLinks(step: LessonStep, stage: Stage): Promise<void> {
    const read = await import('./links.ts').catch(() => null);
    if (!read || this.#explorer.stage !== stage) return;
    this.#explorer.setStage({ ...stage, linked: read.stepLinks(step, stage.veil) });
  }

  #remember(): void {
    const { lesson } = this;
    if (!lesson) return;
    const progress: Progress = {
      lesson: lesson.id,
      revealed: [...this.revealed],
      tallies: [...this.tallies],
      startedAt: this.startedAt,
    };
    remember(progress);
  }
}
