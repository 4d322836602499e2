/** Numbered names below one another in columns: lines to write them on, or the names themselves. */
import type { Measure } from './figure-options.ts';
import type { Frame } from './frame.ts';
import { element, textElement } from './markup.ts';
import type { Numbered } from './numbers.ts';
import { shorten } from './labels.ts';
import type { FigureTheme } from './theme.ts';

/** A pupil writes on lines a quarter of an inch apart, a little less where there are many, and two inches long. */
export const [usualRow, leastRow] = [24, 19];
const columnWidth = 180;
const [columnGap, numberWidth] = [20, 28];
const size = 12.5;

const columnsIn = (width: number): number =>
  Math.max(1, Math.floor((width + columnGap) / (columnWidth + columnGap)));

/** How many rows a list of so many names has. */
export const listRows = (count: number, width: number): number => Math.ceil(count / columnsIn(width));

/** How many names a room holds. */
export const listRoom = ({ width, height }: Pick<Frame, 'width' | 'height'>): number =>
  columnsIn(width) * Math.max(1, Math.floor(height / usualRow));

/** @param hasNames Whether the names stand on their lines. */
export function listMarkup(
  names: readonly Numbered[],
  { x, y, width, row }: Pick<Frame, 'x' | 'y' | 'width'> & { readonly row: number },
  hasNames: boolean,
  theme: FigureTheme,
  measure: Measure,
): string {
  const columns = columnsIn(width);
  const rows = listRows(names.length, width);
  const across = (width - columnGap * (columns - 1)) / columns;
  const line = across - numberWidth;
  const items = names.flatMap(({ number, name }, at) => {
    const left = x + Math.floor(at / rows) * (across + columnGap);
    const baseline = y + ((at % rows) + 1) * row - 5;
    const style = { y: baseline, 'font-size': size, fill: theme.ink };
    return [
      textElement(
        { ...style, x: left + numberWidth - 6, 'text-anchor': 'end', 'font-weight': 700 },
        String(number),
      ),
      element('path', {
        d: `M${(left + numberWidth).toFixed(1)} ${(baseline + 3).toFixed(1)}h${line.toFixed(1)}`,
        stroke: theme.quiet,
        'stroke-width': 0.8,
      }),
      hasNames ? textElement({ ...style, x: left + numberWidth }, shorten(name, line, measure(size))) : '',
    ];
  });
  return element('g', { id: 'list' }, ...items);
}
