/** Coast and borders under the layout “map”, and where everybody belongs who was eased aside or put elsewhere. */
import { yearOf, type RelationGraph } from '#graph';
import type { Ground } from './ground.ts';
import { optionOf, type LayoutOptions } from './layouts.ts';
import { mapOutline } from './map-outline.ts';
import type { Positions } from './client.ts';

/** The borders of today are those of the early 1990s, but for a few: a map of before is drawn without. */
const firstYearOfBorders = 1993;
/** Who stands further than this from where it belongs is led back by a line. In model units. */
const leaderFrom = 40;

export function mapGround(graph: RelationGraph, options: LayoutOptions): Ground {
  const places = graph.nodes().flatMap((key) => {
    const { place } = graph.getNodeAttributes(key);
    return place ? [[key, place] as const] : [];
  });
  const hasBorders = yearOf(graph.getAttribute('asOf'), 0) >= firstYearOfBorders;
  const { homes, ...outline } = mapOutline(places, hasBorders, optionOf('map', options, 'projection'));
  const asideOf = (positions: Positions): typeof homes =>
    new Map(
      [...homes].filter(([key, { x, y }]) => {
        const here = positions.get(key);
        return here && Math.hypot(here.x - x, here.y - y) >= leaderFrom;
      }),
    );
  // The map is true of whatever is shown: it is another one only where somebody was moved.
  let last: { readonly positions: Positions; readonly underlay: ReturnType<Ground> } | null = null;
  return ({ positions }) => {
    if (last?.positions !== positions)
      last = { positions, underlay: { ...outline, homes: asideOf(positions) } };
    return last.underlay;
  };
}
