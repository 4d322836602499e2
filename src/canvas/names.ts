/** Which names a scene asks for, and which go first. */
import { hullNameSpot, plateNames, type labelRanks, type Point, type Scene } from '#graph';
import type { NameRequest } from './label-layer.ts';

export interface NameContext {
  readonly ranks: ReturnType<typeof labelRanks>;
  /** Nodes that stand out; null where none does. */
  readonly lit: ReadonlySet<string> | null;
  /** What is selected: its name is written whatever it covers. */
  readonly picked: ReadonlySet<string>;
  readonly placeOf: (key: string) => Point;
}

/** Names of all nodes, of the blocs that are outlines, and of the ground under them. */
export function nameRequests(scene: Scene, { ranks, lit, picked, placeOf }: NameContext): NameRequest[] {
  const places = new Map<string, Point>();
  const names = [...scene.nodes.values()].map(({ key, entity: { kind, name }, half }): NameRequest => {
    const isLit = lit?.has(key) === true;
    const { priority, mayCover } = ranks.get(key) ?? { priority: 0, mayCover: false };
    const centre = placeOf(key);
    places.set(key, centre);
    return {
      ...{ mayCover, id: key, text: name, centre, half },
      short: kind === 'bloc' ? key : name,
      priority: picked.has(key) ? Infinity : priority + (isLit ? 1e6 : 0),
      // Who is close to what is selected is always named, by a code where there is no room for more.
      ...(isLit ? { fallback: key } : {}),
    };
  });
  const outlines = scene.hulls.flatMap((hull): NameRequest[] => {
    // A bloc that has ties of its own is drawn as a square, too, which has the name.
    if (scene.nodes.has(hull.bloc)) return [];
    const centre = hullNameSpot(hull, places);
    if (!centre) return [];
    const { bloc: id, name: text } = hull;
    return [{ id, text, short: id, centre, half: 0, priority: 1e5, mayCover: true }];
  });
  const grounds = plateNames(scene.underlay).map(({ at, ...name }): NameRequest => ({
    ...name,
    short: name.text,
    centre: at,
  }));
  return [...names, ...outlines, ...grounds];
}
