/** What a picture is laid out for, as text for addresses: filters, and years that they are compared with. */
import {
  compare,
  decodeFilters,
  encodeFilters,
  visible,
  type Filters,
  type RelationGraph,
  type Visible,
  type YearSpan,
} from '#graph';

/** `1989` or `1985-1989`. */
export const encodeYears = ({ from, to }: YearSpan): string =>
  from === to ? String(from) : `${String(from)}-${String(to)}`;

/** Reads what `encodeYears` wrote, by the very reader of filters; null for anything else. */
export const decodeYears = (text: string): YearSpan | null =>
  decodeFilters(new URLSearchParams({ years: text }).toString()).years;

/** Filters and, where two spans are compared, the first of them. Empty means everything. */
export function encodeArrangement(filters: Filters, first: YearSpan | null): string {
  const text = encodeFilters(filters);
  if (!first) return text;
  return `${text === '' ? '' : `${text}&`}compare=${encodeYears(first)}`;
}

/** The same text in its shortest form, whatever it was. */
export const normalArrangement = (text: string): string =>
  encodeArrangement(decodeFilters(text), decodeYears(new URLSearchParams(text).get('compare') ?? ''));

/** The part of a graph that an arrangement is for. */
export function arrangedPart(graph: RelationGraph, text: string): Visible {
  const filters = decodeFilters(text, graph.getAttribute('types'));
  const first = decodeYears(new URLSearchParams(text).get('compare') ?? '');
  return first && filters.years
    ? compare(graph, filters, first, filters.years).shown
    : visible(graph, filters);
}
