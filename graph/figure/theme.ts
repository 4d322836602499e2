/** The colours of a figure. src/ui/tokens.css repeats ground and ink; a test holds the two together. */
import { families, type Family, type RelationshipType } from '../model/relationship-types.ts';

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

const familyLooks = new Map<Family, (typeof families)[number]['look']>(
  families.map(({ id, look }) => [id, look]),
);

/** The colour of a family, where all its types are one. */
export const familyColour = (family: Family, theme: 'light' | 'dark'): string =>
  familyLooks.get(family)?.[theme] ?? figureThemes[theme].quiet;

/**
 * The colour of a type's ties in a theme. For readers of any colour vision it is that of the family:
 * dashes and marks tell its types.
 */
export const tieColour = (type: RelationshipType, theme: FigureThemeId): string =>
  theme === 'safe' ? familyColour(type.family, 'light') : type.look[theme];
