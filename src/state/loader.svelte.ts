/** Fetches datasets, has them laid out, and says how far that has come. Its owner says when; nothing else writes. */
import { buildGraph, DatasetError, encodeFilters, type DatasetEntry, type RelationGraph } from '#graph';
import { appWords as words } from '../strings/app.ts';
import { isOwn } from './own.ts';
import { placementOf, type Placement } from './placement.svelte.ts';
import { defaultView, type View } from './view-state.ts';

/** Why there is nothing to see, in words. */
export interface Failure {
  readonly title: string;
  readonly details: readonly string[];
}

export type Status = 'loading' | 'ready' | 'failed';

/** Every problem of a broken dataset, or the one message of another error. */
function reasons(error: unknown): string[] {
  if (error instanceof DatasetError) return error.problems.map((problem) => problem.message);
  return [error instanceof Error ? error.message : String(error)];
}

/** Whether a view is what a dataset opens with, which may be a file of its own. */
function isOpening(view: View, entry: DatasetEntry): boolean {
  return (
    encodeFilters(view.filters) === entry.opening &&
    view.arranged === entry.opening &&
    view.compare === null &&
    view.layout === 'force'
  );
}

export class Loader {
  readonly #datasets: () => readonly DatasetEntry[];
  readonly #placement: Placement;
  readonly #view: () => View;
  readonly #recall: () => Promise<void>;

  status: Status = $state('loading');
  failure: Failure | null = $state.raw(null);
  /** What was built and laid out last. */
  graph: RelationGraph | null = $state.raw(null);
  /** False while only what the dataset opens with is there, and the rest is on its way. */
  isWhole = $state(true);

  #loaded = '';
  /** What was fetched last: laid out next, and then shown. */
  #latest: RelationGraph | null = null;
  /** Of a dataset that comes in two parts, what it opens with. */
  #part: RelationGraph | null = null;

  /**
   * @param view What is wanted now: it may change while something is on its way.
   * @param recall Adds to the datasets what was opened from files before.
   */
  constructor(
    datasets: () => readonly DatasetEntry[],
    placement: Placement,
    view: () => View,
    recall: () => Promise<void>,
  ) {
    this.#recall = recall;
    this.#datasets = datasets;
    this.#placement = placement;
    this.#view = view;
  }

  /** Whether what the view asks for is there, or on its way already. */
  get isCurrent(): boolean {
    return this.#view().dataset === this.#loaded && this.#placement.isFor(this.#view());
  }

  /** Whether what was fetched last is shown. */
  get isSettled(): boolean {
    return this.graph === this.#latest;
  }

  /** Fetches and lays out what the view asks for. Settles when it is there, or was overtaken, or has failed. */
  async load(): Promise<void> {
    const { dataset } = this.#view();
    const isSame = this.#loaded === dataset && this.#latest !== null;
    try {
      if (isSame) await this.#layOut();
      else await this.#open(dataset);
    } catch (error) {
      if (this.#view().dataset !== dataset) return;
      const what = isSame ? words.noLayout : words.notOpened(this.#entry(dataset)?.title ?? dataset);
      this.#fail(what, reasons(error));
    }
  }

  #entry(id: string): DatasetEntry | undefined {
    return this.#datasets().find((entry) => entry.id === id);
  }

  /** Fetches anew. */
  async retry(): Promise<void> {
    this.#loaded = '';
    await this.load();
  }

  async #open(id: string): Promise<void> {
    this.status = 'loading';
    this.isWhole = false;
    this.failure = null;
    this.graph = null;
    this.#latest = null;
    this.#part = null;
    this.#loaded = id;
    this.#placement.forget();
    if (isOwn(id) && !this.#entry(id)) await this.#recall();
    // Another dataset was asked for while the files were looked through.
    if (this.#view().dataset !== id) return;
    const entry = this.#entry(id);
    if (!entry) {
      const known = words.knownDatasets(this.#datasets().map(({ title }) => title));
      if (isOwn(id)) this.#fail(words.noFile, [words.askForFile, known]);
      else this.#fail(words.noDataset(id), [known]);
      return;
    }
    // What it opens with comes first, where that is a file of its own and all that is asked for.
    const opening = isOpening(this.#view(), entry) ? entry.loadOpening : undefined;
    const parts = [...(opening ? [['opening', opening] as const] : []), ['whole', entry.load] as const];
    for (const [part, load] of parts) {
      const [dataset, places] = await Promise.all([load(), entry.loadPlaces?.(part)]);
      // Another dataset was asked for while this one was on its way.
      if (this.#view().dataset !== id) return;
      const graph = buildGraph(dataset);
      if (places) this.#placement.know(graph, placementOf(defaultView(id, this.#datasets())), places);
      this.#latest = graph;
      if (part === 'opening') this.#part = graph;
      await this.#layOut();
    }
  }

  /** Lays out the latest graph as the view asks, and shows it; does nothing where that is shown already. */
  async #layOut(): Promise<void> {
    const graph = this.#latest;
    if (!graph || (this.#placement.isFor(this.#view()) && graph === this.graph)) return;
    const isDone = await this.#placement.layOut(graph, placementOf(this.#view()));
    // Another graph or layout was asked for while this one was on its way.
    if (!isDone || graph !== this.#latest) return;
    this.graph = graph;
    this.isWhole = graph !== this.#part;
    this.status = 'ready';
  }

  #fail(title: string, details: readonly string[]): void {
    this.status = 'failed';
    this.failure = { title, details };
  }
}
