/** What can be chosen about a figure. */
import type { Comparison } from '../explore/compare.ts';
import type { Visible } from '../model/types.ts';
import type { Encoding } from './encoding.ts';
import type { FigureWords } from './figure-words.ts';
import type { Frame } from './frame.ts';
import type { FigureThemeId } from './theme.ts';
import type { Underlay } from './underlay.ts';

export interface FigureOptions {
  /** Size of the whole figure, in pixels of the SVG's user space: texts have their size in these. */
  readonly width: number;
  readonly height: number;
  readonly theme: FigureThemeId;
  readonly title: string;
  /** What of the model is seen; null for all that is visible. */
  readonly frame: Frame | null;
  /** Its size as the document says it, in CSS lengths; that of its user space where it is not said. */
  readonly outer?: { readonly width: string; readonly height: string };
  /** Lines under the title: the year, the filters in words. */
  readonly subtitle: readonly string[];
  /** One more line, on what is drawn: in a frame it is less than what is visible. Empty for none. */
  readonly counts?: (drawn: Visible) => string;
  /** The day it was made, as an ISO date; a figure's own clock would make it differ from itself. Empty for none. */
  readonly date: string;
  /** The address that reopens the view; empty for none. */
  readonly link: string;
  /** SVG texts of flags by name. A flag that is not there is drawn as a code. */
  readonly flags: ReadonlyMap<string, string>;
  /** CSS that brings the font along, for renderers that load nothing from outside; may be empty. */
  readonly fontCss: string;
  readonly fontFamily: string;
  /** Width in pixels of a text at a size and weight. */
  readonly measure: (text: string, fontSize: number, bold: boolean) => number;
  /** Selected entities, drawn with a ring. */
  readonly selected: ReadonlySet<string>;
  /** What stands out while the rest steps back; null for all alike. */
  readonly lit: Visible | null;
  /** The map under the graph; null for none. */
  readonly underlay: Underlay | null;
  /** How nodes, ties and blocs are drawn. */
  readonly encoding: Encoding;
  /** Two spans of years side by side; null for one. What is visible is then its `shown`. */
  readonly comparison: Comparison | null;
  /** Whether nodes stand at their places on a map, and ties are arcs. */
  readonly isMap: boolean;
  readonly legend: 'right' | 'bottom' | 'none';
  /**
   * One line of those cited most, as many as a fifth of the page holds, or none; `paged`: all of them
   * if they fit there, else none, for pages of the same document have them (`sourcePages`).
   */
  readonly sources: 'short' | 'full' | 'paged' | 'none';
  /** The modules of a QR code for the link, row by row; null for none. */
  readonly qr: readonly (readonly boolean[])[] | null;
  /** Whether the ground is painted; else it is transparent. */
  readonly hasGround: boolean;
  /** What the figure says of itself; English where there are none. */
  readonly words?: FigureWords;
}

/** A function that measures texts of a size. */
export type Measure = (size: number, bold?: boolean) => (text: string) => number;

/** White around everything, in pixels. */
export const margin = 28;

/** A part of a figure that is as wide as the page: its SVG, and how much of the height it takes. */
export interface Band {
  readonly markup: string;
  readonly height: number;
}
