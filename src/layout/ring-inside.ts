/** What stands within a ring, amidst what it is tied to. Cost: O(free × tries × (free + ties)). */
import { clearance } from './compose.ts';
import { neighboursOf } from './components.ts';
import type { LayoutPart } from './composed.ts';
import { distanceTo, middleOf, spiral, type Segment, type Spot } from './places.ts';

/** While there are so few, organisations keep off ties between nations, if so many tries find where. */
const chordLimit = 120;
const chordTries = 300;
const besideChord = 36;

/** Ties across the ring, from nation to nation, as lines. */
function chordsOf({ dyads }: LayoutPart, spot: (node: number) => Spot): Segment[] {
  const chords: Segment[] = [];
  for (let at = 0; at < dyads.length; at += 2) {
    const [a, b] = [spot(dyads[at] ?? 0), spot(dyads[at + 1] ?? 0)];
    if (!Number.isNaN(a.x + b.x)) chords.push([a, b]);
  }
  return chords;
}

/** Organisations on the first free spot from the middle of their members, within the ring. */
export function fillRing(ring: Float64Array, part: LayoutPart, rows: readonly number[]): Float64Array {
  const positions = ring.slice();
  const spot = (node: number): Spot => ({ x: positions[node * 2] ?? NaN, y: positions[node * 2 + 1] ?? NaN });
  const tied = neighboursOf(part);
  const [within, beyond] = [(rows[0] ?? 0) - clearance, (rows.at(-1) ?? 0) + clearance];
  const inside: Spot[] = [];
  const free = Array.from({ length: part.count }, (_, node) => node)
    .filter((node) => Number.isNaN(spot(node).x))
    // The regional ones, which know best where they belong, choose first.
    .sort((a, b) => (tied[a]?.length ?? 0) - (tied[b]?.length ?? 0) || a - b);
  const targets = free.map((node) =>
    middleOf(
      (tied[node] ?? [])
        .map((other) => ({ ...spot(other), weight: Number.isNaN(spot(other).x) ? 0 : 1 }))
        .filter(({ weight }) => weight > 0),
    ),
  );
  const chords = part.ties.length > chordLimit ? [] : chordsOf(part, spot);
  for (const [at, node] of free.entries()) {
    const target = targets[at] ?? { x: 0, y: 0 };
    const reach = Math.hypot(target.x, target.y);
    const shrink = Math.min(1, within / Math.max(1, reach));
    const from = { x: target.x * shrink, y: target.y * shrink };
    const isClear = (place: Spot): boolean =>
      inside.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= clearance);
    let tries = 0;
    const offTies = spiral(from, (place) => {
      if (++tries > chordTries) return true;
      const isOff = chords.every((chord) => distanceTo(chord, place) >= besideChord);
      return isOff && Math.hypot(place.x, place.y) <= within && isClear(place);
    });
    const anywhere = (place: Spot): boolean => {
      const radius = Math.hypot(place.x, place.y);
      // Should the ring be full, there is room around it.
      return (radius <= within || radius >= beyond) && isClear(place);
    };
    const here = tries > chordTries ? spiral(from, anywhere) : offTies;
    positions[node * 2] = here.x;
    positions[node * 2 + 1] = here.y;
    inside.push(here);
  }
  return positions;
}
