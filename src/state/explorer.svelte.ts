/**
 * The one state object. Components read its fields and call its methods; nothing else writes.
 * Values are replaced, never mutated, so each derived value is computed again only when the part
 * of the view that it depends on was replaced.
 */
import {
  buildGraph,
  countByType,
  decodeFilters,
  encodeFilters,
  DatasetError,
  noFilters,
  paths,
  visible,
  yearOf,
  type DatasetEntry,
  type Filters,
  type Point,
  type RelationGraph,
  type Underlay,
  type Visible,
} from '#graph';
import { LayoutCancelled, type LayoutClient, type Positions } from '../layout/client.ts';
import type { LayoutId } from '../layout/layouts.ts';
import { History } from './history.svelte.ts';
import { highlight } from './highlight.ts';
import { defaultView, encodeView, type Camera, type View } from './view-state.ts';

/** Why there is nothing to see, in words. */
export interface Failure {
  readonly title: string;
  readonly details: readonly string[];
}

export type Status = 'loading' | 'ready' | 'failed';

/** How the last change of view came about: what the address makes of it. */
export type ChangeKind = 'step' | 'run' | 'address';

const nothing: Visible = { nodes: new Set(), edges: new Set() };
/** What a layout depends on, as one text. */
const layoutOf = ({ layout, arranged }: View): string => `${layout} ${arranged}`;
/** The map is not needed to look at a graph: fetched with its layout. */
async function outline(graph: RelationGraph): Promise<Underlay> {
  const { mapOutline } = await import('../layout/map-outline.ts');
  const places = graph.nodes().flatMap((key) => {
    const { place, kind } = graph.getNodeAttributes(key);
    return place && kind === 'nation' ? [[key, place] as const] : [];
  });
  return mapOutline(places, yearOf(graph.getAttribute('asOf'), 0) >= firstYearOfBorders);
}
/** The borders of today are those of the early 1990s, but for a few: a map of before is drawn without. */
const firstYearOfBorders = 1993;
const noPositions: Positions = new Map();

/** Every problem of a broken dataset, or the one message of another error. */
function reasons(error: unknown): string[] {
  if (error instanceof DatasetError) return error.problems.map((problem) => problem.message);
  return [error instanceof Error ? error.message : String(error)];
}

export class Explorer {
  readonly datasets: readonly DatasetEntry[];
  readonly #layouts: Pick<LayoutClient, 'compute' | 'cancel'>;
  readonly #history: History<View>;

  status: Status = $state('loading');
  failure: Failure | null = $state.raw(null);
  graph: RelationGraph | null = $state.raw(null);
  /** False while only what the dataset opens with is there, and the rest is on its way. */
  isWhole = $state(true);
  /** Share of a layout under way, 0 to 1; null when none is. */
  layoutProgress: number | null = $state(null);
  lastChange: ChangeKind = 'address';
  /** A short sentence for screen readers about what just happened. */
  announcement = $state('');

  /** Coast and borders, where the layout is a map. */
  underlay: Underlay | null = $state.raw(null);

  #layoutPositions: Positions = $state.raw(noPositions);
  #loaded = '';
  /** What was fetched last: laid out next, and then shown. */
  #latest: RelationGraph | null = null;
  /** The layout that is shown, and what it was made for. */
  #laidOut = '';

  constructor(
    datasets: readonly DatasetEntry[],
    layouts: Pick<LayoutClient, 'compute' | 'cancel'>,
    view: View,
  ) {
    this.datasets = datasets;
    this.#layouts = layouts;
    this.#history = new History(view);
  }

