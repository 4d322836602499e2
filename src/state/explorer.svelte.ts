/**
 * The one state object. Components read its fields and call its methods; nothing else writes.
 * Values are replaced, never mutated, so each derived value is computed again only when the part
 * of the view that it depends on was replaced.
 */
import {
  compare,
  countByType,
  encodeFilters,
  noFilters,
  paths,
  plainEncoding,
  sceneOf,
  veiled,
  veiledTypeId,
  visible,
  type Comparison,
  type DatasetEntry,
  type Encoding,
  type Filters,
  type Point,
  type RelationGraph,
  type Scene,
  type StepFrame,
  type Underlay,
  type Veil,
  type Visible,
  type YearSpan,
} from '#graph';
import type { LayoutClient, Positions } from '../layout/client.ts';
import type { LayoutId, LayoutOptions } from '../layout/layouts.ts';
import { appWords as words } from '../strings/app.ts';
import { sceneWords } from '../strings/scene.ts';
import { encodeArrangement } from './arrangement.ts';
import { History } from './history.svelte.ts';
import { highlight, spotlight } from './highlight.ts';
import { Loader, type Failure, type Status } from './loader.svelte.ts';
import { Placement } from './placement.svelte.ts';
import { defaultView, encodeView, type Camera, type Focus, type Trail, type View } from './view-state.ts';

/** What a lesson makes of a view: who stands in the light, and what is not told yet. */
export interface Stage {
  /** Ids of nodes and ties; empty where nothing stands out. */
  readonly spotlight: readonly string[];
  /** What else stands out, and the picture does not look for. */
  readonly linked?: readonly string[];
  readonly veil: Veil | null;
  /** Where one looks as long as nobody looks elsewhere. */
  readonly frame: StepFrame;
}

/** So many nations are worth looking at alone. */
const leastHeart = 8;

/** How the last change of view came about: what the address makes of it. */
export type ChangeKind = 'step' | 'run' | 'address';

const veilWords = { label: words.veilLabel, title: words.veilTitle, description: words.veilText };
const nothing: Visible = { nodes: new Set(), edges: new Set() };
const nothingDrawn: Scene = {
  encoding: plainEncoding,
  isMap: false,
  types: [],
  nodes: new Map(),
  ties: new Map(),
  hulls: [],
  isPartial: false,
};

/** A copy of a set with one value in or out. */
function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

const inOrder = (one: YearSpan, other: YearSpan): [YearSpan, YearSpan] =>
  one.from < other.from || (one.from === other.from && one.to <= other.to) ? [one, other] : [other, one];

export class Explorer {
  /** Those that ship, and those of one's own files. */
  datasets: readonly DatasetEntry[] = $state.raw([]);
  readonly #placement: Placement;
  readonly #loader: Loader;
  readonly #history: History<View>;

  /** Set while a lesson is played. */
  stage: Stage | null = $state.raw(null);
  /** Something that a text speaks of and the pointer is on. */
  pointed: string | null = $state.raw(null);
  lastChange: ChangeKind = 'address';
  /** A short sentence for screen readers about what just happened. */
  announcement = $state('');

  /** What the last layout that was asked for lets go of; it is back where the layout is stopped. */
  #unsettled: Pick<View, 'pins' | 'camera'> | null = null;
  readonly #ownFiles: () => Promise<readonly DatasetEntry[]>;

