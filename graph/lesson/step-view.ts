/** What a step's view shows, read from its text. */
import { datasets } from '../data/index.ts';
import { compare } from '../explore/compare.ts';
import { decodeFilters, encodeFilters } from '../explore/filter-codec.ts';
import { visible, type Filters } from '../explore/filters.ts';
import type { RelationGraph, Visible } from '../model/types.ts';

/** An address without filters means those that its dataset opens with; `show=all` means none. */
function filtersOf(view: string, dataset: string): Filters {
  const filters = decodeFilters(view);
  const isBare = encodeFilters(filters) === '' && new URLSearchParams(view).get('show') !== 'all';
  return isBare ? decodeFilters(datasets.find(({ id }) => id === dataset)?.opening ?? '') : filters;
}

/** Id of the dataset that a view is of; empty where it does not say. */
export const viewedDataset = (view: string): string => new URLSearchParams(view).get('data') ?? '';

/**
 * What a view shows of a graph: in either of two spans of years where it compares them.
 *
 * @param view As a step has it. Total: what cannot be read is as if it were not there.
 */
export function shownByView(view: string, graph: RelationGraph): Visible {
  const filters = filtersOf(view, viewedDataset(view));
  const years = new URLSearchParams(view).get('compare') ?? '';
  // Spans are written alike wherever they stand: the reader of filters reads this one, too.
  const first = decodeFilters(new URLSearchParams({ years }).toString()).years;
  return first && filters.years
    ? compare(graph, filters, first, filters.years).shown
    : visible(graph, filters);
}
