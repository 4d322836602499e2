/** The legend of a figure: the sections of its scene, one below another. */
import type { Band } from './figure-options.ts';
import type { Frame } from './frame.ts';
import { element, textElement } from './markup.ts';
import type { LegendSection } from './legend-sections.ts';
import type { FigureTheme } from './theme.ts';

const sampleWidth = 44;
const gap = 10;
const headingRows = 1.5;
const bareRows = 0.5;

export interface LegendBox {
  readonly width: number;
  readonly rowHeight: number;
}

/** How wide the legend is and how tight its rows must be to fit a height. */
export function legendSize(
  sections: readonly LegendSection[],
  measure: (text: string) => number,
  height: number,
): LegendBox {
  if (sections.length === 0) return { width: 0, rowHeight: 20 };
  const labels = sections.flatMap(({ rows }) =>
    rows.map(({ label }) => measure(`${label} 000`) + sampleWidth + gap),
  );
  const headings = sections.map(({ heading }) => measure(heading) * 1.06);
  const rows = sections.reduce(
    (sum, section) => sum + section.rows.length + (section.heading === '' ? bareRows : headingRows),
    1,
  );
  return {
    width: Math.ceil(Math.max(...labels, ...headings)),
    rowHeight: Math.max(9, Math.min(21, height / rows)),
  };
}

export function legendMarkup(
  sections: readonly LegendSection[],
  theme: FigureTheme,
  box: LegendBox & { readonly x: number; readonly y: number },
): string {
  return element('g', { id: 'legend' }, ...columnMarkup(sections, theme, box).parts);
}

/** Sections below one another, and where they end. */
function columnMarkup(
  sections: readonly LegendSection[],
  theme: FigureTheme,
  box: LegendBox & { readonly x: number; readonly y: number },
): { parts: string[]; end: number } {
  const { rowHeight } = box;
  const fontSize = Math.min(12.5, rowHeight * 0.78);
  const parts: string[] = [];
  let y = box.y;
  for (const { heading, rows } of sections) {
    if (heading === '') y += rowHeight * bareRows;
    else {
      y += rowHeight * (parts.length === 0 ? 0.8 : headingRows - 0.2);
      parts.push(
        textElement({ x: box.x, y, 'font-size': fontSize, 'font-weight': 700, fill: theme.ink }, heading),
      );
      y += rowHeight * 0.2;
    }
    for (const { sample, label, count } of rows) {
      const baseline = y + rowHeight * 0.5 + fontSize * 0.36;
      parts.push(
        element(
          'g',
          { transform: `translate(${box.x.toFixed(1)} ${y.toFixed(1)})` },
          sample(sampleWidth, rowHeight),
        ),
        textElement(
          { x: box.x + sampleWidth + gap, y: baseline, 'font-size': fontSize, fill: theme.ink },
          label,
        ),
      );
      if (count !== '') {
        const style = { 'text-anchor': 'end', 'font-size': fontSize, fill: theme.quiet };
        parts.push(textElement({ x: box.x + box.width, y: baseline, ...style }, count));
      }
      y += rowHeight;
    }
  }
  return { parts, end: y };
}

/** Rows of a section, with its heading. */
const heightIn = ({ heading, rows }: LegendSection, rowHeight: number): number =>
  (rows.length + (heading === '' ? bareRows : headingRows)) * rowHeight;

const columnGap = 28;
const columnRow = 17;
/** A legend below takes at most this share of the room. */
const mostBelow = 0.42;

/** A long section in pieces of so many rows; the later ones go without its heading. */
function pieces(section: LegendSection, most: number): LegendSection[] {
  if (section.rows.length <= most) return [section];
  const count = Math.ceil(section.rows.length / most);
  const each = Math.ceil(section.rows.length / count);
  return Array.from({ length: count }, (_, at) => ({
    ...section,
    heading: at === 0 ? section.heading : '',
    rows: section.rows.slice(at * each, (at + 1) * each),
  }));
}

/**
 * The legend in columns at the bottom of a room.
 *
 * @returns Its markup, and how much of the room's height it takes.
 */
export function legendColumns(
  sections: readonly LegendSection[],
  theme: FigureTheme,
  measure: (text: string) => number,
  room: Frame,
): Band {
  if (sections.length === 0) return { markup: element('g', { id: 'legend' }), height: 0 };
  const { width } = legendSize(sections, measure, Infinity);
  const columns = Math.max(1, Math.floor((room.width + columnGap) / (width + columnGap)));
  const all = sections.reduce((sum, section) => sum + heightIn(section, columnRow), 0);
  // Rows get tighter before the legend takes more of the page than the picture can spare.
  const rowHeight = Math.min(columnRow, (columnRow * mostBelow * room.height * columns) / (all * 1.15));
  const fair = Math.max((all / columns) * (rowHeight / columnRow) * 1.1, rowHeight * 4);
  const filled: LegendSection[][] = [[]];
  let used = 0;
  for (const section of sections.flatMap((one) =>
    pieces(one, Math.max(3, Math.floor(fair / rowHeight) - 2)),
  )) {
    const height = heightIn(section, rowHeight);
    if (used > 0 && used + height > fair && filled.length < columns) {
      filled.push([]);
      used = 0;
    }
    filled.at(-1)?.push(section);
    used += height;
  }
  const tallest = Math.max(
    ...filled.map((column) => column.reduce((sum, section) => sum + heightIn(section, rowHeight), 0)),
  );
  const y = room.y + room.height - tallest;
  const markup = filled.flatMap((column, at) => {
    const x = room.x + at * (width + columnGap);
    return columnMarkup(column, theme, { x, y, width, rowHeight }).parts;
  });
  return { markup: element('g', { id: 'legend' }, ...markup), height: tallest };
}
