/** Where everything stands in a dataset's first picture: laid out when the application is built, so that nobody waits for it. */
import { buildGraph, decodeFilters, visible, type Dataset } from '#graph';
import { computeForce } from './composed.ts';
import { layoutInput } from './layout-input.ts';

/**
 * @param opening The filters that the dataset opens with, as `encodeFilters` writes them.
 * @returns x and y by turns, in the order of the dataset's entities, to a tenth of a unit.
 */
export function openingPlaces(dataset: Dataset, opening: string): number[] {
  const graph = buildGraph(dataset);
  const core = visible(graph, decodeFilters(opening));
  const places = computeForce(
    layoutInput(graph, { layout: 'force', options: {}, core, held: new Map() }),
    () => undefined,
  );
  return Array.from(places, (value) => Math.round(value * 10) / 10);
}
