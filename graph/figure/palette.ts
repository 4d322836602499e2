/**
 * Colours that tell groups of nodes apart, in each theme. Told apart by people with any colour
 * vision as far as eight can be (after Tol, "Colour Schemes", SRON/EPS/TN/09-002, 2021), each at
 * 3:1 or more against its ground; a test holds them there.
 */
import type { FigureThemeId } from './theme.ts';

/** Each tone in the themes' order: light, dark, print; what is safe for any colour vision is as in light. */
const tones = {
  blue: ['#2f5aa8', '#82b4f5', '#222222'],
  brick: ['#bd4b33', '#f39a80', '#7a7a7a'],
  green: ['#2e7d4f', '#6fcf97', '#4a4a4a'],
  purple: ['#8a4fb0', '#cfa4ee', '#8c8c8c'],
  ochre: ['#9a6c0a', '#e5b64e', '#333333'],
  cyan: ['#177e8f', '#5fd0df', '#6a6a6a'],
  magenta: ['#b23a7a', '#f191c4', '#5a5a5a'],
  olive: ['#66701a', '#c3cc6b', '#858585'],
  grey: ['#6b6f76', '#9aa5b1', '#8c8c8c'],
  friendly: ['#1b6ca8', '#6fb7f2', '#222222'],
  leaningFriendly: ['#4a8dc0', '#9bcaf0', '#5a5a5a'],
  leaningHostile: ['#c9682c', '#f0aa74', '#6a6a6a'],
  hostile: ['#b5371b', '#ff8563', '#333333'],
  began: ['#17795a', '#4fd1a1', '#111111'],
  ended: ['#bd4b33', '#ff9a7d', '#6a6a6a'],
  changed: ['#7c45b5', '#cba6ff', '#444444'],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;

export type Tone = keyof typeof tones;

/** Tones for groups that have no colour of their own, in the order in which they are given out. */
export const groupTones = [
  'blue',
  'brick',
  'green',
  'purple',
  'ochre',
  'cyan',
  'magenta',
  'olive',
] as const satisfies readonly Tone[];

const column = { light: 0, dark: 1, print: 2, safe: 0 } as const satisfies Record<FigureThemeId, number>;

/** All tones, for tests. */
export const toneIds = Object.keys(tones) as readonly Tone[];

/** The colour of a tone in a theme. */
export const toneColour = (tone: Tone, theme: FigureThemeId): string => tones[tone][column[theme]];

/** How much of its colour an outline round a bloc's members is filled with. */
export const hullFill = 0.13;
