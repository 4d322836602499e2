/** Lines of text below one another, as SVG; what leads somewhere can be clicked. */
import { element, textElement } from './markup.ts';

export interface TextLine {
  readonly text: string;
  /** Where it leads: anywhere but to another page of the web, it leads nowhere. */
  readonly href?: string;
}

export interface TextLineStyle {
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly fill: string;
}

const leads = (href: string): boolean => /^https?:\/\//i.test(href);

/** @param measure Width of a text at the style's size. */
export const textLines = (
  lines: readonly TextLine[],
  { x, y, size, lineHeight, fill }: TextLineStyle,
  measure: (text: string) => number,
): string =>
  lines
    .map(({ text, href = '' }, at) => {
      const top = y + lineHeight * at;
      const baseline = (top + lineHeight / 2 + size * 0.35).toFixed(1);
      const words = textElement({ x, y: baseline, 'font-size': size, fill }, text);
      if (!leads(href)) return words;
      // The rectangle is what is clicked, and the place of the link in a PDF.
      const place = { x, y: top, width: measure(text), height: lineHeight };
      return element(
        'a',
        { href, target: '_blank', rel: 'noopener' },
        element('rect', { ...place, fill: 'none', 'pointer-events': 'all' }),
        words,
      );
    })
    .join('');
