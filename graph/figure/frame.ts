/** What of the model a picture shows, and in which order ties lie: shared by the canvas and the figure. */
import type { RelationGraph, Tie, Visible } from '../model/types.ts';
import type { Point } from './geometry.ts';

/** A rectangle of the model. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The visible ties of a graph in the order in which they fan out: by registry, then by id. */
export function orderedTies(graph: RelationGraph, shown: Visible): Tie[] {
  const rank = new Map(graph.getAttribute('types').map((type, at) => [type.id, at]));
  return [...shown.edges]
    .map((edge) => graph.getEdgeAttributes(edge))
    .sort((a, b) => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** How many are so important in a picture that their names stand in it at any size. */
const landmarks = 10;

/** Whose name goes first, by visible ties, and who is so important that it may not be missing. Cost: O(n log n). */
export function labelRanks({
  nodes,
}: {
  readonly nodes: ReadonlyMap<string, { readonly key: string; readonly degree: number }>;
}): ReadonlyMap<string, { readonly priority: number; readonly mayCover: boolean }> {
  const order = [...nodes.values()].sort((a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1));
  // One or two ties make no landmark.
  const first = new Set(order.slice(0, landmarks).flatMap(({ key, degree }) => (degree > 2 ? [key] : [])));
  return new Map(order.map(({ key, degree }) => [key, { priority: degree, mayCover: first.has(key) }]));
}

/** The box around positions, with room for discs and names; a lone node has a page of its own. */
export function frameOf(positions: readonly Point[]): Frame {
  if (positions.length === 0) return { x: -200, y: -150, width: 400, height: 300 };
  const [xs, ys] = [positions.map((p) => p.x), positions.map((p) => p.y)];
  const pad = 62;
  const [left, top] = [Math.min(...xs) - pad, Math.min(...ys) - pad];
  return { x: left, y: top, width: Math.max(...xs) + pad - left, height: Math.max(...ys) + pad - top };
}

/** The part that two frames share; the first where they share nothing. */
export function overlapOf(a: Frame, b: Frame): Frame {
  const [left, top] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - left;
  const height = Math.min(a.y + a.height, b.y + b.height) - top;
  return width > 0 && height > 0 ? { x: left, y: top, width, height } : a;
}
