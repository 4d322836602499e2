/** Circles between the rings of the layout “around”, so that one sees where a further step begins. */
import type { RelationGraph, Underlay } from '#graph';
import { centreOf, stepsFrom } from './around.ts';
import { neighboursOf } from './components.ts';
import { layoutInput, type LayoutAsk } from './layout-input.ts';
import type { Positions } from './client.ts';

/**
 * @param ask What the positions were computed for.
 * @returns Radii halfway between each ring and the next; none where there is one ring. O(nodes + ties).
 */
export function ringsUnderlay(graph: RelationGraph, ask: LayoutAsk, positions: Positions): Underlay {
  const { core, settings, ...whole } = layoutInput(graph, ask);
  const part = core?.graph ?? whole;
  const all = graph.nodes();
  const keys = core ? Array.from(core.nodes, (node) => all[node] ?? '') : all;
  const centre = centreOf(part, settings[0] ?? -1);
  const steps = stepsFrom(centre, neighboursOf(part));
  const middle = positions.get(keys[centre] ?? '') ?? { x: 0, y: 0 };
  const rings = new Map<number, { inner: number; outer: number }>();
  for (const [at, key] of keys.entries()) {
    const position = positions.get(key);
    // What was put elsewhere says nothing of its ring.
    if (!position || at === centre || ask.held.has(key)) continue;
    const radius = Math.hypot(position.x - middle.x, position.y - middle.y);
    const step = steps[at] === -1 ? Infinity : (steps[at] ?? Infinity);
    const before = rings.get(step) ?? { inner: Infinity, outer: 0 };
    rings.set(step, { inner: Math.min(before.inner, radius), outer: Math.max(before.outer, radius) });
  }
  const ordered = [...rings].sort(([a], [b]) => a - b).map(([, ring]) => ring);
  const radii = ordered.slice(1).map(({ inner }, at) => (inner + (ordered[at]?.outer ?? inner)) / 2);
  return { land: '', borders: '', homes: new Map(), rings: { centre: middle, radii } };
}
