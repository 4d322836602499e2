/** Where everything stands: asks for layouts, keeps the latest, and knows what each was made for. */
import { yearOf, type RelationGraph, type Underlay } from '#graph';
import { LayoutCancelled, type LayoutAsk, type LayoutClient, type Positions } from '../layout/client.ts';
import { positionsOf } from '../layout/layout-input.ts';
import { optionOf } from '../layout/layouts.ts';
import { arrangedPart } from './arrangement.ts';
import type { View } from './view-state.ts';

/** What of a view a layout depends on. */
export type PlacementAsk = Pick<View, 'layout' | 'options' | 'arranged' | 'held'>;

export const placementOf = ({ layout, options, arranged, held }: View): PlacementAsk => ({
  layout,
  options,
  arranged,
  held,
});

interface Placed {
  readonly positions: Positions;
  readonly underlay: Underlay | null;
  readonly isMap: boolean;
}

/** So many layouts are kept, so that undo and redo bring them back at once. */
const kept = 12;
/** The borders of today are those of the early 1990s, but for a few: a map of before is drawn without. */
const firstYearOfBorders = 1993;

const textOf = ({ layout, options, arranged, held }: PlacementAsk): string =>
  JSON.stringify([layout, Object.entries(options).sort(), arranged, [...held]]);

export class Placement {
  readonly #layouts: Pick<LayoutClient, 'compute' | 'cancel'>;
  /** Share of a layout under way, 0 to 1; null when none is. */
  progress: number | null = $state(null);
  #placed: Placed = $state.raw({ positions: new Map(), underlay: null, isMap: false });
  /** What was asked for last, and what is shown. */
  #asked = '';
  #shown: PlacementAsk | null = null;
  /** Counts what is asked for, stopped or forgotten: what began in an earlier turn was overtaken. */
  #turn = 0;
  #graph: RelationGraph | null = null;
  readonly #known = new Map<string, Placed>();

  constructor(layouts: Pick<LayoutClient, 'compute' | 'cancel'>) {
    this.#layouts = layouts;
  }

  get positions(): Positions {
    return this.#placed.positions;
  }

  /** Coast and borders, or rings, under the graph. */
  get underlay(): Underlay | null {
    return this.#placed.underlay;
  }

  get isMap(): boolean {
    return this.#placed.isMap;
  }

  isFor(ask: PlacementAsk): boolean {
    return textOf(ask) === this.#asked;
  }

  /** Another dataset: nothing that was laid out holds any more. */
  forget(): void {
    this.#stop();
    this.#asked = '';
    this.#shown = null;
    this.#graph = null;
    this.#known.clear();
  }

  /**
   * Stops what is under way.
   *
   * @returns What is shown instead; null where nothing is, or nothing was under way.
   */
  cancel(): PlacementAsk | null {
    if (this.progress === null || !this.#shown) return null;
    this.#stop();
    this.#asked = textOf(this.#shown);
    return this.#shown;
  }

  /** Takes a layout that was made before, x and y by turns in the graph's order: `layOut` need not make it again. */
  know(graph: RelationGraph, ask: PlacementAsk, places: readonly number[]): void {
    this.#turnTo(graph);
    this.#keep(textOf(ask), { positions: positionsOf(graph.nodes(), places), underlay: null, isMap: false });
  }

  /**
   * Lays out a graph as asked.
   *
   * @returns Whether it is what is shown now: false where something newer overtook it.
   * @throws an `Error` where the layout could not be made.
   */
  async layOut(graph: RelationGraph, ask: PlacementAsk): Promise<boolean> {
    const text = textOf(ask);
    const turn = ++this.#turn;
    this.#asked = text;
    this.#turnTo(graph);
    this.progress = 0;
    try {
      const placed = this.#known.get(text) ?? (await this.#compute(graph, ask, turn));
      if (turn !== this.#turn) return false;
      this.#keep(text, placed);
      this.#placed = placed;
      this.#shown = ask;
      return true;
    } catch (error) {
      // Something newer is under way, or is shown already.
      if (turn !== this.#turn || error instanceof LayoutCancelled) return false;
      throw error;
    } finally {
      if (turn === this.#turn) this.progress = null;
    }
  }

  /** What is known of another graph holds for that one alone. */
  #turnTo(graph: RelationGraph): void {
    if (graph !== this.#graph) this.#known.clear();
    this.#graph = graph;
  }

  #stop(): void {
    this.#turn++;
    this.progress = null;
    this.#layouts.cancel();
  }

  async #compute(graph: RelationGraph, ask: PlacementAsk, turn: number): Promise<Placed> {
    const { layout, options, arranged, held } = ask;
    const core = arrangedPart(graph, arranged);
    const positions = await this.#layouts.compute(graph, { layout, options, core, held }, (share) => {
      if (turn === this.#turn) this.progress = share;
    });
    return {
      positions,
      underlay: await underlayOf(graph, { layout, options, core, held }, positions),
      isMap: layout === 'map',
    };
  }

  #keep(text: string, placed: Placed): void {
    this.#known.delete(text);
    this.#known.set(text, placed);
    const [oldest] = this.#known.keys();
    if (this.#known.size > kept && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** What lies under some layouts is not needed to look at a graph: fetched with them. */
async function underlayOf(
  graph: RelationGraph,
  ask: LayoutAsk,
  positions: Positions,
): Promise<Underlay | null> {
  if (ask.layout === 'around') {
    const { ringsUnderlay } = await import('../layout/rings-underlay.ts');
    return ringsUnderlay(graph, ask, positions);
  }
  if (ask.layout !== 'map') return null;
  const { mapOutline } = await import('../layout/map-outline.ts');
  const places = graph.nodes().flatMap((key) => {
    const { place, kind } = graph.getNodeAttributes(key);
    return place && kind === 'nation' ? [[key, place] as const] : [];
  });
  const hasBorders = yearOf(graph.getAttribute('asOf'), 0) >= firstYearOfBorders;
  return mapOutline(places, hasBorders, optionOf('map', ask.options, 'projection'));
}
