/** The outlines of a scene's blocs, as SVG. */
import type { Point } from './geometry.ts';
import { hullPath, type Disc } from './hulls.ts';
import { dashText, tonePattern } from './line-look.ts';
import { element, escapeText } from './markup.ts';
import { groupTones, hullFill, toneColour, type Tone } from './palette.ts';
import type { Scene, SceneHull } from './scene.ts';
import type { FigureTheme } from './theme.ts';

/** Outlines lie so far from their members, each a little further: those round the same members part. */
const order: readonly Tone[] = groupTones;
const paddings = [12, 15, 18, 21] as const;

/** The path of an outline: around its members where they stand, past everybody else where it can. */
export function hullOf(
  hull: SceneHull,
  nodes: Scene['nodes'],
  positions: ReadonlyMap<string, Point>,
): string {
  const members = new Set(hull.members);
  const [inside, outside]: [Disc[], Disc[]] = [[], []];
  for (const { key, half } of nodes.values()) {
    const position = positions.get(key);
    // Its own square, where it has one, belongs to neither side.
    if (!position || key === hull.bloc) continue;
    (members.has(key) ? inside : outside).push({ ...position, half });
  }
  return hullPath(inside, outside, paddings[order.indexOf(hull.tone) % paddings.length]);
}

export function hullsMarkup(
  scene: Scene,
  positions: ReadonlyMap<string, Point>,
  theme: FigureTheme,
  prefix = '',
): string {
  return element(
    'g',
    { id: `${prefix}hulls` },
    ...scene.hulls.map((hull) => {
      const colour = toneColour(hull.tone, theme.id);
      return element(
        'path',
        {
          d: hullOf(hull, scene.nodes, positions),
          fill: colour,
          'fill-opacity': hullFill,
          'fill-rule': 'evenodd',
          stroke: colour,
          'stroke-width': 2.5,
          'stroke-opacity': 0.8,
          'stroke-dasharray': dashText(tonePattern(hull.tone, theme.id), 5),
        },
        element('title', {}, escapeText(hull.name)),
      );
    }),
  );
}
