/** A tie, or a sample of one in a legend, as SVG. */
import type { Glyph, Head, RelationshipType } from '../model/relationship-types.ts';
import { curvePoint, type Point } from './geometry.ts';
import { typeLook, type LineLook } from './line-look.ts';
import { element, escapeText } from './markup.ts';
import type { FigureTheme } from './theme.ts';

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Points of a shape drawn towards the right at the origin, turned and moved into place. */
function place(
  points: readonly (readonly [number, number])[],
  where: Point,
  angle: number,
  scale: number,
): string {
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  return points
    .map(([x, y]) => at({ x: where.x + x * cos - y * sin, y: where.y + x * sin + y * cos }))
    .join(' L');
}

/** Outlines of heads, tip at the origin, pointing right; in multiples of their size. */
const headShapes: Record<Exclude<Head, 'none'>, readonly (readonly [number, number])[]> = {
  triangle: [[0, 0], [-1, 0.5], [-1, -0.5]],
  vee: [[0, 0], [-1, 0.5], [-0.65, 0], [-1, -0.5]],
  tee: [[0, 0.6], [-0.28, 0.6], [-0.28, -0.6], [0, -0.6]],
}; // prettier-ignore

const glyphShapes: Record<Exclude<Glyph, 'none' | 'circle'>, readonly (readonly [number, number])[]> = {
  square: [[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]],
  diamond: [[-0.65, 0], [0, -0.65], [0.65, 0], [0, 0.65]],
  chevron: [[-0.5, -0.6], [-0.1, -0.6], [0.5, 0], [-0.1, 0.6], [-0.5, 0.6], [0.1, 0]],
  bar: [[-0.14, -0.75], [0.14, -0.75], [0.14, 0.75], [-0.14, 0.75]],
}; // prettier-ignore

/** Sizes of marks on a line of some width, in model units; the canvas uses them too. */
export const headSize = (width: number): number => 6.5 + width * 1.8;
export const glyphSize = (width: number): number => 6 + width * 1.2;

export interface TieCourse {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** The part of a quadratic curve between two of its points, as a curve of its own (de Casteljau). */
function partOf({ from, control, to }: TieCourse, start: number, end: number): TieCourse {
  const mix = (a: Point, b: Point, t: number): Point => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  });
  const bend = mix(mix(from, control, start), mix(control, to, start), end);
  return {
    from: curvePoint(from, control, to, start),
    control: bend,
    to: curvePoint(from, control, to, end),
  };
}

const curve = ({ from, control, to }: TieCourse): string => `M${at(from)} Q${at(control)} ${at(to)}`;

/** Line, head and glyph of one line, from outline to outline. */
export function tieMarkup(
  look: LineLook,
  course: TieCourse,
  { scale = 1, title = '', opacity = 1 }: { scale?: number; title?: string; opacity?: number } = {},
): string {
  const { from, control, to } = course;
  const width = look.width * scale;
  const stroke = (part: TieCourse, colour: string, cap: string): string =>
    element('path', {
      d: curve(part),
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-dasharray':
        look.dash.length > 0 ? look.dash.map((length) => length * scale).join(' ') : undefined,
      'stroke-linecap': cap,
    });
  const lines: string[] = [];
  let start = 0;
  for (const { colour, share } of look.stripes ?? []) {
    lines.push(stroke(partOf(course, start, start + share), colour, 'butt'));
    start += share;
  }
  if (!look.stripes) lines.push(stroke(course, look.colour, look.dash.length > 0 ? 'butt' : 'round'));
  const marks: string[] = [];
  if (look.head !== 'none') {
    const angle = Math.atan2(to.y - control.y, to.x - control.x);
    marks.push(
      element('path', {
        d: `M${place(headShapes[look.head], to, angle, headSize(look.width) * scale)}Z`,
        fill: look.colour,
      }),
    );
  }
  if (look.glyph !== 'none') {
    const middle = curvePoint(from, control, to, 0.5);
    const size = glyphSize(look.width) * scale;
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    marks.push(
      look.glyph === 'circle'
        ? element('circle', { cx: middle.x, cy: middle.y, r: size * 0.5, fill: look.colour })
        : element('path', {
            d: `M${place(glyphShapes[look.glyph], middle, angle, size)}Z`,
            fill: look.colour,
          }),
    );
  }
  const name = title === '' ? [] : [element('title', {}, escapeText(title))];
  // The opacity of strokes and fills, not of the group: a layer of its own for each of thousands takes its time.
  const see = opacity < 1 ? { 'stroke-opacity': opacity, 'fill-opacity': opacity } : {};
  return element('g', see, ...name, ...lines, ...marks);
}

/** Smaller, dashes and glyphs could not be told apart: a sample is to be known again first of all. */
const leastSample = 0.45;

/**
 * A short straight sample of a look, for legends: `width` × `height` pixels.
 *
 * @param like Pixels of a picture for each unit of the model, where the sample is to be near as broad as
 *   its lines are, as long as it can be read.
 */
export function lookMarkup(look: LineLook, width: number, height: number, like?: number): string {
  const y = height / 2;
  const [from, to] = [
    { x: 1, y },
    { x: width - 1, y },
  ];
  // Where rows are tight, so are their samples.
  const fits = Math.min(0.85, height / 19);
  const near = like === undefined ? fits : Math.max(like * 0.8, Math.min(fits, like * 1.45));
  const scale = Math.max(leastSample, near);
  return tieMarkup(look, { from, control: { x: width / 2, y }, to }, { scale });
}

/** A sample of a type's line. */
export function sampleMarkup(
  type: RelationshipType,
  theme: FigureTheme,
  width: number,
  height: number,
  like?: number,
): string {
  const look = typeLook(type, theme.id);
  return lookMarkup(type.directed ? look : { ...look, head: 'none' }, width, height, like);
}
