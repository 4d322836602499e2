/** The names of a picture, as SVG. */
import type { FigureOptions, Measure } from './figure-options.ts';
import { labelRanks, type Frame } from './frame.ts';
import type { Point } from './geometry.ts';
import { hullNameSpot } from './hull-name.ts';
import { placeLabels, type LabelRequest, type LabelStyle, type PlacedLabel } from './labels.ts';
import { textElement } from './markup.ts';
import type { Scene } from './scene.ts';
import type { FigureTheme } from './theme.ts';
import { plateNames } from './underlay.ts';
import { projector, type View } from './view.ts';

/** How much is left of what steps back: the canvas's veil, seen from the other side. */
export const fadedOpacity = 0.16;

/** The usual size of names, and what they shrink to where there is no room. Small pictures have small names. */
const sizes = { alone: [13, 10.5, 8.5, 7.5], among: [9.5, 8, 7] } as const;

export interface NamedPicture {
  readonly scene: Scene;
  readonly positions: ReadonlyMap<string, Point>;
  readonly area: Frame;
  readonly view: View;
  /** What no name may cover. */
  readonly avoid: readonly Frame[];
  /** Whether it is one of several, side by side. */
  readonly isAmong: boolean;
  readonly isLit: (key: string) => boolean;
}

/** Names, or codes where there is no room for names. */
export function nameMarks(
  { scene, positions, area, view, avoid, isAmong, isLit }: NamedPicture,
  { selected }: Pick<FigureOptions, 'selected'>,
  theme: FigureTheme,
  measure: Measure,
): string[] {
  const styleOf = (fontSize: number): LabelStyle => ({
    fontSize,
    lineHeight: fontSize * 1.23,
    maxWidth: fontSize * 10,
    measure: measure(fontSize, true),
  });
  const [usual, ...smaller] = sizes[isAmong ? 'among' : 'alone'];
  const project = projector(view, area);
  const ranks = labelRanks(scene);
  const requests: LabelRequest[] = [];
  for (const { key, entity, half } of scene.nodes.values()) {
    const place = positions.get(key);
    if (!place) continue;
    const rank = ranks.get(key) ?? { priority: 0, mayCover: false };
    const priority = selected.has(key) ? Infinity : rank.priority;
    const request = { ...rank, id: key, text: entity.name, centre: project(place), priority };
    requests.push({ ...request, half: half * view.scale, fallback: key });
  }
  for (const hull of scene.hulls) {
    const spot = hullNameSpot(hull, positions);
    if (!spot) continue;
    // In full or not at all: the legend calls it so.
    const name = { id: hull.bloc, text: hull.name, centre: project(spot), half: 0 };
    requests.push({ ...name, priority: 1e6, mayCover: true });
  }
  for (const { at, ...name } of plateNames(scene.underlay)) requests.push({ ...name, centre: project(at) });
  const page = { bounds: area, avoid, smaller: smaller.map(styleOf) };
  return placeLabels(requests, styleOf(usual), page).map((label) =>
    nameMarkup(label, theme, !isLit(label.id)),
  );
}

/** A name in its lines. */
function nameMarkup(
  { lines, x, y, height, style }: PlacedLabel,
  theme: FigureTheme,
  isFaded: boolean,
): string {
  const opacity = isFaded ? fadedOpacity : undefined;
  return lines
    .map((line, index) =>
      textElement(
        {
          x,
          y: y - height / 2 + style.lineHeight * (index + 0.76),
          opacity,
          'text-anchor': 'middle',
          'font-size': style.fontSize,
          'font-weight': 600,
          fill: theme.ink,
          stroke: theme.ground,
          'stroke-width': style.fontSize * 0.27,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        },
        line,
      ),
    )
    .join('');
}
