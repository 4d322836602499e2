/** The map under a graph, as SVG. */
import type { Point } from './geometry.ts';
import { element } from './markup.ts';
import type { FigureTheme } from './theme.ts';

/** What lies under the graph in a map: path data in model units, and where each node truly belongs. */
export interface Underlay {
  readonly land: string;
  readonly borders: string;
  readonly homes: ReadonlyMap<string, Point>;
}

/** A node further than this from its place is led back to it by a line. In model units. */
export const leaderFrom = 40;

/** Land, borders, and a line to each node that was eased aside from where it belongs. */
export function underlayMarkup(
  { land, borders, homes }: Underlay,
  nodes: readonly { readonly key: string; readonly position: Point }[],
  theme: FigureTheme,
): string {
  const leaders = nodes.flatMap(({ key, position }) => {
    const home = homes.get(key);
    if (!home || Math.hypot(home.x - position.x, home.y - position.y) < leaderFrom) return [];
    const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
    return [`M${at(home)}L${at(position)}`];
  });
  return element(
    'g',
    { id: 'map' },
    element('title', {}, 'Coast and borders of today'),
    element('path', { d: land, fill: theme.land }),
    element('path', { d: borders, fill: 'none', stroke: theme.ground, 'stroke-width': 2 }),
    element('path', { d: leaders.join(''), fill: 'none', stroke: theme.quiet, 'stroke-width': 1.5 }),
  );
}
