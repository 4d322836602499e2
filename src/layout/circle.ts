/**
 * All nations round a circle: region by region as on a map, with a gap between regions, or the most
 * tied first. Many nations stand in several rows rather than on a ring too large for a page.
 * Organisations stand inside, amidst their members. Cost: O(n²), by the spiral that finds them room.
 */
import { clearance, orientAbout } from './compose.ts';
import type { LayoutPart } from './composed.ts';
import { fillRing } from './ring-inside.ts';
import { meanAngle, middleOfMap, stepOn, turned, type Slot } from './rings.ts';

/** The radius of the outermost row up to which one row is enough. */
const roomyRadius = 1000;
/** More rows are worth it while they shrink the circle by so much. */
const worthwhile = 0.8;
/** How much of the radius stays free for the ties, at least. */
const hollow = 0.5;
/** The gap between regions, in clearances. */
const gap = 1.75;
const smallest = 200;

interface Shape {
  /** Radii of the rows, the innermost first. */
  readonly rows: readonly number[];
  /** The angle that each group spans from its first disc to its last. */
  readonly spans: readonly number[];
  /** What is left between two groups. */
  readonly between: number;
}

/** So many discs stand in a span: one more in each row than its steps. */
const capacity = (span: number, rows: readonly number[]): number =>
  rows.reduce((sum, radius) => sum + Math.floor(span / stepOn(radius) + 1e-9) + 1, 0);

/** The smallest span in which a group of that size finds room. */
function spanFor(size: number, rows: readonly number[]): number {
  // Only where another disc fits into a row does the capacity change.
  const steps = rows.flatMap((radius) =>
    Array.from({ length: Math.ceil(size / rows.length) + 1 }, (_, at) => at * stepOn(radius)),
  );
  return steps.sort((a, b) => a - b).find((span) => capacity(span, rows) >= size) ?? 0;
}

/** The smallest circle of so many rows on which all groups find room. */
function shapeOf(sizes: readonly number[], rowCount: number, least: number): Shape {
  for (let inner = least; ; inner += 10) {
    const rows = Array.from({ length: rowCount }, (_, row) => inner + row * clearance);
    const spans = sizes.map((size) => spanFor(size, rows));
    const spanned = spans.reduce((sum, span) => sum + span, 0);
    const between = (2 * Math.PI - spanned) / sizes.length;
    const wanted = sizes.length === 1 ? 1 : gap;
    if (between >= stepOn(inner) * wanted) return { rows, spans, between };
  }
}

const outer = ({ rows }: Shape): number => rows.at(-1) ?? 0;

/** As few rows as will do: more only where they make the circle much smaller and leave its middle free. */
function bestShape(sizes: readonly number[], within: number): Shape {
  // Room for what stands inside: discs that keep their clearance leave this much between them.
  const least = Math.max(smallest, clearance * (1 + 1.12 * Math.sqrt(within)));
  let best = shapeOf(sizes, 1, least);
  for (let rowCount = 2; outer(best) > roomyRadius; rowCount++) {
    const next = shapeOf(sizes, rowCount, least);
    if (outer(next) > outer(best) * worthwhile || (next.rows[0] ?? 0) < outer(next) * hollow) break;
    best = next;
  }
  return best;
}

/** Slots of one group from its first angle on, in the order of the clock: rows not full stand amidst the span, like bricks. */
function slotsOf(size: number, start: number, span: number, rows: readonly number[]): Slot[] {
  const full = rows.map((radius) => Math.floor(span / stepOn(radius) + 1e-9) + 1);
  const counts = full.slice();
  // What a span holds beyond its group is left out where rows are fullest, the outermost last.
  for (let spare = full.reduce((sum, count) => sum + count, 0) - size; spare > 0; spare--) {
    const fullest = counts.reduce((most, count, row) => (count > (counts[most] ?? 0) ? row : most), 0);
    counts[fullest] = (counts[fullest] ?? 1) - 1;
  }
  return rows
    .flatMap((radius, row) => {
      const [count, most] = [counts[row] ?? 0, full[row] ?? 1];
      const step = most < 2 ? 0 : span / (most - 1);
      const first = start + (span - step * (count - 1)) / 2;
      return Array.from({ length: count }, (_, at) => ({ radius, angle: first + step * at }));
    })
    .sort((a, b) => a.angle - b.angle || b.radius - a.radius);
}

/** Groups of nodes in the order of the clock, and within each group its nodes. */
function groupsOf(part: LayoutPart, order: string): number[][] {
  const nodes = Array.from({ length: part.count }, (_, node) => node);
  if (order === 'ties') {
    const ties = new Float64Array(part.count);
    for (const [at, node] of part.dyads.entries()) ties[node] = (ties[node] ?? 0) + (part.ties[at >> 1] ?? 0);
    return [nodes.sort((a, b) => (ties[b] ?? 0) - (ties[a] ?? 0) || a - b)];
  }
  const groups = new Map<number, number[]>();
  for (const node of nodes.filter((other) => part.blocs[other] !== 1)) {
    const region = part.regions[node] ?? -1;
    // Those of no region come last.
    const key = region < 0 ? Infinity : region;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => clockwise(group, part));
}

/** Nodes of one group by the direction in which they lie on the map. */
function clockwise(group: readonly number[], { anchors }: LayoutPart): number[] {
  const bearings = new Map(
    group.map((node) => [
      node,
      Math.atan2(
        (anchors[node * 2 + 1] ?? NaN) - middleOfMap.south,
        (anchors[node * 2] ?? NaN) - middleOfMap.longitude,
      ),
    ]),
  );
  const known = [...bearings.values()].filter((angle) => !Number.isNaN(angle));
  const mean = meanAngle(known.map((angle) => ({ angle, weight: 1 })));
  const key = (node: number): number => turned((bearings.get(node) ?? 0) - mean) || 0;
  return [...group].sort((a, b) => key(a) - key(b) || a - b);
}

export function circle(part: LayoutPart, order: string, progress: (share: number) => void): Float64Array {
  const byRegion = groupsOf(part, order);
  // A graph of organisations alone has a ring all the same.
  const groups = byRegion.length > 0 ? byRegion : groupsOf(part, 'ties');
  const ringed = groups.flat().length;
  const { rows, spans, between } = bestShape(
    groups.map((group) => group.length),
    part.count - ringed,
  );
  const positions = new Float64Array(part.count * 2).fill(NaN);
  // From the top, clockwise.
  let angle = -Math.PI / 2;
  for (const [at, group] of groups.entries()) {
    const span = spans[at] ?? 0;
    for (const [index, slot] of slotsOf(group.length, angle, span, rows).entries()) {
      const node = group[index] ?? 0;
      positions[node * 2] = Math.cos(slot.angle) * slot.radius;
      positions[node * 2 + 1] = Math.sin(slot.angle) * slot.radius;
    }
    angle += span + between;
  }
  progress(0.5);
  const ring = order === 'ties' ? positions : orientAbout(positions, part.anchors, { x: 0, y: 0 });
  return fillRing(ring, part, rows);
}
