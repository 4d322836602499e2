/**
 * Figures as a PDF: vectors, and text that can be selected, in fonts that come along; by jsPDF and
 * svg2pdf.js. Loaded when somebody asks for it.
 */
import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import { drawable } from '#graph';
import { abortable } from '../abortable.ts';
import { Fonts } from './fonts.ts';
import { sheetFor, type Orientation, type PaperId } from './paper.ts';
import { prepare } from './prepare.ts';
import { isTurned } from './runs.ts';

export type { PaperId };

/** A figure as `figure()` made it. */
export interface PdfPage {
  readonly svg: string;
  /** In the figure's own units. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels for each of them where the page is as large as the figure; 1 where it is not said. */
  readonly zoom?: number;
}

export interface PdfOptions {
  /** `fit`: each page is as large as its figure, without a margin. */
  readonly paper: PaperId;
  readonly orientation: Orientation;
  readonly title: string;
  /** The colour of the whole sheet, as #rrggbb; white where there is none. */
  readonly ground?: string;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** Right-to-left runs are written as they are read; jsPDF turns them round, brackets and all. */
function turnTexts(document: jsPDF): void {
  const text = document.text.bind(document);
  document.text = (words, x, y, options, transform) =>
    text(
      words,
      x,
      y,
      {
        ...options,
        isInputVisual: false,
        isOutputVisual: true,
        isInputRtl: typeof words === 'string' && isTurned(words),
        isOutputRtl: false,
        isSymmetricSwapping: true,
      },
      transform,
    );
}

/** jsPDF rounds colours to hundredths, and a ground of warm white turns green; what is text it leaves alone. */
function keepColours(document: jsPDF): void {
  for (const name of ['setFillColor', 'setDrawColor', 'setTextColor'] as const) {
    const set = document[name].bind(document) as (...parts: string[]) => jsPDF;
    document[name] = (...parts: unknown[]): jsPDF =>
      set(...parts.map((part) => (typeof part === 'number' ? (part / 255).toFixed(4) : String(part))));
  }
}

/** Lines as SVG begins with them: jsPDF takes the ends and the dashes of one page along to the next. */
function plainLines(document: jsPDF): void {
  document.setLineCap('butt').setLineJoin('miter').setLineDashPattern([], 0);
}

function paint(document: jsPDF, colour: string, { width, height }: { width: number; height: number }): void {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  document.setFillColor(red, green, blue);
  document.rect(0, 0, width, height, 'F');
}

const formatOf = ({ width, height }: { width: number; height: number }) =>
  ({ format: [width, height], orientation: width > height ? 'landscape' : 'portrait' }) as const;

/**
 * Writes figures one to a page, each as large as the paper allows.
 *
 * @returns A PDF file. Fonts are embedded with the letters that are used; what no shipped font has
 *   is a small picture.
 * @throws The signal's reason when it is aborted; an `Error` where a figure is no SVG or a font
 *   cannot be fetched.
 */
export async function makePdf(
  pages: readonly PdfPage[],
  { paper, orientation, title, ground, onProgress, signal }: PdfOptions,
): Promise<Blob> {
  signal?.throwIfAborted();
  const sheets = pages.map((page) => sheetFor(page, paper, orientation));
  const { format, orientation: turn } = formatOf(
    sheets[0] ?? sheetFor({ width: 1, height: 1 }, paper, orientation),
  );
  const document = new jsPDF({
    unit: 'pt',
    format: [...format],
    orientation: turn,
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 5,
  });
  document.setProperties({ title: drawable(title), creator: 'Entente' });
  turnTexts(document);
  keepColours(document);
  const fonts = new Fonts(document);
  const shape = (text: string): string => document.processArabic(text);
  onProgress?.(0, pages.length);
  for (const [at, page] of pages.entries()) {
    // Between two pages the browser may draw, and the person may stop it.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const sheet = sheets[at] ?? sheetFor(page, paper, orientation);
    const { root, links } = await abortable(prepare(page.svg, { fonts, shape, scale: sheet.scale }), signal);
    signal?.throwIfAborted();
    if (at > 0) document.addPage([sheet.width, sheet.height], formatOf(sheet).orientation);
    plainLines(document);
    if (ground !== undefined) paint(document, ground, sheet);
    const { left, top, scale } = sheet;
    await svg2pdf(root, document, {
      x: left,
      y: top,
      width: page.width * scale,
      height: page.height * scale,
    });
    for (const { url, x, y, width, height } of links)
      document.link(left + x * scale, top + y * scale, width * scale, height * scale, { url });
    signal?.throwIfAborted();
    onProgress?.(at + 1, pages.length);
  }
  fonts.finish();
  return document.output('blob');
}
