/** What a person is looking at: everything that a link carries and undo brings back. */
import { decodeFilters, encodeFilters, type DatasetEntry, type Filters, type Point } from '#graph';
import { isLayoutId, type LayoutId } from '../layout/layouts.ts';

/** Where one looks: the middle of the view and how much of the model its shorter side spans. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

export interface View {
  readonly dataset: string;
  readonly filters: Filters;
  /** One entity, two entities, or one tie. */
  readonly selection: readonly string[];
  readonly layout: LayoutId;
  /**
   * What the layout is at its best for: filters, as `encodeFilters` writes them. Other filters show
   * more or less of the same places; nodes that these hide find room between the others.
   */
  readonly arranged: string;
  /** Where nodes were dragged to. */
  readonly pins: ReadonlyMap<string, Point>;
  /** null shows everything and follows the window. */
  readonly camera: Camera | null;
  readonly table: boolean;
}

/** What must be known of the datasets to read and write a view: what each opens with. */
export type Openings = readonly Pick<DatasetEntry, 'id' | 'opening'>[];

const openingOf = (dataset: string, datasets: Openings): string =>
  datasets.find(({ id }) => id === dataset)?.opening ?? '';

/** The filters that a dataset opens with. */
export const openingFilters = (dataset: string, datasets: Openings): Filters =>
  decodeFilters(openingOf(dataset, datasets));

export const defaultView = (dataset: string, datasets: Openings = []): View => ({
  dataset,
  filters: openingFilters(dataset, datasets),
  selection: [],
  layout: 'force',
  arranged: openingOf(dataset, datasets),
  pins: new Map(),
  camera: null,
  table: false,
});

const number = String.raw`-?\d{1,6}(?:\.\d{1,2})?`;
const whole = String.raw`-?\d{1,6}`;
const pinShape = new RegExp(`^([\\w-]{1,64})\\*(${whole})\\*(${whole})$`);
const cameraShape = new RegExp(`^(${number})\\*(${number})\\*(${number})$`);
const most = 2;

/**
 * The query of an address, without its `?`: only what differs from the default, in a fixed order.
 * Lists are parted by characters that a query needs not escape, so that links stay readable. An
 * address without filters means those that the dataset opens with; `show=all` means none.
 */
export function encodeView(view: View, datasets: Openings = []): string {
  const query = new URLSearchParams({ data: view.dataset });
  const filters = encodeFilters(view.filters);
  if (filters !== openingOf(view.dataset, datasets)) {
    for (const [name, value] of new URLSearchParams(filters === '' ? 'show=all' : filters))
      query.set(name, value);
  }
  if (view.selection.length > 0) query.set('select', view.selection.join('*'));
  if (view.layout !== 'force') query.set('layout', view.layout);
  if (view.arranged !== openingOf(view.dataset, datasets)) {
    const everything = view.arranged === '' ? 'all' : view.arranged;
    query.set('arranged', view.arranged === filters ? 'shown' : everything);
  }
  if (view.pins.size > 0) {
    const pins = [...view.pins].sort(([a], [b]) => (a < b ? -1 : 1));
    query.set('pins', pins.map(([id, { x, y }]) => `${id}*${String(x)}*${String(y)}`).join('.'));
  }
  if (view.camera) {
    const { x, y, span } = view.camera;
    query.set('camera', [x, y, span].map(String).join('*'));
  }
  if (view.table) query.set('table', 'yes');
  return query.toString();
}

/** Reads the query of an address. Total: what cannot be read is as if it were not there. */
export function decodeView(text: string, fallbackDataset: string, datasets: Openings = []): View {
  const query = new URLSearchParams(text);
  const named = query.get('data') ?? '';
  const dataset = named === '' ? fallbackDataset : named;
  const layout = query.get('layout') ?? '';
  const filters = decodeFilters(text);
  const isBare = encodeFilters(filters) === '' && query.get('show') !== 'all';
  const shown = isBare ? openingFilters(dataset, datasets) : filters;
  return {
    dataset,
    filters: shown,
    selection: [...new Set((query.get('select') ?? '').split('*'))]
      .filter((id) => /^[\w-]{1,64}$/.test(id))
      .slice(0, most),
    layout: isLayoutId(layout) ? layout : 'force',
    arranged: decodeArranged(query.get('arranged'), shown, openingOf(dataset, datasets)),
    pins: decodePins(query.get('pins') ?? ''),
    camera: decodeCamera(query.get('camera') ?? ''),
    table: query.get('table') === 'yes',
  };
}

function decodeArranged(text: string | null, shown: Filters, opening: string): string {
  if (text === null) return opening;
  return encodeFilters(text === 'shown' ? shown : decodeFilters(text));
}

function decodePins(text: string): ReadonlyMap<string, Point> {
  const pins = new Map<string, Point>();
  for (const word of text.split('.')) {
    const match = pinShape.exec(word);
    if (match?.[1] !== undefined) pins.set(match[1], { x: Number(match[2]), y: Number(match[3]) });
  }
  return pins;
}

function decodeCamera(text: string): Camera | null {
  const match = cameraShape.exec(text);
  if (!match) return null;
  const [x, y, span] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return span > 0 ? { x, y, span } : null;
}
