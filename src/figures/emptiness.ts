/** Whether there is anything to draw, and how many pictures side by side one can still read. */
import { sizeOf, type FigureChoices } from './choices.ts';
import { partOf, type Picture } from './picture.ts';

/** Why a figure would be empty: the filters hide all, or nothing is where one looks; null where it is not. */
export function emptinessOf(picture: Picture, what: FigureChoices['what']): 'filtered' | 'outOfSight' | null {
  const { shown, frame } = partOf(picture, what);
  const places = [...shown.nodes].flatMap((key) => picture.positions.get(key) ?? []);
  if (places.length === 0) return 'filtered';
  if (!frame) return null;
  const isSeen = places.some(
    ({ x, y }) => x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height,
  );
  return isSeen ? null : 'outOfSight';
}

/** A picture side by side with others is at least so large, its heading included. */
const leastCell = { width: 150, height: 132 };
const gap = 18;
/** What margins, title and foot take of a page; and the legend, where there is one. */
const around = { width: 56, height: 170 };
const legend = {
  right: { width: 210, height: 0 },
  bottom: { width: 0, height: 150 },
  none: { width: 0, height: 0 },
};

/** How many pictures fit side by side on a page. */
export function mostMultiples(choices: FigureChoices): number {
  const page = sizeOf(choices);
  const room = legend[choices.legend];
  // Many sources take up to a fifth of the page.
  const sources = choices.sources === 'full' ? page.height / 5 : 0;
  const fitting = (length: number, least: number): number =>
    Math.max(1, Math.floor((length + gap) / (least + gap)));
  return (
    fitting(page.width - around.width - room.width, leastCell.width) *
    fitting(page.height - around.height - room.height - sources, leastCell.height)
  );
}
