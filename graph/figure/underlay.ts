/** The map, the rings or the plates under a graph, as SVG. */
import type { Point } from './geometry.ts';
import { element, escapeText } from './markup.ts';
import type { FigureTheme } from './theme.ts';

/** What lies under the graph, in model units. */
export interface Underlay {
  /** Path data; empty where it is no map. */
  readonly land: string;
  readonly borders: string;
  /** The rim of a round map. */
  readonly sphere?: string;
  /** Where on the map each node truly belongs that stands elsewhere: a line leads it back there. */
  readonly homes: ReadonlyMap<string, Point>;
  readonly rings?: Rings;
  readonly plates?: Plates;
}

/** Circles that part what lies at different distances from a node. */
export interface Rings {
  readonly of: string;
  readonly centre: Point;
  /** One less than there are rings. */
  readonly radii: readonly number[];
  /** How many ties lie between the centre and each ring, the innermost first; `Infinity` for no way at all. */
  readonly steps: readonly number[];
}

/** Ground under what belongs together, and what it is called. */
export interface Plates {
  /** Path data. */
  readonly path: string;
  /** Each name, and the point that it stands beside. */
  readonly names: readonly { readonly text: string; readonly at: Point }[];
}

/** The dot at the end of a line that leads a node back. */
export const homeRadius = 5;

/** What is asked of the names on a picture for those of plates: no node's name comes before them. */
export const plateNames = (
  underlay: Underlay | null | undefined,
): { id: string; text: string; at: Point; half: number; priority: number }[] =>
  (underlay?.plates?.names ?? []).map(({ text, at }) => ({
    id: `plate ${text}`,
    // In capitals, as on a map: no nation is called so.
    text: text.toUpperCase(),
    ...{ at, half: 0, priority: 1e5 },
  }));

/** Land, borders, rim, rings or plates, and a line to each node that was eased aside from where it belongs. */
export function underlayMarkup(
  { land, borders, homes, sphere = '', rings, plates }: Underlay,
  nodes: readonly { readonly key: string; readonly position: Point }[],
  theme: FigureTheme,
  title: string,
  prefix = '',
): string {
  if (rings) return ringsMarkup(rings, theme, prefix);
  if (plates) return platesMarkup(plates, theme, prefix);
  const leaders = nodes.flatMap(({ key, position }) => {
    const home = homes.get(key);
    if (!home) return [];
    const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
    return [{ home, path: `M${at(home)}L${at(position)}` }];
  });
  return element(
    'g',
    { id: `${prefix}map` },
    element('title', {}, escapeText(title)),
    ...(sphere === '' ? [] : [element('path', { d: sphere, ...hairline(theme) })]),
    element('path', { d: land, fill: theme.land }),
    element('path', { d: borders, fill: 'none', stroke: theme.ground, 'stroke-width': 2 }),
    element('path', {
      d: leaders.map(({ path }) => path).join(''),
      fill: 'none',
      stroke: theme.quiet,
      'stroke-width': 1.5,
    }),
    ...leaders.map(({ home }) =>
      element('circle', { cx: home.x, cy: home.y, r: homeRadius, fill: theme.quiet }),
    ),
  );
}

const hairline = (theme: FigureTheme): Readonly<Record<string, string | number>> => ({
  fill: 'none',
  stroke: theme.hairline,
  'stroke-width': 1.5,
});

function ringsMarkup({ centre: { x, y }, radii }: Rings, theme: FigureTheme, prefix: string): string {
  const circles = radii.map((radius) => {
    const [r, left, right] = [radius, x - radius, x + radius].map((value) => value.toFixed(1));
    const half = `A${String(r)} ${String(r)} 0 1 0`;
    return `M${String(left)} ${y.toFixed(1)}${half} ${String(right)} ${y.toFixed(1)}${half} ${String(left)} ${y.toFixed(1)}Z`;
  });
  // Circles within circles: every second band is filled.
  return element(
    'g',
    { id: `${prefix}rings` },
    element('path', { ...hairline(theme), d: circles.join(''), fill: theme.land, 'fill-rule': 'evenodd' }),
  );
}

const platesMarkup = ({ path }: Plates, theme: FigureTheme, prefix: string): string =>
  element('path', { id: `${prefix}plates`, d: path, fill: theme.land });
