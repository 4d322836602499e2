/** Force: stress alone for a large graph; for a small one the best of many, polished. */
import { centre, clearance, makeRoom, orient, spread, widen } from './compose.ts';
import { byComponents, type PlacedGraph } from './components.ts';
import { Polisher, polishLimit } from './polish.ts';
import { seededRandom } from '#graph';
import { stressLayout } from './stress.ts';

/** Width to height of a page. */
export const slideAspect = 1.55;
const unit = 210;
const seed = 1914;
/** Starts from which a small graph's layout is chosen, and moves tried on the best of them. */
const starts = 24;
const moves = 5000;
/** Crossings are counted pair by pair: what more dyads than these would cost is saved in tries. */
const polishedDyads = 50;

/** How much closer or wider than even. */
const spacings: Readonly<Record<string, number>> = { close: 0.8, even: 1, wide: 1.4 };

/** What discs keep between their centres at a spacing. */
export const forceRoom = (spacing: string): number => clearance * (spacings[spacing] ?? 1);

/** Each component by itself, the small ones beside the largest. Cost: O(n³), see stress.ts and polish.ts. */
export function force(graph: PlacedGraph, spacing: string, progress: (share: number) => void): Float64Array {
  const room = forceRoom(spacing);
  return byComponents(graph, (part) => forceAll(part, room, progress), room);
}

function forceAll(input: PlacedGraph, room: number, progress: (share: number) => void): Float64Array {
  // A small layout is polished at even spacing, where tie and disc have their true sizes, and then scaled.
  const scale = room / clearance;

  const finish = (positions: Float64Array): Float64Array =>
    centre(
      makeRoom(
        widen(
          orient(scale === 1 ? positions : positions.map((value) => value * scale), input.anchors),
          slideAspect,
        ),
        input,
        room,
      ),
    );
  if (input.count > polishLimit)
    return finish(spread(stressLayout(input, { seed, unit, sweeps: 60 }, progress)));

  const share = Math.min(1, (polishedDyads / Math.max(1, input.ties.length)) ** 2);
  const tries = Math.max(4, Math.round(starts * share));
  const polisher = new Polisher(input, unit);
  let best: Float64Array = new Float64Array(input.count * 2);
  let least = Infinity;
  for (let start = 0; start < tries; start++) {
    const positions = stressLayout(input, { seed: seed + start, unit, sweeps: 40 });
    const cost = polisher.cost(positions);
    progress((start + 1) / (tries * 2));
    if (cost >= least) continue;
    best = positions;
    least = cost;
  }
  const random = seededRandom(seed);
  const rounds = 10;
  for (let round = 0; round < rounds; round++) {
    best = polisher.descend(best, Math.round((moves * share) / rounds), random);
    progress(0.5 + (round + 1) / rounds / 2);
  }
  return finish(best);
}
