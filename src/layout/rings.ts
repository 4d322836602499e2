/** Discs on arcs of several rows: how many fit, and where they stand. Angles in radians, lengths in model units. */
import { clearance } from './compose.ts';

/** The angle between two neighbours on a ring that keep their clearance. */
export const stepOn = (radius: number): number => 2 * Math.asin(Math.min(1, clearance / 2 / radius));

export interface Slot {
  readonly angle: number;
  readonly radius: number;
}

/** The middle of angles, each by its weight; NaN where they cancel out. */
export function meanAngle(angles: readonly { readonly angle: number; readonly weight: number }[]): number {
  const x = angles.reduce((sum, { angle, weight }) => sum + Math.cos(angle) * weight, 0);
  const y = angles.reduce((sum, { angle, weight }) => sum + Math.sin(angle) * weight, 0);
  return Math.hypot(x, y) < 1e-9 ? NaN : Math.atan2(y, x);
}

/** An angle between −π and π. */
export const turned = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));

/** The middle of the map, about which nations lie like hours on a clock: the Sahara. In degrees. */
export const middleOfMap = { longitude: 15, south: -22 };
