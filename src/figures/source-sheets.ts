/** The pages at the end of a document that list the sources its figures have no room for. */
import { sourcePages } from '#graph';
import type { FigureChoices } from './choices.ts';
import type { PdfPage } from './document/pdf.ts';
import { figureOptions, partOf, type Picture, type Supplies, type Wording } from './picture.ts';

/** One figure of the document. */
interface Drawn {
  readonly picture: Picture;
  readonly wording: Wording;
}

/**
 * @param figures All of the document. @param title What the whole is called. @param size Of its pages.
 * @returns None where each figure names all of its sources itself, or is to name only some.
 */
export function sourceSheets(
  figures: readonly Drawn[],
  choices: FigureChoices,
  stock: Supplies,
  title: string,
  size: Omit<PdfPage, 'svg'>,
): PdfPage[] {
  const cited = figures.map(({ picture, wording }) => ({
    graph: picture.graph,
    positions: picture.positions,
    shown: partOf(picture, choices.what).shown,
    options: figureOptions(picture, choices, wording, stock),
  }));
  const [first] = cited;
  if (first?.options.sources !== 'paged') return [];
  return sourcePages(cited, { ...first.options, title }).map((svg) => ({ svg, ...size }));
}
