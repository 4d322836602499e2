/**
 * Texts as svg2pdf can set them: each run in a font that has all of it, at a place that is known,
 * for svg2pdf would measure it in a font of the browser's. A run without a font becomes a picture.
 * svg2pdf knows no `paint-order`: the halo of a text is a text of its own, in a font without letters.
 */
import type { Fonts } from './fonts.ts';
import { pictureOfText, type TextStyle } from './picture.ts';
import { runsOf, settle, type Run } from './runs.ts';
import { inherited, made, numberOf, type Attributes } from './svg.ts';

const xml = 'http://www.w3.org/XML/1998/namespace';

export interface TextTools {
  readonly fonts: Fonts;
  /** jsPDF's Arabic forms of a text. */
  readonly shape: (text: string) => string;
  /** Points of the page for each of the figure's units. */
  readonly scale: number;
}

const isBold = (text: Element): boolean => {
  const weight = inherited(text, 'font-weight') ?? '';
  return weight === 'bold' || Number(weight) >= 550;
};

/** Fetches the fonts for every text of a figure. */
export async function prepareFonts(root: Element, fonts: Fonts): Promise<void> {
  const texts = new Map(
    [...root.querySelectorAll('text')].map((text) => {
      const settled = settle(text.textContent);
      return [`${String(isBold(text))} ${settled}`, { settled, bold: isBold(text) }];
    }),
  );
  await Promise.all([...texts.values()].map(({ settled, bold }) => fonts.prepare(settled, bold)));
}

/** Puts runs in the place of every text. */
export function setTexts(root: Element, tools: TextTools): void {
  for (const text of root.querySelectorAll('text')) text.replaceWith(...setText(text, tools));
}

interface Style extends TextStyle {
  readonly bold: boolean;
  readonly opacity: string | null;
}

function styleOf(text: Element): Style {
  const halo = text.getAttribute('stroke');
  return {
    family: inherited(text, 'font-family') ?? 'sans-serif',
    size: Number.parseFloat(inherited(text, 'font-size') ?? '16'),
    weight: inherited(text, 'font-weight') ?? '400',
    bold: isBold(text),
    fill: inherited(text, 'fill') ?? '#000000',
    opacity: text.getAttribute('opacity'),
    halo: halo === null ? null : { colour: halo, width: numberOf(text, 'stroke-width', 1) },
  };
}

function setText(text: Element, { fonts, shape, scale }: TextTools): SVGElement[] {
  const style = styleOf(text);
  const y = numberOf(text, 'y');
  const line = runsOf(settle(text.textContent), style.bold, fonts, shape).map((run) => {
    const picture = run.font ? null : pictureOfText(run.text, style, run.isRtl);
    return { run, picture, width: picture?.advance ?? run.width * style.size };
  });
  const total = line.reduce((sum, { width }) => sum + width, 0);
  const anchor = inherited(text, 'text-anchor');
  let pen = numberOf(text, 'x') - (anchor === 'middle' ? total / 2 : anchor === 'end' ? total : 0);
  const [halos, letters]: [SVGElement[], SVGElement[]] = [[], []];
  for (const { run, picture, width } of line) {
    const { font } = run;
    const at = { x: pen, y };
    pen += width;
    if (picture) {
      const { href, left, top, width: wide, height } = picture;
      const place = { x: at.x + left, y: y + top, width: wide, height };
      letters.push(made(text, 'image', { ...place, href, opacity: style.opacity }));
    }
    if (!font) continue;
    // svg2pdf scales a text by its own matrix, which widens letters but not their outlines.
    const outline = (colour: string, breadth: number): Attributes => ({
      stroke: colour,
      'stroke-width': breadth * scale,
      'stroke-linejoin': 'round',
    });
    if (style.halo) {
      const look = { fill: 'none', ...outline(style.halo.colour, style.halo.width) };
      halos.push(runMarkup(text, run, font.halo(), at, { ...style, look }));
    }
    const isFaint = style.bold && !font.bold;
    const look = {
      fill: style.fill,
      ...(isFaint ? outline(style.fill, style.size / 30) : { stroke: 'none' }),
    };
    letters.push(runMarkup(text, run, font.family, at, { ...style, look }));
  }
  return [...halos, ...letters];
}

function runMarkup(
  text: Element,
  { text: letters }: Run,
  family: string,
  at: { readonly x: number; readonly y: number },
  { size, opacity, look }: Style & { readonly look: Attributes },
): SVGElement {
  const font = { 'font-family': family, 'font-size': size, 'font-weight': '400', 'text-anchor': 'start' };
  const run = made(text, 'text', { ...at, ...font, ...look, opacity });
  // Without it svg2pdf cuts the spaces at the ends off.
  run.setAttributeNS(xml, 'xml:space', 'preserve');
  run.textContent = letters;
  return run;
}
