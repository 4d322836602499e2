/** The legend of a figure: the sections of its scene, one below another or in columns. */
import type { Measure } from './figure-options.ts';
import type { Frame } from './frame.ts';
import { element, textElement } from './markup.ts';
import type { LegendRow, LegendSection } from './legend-sections.ts';
import type { FigureTheme } from './theme.ts';

const leastSample = 44;
const gap = 10;
const headingRows = 1.5;
const bareRows = 0.5;
const leastRow = 8;
const rows = { beside: 21, below: 17 } as const;
const largestText = 12.5;

export interface LegendSize {
  readonly width: number;
  readonly height: number;
  /** Rows get tighter where there are many. */
  readonly rowHeight: number;
}

/** How texts are measured, and how large a unit of the model is: samples look as what they stand for. */
export interface LegendScale {
  readonly measure: Measure;
  readonly scale: number;
}

const textSize = (rowHeight: number): number => Math.min(largestText, rowHeight * 0.78);

const rowSize = ({ tall }: LegendRow, rowHeight: number, scale: number): number =>
  Math.max(rowHeight, tall?.(scale) ?? 0);

const headRows = ({ heading }: LegendSection): number => (heading === '' ? bareRows : headingRows);

/** Rows of a section, with its heading. */
const heightIn = (section: LegendSection, rowHeight: number, scale: number): number =>
  section.rows.reduce((sum, row) => sum + rowSize(row, rowHeight, scale), headRows(section) * rowHeight);

/** The first begins a row below the top, with its heading or without one: columns are even. */
const heightOf = (sections: readonly LegendSection[], rowHeight: number, scale: number): number =>
  sections.reduce(
    (sum, section, at) =>
      sum + heightIn(section, rowHeight, scale) + (at === 0 ? rowHeight * (1 - headRows(section)) : 0),
    0,
  );

const sampleWidth = (sections: readonly LegendSection[], scale: number): number =>
  Math.max(leastSample, ...sections.flatMap(({ rows }) => rows.map(({ tall }) => tall?.(scale) ?? 0)));

/** How wide a column must be for all rows: what is measured is what is written. */
function widthOf(sections: readonly LegendSection[], size: number, { measure, scale }: LegendScale): number {
  const all = sections.flatMap(({ rows }) => rows);
  const widest = (texts: readonly string[], bold = false): number =>
    Math.max(0, ...texts.map(measure(size, bold)));
  const counts = widest(all.map(({ count }) => count));
  const labels = sampleWidth(sections, scale) + gap + widest(all.map(({ label }) => label));
  const headings = sections.map(({ heading }) => heading);
  return Math.ceil(Math.max(labels + (counts > 0 ? gap + counts : 0), widest(headings, true)));
}

/** The size of a legend in one column, its rows as tight as a height asks for. */
export function columnSize(
  sections: readonly LegendSection[],
  height: number,
  look: LegendScale,
): LegendSize {
  let rowHeight: number = rows.beside;
  while (rowHeight > leastRow && heightOf(sections, rowHeight, look.scale) > height) rowHeight -= 0.25;
  return {
    width: widthOf(sections, textSize(rowHeight), look),
    height: heightOf(sections, rowHeight, look.scale),
    rowHeight,
  };
}

export function columnMarkup(
  sections: readonly LegendSection[],
  theme: FigureTheme,
  { x, y, width, rowHeight }: Omit<LegendSize, 'height'> & { readonly x: number; readonly y: number },
  scale: number,
): string {
  const fontSize = textSize(rowHeight);
  const samples = sampleWidth(sections, scale);
  const parts: string[] = [];
  let down = y;
  for (const [at, section] of sections.entries()) {
    const { heading, rows } = section;
    down += rowHeight * (at === 0 ? 1 : headRows(section));
    if (heading !== '') {
      const baseline = { x, y: down - rowHeight * 0.2 };
      const style = { 'font-size': fontSize, 'font-weight': 700, fill: theme.ink };
      parts.push(textElement({ ...baseline, ...style }, heading));
    }
    for (const row of rows) {
      const height = rowSize(row, rowHeight, scale);
      const baseline = down + height * 0.5 + fontSize * 0.36;
      parts.push(
        element(
          'g',
          { transform: `translate(${x.toFixed(1)} ${down.toFixed(1)})` },
          row.sample(samples, height, scale),
        ),
        textElement({ x: x + samples + gap, y: baseline, 'font-size': fontSize, fill: theme.ink }, row.label),
      );
      if (row.count !== '') {
        const style = { 'text-anchor': 'end', 'font-size': fontSize, fill: theme.quiet };
        parts.push(textElement({ x: x + width, y: baseline, ...style }, row.count));
      }
      down += height;
    }
  }
  return parts.join('');
}

const columnGap = 28;
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

interface Columns extends LegendSize {
  readonly columns: readonly { readonly sections: readonly LegendSection[]; readonly width: number }[];
}

/** A legend in columns across a room: how they are filled, and how much of its height they take. */
export function columnsIn(
  sections: readonly LegendSection[],
  room: Pick<Frame, 'width' | 'height'>,
  look: LegendScale,
): Columns {
  const columnWidth = Math.min(room.width, widthOf(sections, textSize(rows.below), look));
  const count = Math.max(1, Math.floor((room.width + columnGap) / (columnWidth + columnGap)));
  const all = heightOf(sections, rows.below, look.scale);
  // Rows get tighter before the legend takes more of the page than the picture can spare.
  const rowHeight = Math.max(
    leastRow,
    Math.min(rows.below, (rows.below * mostBelow * room.height * count) / Math.max(all * 1.15, 1)),
  );
  const fair = Math.max((all / count) * (rowHeight / rows.below) * 1.1, rowHeight * 4);
  const filled: LegendSection[][] = [[]];
  let used = 0;
  for (const section of sections.flatMap((one) =>
    pieces(one, Math.max(3, Math.floor(fair / rowHeight) - 2)),
  )) {
    const height = heightIn(section, rowHeight, look.scale);
    if (used > 0 && used + height > fair && filled.length < count) {
      filled.push([]);
      used = 0;
    }
    filled.at(-1)?.push(section);
    used += height;
  }
  const height = Math.max(...filled.map((column) => heightOf(column, rowHeight, look.scale)));
  const columns = filled.map((column) => ({
    sections: column,
    width: Math.min(columnWidth, widthOf(column, textSize(rowHeight), look)),
  }));
  return { columns, width: room.width, height, rowHeight };
}

export function columnsMarkup(
  { columns, rowHeight }: Columns,
  theme: FigureTheme,
  { x, y }: Pick<Frame, 'x' | 'y'>,
  scale: number,
): string {
  let left = x;
  return columns
    .map(({ sections, width }) => {
      const column = columnMarkup(sections, theme, { x: left, y, width, rowHeight }, scale);
      left += width + columnGap;
      return column;
    })
    .join('');
}
