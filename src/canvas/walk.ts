/**
 * Walking the picture by keyboard: what leads on from a node, in which order and in which direction.
 * Pure. All of it is asked of the scene: what is not drawn is nowhere to be met.
 */
import type { Point, RelationGraph, Scene, SceneTie, Tie } from '#graph';

/** One thing that ties the current node to another. */
export interface Link {
  /** Key of the line that stands for it in the scene. */
  readonly line: string;
  /** The other end. */
  readonly node: string;
  /** null for a bloc that both are in, where blocs are unfolded. */
  readonly tie: Tie | null;
  /** Id of that bloc; empty for a tie. */
  readonly bloc: string;
}

export const directions = {
  ArrowUp: { x: 0, y: -1 },
  ArrowRight: { x: 1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
} as const satisfies Readonly<Record<string, Point>>;

export type Direction = keyof typeof directions;

export const isDirection = (key: string): key is Direction => Object.hasOwn(directions, key);

/** What a line stands for, seen from one of its ends: one thing, or several where lines are bundled. */
function linksOfLine(graph: RelationGraph, { id, of, from, to }: SceneTie, node: string): Link[] {
  const other = from === node ? to : from;
  const ties: Link[] = [];
  const blocs = new Set<string>();
  for (const key of of) {
    const tie = graph.getEdgeAttributes(key);
    // The line of an unfolded bloc stands for two memberships, which lead elsewhere.
    const joins = (tie.from === from && tie.to === to) || (tie.from === to && tie.to === from);
    if (joins) ties.push({ line: id, node: other, tie, bloc: '' });
    else blocs.add(tie.to);
  }
  return [...ties, ...[...blocs].map((bloc) => ({ line: id, node: other, tie: null, bloc }))];
}

/**
 * Everything that leads on from a node, the most important first: what goes on before what ended,
 * then as the registry has it, then the latest. What two have in common by a bloc comes last.
 *
 * Cost: O(lines), and sorting those of the node.
 */
export function linksOf(graph: RelationGraph, scene: Scene, node: string): Link[] {
  const rank = new Map(scene.types.map(({ id }, at) => [id, at]));
  const key = ({ tie }: Link): readonly [number, number, string] =>
    tie ? [tie.end === '' ? 0 : 1, rank.get(tie.type) ?? 0, tie.start] : [2, 0, ''];
  return [...scene.ties.values()]
    .filter(({ from, to }) => from !== to && (from === node || to === node))
    .flatMap((line) => linksOfLine(graph, line, node))
    .map((link) => ({ link, key: key(link) }))
    .sort(({ link: a, key: x }, { link: b, key: y }) => {
      const byRank = x[0] - y[0] || x[1] - y[1];
      if (byRank !== 0) return byRank;
      if (x[2] !== y[2]) return x[2] > y[2] ? -1 : 1;
      return `${a.line} ${a.bloc}` < `${b.line} ${b.bloc}` ? -1 : 1;
    })
    .map(({ link }) => link);
}

/** What leads from a node to another, in the same order. */
export const linksTo = (links: readonly Link[], node: string): Link[] =>
  links.filter((link) => link.node === node);

/** Beyond 75° to the side, nobody would say that it lies there. */
const narrowest = Math.cos((75 / 180) * Math.PI);

/**
 * The neighbour that lies most nearly in a direction; of several in the very same one, the nearest.
 * null where none lies there: whoever stands on the same spot has no direction at all.
 */
export function neighbourTowards(
  links: readonly Link[],
  node: string,
  direction: Direction,
  positions: ReadonlyMap<string, Point>,
): string | null {
  const here = positions.get(node);
  if (!here) return null;
  const { x, y } = directions[direction];
  let best: { node: string; cosine: number; distance: number } | null = null;
  for (const { node: other } of links) {
    const there = positions.get(other);
    if (!there) continue;
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const distance = Math.hypot(dx, dy);
    const cosine = distance === 0 ? -1 : (dx * x + dy * y) / distance;
    if (cosine < narrowest) continue;
    const isSame = best !== null && Math.abs(cosine - best.cosine) < 1e-9;
    if (best === null || (isSame ? distance < best.distance : cosine > best.cosine))
      best = { node: other, cosine, distance };
  }
  return best?.node ?? null;
}

/** Where a walk begins: with the first of these that is drawn, else with whoever has the most ties. */
export function startOf(scene: Scene, wanted: readonly string[]): string | null {
  const first = wanted.find((id) => scene.nodes.has(id));
  if (first !== undefined) return first;
  let best: { key: string; degree: number } | null = null;
  for (const { key, degree } of scene.nodes.values())
    if (best === null || degree > best.degree || (degree === best.degree && key < best.key))
      best = { key, degree };
  return best?.key ?? null;
}

/** The way without its last node; what has been hidden since is not gone back to. */
export function stepBack(way: readonly string[], scene: Scene): readonly string[] {
  const before = way.slice(0, -1);
  const last = before.findLastIndex((node) => scene.nodes.has(node));
  return before.slice(0, last + 1);
}
