/** A tie, or a sample of one in a legend, as SVG. */
import type { Glyph, Head, RelationshipType } from '../model/relationship-types.ts';
import { curvePoint, type Point } from './geometry.ts';
import { element, escapeText } from './markup.ts';
import { tieColour, type FigureTheme } from './theme.ts';

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

/** Line, head and glyph of one tie, from outline to outline. */
export function tieMarkup(
  type: RelationshipType,
  { from, control, to }: TieCourse,
  theme: FigureTheme,
  { directed, width = type.look.width, title = '' }: { directed: boolean; width?: number; title?: string },
): string {
  const { look } = type;
  const colour = tieColour(type, theme.id);
  const scale = width / look.width;
  const line = element('path', {
    d: `M${at(from)} Q${at(control)} ${at(to)}`,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': look.dash.length > 0 ? look.dash.map((part) => part * scale).join(' ') : undefined,
    'stroke-linecap': look.dash.length > 0 ? 'butt' : 'round',
  });
  const marks: string[] = [];
  if (directed && look.head !== 'none') {
    const angle = Math.atan2(to.y - control.y, to.x - control.x);
    marks.push(
      element('path', {
        d: `M${place(headShapes[look.head], to, angle, headSize(look.width) * scale)}Z`,
        fill: colour,
      }),
    );
  }
  if (look.glyph !== 'none') {
    const middle = curvePoint(from, control, to, 0.5);
    const size = glyphSize(look.width) * scale;
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    marks.push(
      look.glyph === 'circle'
        ? element('circle', { cx: middle.x, cy: middle.y, r: size * 0.5, fill: colour })
        : element('path', { d: `M${place(glyphShapes[look.glyph], middle, angle, size)}Z`, fill: colour }),
    );
  }
  const name = title === '' ? [] : [element('title', {}, escapeText(title))];
  return element('g', {}, ...name, line, ...marks);
}

/** A short straight sample of a type's line, for legends: `width` × `height` pixels. */
export function sampleMarkup(
  type: RelationshipType,
  theme: FigureTheme,
  width: number,
  height: number,
): string {
  const y = height / 2;
  const [from, to] = [
    { x: 1, y },
    { x: width - 1, y },
  ];
  return tieMarkup(type, { from, control: { x: width / 2, y }, to }, theme, {
    directed: type.directed,
    width: type.look.width * 0.85,
  });
}
