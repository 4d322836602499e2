/** The head of a figure: its title and what it shows, in words. */
import { margin, type Band, type FigureOptions, type Measure } from './figure-options.ts';
import { shorten, wrapLabel } from './labels.ts';
import { element, textElement } from './markup.ts';
import { filled } from './text-lines.ts';
import type { FigureTheme } from './theme.ts';

const titleSize = 26;
const subtitleSize = 14;
/** What needs more of them is no line under a title any more. */
const mostLines = 4;

/** A text on as many lines as it needs; one that needs too many is cut. */
function subtitleLines(text: string, width: number, measure: (text: string) => number): string[] {
  if (text.trim() === '') return [];
  const lines = filled(text.split(' '), ' ', width, measure);
  if (lines.length <= mostLines) return lines;
  const rest = lines.slice(mostLines - 1).join(' ');
  return [...lines.slice(0, mostLines - 1), shorten(rest, width, measure)];
}

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
      .flatMap((text) => subtitleLines(text, width, measure(subtitleSize)))
      .map((text) => ({
        text,
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
