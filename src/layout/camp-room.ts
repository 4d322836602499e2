/** Room for groups as the discs that they are: amidst what they share, wide on the page, none upon another. */
import { margin, type Group } from './camps.ts';
import type { Cluster } from './clusters.ts';
import { clearance } from './compose.ts';
import { slideAspect } from './force.ts';
import { middleOf } from './places.ts';

/** A bloc whose own members are so much fewer than those that it shares stands amidst the latter. */
const mostlyShared = 4;

/**
 * Broad blocs amidst their members: to stress alone, the outside of such a bloc is as good as its middle.
 */
export function amidstMembers(middles: Float64Array, groups: readonly Group[]): Float64Array {
  const moved = middles.slice();
  for (const [at, { isBloc, nodes, blocs }] of groups.entries()) {
    const bloc = blocs[0];
    if (!isBloc || bloc === undefined) continue;
    const members = groups.flatMap((group, other) =>
      !group.isBloc && group.blocs.includes(bloc)
        ? [{ x: middles[other * 2] ?? 0, y: middles[other * 2 + 1] ?? 0, weight: group.nodes.length }]
        : [],
    );
    const shared = members.reduce((sum, { weight }) => sum + weight, 0);
    if (shared < (nodes.length - 1) * mostlyShared) continue;
    const middle = middleOf(members);
    moved[at * 2] = middle?.x ?? moved[at * 2] ?? 0;
    moved[at * 2 + 1] = middle?.y ?? moved[at * 2 + 1] ?? 0;
  }
  return moved;
}

/** Enough for any that occur; most need far fewer. */
const rounds = 1500;
const eager = 1.15;

/** Degrees by which the picture may turn away from the map to fill a page better. */
const turns = Array.from({ length: 25 }, (_, at) => (at - 12) * 5);

/** Turned a little, so that few camps stand side by side on a wide page rather than athwart it. */
export function layFlat(middles: Float64Array, groups: readonly Group[]): Float64Array {
  const turnedBy = (degrees: number): Float64Array => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return middles.map((value, at) =>
      at % 2 === 0 ? value * cos - (middles[at + 1] ?? 0) * sin : (middles[at - 1] ?? 0) * sin + value * cos,
    );
  };
  const size = (turned: Float64Array, axis: number): number => {
    const [low, high] = [-1, 1].map((sign) =>
      Math.max(...groups.map(({ reach }, at) => reach + clearance / 2 + sign * (turned[at * 2 + axis] ?? 0))),
    );
    return (low ?? 0) + (high ?? 0);
  };
  // How large it can be drawn, and how well it agrees with the map.
  const worth = (degrees: number): number => {
    const turned = turnedBy(degrees);
    const drawn = Math.min(slideAspect / size(turned, 0), 1 / size(turned, 1));
    return drawn * (1 + Math.cos((degrees * Math.PI) / 180));
  };
  const worths = turns.map(worth);
  return turnedBy(turns[worths.indexOf(Math.max(...worths))] ?? 0);
}

/** Pushes groups apart until none overlap, the larger giving way less. O(groups²) a round. */
export function separate(middles: Float64Array, groups: readonly Cluster[], most = rounds): void {
  // Half of what a group keeps between its middle and another's.
  const halves = Float64Array.from(groups, ({ reach, nodes }) => {
    const beside = nodes.length > 1 ? margin : 0;
    return reach + (clearance + beside) / 2;
  });
  const weights = Float64Array.from(groups, ({ nodes }) => nodes.length);
  for (let round = 0; round < most; round++) {
    let pushed = false;
    for (let a = 1; a < groups.length; a++) {
      for (let b = 0; b < a; b++) {
        const wanted = (halves[a] ?? 0) + (halves[b] ?? 0);
        let dx = (middles[a * 2] ?? 0) - (middles[b * 2] ?? 0);
        if (Math.abs(dx) >= wanted) continue;
        let dy = (middles[a * 2 + 1] ?? 0) - (middles[b * 2 + 1] ?? 0);
        if (Math.abs(dy) >= wanted) continue;
        let length = Math.hypot(dx, dy);
        if (length >= wanted - 0.05) continue;
        if (length < 1e-6) {
          // Two on one spot part along a direction that depends on nothing but their order.
          [dx, dy, length] = [Math.cos(a), Math.sin(a), 1];
        }
        // A little further than they must: a crowd comes to rest sooner.
        const push = ((wanted - Math.min(length, wanted)) * eager) / length;
        const share = (weights[b] ?? 1) / ((weights[a] ?? 1) + (weights[b] ?? 1));
        middles[a * 2] = (middles[a * 2] ?? 0) + dx * push * share;
        middles[a * 2 + 1] = (middles[a * 2 + 1] ?? 0) + dy * push * share;
        middles[b * 2] = (middles[b * 2] ?? 0) - dx * push * (1 - share);
        middles[b * 2 + 1] = (middles[b * 2 + 1] ?? 0) - dy * push * (1 - share);
        pushed = true;
      }
    }
    if (!pushed) return;
  }
}
