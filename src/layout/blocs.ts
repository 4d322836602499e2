/**
 * Members gathered round their blocs. Nations that belong to the same blocs are one group: those of
 * one bloc stand round it, those of several between them. The groups are laid out by stress with
 * ways as long as a bloc is broad, so a bloc of nearly everyone hardly pulls while a small one holds
 * its members close; then they are pushed apart as the discs that they are. Nations of no bloc stand
 * aside, by region. See stress.ts; cost: O(groups³ + nodes²) a round.
 */
import { meanPlace, settleApart } from './aside.ts';
import { amidstMembers, layFlat, separate } from './camp-room.ts';
import { distancesBetween, groupsOf } from './camps.ts';
import { put } from './clusters.ts';
import { clearance, orientAbout, spread, widen } from './compose.ts';
import type { LayoutPart } from './composed.ts';
import { slideAspect } from './force.ts';
import { byDistances } from './stress.ts';

const seed = 1914;
const sweeps = 80;
/** Rounds of pushing apart before the picture is made wide once more. */
const firstRounds = 60;

/** Members round their blocs; NaN for blocs that nobody here belongs to, which stand amidst what they are tied to. */
export function blocs(part: LayoutPart, progress: (share: number) => void): Float64Array {
  const positions = new Float64Array(part.count * 2).fill(NaN);
  const { groups, sizes } = groupsOf(part);
  if (groups.length > 0) {
    const distances = distancesBetween(groups, sizes, part);
    const raw = byDistances(groups.length, distances, { seed, unit: clearance, sweeps }, (share) =>
      progress(share * 0.7),
    );
    const places = Float64Array.from(groups.flatMap(({ nodes }) => meanPlace(nodes, part)));
    const discs = groups.reduce((sum, { nodes }) => sum + nodes.length, 0);
    const turned = layFlat(orientAbout(amidstMembers(raw, groups), places, null), groups);
    let middles = spread(widen(turned, slideAspect), clearance, discs);
    // Pushing apart makes the picture rounder than the page: once more wide, and apart again.
    separate(middles, groups, firstRounds);
    middles = widen(middles, slideAspect);
    separate(middles, groups);
    for (const [at, group] of groups.entries())
      put(group, { x: middles[at * 2] ?? 0, y: middles[at * 2 + 1] ?? 0 }, positions);
  }
  progress(0.9);
  settleApart(positions, part);
  return positions;
}
