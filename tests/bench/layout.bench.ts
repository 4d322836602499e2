/**
 * Our force layout against fcose's default quality, on 250 nodes and 2,000 ties, in the same run.
 * Read the ratio, and the normalised stress printed beside it (lower is better).
 */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { bench, describe } from 'vitest';
import { layoutInput } from '../../src/layout/client.ts';
import { computeLayout } from '../../src/layout/compute.ts';
import { allDistances } from '../../src/layout/stress.ts';
import { largeGraph } from '../fixtures/large.ts';

cytoscape.use(fcose);
const graph = largeGraph();
/** Every tie of one length: fcose knows no rivals. */
const whole = layoutInput(graph, { layout: 'force', options: {}, core: null, held: new Map() });
const input = { ...whole, hostile: new Uint8Array(whole.ties.length) };
const ids = graph.nodes();
const distances = allDistances({ ...input, ties: new Uint32Array(input.ties.length).fill(1) });

/** Σ w (‖x_i − x_j‖·s − d)² / Σ w d² with w = d⁻² and the best scale s: Gansner, Koren & North, GD 2004. */
function normalisedStress(positions: Float64Array): number {
  let [a, b, n] = [0, 0, 0];
  for (let i = 1; i < input.count; i++) {
    for (let j = 0; j < i; j++) {
      const d = distances[i * input.count + j] ?? Infinity;
      if (!Number.isFinite(d)) continue;
      const length = Math.hypot(
        (positions[i * 2] ?? 0) - (positions[j * 2] ?? 0),
        (positions[i * 2 + 1] ?? 0) - (positions[j * 2 + 1] ?? 0),
      );
      a += (length / d) ** 2;
      b += length / d;
      n++;
    }
  }
  const scale = b / a;
  return (scale * scale * a - 2 * scale * b + n) / n;
}

function ours(): Float64Array {
  return computeLayout.force(input, () => undefined);
}

function theirs(): Float64Array {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...ids.map((id) => ({ data: { id } })),
      ...graph.mapEdges((id, tie) => ({ data: { id, source: tie.from, target: tie.to } })),
    ],
  });
  // Cytoscape's types know only the layouts that it ships.
  const options = { name: 'fcose', quality: 'default', animate: false, randomize: true };
  cy.layout(options).run();
  const places = new Map(cy.nodes().map((node) => [node.id(), node.position()]));
  const positions = Float64Array.from(
    ids.flatMap((id) => [places.get(id)?.x ?? Number.NaN, places.get(id)?.y ?? Number.NaN]),
  );
  cy.destroy();
  return positions;
}

console.log(
  `normalised stress: ours ${normalisedStress(ours()).toFixed(3)}, fcose ${normalisedStress(theirs()).toFixed(3)}`,
);

describe('force layout of 250 nodes and 2,000 ties', () => {
  bench('ours', () => void ours(), { iterations: 3, time: 0, warmupIterations: 1 });
  bench('fcose, default quality', () => void theirs(), { iterations: 3, time: 0, warmupIterations: 1 });
});