  /** @param ownFiles Fetches what was opened from files before. */
  constructor(
    datasets: readonly DatasetEntry[],
    layouts: Pick<LayoutClient, 'compute' | 'cancel'>,
    view: View,
    ownFiles: () => Promise<readonly DatasetEntry[]> = () => Promise.resolve([]),
  ) {
    this.datasets = datasets;
    this.#ownFiles = ownFiles;
    this.#placement = new Placement(layouts);
    this.#history = new History(view);
    this.#loader = new Loader(
      () => this.datasets,
      this.#placement,
      () => this.#history.now,
      () => this.recall(),
    );
  }

  readonly status: Status = $derived.by(() => this.#loader.status);
  readonly failure: Failure | null = $derived.by(() => this.#loader.failure);
  /** False while only what the dataset opens with is there, and the rest is on its way. */
  readonly isWhole: boolean = $derived.by(() => this.#loader.isWhole);

  readonly view: View = $derived.by(() => this.#history.now);
  readonly filters: Filters = $derived.by(() => this.view.filters);
  readonly camera: Camera | null = $derived.by(() => this.view.camera);
  readonly #pins = $derived.by(() => this.view.pins);
  readonly #selectionIds = $derived.by(() => this.view.selection);

  readonly #veil = $derived.by(() => this.stage?.veil ?? null);
  /** What there is to be seen, without what a lesson's question keeps back. */
  readonly graph: RelationGraph | null = $derived.by(() => {
    const { graph } = this.#loader;
    return graph && this.#veil ? veiled(graph, this.#veil, veilWords) : graph;
  });

  readonly canUndo = $derived.by(() => this.#history.canUndo);
  readonly canRedo = $derived.by(() => this.#history.canRedo);

  /** Share of a layout under way, 0 to 1; null when none is. */
  readonly layoutProgress = $derived.by(() => this.#placement.progress);
  readonly isMap = $derived.by(() => this.#placement.isMap);
  readonly positions: Positions = $derived.by(() => {
    const { positions } = this.#placement;
    if (this.#pins.size === 0) return positions;
    const known = [...this.#pins].filter(([id]) => positions.has(id));
    return new Map([...positions, ...known]);
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

  readonly encoding: Encoding = $derived.by(() => this.view.encoding);
  readonly focus: Focus | null = $derived.by(() => this.view.focus);
  readonly #compared: YearSpan | null = $derived.by(() => this.view.compare);
  /** The one entity whose surroundings are in focus; null where there is none, or no focus. */
  readonly #centre: string | null = $derived.by(() => {
    const [node, other] = this.selectedNodes;
    return this.focus && node !== undefined && other === undefined ? node : null;
  });
  /** The filters and, where the rest is hidden, the surroundings of what is selected. */
  readonly effective: Filters = $derived.by(() => {
    const { filters, focus } = this;
    // A veiled tie passes: that it has no type of the filter's would give it away.
    const types =
      filters.types && this.#veil?.what === 'type'
        ? new Set([...filters.types, veiledTypeId])
        : filters.types;
    const around =
      focus?.rest === 'hide' && this.#centre !== null && filters.around === null
        ? { node: this.#centre, hops: focus.hops }
        : filters.around;
    return types === filters.types && around === filters.around ? filters : { ...filters, types, around };
  });
  readonly comparison: Comparison | null = $derived.by(() => {
    const { years } = this.effective;
    if (!this.graph || !this.#compared || !years) return null;
    // Time has one direction, whichever of the two a link names first.
    return compare(this.graph, this.effective, ...inOrder(this.#compared, years));
  });
  readonly shown: Visible = $derived.by(() => {
    if (!this.graph) return nothing;
    return this.comparison?.shown ?? visible(this.graph, this.effective);
  });
  /** What lies under the layout; null where there is nothing, or what there is would not be true of what is shown. */
  readonly underlay: Underlay | null = $derived.by(() => {
    const { graph, shown, positions } = this;
    const moved = new Set(this.#pins.keys());
    return graph && (this.#placement.ground?.({ graph, shown, positions, moved }) ?? null);
  });
  /** Whether what lay under the layout had to go, as the picture was laid out for something else. */
  readonly isOutdated = $derived.by(() => this.#placement.ground !== null && this.underlay === null);
  readonly counts = $derived.by(() =>
    this.graph ? countByType(this.graph, this.shown) : new Map<string, never>(),
  );
  /** What is drawn of it. */
  readonly scene: Scene = $derived.by(() =>
    this.graph
      ? sceneOf(
          this.graph,
          this.shown,
          {
            ...{ encoding: this.encoding, comparison: this.comparison },
            ...{ isMap: this.isMap, underlay: this.underlay },
          },
          sceneWords,
        )
      : nothingDrawn,
  );

  /** The shortest ways between two selected entities along visible ties. */
  readonly connection = $derived.by(() => {
    const [from, to] = this.selectedNodes;
    if (!this.graph || from === undefined || to === undefined) return null;
    return { from, to, ...paths(this.graph, from, to, this.shown) };
  });

  /** The way that is walked step by step; null where none is, or the two are no longer connected. */
  readonly trail: Trail | null = $derived.by(() => {
    const { trail } = this.view;
    const path = trail && this.connection?.paths[trail.path];
    return path ? { path: trail.path, steps: Math.min(trail.steps, path.ties.length) } : null;
  });

  /** What the visible part is laid out for, as text. */
  readonly arrangement: string = $derived.by(() => encodeArrangement(this.effective, this.#compared));

  /** What stands out while the rest steps back: what the pointer is on, else what is selected, else the spotlight. */
  readonly lit: Visible | null = $derived.by(() => {
    const { graph, shown, connection, trail } = this;
    if (!graph) return null;
    if (this.pointed !== null) {
      const pointed = highlight(graph, shown, [this.pointed], { connection: null, trail: null, hops: 0 });
      if (pointed) return pointed;
    }
    const hops = this.#centre === null ? 0 : (this.focus?.hops ?? 0);
    const selected = highlight(graph, shown, this.selection, { connection, trail, hops });
    const { stage } = this;
    return selected ?? spotlight(graph, shown, [...(stage?.spotlight ?? []), ...(stage?.linked ?? [])]);
  });

  /** What a map is about, as long as enough of it is shown. It does not change with what is shown: no year moves the camera. */
  readonly #heart: ReadonlySet<string> | null = $derived.by(() => {
    const { heart } = this.#placement;
    if (!heart) return null;
    const seen = [...heart].filter((key) => this.shown.nodes.has(key)).length;
    return seen >= leastHeart ? heart : null;
  });

  /** What the picture fits while there is no camera; null for what it holds, as nobody set a stage. */
  readonly target: ReadonlySet<string> | null = $derived.by(() => {
    const { graph, shown, scene, stage } = this;
    if (!stage) return this.#heart;
    if (!graph || stage.frame === 'view') return null;
    const lit = stage.frame === 'spotlight' ? spotlight(graph, shown, stage.spotlight) : null;
    return lit?.nodes ?? new Set(scene.nodes.keys());
  });

  isPinned(node: string): boolean {
    return this.#pins.has(node);
  }

  /** Loads what the view asks for: call once at the start; later changes call it themselves. */
  load(): Promise<void> {
    return this.#loader.load();
  }

  /** Loads it anew, after a failure. */
  retry(): Promise<void> {
    return this.#loader.retry();
  }

  /** Offers what was opened from files before, too. Where the browser keeps nothing, there is none. */
  async recall(): Promise<void> {
    const own = await this.#ownFiles().catch(() => []);
    const known = new Set(this.datasets.map(({ id }) => id));
    this.addDatasets(own.filter(({ id }) => !known.has(id)));
  }

  /** Offers these, too, in place of their namesakes. */
  addDatasets(entries: readonly DatasetEntry[]): void {
    const ids = new Set(entries.map(({ id }) => id));
    this.datasets = [...this.datasets.filter(({ id }) => !ids.has(id)), ...entries];
  }

  /** What is shown of it stays until something else is opened. */
  removeDataset(id: string): void {
    this.datasets = this.datasets.filter((entry) => entry.id !== id);
  }

  openDataset(id: string): void {
    if (id === this.view.dataset && this.status === 'ready') return;
    this.#change(defaultView(id, this.datasets));
  }

  setFilters(patch: Partial<Filters>, run = ''): void {
    // Expansions go with what they expand: left behind, they would come back unasked with the next centre.
    const isElsewhere = patch.around !== undefined && patch.around?.node !== this.filters.around?.node;
    const centre = isElsewhere ? { expanded: noFilters.expanded } : {};
    const filters = { ...this.filters, ...centre, ...patch };
    // Years are compared with years: without any, there is nothing to compare.
    const compared = filters.years ? this.view.compare : null;
    this.#change({ ...this.view, filters, compare: compared }, run);
  }

  clearFilters(): void {
    this.setFilters(noFilters);
  }

  /** Shows what these filters leave, laid out for that. */
  showView(filters: Filters): void {
    this.#change({
      ...this.view,
      filters,
      compare: null,
      arranged: encodeFilters(filters),
      held: new Map(),
      camera: null,
    });
  }

  /** Lays out what is shown now; what is hidden makes room. */
  arrangeShown(): void {
    const { layout, options } = this.view;
    this.setLayout(layout, options, { part: 'shown' });
  }

  /**
   * Lays the picture out.
   *
   * @param part For everything, for what is shown now, or as before.
   * @param keepPins Whether pinned nodes stay and all else makes room for them; else they are let go.
   */
  setLayout(
    layout: LayoutId,
    options: LayoutOptions = {},
    { part = 'same', keepPins = true }: { part?: 'all' | 'shown' | 'same'; keepPins?: boolean } = {},
  ): void {
    const pins = keepPins ? this.view.pins : new Map<string, Point>();
    const arranged = { all: '', shown: this.arrangement, same: this.view.arranged }[part];
    this.#unsettled = { pins: this.view.pins, camera: this.view.camera };
    this.#change({ ...this.view, layout, options, arranged, pins, held: pins, camera: null });
  }

  /** Stops a layout under way: the picture stays as it is. */
  cancelLayout(): void {
    // What the dataset has beyond its opening is on its way with it, and must not be missing.
    if (!this.#loader.isSettled) return;
    const before = this.#placement.cancel();
    if (before) this.#change({ ...this.view, ...before, ...this.#unsettled });
  }

  /** Compares the years shown with others; null ends it, as showing all years does. */
  setCompare(first: YearSpan | null, second: YearSpan | null = this.filters.years, run = ''): void {
    const compared = second && first;
    this.#change({ ...this.view, compare: compared, filters: { ...this.filters, years: second } }, run);
  }

  setEncoding(patch: Partial<Encoding>): void {
    this.#change({ ...this.view, encoding: { ...this.encoding, ...patch } });
  }

  setFocus(focus: Focus | null): void {
    this.#change({ ...this.view, focus });
  }

  /** Shows the neighbours of a node, too, where only the surroundings of another are shown; again, and they go. */
  toggleExpanded(node: string): void {
    this.setFilters({ expanded: toggled(this.filters.expanded, node) });
  }

  /** Folds away what hangs on a node alone; again, and it is back. */
  toggleFolded(node: string): void {
    this.setFilters({ folded: toggled(this.filters.folded, node) });
  }

  setTrail(trail: Trail | null): void {
    this.#change({ ...this.view, trail }, 'trail');
  }

  /** Shows or hides types together: a family's box, or one type's. */
  setTypes(ids: readonly string[], shown: boolean): void {
    const all = this.#loader.graph?.getAttribute('types').map((type) => type.id) ?? [];
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
        this.#change({ ...this.view, selection: [id], trail: null }, run);
      return;
    }
    const rest = this.selectedNodes.filter((other) => other !== id);
    const selection = rest.length < this.selectedNodes.length ? rest : [...rest.slice(0, 1), id];
    this.#change({ ...this.view, selection, trail: null });
  }

  /** Selects the two ends of a pair, or whatever else a line stands for. */
  selectAll(ids: readonly string[]): void {
    if (ids.join() !== this.selection.join()) this.#change({ ...this.view, selection: ids, trail: null });
  }

  clearSelection(): void {
    if (this.#selectionIds.length > 0) this.#change({ ...this.view, selection: [], trail: null });
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
    this.announcement = words.undone;
    void this.load();
  }

  redo(): void {
    if (!this.canRedo) return;
    this.lastChange = 'step';
    this.#history.redo();
    this.announcement = words.redone;
    void this.load();
  }

  /** A lesson sets the stage, another step of it sets another; null clears it. */
  setStage(stage: Stage | null): void {
    this.stage = stage;
    this.pointed = null;
  }

  /** Something that a text speaks of stands out for as long as the pointer is on it; null lets go. */
  point(id: string | null): void {
    this.pointed = id;
  }

  /**
   * Something else says where to go: the address (Back, Forward, a pasted link) or a lesson.
   * Settles when the view is there, or has failed.
   *
   * @param run Places one goes to under the same name, one after another, are one step of undo.
   */
  goTo(view: View, run = ''): Promise<void> {
    this.lastChange = 'address';
    this.#history.change(view, run);
    return this.load();
  }

  #change(view: View, run = ''): void {
    // The same view in other objects is no step: undo always shows something.
    if (encodeView(view) === encodeView(this.view)) return;
    const began = this.#history.change(view, run);
    // Looking around is no page of its own for Back; a filter that is dragged is one, once.
    this.lastChange = began && run !== 'camera' ? 'step' : 'run';
    if (!this.#loader.isCurrent) void this.load();
  }
}
