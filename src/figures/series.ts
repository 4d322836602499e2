/** Several figures of one graph: a year or a type of tie each. */
import { encodeFilters, visible, yearRange, type Filters, type Visible } from '#graph';
import { figureDialogWords as words } from '../strings/figures.ts';
import type { Picture, Wording } from './picture.ts';

export type SeriesKind = 'years' | 'types';

/** One figure of a series. */
export interface SeriesItem {
  /** For its file: letters and digits alone. */
  readonly name: string;
  /** What it is called in the figure. */
  readonly title: string;
  readonly filters: Filters;
  readonly shown: Visible;
}

/** More figures than these nobody looks through, and no browser makes in a while. */
export const mostFigures = 160;

const yearly = (picture: Picture, from: number, to: number, step: number): SeriesItem[] => {
  const items: SeriesItem[] = [];
  for (let year = from; year <= to && items.length < mostFigures; year += Math.max(1, step)) {
    const filters = { ...picture.filters, years: { from: year, to: year } };
    const title = String(year);
    items.push({ name: title, title, filters, shown: visible(picture.graph, filters) });
  }
  return items;
};

/**
 * The figures of a series, those without a node left out.
 *
 * @param span The years of the first and the last, and how many from one to the next; for types of no account.
 */
export function seriesItems(
  picture: Picture,
  kind: SeriesKind,
  span: { readonly from: number | null; readonly to: number | null; readonly step: number | null },
): SeriesItem[] {
  const { graph, filters } = picture;
  if (kind === 'years') {
    const range = yearRange(graph);
    // A field that is being typed in may hold nothing yet.
    const whole = (value: number | null, otherwise: number): number => Math.round(value ?? otherwise);
    const from = Math.max(range.from, whole(span.from, range.from));
    const to = Math.min(range.to, whole(span.to, range.to));
    return yearly(picture, from, to, whole(span.step, 1)).filter(({ shown }) => shown.nodes.size > 0);
  }
  return graph
    .getAttribute('types')
    .filter(({ id }) => filters.types?.has(id) ?? true)
    .map(({ id, label }) => {
      const own = { ...filters, types: new Set([id]), isolated: false };
      return { name: id, title: label, filters: own, shown: visible(graph, own) };
    })
    .filter(({ shown }) => shown.edges.size > 0);
}

/** One of several figures as it is drawn. */
export interface Page {
  /** For its file: letters, digits and hyphens alone. */
  readonly name: string;
  readonly picture: Picture;
  readonly wording: Wording;
}

/** A figure of the series as a page of its own. */
export const itemPage = (picture: Picture, item: SeriesItem, wording: Wording): Page => ({
  name: item.name,
  picture: itemPicture(picture, item),
  wording: { ...wording, title: seriesTitle(wording.title, item) },
});

const itemPicture = (picture: Picture, { filters, shown }: SeriesItem): Picture => ({
  ...picture,
  filters,
  shown,
  // All of it, wherever one looks just now: in one place in each.
  frame: null,
  comparison: null,
  lit: null,
  link: linkWith(picture.link, filters),
});

/** The same address with other filters; none where there is none. */
export function linkWith(link: string, filters: Filters): string {
  if (link === '') return '';
  const url = new URL(link);
  for (const name of ['types', 'years', 'isolated', 'compare', 'show']) url.searchParams.delete(name);
  const written = new URLSearchParams(encodeFilters(filters));
  for (const [name, value] of written) url.searchParams.set(name, value);
  return url.href;
}

/** What a figure of the series is called, below a title for all of them that may be empty. */
const seriesTitle = (title: string, item: SeriesItem): string =>
  title === '' ? item.title : words.titled(title, item.title);
