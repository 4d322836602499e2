/** What sheets for a class have besides the picture: lines for the pupil, a task, names to choose from. */
import { margin, type Band, type FigureOptions } from './figure-options.ts';
import { element, textElement } from './markup.ts';
import type { Numbered } from './numbers.ts';
import { filled } from './text-lines.ts';
import { textLines } from './text-marks.ts';
import { figureThemes } from './theme.ts';

type Page = Pick<FigureOptions, 'width' | 'theme' | 'measure'>;

const widthOf = ({ width }: Page): number => width - margin * 2;

/** How high the line at the top of a sheet is. */
export const stripHeight = 30;
const [stripSize, kindSize] = [13, 17];

/** What a pupil writes at the top, each with a line for it: the first is the longest. */
export function pupilStrip(labels: readonly string[], page: Page): string {
  const { ink, quiet } = figureThemes[page.theme];
  const share = widthOf(page) / (labels.length + 1);
  const y = margin + stripSize;
  const marks = labels.map((label, at) => {
    const x = margin + (at === 0 ? 0 : share * (at + 1));
    const from = x + page.measure(label, stripSize, false) + 6;
    const to = margin + share * (at + 2) - (at === labels.length - 1 ? 0 : 18);
    return (
      textElement({ x, y, 'font-size': stripSize, fill: ink }, label) +
      element('path', {
        d: `M${from.toFixed(1)} ${String(y + 2)}H${to.toFixed(1)}`,
        stroke: quiet,
        'stroke-width': 0.8,
      })
    );
  });
  return element('g', { id: 'pupil' }, ...marks);
}

/** In its place, what kind of sheet it is. */
export const kindStrip = (kind: string, { theme }: Page): string =>
  textElement(
    {
      ...{ x: margin, y: margin + stripSize, 'font-size': kindSize, 'font-weight': 700 },
      fill: figureThemes[theme].ink,
    },
    kind,
  );

/** A text across the sheet, in as many lines as it needs. */
function paragraph(parts: readonly string[], joint: string, size: number, page: Page): (y: number) => Band {
  const measure = (text: string): number => page.measure(text, size, false);
  const lines = filled(parts, joint, widthOf(page), measure).map((text) => ({ text }));
  const lineHeight = size * 1.4;
  const style = { x: margin, size, lineHeight, fill: figureThemes[page.theme].ink };
  return (y) => ({ markup: textLines(lines, { ...style, y }, measure), height: lines.length * lineHeight });
}

/** A sentence that says what to do. */
export const taskText = (task: string, page: Page): ((y: number) => Band) =>
  paragraph(task.split(' '), ' ', 14, page);

/** Every name once, by the alphabet of a language. */
export function choiceText(
  heading: string,
  names: readonly Numbered[],
  locale: string,
  page: Page,
): (y: number) => Band {
  const sorted = [...new Set(names.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, locale));
  const [first = '', ...others] = sorted;
  return paragraph([`${heading} ${first}`, ...others], ' · ', 12, page);
}
