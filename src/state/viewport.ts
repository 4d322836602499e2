/** What panels may ask of the canvas without knowing it. */
import { tick } from 'svelte';
import type { Frame } from '#graph';
import type { Explorer } from './explorer.svelte.ts';
import type { Camera } from './view-state.ts';

export interface Viewport {
  /** The camera that shows these nodes; null before the canvas is there, or where none has a place. */
  cameraFor: (nodes: Iterable<string>) => Camera | null;
  cameraZoomed: (factor: number) => Camera | null;
  cameraPanned: (dx: number, dy: number) => Camera | null;
  /** The part of the model that is seen now. */
  frame: () => Frame | null;
  /** Hands the keyboard to the picture. */
  focus: () => void;
}

/** A viewport that a canvas connects itself to. */
export function createViewport(): Viewport & { connect: (canvas: Viewport | null) => void } {
  let canvas: Viewport | null = null;
  return {
    connect: (next) => {
      canvas = next;
    },
    cameraFor: (nodes) => canvas?.cameraFor(nodes) ?? null,
    cameraZoomed: (factor) => canvas?.cameraZoomed(factor) ?? null,
    cameraPanned: (dx, dy) => canvas?.cameraPanned(dx, dy) ?? null,
    frame: () => canvas?.frame() ?? null,
    focus: () => canvas?.focus(),
  };
}

/** Selects an entity and glides to what is around it: one step of undo. */
export async function visit(explorer: Explorer, viewport: Viewport, id: string): Promise<void> {
  const run = `visit ${id}`;
  explorer.select(id, false, run);
  // The details open beside the picture and take room from it: look when they have.
  await tick();
  // What is hidden is told of beside the picture; there is nothing to look at.
  const camera = explorer.lit && viewport.cameraFor(explorer.lit.nodes);
  if (camera) explorer.setCamera(camera, run);
}

/** Shows an entity with its ties alone, and looks at them; again, and all else is back: one step of undo. */
export async function isolate(explorer: Explorer, viewport: Viewport, id: string): Promise<void> {
  const run = `isolate ${id}`;
  const isAlone = explorer.filters.around?.node === id;
  explorer.setFilters({ around: isAlone ? null : { node: id, hops: 1 } }, run);
  await tick();
  explorer.setCamera(viewport.cameraFor(explorer.scene.nodes.keys()), run);
}
