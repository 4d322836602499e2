/** How a line of a scene looks in a theme: by its type, by what it bundles, or by what changed. */
import type { TieChange } from '../explore/compare.ts';
import type { Glyph, Head, RelationshipType } from '../model/relationship-types.ts';
import { groupTones, toneColour, type Tone } from './palette.ts';
import type { Bundle, BundleSign, SceneNode, SceneTie } from './scene.ts';
import { figureThemes, tieColour, type FigureThemeId } from './theme.ts';

export interface LineLook {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly head: Head;
  readonly glyph: Glyph;
  /** Pieces of the line one after another, each with its share of the length; null for one colour. */
  readonly stripes: readonly { readonly colour: string; readonly share: number }[] | null;
}

/** From so many lines on, single ones step back behind the nodes: where many run, the page is darker. */
const crowd = 600;
const faintest = 0.4;
/** To the nearest of few steps: a year, or a family, that comes or goes must not change the looks of all. */
const opacityStep = 0.2;

/** How opaque each of so many lines is; what is lit is always opaque. */
export function lineOpacity(lines: number): number {
  const share = Math.sqrt(crowd / Math.max(lines, crowd));
  return Math.max(faintest, Math.round(share / opacityStep) * opacityStep);
}

/** Dashes for SVG, in multiples of a width; undefined for a whole line. */
export const dashText = (pattern: readonly number[] | null, width: number): string | undefined =>
  pattern && pattern.length > 0
    ? pattern.map((dash) => String(Math.round(dash * width * 100) / 100)).join(' ')
    : undefined;

/** The width of a line for so many ties: its area, not its width, is what the eye compares. */
export const bundleWidth = (count: number): number => Math.min(14, 1.6 + 1.5 * Math.sqrt(count));

/** The sign of a bundle halfway along it, for its stripes cannot tell it without colour. */
export const signGlyphs = {
  friendly: 'circle',
  hostile: 'bar',
  mixed: 'diamond',
  neutral: 'none',
} as const satisfies Record<BundleSign, Glyph>;

/**
 * A line style and a colour for each, as on maps of borders: whole is new, broken is gone; where the
 * pair went on, longer pieces, so that the line still leads from one to the other. What went on by
 * itself is the finest: the eye goes to what changed.
 */
const changes = {
  began: { tone: 'began', width: 4, dash: [] },
  'changed-began': { tone: 'changed', width: 4, dash: [18, 4] },
  'changed-ended': { tone: 'changed', width: 3.2, dash: [12, 4, 2.5, 4] },
  ended: { tone: 'ended', width: 3.2, dash: [6, 6] },
  continued: { tone: null, width: 1.4, dash: [1.5, 3] },
} as const satisfies Record<TieChange, { tone: Tone | null; width: number; dash: readonly number[] }>;

/** The look of a type's ties. */
export const typeLook = (type: RelationshipType, theme: FigureThemeId): LineLook => ({
  colour: tieColour(type, theme),
  width: type.look.width,
  dash: type.look.dash,
  head: type.look.head,
  glyph: type.look.glyph,
  stripes: null,
});

const stripesOf = ({ parts, count }: Bundle, theme: FigureThemeId): LineLook['stripes'] =>
  parts.map((part) => ({ colour: tieColour(part.type, theme), share: part.count / count }));

/** The look of a kind of change. */
export function changeLook(change: TieChange, theme: FigureThemeId): LineLook {
  const { tone, width, dash } = changes[change];
  const colour = tone === null ? figureThemes[theme].quiet : toneColour(tone, theme);
  return { colour, width, dash, head: 'none', glyph: 'none', stripes: null };
}

/** The look of a line. */
export function lineLook(line: SceneTie, theme: FigureThemeId): LineLook {
  const { bundle, change, type } = line;
  const head = line.directed ? type.look.head : 'none';
  if (change !== null) {
    const look = changeLook(change, theme);
    if (bundle)
      return {
        ...look,
        width: Math.max(look.width, bundleWidth(bundle.count)),
        glyph: signGlyphs[bundle.sign],
      };
    return { ...look, head, glyph: type.look.glyph };
  }
  if (!bundle) return { ...typeLook(type, theme), head };
  return {
    colour: tieColour(type, theme),
    width: bundleWidth(bundle.count),
    dash: [],
    head: 'none',
    glyph: signGlyphs[bundle.sign],
    stripes: bundle.parts.length > 1 ? stripesOf(bundle, theme) : null,
  };
}

export interface Ring {
  readonly colour: string;
  readonly style: 'solid' | 'dashed' | 'dotted';
  /** Dashes in multiples of the ring's width, where colour alone may not be seen; null for those of the style. */
  readonly pattern: readonly number[] | null;
}

/** On paper without colours, groups are told apart by dashes. */
const patterns: readonly (readonly number[])[] = [
  [],
  [1.5, 0.8],
  [0.4, 0.6],
  [3, 0.8],
  [1.5, 0.6, 0.3, 0.6],
  [0.8, 1.4],
  [3, 0.6, 0.4, 0.6],
  [0.3, 1.2],
];

/** The dashes of a group's tone in a theme; null where its colour tells it. */
export function tonePattern(tone: Tone, theme: FigureThemeId): readonly number[] | null {
  if (theme !== 'print' && theme !== 'safe') return null;
  const at = order.indexOf(tone);
  return at < 0 ? null : (patterns[at] ?? null);
}
const order: readonly Tone[] = groupTones;

/** How broad a coloured ring is, outside the disc. */
export const ringWidth = 6;

/** The ring of a node: what became of it, else its group's colour; null for the thin one of all. */
export function ringOf({ change, group }: SceneNode, theme: FigureThemeId): Ring | null {
  if (change === 'came') return { colour: toneColour('began', theme), style: 'solid', pattern: null };
  if (change === 'went') return { colour: toneColour('ended', theme), style: 'dashed', pattern: null };
  if (!group) return null;
  return {
    colour: toneColour(group.tone, theme),
    style: group.ring,
    pattern: tonePattern(group.tone, theme),
  };
}
