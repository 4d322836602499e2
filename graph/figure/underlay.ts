/** The map or the rings under a graph, as SVG. */
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
  /** Where each node truly belongs on the map. */
  readonly homes: ReadonlyMap<string, Point>;
  /** Circles that part what lies at different distances. */
  readonly rings?: { readonly centre: Point; readonly radii: readonly number[] };
}

/** A node further than this from its place is led back to it by a line. In model units. */
export const leaderFrom = 40;

/** Land, borders, rim, rings, and a line to each node that was eased aside from where it belongs. */
export function underlayMarkup(
  { land, borders, homes, sphere = '', rings }: Underlay,
  nodes: readonly { readonly key: string; readonly position: Point }[],
  theme: FigureTheme,
  title: string,
  prefix = '',
): string {
  const leaders = nodes.flatMap(({ key, position }) => {
    const home = homes.get(key);
    if (!home || Math.hypot(home.x - position.x, home.y - position.y) < leaderFrom) return [];
    const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
    return [`M${at(home)}L${at(position)}`];
  });
  const hairline = { fill: 'none', stroke: theme.hairline, 'stroke-width': 1.5 };
  if (rings) {
    const { x, y } = rings.centre;
    const circles = rings.radii.map((radius) => {
      const [r, left, right] = [radius, x - radius, x + radius].map((value) => value.toFixed(1));
      const half = `A${String(r)} ${String(r)} 0 1 0`;
      return `M${String(left)} ${y.toFixed(1)}${half} ${String(right)} ${y.toFixed(1)}${half} ${String(left)} ${y.toFixed(1)}Z`;
    });
    // Circles within circles: every second band is filled.
    return element(
      'g',
      { id: `${prefix}rings` },
      element('path', { ...hairline, d: circles.join(''), fill: theme.land, 'fill-rule': 'evenodd' }),
    );
  }
  return element(
    'g',
    { id: `${prefix}map` },
    element('title', {}, escapeText(title)),
    ...(sphere === '' ? [] : [element('path', { d: sphere, ...hairline })]),
    element('path', { d: land, fill: theme.land }),
    element('path', { d: borders, fill: 'none', stroke: theme.ground, 'stroke-width': 2 }),
    element('path', { d: leaders.join(''), fill: 'none', stroke: theme.quiet, 'stroke-width': 1.5 }),
  );
}
