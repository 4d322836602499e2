/** The colours of a figure. src/ui/tokens.css repeats ground and ink; a test holds the two together. */
import type { Family, RelationshipType } from '../model/relationship-types.ts';

export type FigureThemeId = 'light' | 'dark' | 'print' | 'safe';

export interface FigureTheme {
  readonly id: FigureThemeId;
  readonly ground: string;
  readonly ink: string;
  /** Secondary text. */
  readonly quiet: string;
  readonly hairline: string;
  readonly accent: string;
  /** Fill of a bloc's square and of a disc without a flag. */
  readonly plate: string;
  /** Land on a map, a shade from the ground: ties read on both. */
  readonly land: string;
}

export const figureThemes = {
  light: {
    id: 'light',
    ground: '#fbf9f4',
    ink: '#1d2733',
    quiet: '#56616d',
    hairline: '#d9d4c8',
    accent: '#bd3f0c',
    plate: '#ffffff',
    land: '#f1ebdd',
  },
  dark: {
    id: 'dark',
    ground: '#131b25',
    ink: '#eef2f6',
    quiet: '#a7b3c0',
    hairline: '#303c4a',
    accent: '#ffb454',
    plate: '#1e2936',
    land: '#1b2531',
  },
  print: {
    id: 'print',
    ground: '#ffffff',
    ink: '#000000',
    quiet: '#444444',
    hairline: '#bbbbbb',
    accent: '#000000',
    plate: '#ffffff',
    land: '#f2f2f2',
  },
  safe: {
    id: 'safe',
    ground: '#ffffff',
    ink: '#000000',
    quiet: '#4a4a4a',
    hairline: '#bdbdbd',
    accent: '#000000',
    plate: '#ffffff',
    land: '#f2f2f2',
  },
} as const satisfies Record<FigureThemeId, FigureTheme>;

/**
 * One colour a family for readers of any colour vision, after Okabe and Ito ("Color Universal
 * Design", 2008), darkened where white asks for it; dashes and marks tell the types of a family.
 */
const safeColours = {
  alliance: '#0072b2',
  sanction: '#d55e00',
  interest: '#a0568c',
  structure: '#555555',
} as const satisfies Record<Family, string>;

/** The colour of a type's ties in a theme. */
export const tieColour = (type: RelationshipType, theme: FigureThemeId): string =>
  theme === 'safe' ? safeColours[type.family] : type.look[theme];
