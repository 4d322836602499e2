/** What a person is looking at: everything that a link carries and undo brings back. */
import {
  decodeFilters,
  encodeFilters,
  noFilters,
  type Filters,
  type Point,
  type RelationshipType,
} from '#graph';
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
  /** Where nodes were dragged to. */
  readonly pins: ReadonlyMap<string, Point>;
  /** null shows everything and follows the window. */
  readonly camera: Camera | null;
  readonly table: boolean;
}

export const defaultView = (dataset: string): View => ({
  dataset,
  filters: noFilters,
  selection: [],
  layout: 'force',
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
 * Lists are parted by characters that a query needs not escape, so that links stay readable.
 */
export function encodeView(view: View, types?: readonly RelationshipType[]): string {
  const query = new URLSearchParams({ data: view.dataset });
  for (const [name, value] of new URLSearchParams(encodeFilters(view.filters, types))) query.set(name, value);
  if (view.selection.length > 0) query.set('select', view.selection.join('*'));
  if (view.layout !== 'force') query.set('layout', view.layout);
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
export function decodeView(text: string, fallbackDataset: string, types?: readonly RelationshipType[]): View {
  const query = new URLSearchParams(text);
  const dataset = query.get('data') ?? '';
  const layout = query.get('layout') ?? '';
  return {
    dataset: dataset === '' ? fallbackDataset : dataset,
    filters: decodeFilters(text, types),
    selection: [...new Set((query.get('select') ?? '').split('*'))]
      .filter((id) => /^[\w-]{1,64}$/.test(id))
      .slice(0, most),
    layout: isLayoutId(layout) ? layout : 'force',
    pins: decodePins(query.get('pins') ?? ''),
    camera: decodeCamera(query.get('camera') ?? ''),
    table: query.get('table') === 'yes',
  };
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
