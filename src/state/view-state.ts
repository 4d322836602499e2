/** What a person is looking at: everything that a link carries and undo brings back. */
import {
  decodeEncoding,
  decodeFilters,
  encodeEncoding,
  encodeFilters,
  maxHops,
  plainEncoding,
  type DatasetEntry,
  type Encoding,
  type Filters,
  type Point,
  type YearSpan,
} from '#graph';
import { isLayoutId, validOptions, type LayoutId, type LayoutOptions } from '../layout/layouts.ts';
import { decodeYears, encodeArrangement, encodeYears, normalArrangement } from './arrangement.ts';

/** Where one looks: the middle of the view and how much of the model its shorter side spans. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

/** The surroundings of whatever is selected, as far as so many steps. */
export interface Focus {
  /** 1 to `maxHops`. */
  readonly hops: number;
  /** What becomes of everything else. */
  readonly rest: 'fade' | 'hide';
}

/** Which of the ways between two selected entities is walked, and how many of its steps are lit. */
export interface Trail {
  readonly path: number;
  readonly steps: number;
}

export interface View {
  readonly dataset: string;
  readonly filters: Filters;
  /** Years that those of the filters are compared with; null for no comparison. */
  readonly compare: YearSpan | null;
  /** One entity, two entities, or one tie. */
  readonly selection: readonly string[];
  readonly focus: Focus | null;
  readonly trail: Trail | null;
  readonly encoding: Encoding;
  readonly layout: LayoutId;
  /** Choices of the layout's parameters that differ from their defaults. */
  readonly options: LayoutOptions;
  /**
   * What the layout is at its best for, as `encodeArrangement` writes it. Other filters show more or
   * less of the same places; nodes that these hide find room between the others.
   */
  readonly arranged: string;
  /** Pinned nodes that the layout kept where they were, and made room around. */
  readonly held: ReadonlyMap<string, Point>;
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
  compare: null,
  selection: [],
  focus: null,
  trail: null,
  encoding: plainEncoding,
  layout: 'force',
  options: {},
  arranged: openingOf(dataset, datasets),
  held: new Map(),
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
  if (view.compare) query.set('compare', encodeYears(view.compare));
  if (view.selection.length > 0) query.set('select', view.selection.join('*'));
  if (view.focus) query.set('focus', `${String(view.focus.hops)}*${view.focus.rest}`);
  if (view.trail) query.set('trail', `${String(view.trail.path)}*${String(view.trail.steps)}`);
  const encoding = encodeEncoding(view.encoding);
  if (encoding !== '') query.set('draw', encoding);
  if (view.layout !== 'force') query.set('layout', view.layout);
  const options = Object.entries(validOptions(view.layout, view.options));
  if (options.length > 0) query.set('options', options.map((option) => option.join('*')).join('.'));
  if (view.arranged !== openingOf(view.dataset, datasets)) {
    const everything = view.arranged === '' ? 'all' : view.arranged;
    const shown = encodeArrangement(view.filters, view.compare);
    query.set('arranged', view.arranged === shown ? 'shown' : everything);
  }
  const pins = encodePins(view.pins);
  const held = encodePins(view.held);
  if (pins !== '') query.set('pins', pins);
  if (held !== '') query.set('held', held === pins ? 'yes' : held);
  if (view.camera) {
    const { x, y, span } = view.camera;
    query.set('camera', [x, y, span].map(String).join('*'));
  }
  if (view.table) query.set('table', 'yes');
  return query.toString();
}

const encodePins = (pins: ReadonlyMap<string, Point>): string =>
  [...pins]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { x, y }]) => `${id}*${String(x)}*${String(y)}`)
    .join('.');

/** Reads the query of an address. Total: what cannot be read is as if it were not there. */
export function decodeView(text: string, fallbackDataset: string, datasets: Openings = []): View {
  const query = new URLSearchParams(text);
  const named = query.get('data') ?? '';
  const dataset = named === '' ? fallbackDataset : named;
  const layout = query.get('layout') ?? '';
  const filters = decodeFilters(text);
  const isBare = encodeFilters(filters) === '' && query.get('show') !== 'all';
  const shown = isBare ? openingFilters(dataset, datasets) : filters;
  const compare = shown.years && decodeYears(query.get('compare') ?? '');
  const layoutId = isLayoutId(layout) ? layout : 'force';
  const pins = decodePins(query.get('pins') ?? '');
  const held = query.get('held') ?? '';
  return {
    dataset,
    filters: shown,
    compare,
    selection: [...new Set((query.get('select') ?? '').split('*'))]
      .filter((id) => /^[\w-]{1,64}$/.test(id))
      .slice(0, most),
    focus: decodeFocus(query.get('focus') ?? ''),
    trail: decodeTrail(query.get('trail') ?? ''),
    encoding: decodeEncoding(query.get('draw') ?? ''),
    layout: layoutId,
    options: decodeOptions(layoutId, query.get('options') ?? ''),
    arranged: decodeArranged(
      query.get('arranged'),
      encodeArrangement(shown, compare),
      openingOf(dataset, datasets),
    ),
    held: held === 'yes' ? pins : decodePins(held),
    pins,
    camera: decodeCamera(query.get('camera') ?? ''),
    table: query.get('table') === 'yes',
  };
}

function decodeArranged(text: string | null, shown: string, opening: string): string {
  if (text === null) return opening;
  return text === 'shown' ? shown : normalArrangement(text);
}

function decodeFocus(text: string): Focus | null {
  const match = /^(\d)\*(fade|hide)$/.exec(text);
  const hops = Number(match?.[1]);
  return hops >= 1 && hops <= maxHops ? { hops, rest: match?.[2] === 'hide' ? 'hide' : 'fade' } : null;
}

function decodeTrail(text: string): Trail | null {
  const match = /^(\d{1,3})\*(\d{1,2})$/.exec(text);
  return match ? { path: Number(match[1]), steps: Number(match[2]) } : null;
}

const decodeOptions = (layout: LayoutId, text: string): LayoutOptions =>
  validOptions(
    layout,
    Object.fromEntries(
      text.split('.').flatMap((word) => {
        const [param = '', value = ''] = word.split('*');
        return [[param, value] as const];
      }),
    ),
  );

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
