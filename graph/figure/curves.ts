/** The courses of a picture's lines, from centre to centre. */
import { arcBend, controlPoint, fan, type Point } from './geometry.ts';
import type { SceneTie } from './scene.ts';

export interface Curve {
  readonly line: SceneTie;
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** The quadratic curves of lines whose ends have places: parallel ones apart, on a map as arcs. Cost: O(n log n). */
export function curvesOf(
  lines: readonly SceneTie[],
  positions: ReadonlyMap<string, Point>,
  isMap: boolean,
): Curve[] {
  const bends = fan(lines);
  return lines.flatMap((line): Curve[] => {
    const [from, to] = [positions.get(line.from), positions.get(line.to)];
    if (!from || !to) return [];
    const bend = (bends.get(line.id) ?? 0) + (isMap ? arcBend(from, to) : 0);
    return [{ line, from, control: controlPoint(from, to, bend), to }];
  });
}
