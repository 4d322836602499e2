/** The head of a figure: its title and what it shows, in words. */
import { margin, type Band, type FigureOptions, type Measure } from './figure-options.ts';
import { shorten, wrapLabel } from './labels.ts';
import { element, textElement } from './markup.ts';
import type { FigureTheme } from './theme.ts';

const titleSize = 26;
const subtitleSize = 14;

export function headMarkup(
  { title, subtitle }: Pick<FigureOptions, 'title' | 'subtitle'>,
  theme: FigureTheme,
  width: number,
  measure: Measure,
): Band {
  const titles =
    title === ''
      ? []
      : wrapLabel(title, {
          fontSize: titleSize,
          lineHeight: titleSize * 1.2,
          maxWidth: width,
          measure: measure(titleSize, true),
        });
  const rows = [
    ...titles.map((text) => ({ text, size: titleSize, weight: 700, fill: theme.ink })),
    ...subtitle
      .filter((text) => text !== '')
      .map((text) => ({
        text: shorten(text, width, measure(subtitleSize)),
        size: subtitleSize,
        weight: 400,
        fill: theme.quiet,
      })),
  ];
  let y = margin;
  const markup = rows.map(({ text, size, weight, fill }) => {
    y += size * 1.3;
    return textElement(
      { x: margin, y: y - size * 0.3, 'font-size': size, 'font-weight': weight, fill },
      text,
    );
  });
  return { markup: element('g', { id: 'head' }, ...markup), height: y - margin };
}
