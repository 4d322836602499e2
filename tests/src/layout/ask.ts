/** What the tests of layouts ask, and how they measure the answer. */
import { buildGraph, datasets, decodeFilters, visible, type Point, type RelationGraph } from '#graph';
import { expect } from 'vitest';
import { layoutInput, type LayoutAsk } from '../../../src/layout/client.ts';
import { computeLayout } from '../../../src/layout/compute.ts';
import type { LayoutId } from '../../../src/layout/layouts.ts';

export const silent = (): void => undefined;

export const loadGraph = async (id: string): Promise<RelationGraph> => {
  const entry = datasets.find((dataset) => dataset.id === id) ?? expect.fail(`no dataset ${id}`);
  return buildGraph(await entry.load());
};

/** @param filters What the layout is at its best for; empty for everything. */
export const askFor = (
  graph: RelationGraph,
  layout: LayoutId,
  filters = '',
  rest: Partial<LayoutAsk> = {},
): LayoutAsk => ({
  layout,
  options: {},
  core: filters === '' ? null : visible(graph, decodeFilters(filters)),
  held: new Map(),
  ...rest,
});

export const computed = (graph: RelationGraph, ask: LayoutAsk): Float64Array =>
  computeLayout[ask.layout](layoutInput(graph, ask), silent);

/** Positions by key, as the client hands them on. */
export const placed = (graph: RelationGraph, ask: LayoutAsk): ReadonlyMap<string, Point> => {
  const positions = computed(graph, ask);
  return new Map(
    graph.nodes().map((key, at) => [key, { x: positions[at * 2] ?? NaN, y: positions[at * 2 + 1] ?? NaN }]),
  );
};

export const distance = (p: Float64Array, a: number, b: number): number =>
  Math.hypot((p[a * 2] ?? NaN) - (p[b * 2] ?? NaN), (p[a * 2 + 1] ?? NaN) - (p[b * 2 + 1] ?? NaN));

/** The least distance between two nodes; NaN where one has no place. */
export function closest(positions: Float64Array): number {
  let least = Infinity;
  for (let a = 1; a < positions.length / 2; a++)
    for (let b = 0; b < a; b++) least = Math.min(least, distance(positions, a, b));
  return least;
}
