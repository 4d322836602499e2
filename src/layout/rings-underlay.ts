/** Circles between the rings of the layout “around”, so that one sees where a further step begins. */
import type { Point, RelationGraph } from '#graph';
import { centreOf } from './around.ts';
import type { Ground, Seen } from './ground.ts';
import { layoutInput, type LayoutAsk } from './layout-input.ts';

/**
 * The circles are those of what is shown: halfway between each ring and the next, and none at all
 * where what is shown no longer stands on rings, or its centre is hidden. O(nodes + ties).
 *
 * @param ask What the layout was made for.
 */
export function ringsGround(graph: RelationGraph, ask: LayoutAsk): Ground {
  const { core, settings, ...whole } = layoutInput(graph, ask);
  const at = centreOf(core?.graph ?? whole, settings[0] ?? -1);
  const centre = graph.nodes()[core ? (core.nodes[at] ?? 0) : at] ?? '';
  return (seen) => {
    const middle = seen.positions.get(centre);
    if (!middle || !seen.shown.nodes.has(centre)) return null;
    const rings = ringsOf(seen, centre, middle);
    const isTrue = rings.every(({ inner }, at) => at === 0 || inner > (rings[at - 1]?.outer ?? 0));
    if (!isTrue) return null;
    return {
      land: '',
      borders: '',
      homes: new Map(),
      rings: {
        of: centre,
        centre: middle,
        radii: rings.slice(1).map(({ inner }, at) => (inner + (rings[at]?.outer ?? inner)) / 2),
        steps: rings.map(({ steps }) => steps),
      },
    };
  };
}

interface Ring {
  /** `Infinity` where no tie leads. */
  readonly steps: number;
  readonly inner: number;
  readonly outer: number;
}

/** What is shown by its steps from the centre, and how far from it that stands: the fewest steps first. */
function ringsOf({ graph, shown, positions, moved }: Seen, centre: string, middle: Point): Ring[] {
  const neighbours = new Map<string, string[]>();
  const tie = (from: string, to: string): void => {
    const known = neighbours.get(from);
    if (known) known.push(to);
    else neighbours.set(from, [to]);
  };
  for (const edge of shown.edges) {
    const [from, to] = graph.extremities(edge);
    tie(from, to);
    tie(to, from);
  }
  const steps = new Map([[centre, 0]]);
  for (const [node, step] of steps)
    for (const next of neighbours.get(node) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  const rings = new Map<number, Ring>();
  for (const node of shown.nodes) {
    const position = positions.get(node);
    if (!position || node === centre || moved.has(node)) continue;
    const step = steps.get(node) ?? Infinity;
    const { inner, outer } = rings.get(step) ?? { inner: Infinity, outer: 0 };
    const radius = Math.hypot(position.x - middle.x, position.y - middle.y);
    rings.set(step, { steps: step, inner: Math.min(inner, radius), outer: Math.max(outer, radius) });
  }
  return [...rings.values()].sort((a, b) => a.steps - b.steps);
}
