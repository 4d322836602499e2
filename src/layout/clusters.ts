/** Small groups of discs as tidy figures: a ring about a middle, a block that reads like a map. */
import { clearance, type Anchors } from './compose.ts';
import type { Spot } from './places.ts';

/** Nodes and where they stand about the middle of their group. */
export interface Cluster {
  readonly nodes: readonly number[];
  readonly offsets: readonly Spot[];
  /** From the middle to the furthest disc's centre. */
  readonly reach: number;
}

const clusterOf = (nodes: readonly number[], offsets: readonly Spot[]): Cluster => ({
  nodes,
  offsets,
  reach: Math.max(0, ...offsets.map(({ x, y }) => Math.hypot(x, y))),
});

/** So many stand on one ring; more take rings one inside the other. */
const oneRing = 11;

/** Sizes of the rings about a middle, the innermost first: hexagons, as discs lie closest. */
function ringSizes(count: number): number[] {
  if (count <= oneRing) return count === 0 ? [] : [count];
  const sizes: number[] = [];
  for (let left = count; left > 0; left -= sizes.at(-1) ?? left)
    sizes.push(Math.min(left, 6 * (sizes.length + 1)));
  return sizes;
}

/** A node amidst others, on rings, each near the side on which it lies on the map. */
export function rosette(middle: number, others: readonly number[], anchors: Anchors): Cluster {
  const mean = [0, 1].map((axis) => {
    const known = others
      .map((node) => anchors[node * 2 + axis] ?? NaN)
      .filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  });
  const from = (node: number): Spot => ({
    x: (anchors[node * 2] ?? NaN) - (mean[0] ?? 0) || 0,
    y: (anchors[node * 2 + 1] ?? NaN) - (mean[1] ?? 0) || 0,
  });
  const far = ({ x, y }: Spot): number => Math.hypot(x, y);
  // The central ones take the inner rings.
  const left = [...others].sort((a, b) => far(from(a)) - far(from(b)) || a - b);
  const nodes = [middle];
  const offsets: Spot[] = [{ x: 0, y: 0 }];
  for (const [ring, size] of ringSizes(others.length).entries()) {
    const radius = Math.max(clearance * (ring + 1), size < 2 ? 0 : clearance / 2 / Math.sin(Math.PI / size));
    const angle = (node: number): number => Math.atan2(from(node).y, from(node).x);
    const onRing = left.splice(0, size).sort((a, b) => angle(a) - angle(b) || a - b);
    const start = onRing[0] === undefined ? 0 : angle(onRing[0]);
    for (const [at, node] of onRing.entries()) {
      const here = start + (at * 2 * Math.PI) / size;
      nodes.push(node);
      offsets.push({ x: Math.cos(here) * radius, y: Math.sin(here) * radius });
    }
  }
  return clusterOf(nodes, offsets);
}

/** A block in rows, north above south and west left of east, like a small map. */
export function block(group: readonly number[], anchors: Anchors): Cluster {
  const [east, south] = [0, 1].map((axis) => (node: number) => (anchors[node * 2 + axis] ?? NaN) || 0);
  const columns = Math.ceil(Math.sqrt(group.length * 1.3));
  const rows = Math.ceil(group.length / columns);
  const sorted = [...group].sort((a, b) => (south?.(a) ?? 0) - (south?.(b) ?? 0) || a - b);
  const nodes: number[] = [];
  const offsets: Spot[] = [];
  for (let row = 0; row < rows; row++) {
    // Rows as even as can be, so that none is left with one.
    const size = Math.ceil(sorted.length / (rows - row));
    const inRow = sorted.splice(0, size).sort((a, b) => (east?.(a) ?? 0) - (east?.(b) ?? 0) || a - b);
    for (const [at, node] of inRow.entries()) {
      nodes.push(node);
      offsets.push({ x: (at - (inRow.length - 1) / 2) * clearance, y: (row - (rows - 1) / 2) * clearance });
    }
  }
  return clusterOf(nodes, offsets);
}

/** Puts a cluster with its middle there. */
export function put({ nodes, offsets }: Cluster, { x, y }: Spot, positions: Float64Array): void {
  for (const [at, node] of nodes.entries()) {
    positions[node * 2] = x + (offsets[at]?.x ?? 0);
    positions[node * 2 + 1] = y + (offsets[at]?.y ?? 0);
  }
}
