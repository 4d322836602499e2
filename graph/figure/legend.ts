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
/** Of a section that is cut, no piece has fewer rows. */
const leastPiece = 3;

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

/** Columns of a height, each filled before the next is begun. */
function filledTo(
  sections: readonly LegendSection[],
  height: number,
  rowHeight: number,
  scale: number,
): LegendSection[][] {
  const filled: LegendSection[][] = [];
  for (const section of sections.flatMap((one) =>
    pieces(one, Math.max(leastPiece, Math.floor(height / rowHeight) - 1)),
  )) {
    const column = filled.at(-1);
    if (column && heightOf([...column, section], rowHeight, scale) <= height) column.push(section);
    else filled.push([section]);
  }
  return filled;
}

/** A legend in the lowest columns, of widths of their own, that fit side by side into a room. */
function lowest(
  sections: readonly LegendSection[],
  rowHeight: number,
  room: Pick<Frame, 'width'>,
  look: LegendScale,
): Columns {
  for (let count = leastPiece + 1; ; count++) {
    const filled = filledTo(sections, count * rowHeight, rowHeight, look.scale);
    const columns = filled.map((column) => ({
      sections: column,
      width: Math.min(room.width, widthOf(column, textSize(rowHeight), look)),
    }));
    const across = columns.reduce((sum, { width }) => sum + width + columnGap, -columnGap);
    if (across > room.width && columns.length > 1) continue;
    const height = Math.max(...filled.map((column) => heightOf(column, rowHeight, look.scale)));
    return { columns, width: room.width, height, rowHeight };
  }
}

/** A legend in columns across a room: how they are filled, and how much of its height they take. */
export function columnsIn(
  sections: readonly LegendSection[],
  room: Pick<Frame, 'width' | 'height'>,
  look: LegendScale,
): Columns {
  // Rows get tighter before the legend takes more of the page than the picture can spare.
  for (let rowHeight: number = rows.below; ; rowHeight -= 1) {
    const columns = lowest(sections, rowHeight, room, look);
    if (columns.height <= mostBelow * room.height || rowHeight <= leastRow) return columns;
  }
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
