/** From the model to the page: which part of the model a picture looks at, and how large. */
import { overlapOf, type Frame } from './frame.ts';
import { curvePoint, type Point } from './geometry.ts';
import { curvesOf } from './curves.ts';
import { hullNameSpot } from './hull-name.ts';
import { ringWidth } from './line-look.ts';
import type { Scene, SceneNode } from './scene.ts';
import { plateNames } from './underlay.ts';

export interface View {
  /** What of the model is in the middle. */
  readonly centre: Point;
  /** Pixels of the page for each unit of the model. */
  readonly scale: number;
}

/** Names keep their size however small the graph is drawn: the outermost need room of their own. */
const namesAcross = 34;
const namesDown = 20;
/** Larger is no clearer. */
const largest = 2.2;

/** How far a node reaches from its centre, with its ring. */
const reachOf = ({ half }: SceneNode): number => half + ringWidth + 2;

/** The box around all that scenes draw; a page of its own where that is nothing. */
export function contentOf(scenes: readonly Scene[], positions: ReadonlyMap<string, Point>): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = ({ x, y }: Point, reach: number): void => {
    left = Math.min(left, x - reach);
    right = Math.max(right, x + reach);
    top = Math.min(top, y - reach);
    bottom = Math.max(bottom, y + reach);
  };
  for (const { nodes, ties, hulls, isMap, underlay } of scenes) {
    for (const { at } of plateNames(underlay)) add(at, 0);
    // An outline runs outside its members.
    const around = hulls.length > 0 ? 20 : 0;
    for (const node of nodes.values()) {
      const place = positions.get(node.key);
      if (place) add(place, reachOf(node) + around);
    }
    for (const { from, control, to } of curvesOf([...ties.values()], positions, isMap))
      add(curvePoint(from, control, to, 0.5), 4);
    for (const hull of hulls) {
      const spot = hullNameSpot(hull, positions);
      if (spot) add(spot, around);
    }
  }
  if (left > right) return { x: -200, y: -150, width: 400, height: 300 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The view of an area of a page.
 *
 * @param frame What is to be seen; null for all of the content. Looking at more than there is would
 *   leave the page empty: what is seen of the content is what counts.
 */
export function viewIn(
  { width, height }: Pick<Frame, 'width' | 'height'>,
  content: Frame,
  frame: Frame | null,
): View {
  const seen = frame ? overlapOf(frame, content) : content;
  const room = (length: number, names: number): number => Math.max(length - names * 2, length / 2);
  return {
    centre: { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 },
    scale: Math.max(
      1e-4,
      Math.min(room(width, namesAcross) / seen.width, room(height, namesDown) / seen.height, largest),
    ),
  };
}

/** Where a point of the model stands on the page. */
export const projector =
  ({ centre, scale }: View, area: Frame) =>
  ({ x, y }: Point): Point => ({
    x: area.x + area.width / 2 + (x - centre.x) * scale,
    y: area.y + area.height / 2 + (y - centre.y) * scale,
  });
