/** What the worker is asked, and how a layout of a part becomes one of everything. */
import type { PlacedGraph } from './components.ts';
import { clearance, type Anchors } from './compose.ts';
import { extend } from './extend.ts';
import { force, forceRoom } from './force.ts';
import { hold, type Held } from './hold.ts';
import { choiceAt } from './layouts.ts';

/** A graph, or the part of it that is laid out by itself. */
export interface LayoutPart extends PlacedGraph {
  /** 1 for a bloc, 0 for a nation. */
  readonly blocs: Uint8Array;
  /** The region of each node, numbered round the globe; −1 for none. */
  readonly regions: Int16Array;
  /** Pairs of a nation and a bloc that it belongs to. */
  readonly memberships: Uint32Array;
}

export interface LayoutInput extends LayoutPart {
  /**
   * What the picture opens with, where that is not everything: the nodes among all, and a graph of
   * their own. Laid out by itself, so that what is seen first is at its best; the rest finds room.
   */
  readonly core: { readonly nodes: Uint32Array; readonly graph: LayoutPart } | null;
  /** Where blocs have their seats, as anchors: those of nations alone say how a picture is turned. */
  readonly seats: Anchors;
  /** Pairs of a state and the one that it followed, whether or not the picture shows that they did. */
  readonly successions: Uint32Array;
  /** For each parameter of the layout which choice, or which node of the part laid out; −1 for none. */
  readonly settings: readonly number[];
  readonly held: Held;
}

export type Progress = (share: number) => void;
export type Compute = (input: LayoutInput, progress: Progress) => Float64Array;

/** The core by itself, what is held in its place, then the others around them. */
export function composed(
  { core, ...input }: LayoutInput,
  layOut: (part: LayoutPart) => Float64Array,
  room = clearance,
): Float64Array {
  const inner = layOut(core?.graph ?? input);
  const fixed = core ? new Float64Array(input.count * 2).fill(NaN) : inner;
  for (const [at, node] of core?.nodes.entries() ?? []) {
    fixed[node * 2] = inner[at * 2] ?? 0;
    fixed[node * 2 + 1] = inner[at * 2 + 1] ?? 0;
  }
  return extend(hold(fixed, input.held, room), input, room);
}

/** The layout that is there at the start: the others are loaded when they are asked for. */
export const computeForce: Compute = (input, progress) => {
  const spacing = choiceAt('force', 0, input.settings[0] ?? -1);
  return composed(input, (part) => force(part, spacing, progress), forceRoom(spacing));
};
