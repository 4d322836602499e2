/** Who stands where on a ring: apart from each other, near what they are tied to. */
import { clearance } from './compose.ts';
import { meanAngle, stepOn, turned } from './rings.ts';

/** Exchanges tried for each node. */
const triesEach = 150;

/**
 * Gives the nodes of a ring, in their order, angles that keep them apart: as near as they can to
 * where they want to be, or evenly all round where they want nothing or fill the ring. The first is
 * least squares by pooling adjacent violators: Ayer et al., Annals of Mathematical Statistics 26 (1955).
 */
export function seat(
  nodes: number[],
  rows: readonly number[],
  wanted: ReadonlyMap<number, number> | null,
  angles: Float64Array,
): void {
  const step = stepOn(rows[0] ?? clearance) / rows.length;
  const evenly = (): void => {
    // A whole number of columns, so that the last and the first of a row keep apart as well.
    const slots = Math.ceil(nodes.length / rows.length) * rows.length;
    const offset = meanAngle(
      nodes.map((node, at) => ({
        angle: (wanted?.get(node) ?? angles[node] ?? 0) - (2 * Math.PI * at) / slots,
        weight: 1,
      })),
    );
    for (const [at, node] of nodes.entries())
      angles[node] = turned((Number.isNaN(offset) ? 0 : offset) + (2 * Math.PI * at) / slots);
  };
  if (!wanted || nodes.length < 2) {
    evenly();
    return;
  }
  const want = (node: number): number => wanted.get(node) ?? 0;
  // The circle is cut where it is emptiest.
  const gaps = nodes.map((node, at) => {
    const before = nodes[(at + nodes.length - 1) % nodes.length] ?? node;
    return want(node) - want(before) + (at === 0 ? 2 * Math.PI : 0);
  });
  const cut = gaps.indexOf(Math.max(...gaps));
  nodes.push(...nodes.splice(0, cut));
  const pools: { sum: number; size: number }[] = [];
  for (const [at, node] of nodes.entries()) {
    const unrolled = want(node) + (at >= nodes.length - cut && cut > 0 ? 2 * Math.PI : 0);
    let pool = { sum: unrolled - at * step, size: 1 };
    for (let before = pools.at(-1); before; before = pools.at(-1)) {
      if (before.sum / before.size <= pool.sum / pool.size) break;
      pool = { sum: before.sum + pool.sum, size: before.size + pool.size };
      pools.pop();
    }
    pools.push(pool);
  }
  const seats = pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
  const at = (index: number): number => (seats[index] ?? 0) + index * step;
  if (at(nodes.length - 1) - at(0) > 2 * Math.PI - step * rows.length) {
    evenly();
    return;
  }
  for (const [index, node] of nodes.entries()) angles[node] = turned(at(index));
}

/** Exchanges pairs on one ring while that shortens the way round along their ties. */
export function exchange(
  nodes: number[],
  neighbours: readonly (readonly number[])[],
  centre: number,
  angles: Float64Array,
  random: () => number,
): void {
  const cost = (node: number, angle: number, except: number): number => {
    let sum = 0;
    for (const other of neighbours[node] ?? []) {
      if (other === centre || other === except) continue;
      const off = Math.abs(angle - (angles[other] ?? 0));
      sum += Math.min(off, 2 * Math.PI - off);
    }
    return sum;
  };
  for (let tries = nodes.length * triesEach; tries > 0; tries--) {
    const [one, two] = [Math.floor(random() * nodes.length), Math.floor(random() * nodes.length)];
    const [a, b] = [nodes[one], nodes[two]];
    if (a === undefined || b === undefined || a === b) continue;
    const [here, there] = [angles[a] ?? 0, angles[b] ?? 0];
    const before = cost(a, here, b) + cost(b, there, a);
    if (cost(a, there, b) + cost(b, here, a) >= before - 1e-9) continue;
    [angles[a], angles[b]] = [there, here];
    [nodes[one], nodes[two]] = [b, a];
  }
}