  readonly view: View = $derived.by(() => this.#history.now);
  readonly filters: Filters = $derived.by(() => this.view.filters);
  readonly camera: Camera | null = $derived.by(() => this.view.camera);
  readonly #pins = $derived.by(() => this.view.pins);
  readonly #selectionIds = $derived.by(() => this.view.selection);

  readonly canUndo = $derived.by(() => this.#history.canUndo);
  readonly canRedo = $derived.by(() => this.#history.canRedo);

  readonly shown: Visible = $derived.by(() => (this.graph ? visible(this.graph, this.filters) : nothing));
  readonly counts = $derived.by(() =>
    this.graph ? countByType(this.graph, this.shown) : new Map<string, never>(),
  );
  readonly positions: Positions = $derived.by(() => {
    if (this.#pins.size === 0) return this.#layoutPositions;
    const known = [...this.#pins].filter(([id]) => this.#layoutPositions.has(id));
    return new Map([...this.#layoutPositions, ...known]);
  });

  /** What is selected and known to the graph. A tie is selected alone. */
  readonly selection: readonly string[] = $derived.by(() => {
    const { graph } = this;
    if (!graph) return [];
    const ids = this.#selectionIds.filter((id) => graph.hasNode(id) || graph.hasEdge(id));
    const tie = ids.find((id) => graph.hasEdge(id));
    return tie === undefined ? ids : [tie];
  });
  readonly selectedNodes = $derived.by(() => this.selection.filter((id) => this.graph?.hasNode(id) === true));
  readonly selectedTie = $derived.by(
    () => this.selection.find((id) => this.graph?.hasEdge(id) === true) ?? null,
  );

  /** The shortest ways between two selected entities along visible ties. */
  readonly connection = $derived.by(() => {
    const [from, to] = this.selectedNodes;
    if (!this.graph || from === undefined || to === undefined) return null;
    return { from, to, ...paths(this.graph, from, to, this.shown) };
  });

  /** What stands out while the rest steps back. */
  readonly lit: Visible | null = $derived.by(() =>
    this.graph ? highlight(this.graph, this.shown, this.selection, this.connection) : null,
  );

  isPinned(node: string): boolean {
    return this.#pins.has(node);
  }

  /** Loads what the view asks for: call once at the start; later changes call it themselves. */
  async load(): Promise<void> {
    const { dataset } = this.view;
    const isSame = this.#loaded === dataset && this.#latest !== null;
    const entry = this.datasets.find((candidate) => candidate.id === dataset);
    try {
      if (isSame) await this.#layOut();
      else await this.#open(dataset, entry);
    } catch (error) {
      if (this.view.dataset !== dataset) return;
      const what = isSame
        ? 'The layout could not be made.'
        : `“${entry?.title ?? dataset}” could not be opened.`;
      this.#fail(what, reasons(error));
    }
  }

  async #open(dataset: string, entry: DatasetEntry | undefined): Promise<void> {
    this.status = 'loading';
    this.isWhole = false;
    this.failure = null;
    this.graph = null;
    this.#latest = null;
    this.#loaded = dataset;
    this.#laidOut = '';
    if (!entry) {
      const known = this.datasets.map(({ title }) => `“${title}”`).join(', ');
      this.#fail(`There is no dataset called “${dataset}”.`, [`Those that ship with Entente: ${known}.`]);
      return;
    }
    // What it opens with comes first, where that is a file of its own and all that is asked for.
    const isOpening =
      encodeFilters(this.filters) === entry.opening &&
      this.view.arranged === entry.opening &&
      this.view.layout === 'force';
    if (entry.loadOpening && isOpening) {
      const opening = buildGraph(await entry.loadOpening());
      // Another dataset was asked for while this one was on its way.
      if (this.view.dataset !== dataset) return;
      this.#latest = opening;
      await this.#layOut();
    }
    const graph = buildGraph(await entry.load());
    if (this.view.dataset !== dataset) return;
    this.#latest = graph;
    await this.#layOut();
    this.isWhole = true;
  }

  async retry(): Promise<void> {
    this.#loaded = '';
    await this.load();
  }

  openDataset(id: string): void {
    if (id === this.view.dataset && this.status === 'ready') return;
    this.#change(defaultView(id, this.datasets));
  }

  setFilters(patch: Partial<Filters>, run = ''): void {
    this.#change({ ...this.view, filters: { ...this.filters, ...patch } }, run);
  }

  clearFilters(): void {
    this.setFilters(noFilters);
  }

  /** Shows what these filters leave, laid out for that. */
  showView(filters: Filters): void {
    this.#change({ ...this.view, filters, arranged: encodeFilters(filters), camera: null });
  }

  /** Lays out what is shown now; what is hidden makes room. */
  arrangeShown(): void {
    this.showView(this.filters);
  }

  /** Shows or hides types together: a family's box, or one type's. */
  setTypes(ids: readonly string[], shown: boolean): void {
    const all = this.graph?.getAttribute('types').map((type) => type.id) ?? [];
    const next = new Set(this.filters.types ?? all);
    for (const id of ids) {
      if (shown) next.add(id);
      else next.delete(id);
    }
    this.setFilters({ types: next.size === all.length ? null : next });
  }

  /** Shows these types alone; again, and all are back. */
  onlyTypes(ids: readonly string[]): void {
    const { types } = this.filters;
    const already = types?.size === ids.length && ids.every((id) => types.has(id));
    this.setFilters({ types: already ? null : new Set(ids) });
  }

  /**
   * Selects an entity or a tie. With `additive`, a second entity joins the first ("how are these
   * two connected?"), and a selected one leaves.
   *
   * @param run A camera that goes there under the same name is part of the same step.
   */
  select(id: string, additive = false, run = ''): void {
    const { graph } = this;
    if (!graph) return;
    const isNode = graph.hasNode(id);
    if (!isNode && !graph.hasEdge(id)) return;
    if (!additive || !isNode || this.selectedTie !== null) {
      if (this.selection.length !== 1 || this.selection[0] !== id)
        this.#change({ ...this.view, selection: [id] }, run);
      return;
    }
    const rest = this.selectedNodes.filter((other) => other !== id);
    const selection = rest.length < this.selectedNodes.length ? rest : [...rest.slice(0, 1), id];
    this.#change({ ...this.view, selection });
  }

  clearSelection(): void {
    if (this.#selectionIds.length > 0) this.#change({ ...this.view, selection: [] });
  }

  /** A node was dragged: it stays where it was put, whatever the layout says. */
  pin(node: string, position: Point): void {
    this.#change({ ...this.view, pins: new Map([...this.view.pins, [node, position]]) });
  }

  unpin(node: string): void {
    if (!this.isPinned(node)) return;
    this.#change({ ...this.view, pins: new Map([...this.view.pins].filter(([id]) => id !== node)) });
  }

  unpinAll(): void {
    if (this.view.pins.size > 0) this.#change({ ...this.view, pins: new Map() });
  }

  setLayout(layout: LayoutId): void {
    if (layout !== this.view.layout) this.#change({ ...this.view, layout, camera: null });
  }

  /** @param run Gestures of one run are one step of undo. */
  setCamera(camera: Camera | null, run = 'camera'): void {
    this.#change({ ...this.view, camera }, run);
  }

  setTable(table: boolean): void {
    if (table !== this.view.table) this.#change({ ...this.view, table });
  }

  undo(): void {
    if (!this.canUndo) return;
    this.lastChange = 'step';
    this.#history.undo();
    this.announcement = 'Undone';
    void this.load();
  }

  redo(): void {
    if (!this.canRedo) return;
    this.lastChange = 'step';
    this.#history.redo();
    this.announcement = 'Redone';
    void this.load();
  }

  /** The address changed by itself (Back, Forward, a pasted link). */
  goTo(view: View): void {
    this.lastChange = 'address';
    this.#history.change(view);
    void this.load();
  }

  #change(view: View, run = ''): void {
    // The same view in other objects is no step: undo always shows something.
    if (encodeView(view) === encodeView(this.view)) return;
    const began = this.#history.change(view, run);
    // Looking around is no page of its own for Back; a filter that is dragged is one, once.
    this.lastChange = began && run !== 'camera' ? 'step' : 'run';
    if (view.dataset !== this.#loaded || layoutOf(view) !== this.#laidOut) void this.load();
  }

  /** Lays out the latest graph as the view asks, and shows it; does nothing where that is shown already. */
  async #layOut(): Promise<void> {
    const { layout, arranged } = this.view;
    const graph = this.#latest;
    if (!graph || (layoutOf(this.view) === this.#laidOut && graph === this.graph)) return;
    const asked = layoutOf(this.view);
    this.#laidOut = asked;
    this.layoutProgress = 0;
    try {
      const core = visible(graph, decodeFilters(arranged));
      const positions = await this.#layouts.compute(graph, layout, core, (share) => {
        this.layoutProgress = share;
      });
      const underlay = layout === 'map' ? await outline(graph) : null;
      // Another graph or layout was asked for while the map was on its way.
      if (graph !== this.#latest || asked !== this.#laidOut) return;
      this.underlay = underlay;
      this.#layoutPositions = positions;
      this.graph = graph;
      this.status = 'ready';
    } catch (error) {
      // A newer layout is under way and will show the latest graph.
      if (!(error instanceof LayoutCancelled)) throw error;
    } finally {
      this.layoutProgress = null;
    }
  }

  #fail(title: string, details: readonly string[]): void {
    this.status = 'failed';
    this.failure = { title, details };
  }
}
