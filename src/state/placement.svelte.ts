/** Where everything stands: asks for layouts, keeps the latest, and knows what each was made for. */
import type { RelationGraph } from '#graph';
import { LayoutCancelled, type LayoutAsk, type LayoutClient, type Positions } from '../layout/client.ts';
import type { Ground } from '../layout/ground.ts';
import { positionsOf } from '../layout/layout-input.ts';
import { optionOf } from '../layout/layouts.ts';
import { sceneWords } from '../strings/scene.ts';
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
  readonly ground: Ground | null;
  readonly isMap: boolean;
  /** What a map looks at where it is not to be seen as a whole; null for all. */
  readonly heart: ReadonlySet<string> | null;
}

/** So many layouts are kept, so that undo and redo bring them back at once. */
const kept = 12;
/** In and near Europe, from Iceland and Morocco to the Caucasus and the Nile: so far from the middle of its map. */
const heartRadius = 720;
/** An empty start. */
const nowhere: Placed = { positions: new Map(), ground: null, isMap: false, heart: null };

const textOf = ({ layout, options, arranged, held }: PlacementAsk): string =>
  JSON.stringify([layout, Object.entries(options).sort(), arranged, [...held]]);

export class Placement {
  readonly #layouts: Pick<LayoutClient, 'compute' | 'cancel'>;
  /** Share of a layout under way, 0 to 1; null when none is. */
  progress: number | null = $state(null);
  #placed: Placed = $state.raw(nowhere);
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

  /** What lies under the graph: coast and borders, rings, plates. */
  get ground(): Ground | null {
    return this.#placed.ground;
  }

  /** What a map looks at where it is not to be seen as a whole; null for all. */
  get heart(): ReadonlySet<string> | null {
    return this.#placed.heart;
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
    this.#keep(textOf(ask), { ...nowhere, positions: positionsOf(graph.nodes(), places) });
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
      ground: await groundOf(graph, { layout, options, core, held }, positions),
      isMap: layout === 'map',
      heart: optionOf(layout, options, 'projection') === 'europe' ? nearMiddle(graph, positions) : null,
    };
  }

  #keep(text: string, placed: Placed): void {
    this.#known.delete(text);
    this.#known.set(text, placed);
    const [oldest] = this.#known.keys();
    if (this.#known.size > kept && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** Nations about the middle of a map. */
const nearMiddle = (graph: RelationGraph, positions: Positions): ReadonlySet<string> =>
  new Set(
    graph.filterNodes((key, { kind }) => {
      const { x, y } = positions.get(key) ?? { x: Infinity, y: 0 };
      return kind === 'nation' && Math.hypot(x, y) <= heartRadius;
    }),
  );

/** What lies under some layouts is not needed to look at a graph: fetched with them. */
async function groundOf(graph: RelationGraph, ask: LayoutAsk, positions: Positions): Promise<Ground | null> {
  if (ask.layout === 'around') {
    const { ringsGround } = await import('../layout/rings-underlay.ts');
    return ringsGround(graph, ask);
  }
  if (ask.layout === 'circle' && optionOf('circle', ask.options, 'order') === 'region') {
    const { circleGround } = await import('../layout/circle-underlay.ts');
    return circleGround(graph, ask, positions, sceneWords.groups);
  }
  if (ask.layout !== 'map') return null;
  const { mapGround } = await import('../layout/map-ground.ts');
  return mapGround(graph, ask.options);
}
