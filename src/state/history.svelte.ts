/** Undo and redo over values that are never mutated: the past is a list of them. */
export class History<T> {
  /** Enough for a lesson; a value is small and shares most of its parts with its neighbours. */
  static readonly depth = 200;

  #now: T;
  #past: readonly T[];
  #future: readonly T[];
  /** What the last change was about: a further one about the same joins it in one step. */
  #run = '';

  constructor(first: T) {
    this.#now = $state.raw(first);
    this.#past = $state.raw([]);
    this.#future = $state.raw([]);
  }

  get now(): T {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Makes a step.
   *
   * @param run Names a gesture (a slider being dragged): consecutive changes of one run are one step.
   * @returns Whether it began a step of its own.
   */
  change(next: T, run = ''): boolean {
    if (next === this.#now) return false;
    const joins = run !== '' && run === this.#run;
    if (!joins) this.#past = [...this.#past, this.#now].slice(-History.depth);
    this.#future = [];
    this.#run = run;
    this.#now = next;
    return !joins;
  }

  undo(): void {
    const previous = this.#past.at(-1);
    if (previous === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.#now, ...this.#future];
    this.#run = '';
    this.#now = previous;
  }

  redo(): void {
    const [next, ...rest] = this.#future;
    if (next === undefined) return;
    this.#future = rest;
    this.#past = [...this.#past, this.#now];
    this.#run = '';
    this.#now = next;
  }

  /** Ends a run, so that the next change is a step of its own. */
  rest(): void {
    this.#run = '';
  }
}
