/** Plates under the regions of the layout “circle”, and the names of their continents around it. */
import { continentOf, type Point, type RelationGraph, type SceneWords } from '#graph';
import { clearance } from './compose.ts';
import type { Ground } from './ground.ts';
import type { LayoutAsk } from './layout-input.ts';
import type { Positions } from './client.ts';
import { meanAngle, turned } from './rings.ts';

/** How far a plate reaches beyond its discs. */
const rim = clearance * 0.54;
/** Names stand so much further out, as a share of the radius. */
const outside = 1.05;

/** So large a share of the circle may stand beside it. */
const mostStrangers = 0.2;

interface Plate {
  readonly region: string;
  /** Where it lies, as an angle, and how far it reaches to either side. */
  readonly middle: number;
  readonly before: number;
  readonly after: number;
}

/**
 * A plate for each region that has a nation shown; none where what is shown stands elsewhere.
 *
 * @param ask What the layout was made for; @param positions What came of it.
 */
export function circleGround(
  graph: RelationGraph,
  { core, held }: LayoutAsk,
  positions: Positions,
  words: SceneWords['groups'],
): Ground | null {
  const nations = (core ? [...core.nodes] : graph.nodes()).filter(
    (key) => graph.getNodeAttribute(key, 'kind') === 'nation' && !held.has(key),
  );
  const spots = new Map(nations.flatMap((key) => spotOf(positions.get(key), key)));
  const radii = [...spots.values()].map(({ radius }) => radius);
  if (radii.length === 0) return null;
  const [inner, outer] = [Math.min(...radii) - rim, Math.max(...radii) + rim];
  const byRegion = grouped([...spots.keys()], (key) => graph.getNodeAttribute(key, 'region'));
  const plates = [...byRegion].map(([region, keys]): Plate => {
    const angles = keys.map((key) => spots.get(key) ?? { angle: 0, radius: outer });
    const middle = meanAngle(angles.map(({ angle }) => ({ angle, weight: 1 }))) || 0;
    const reaches = angles.map(({ angle, radius }) => [turned(angle - middle), rim / radius] as const);
    return {
      region,
      middle,
      before: Math.min(...reaches.map(([off, half]) => off - half)),
      after: Math.max(...reaches.map(([off, half]) => off + half)),
    };
  });
  const isOn = ({ middle, before, after }: Plate, angle: number): boolean => {
    const off = turned(angle - middle);
    return off >= before && off <= after;
  };
  return ({ graph: whole, shown, positions: places, moved }) => {
    const strangers = [...shown.nodes].filter(
      (key) => !spots.has(key) && !moved.has(key) && whole.getNodeAttribute(key, 'kind') === 'nation',
    );
    // A few that came later stand beside the circle; many, or one on a plate of others, make it untrue.
    const isAmiss = strangers.some((key) =>
      spotOf(places.get(key), key).some(
        ([, { angle, radius }]) =>
          radius > inner &&
          radius < outer &&
          plates.some(
            (plate) => plate.region !== whole.getNodeAttribute(key, 'region') && isOn(plate, angle),
          ),
      ),
    );
    if (isAmiss || strangers.length > spots.size * mostStrangers) return null;
    const seen = plates.filter(({ region }) => byRegion.get(region)?.some((key) => shown.nodes.has(key)));
    const named = grouped(seen, ({ region }) => nameOf(region, words));
    return {
      land: '',
      borders: '',
      homes: new Map(),
      plates: {
        path: seen.map((plate) => sector(plate, inner, outer)).join(''),
        names: [...named].flatMap(([text, list]) => {
          if (text === '') return [];
          const weighted = list.map(({ middle, before, after }) => ({
            angle: middle + (before + after) / 2,
            weight: after - before,
          }));
          return [{ text, at: polar(meanAngle(weighted) || 0, outer * outside) }];
        }),
      },
    };
  };
}

function grouped<T>(list: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return groups;
}

const spotOf = (
  point: Point | undefined,
  key: string,
): (readonly [string, { readonly angle: number; readonly radius: number }])[] =>
  point ? [[key, { angle: Math.atan2(point.y, point.x), radius: Math.hypot(point.x, point.y) }]] : [];

const polar = (angle: number, radius: number): Point => ({
  x: Math.cos(angle) * radius,
  y: Math.sin(angle) * radius,
});

/** A continent, or what an own file calls a region. */
function nameOf(region: string, words: SceneWords['groups']): string {
  const continent = continentOf(region);
  return continent ? words[continent] : region;
}

function sector({ middle, before, after }: Plate, inner: number, outer: number): string {
  const [from, to] = [middle + before, middle + Math.min(after, before + 2 * Math.PI - 0.01)];
  const at = (angle: number, radius: number): string => {
    const { x, y } = polar(angle, radius);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const [near, far] = [inner, outer].map((radius) => radius.toFixed(1));
  const large = to - from > Math.PI ? '1' : '0';
  const there = `M${at(from, outer)}A${String(far)} ${String(far)} 0 ${large} 1 ${at(to, outer)}`;
  return `${there}L${at(to, inner)}A${String(near)} ${String(near)} 0 ${large} 0 ${at(from, inner)}Z`;
}
