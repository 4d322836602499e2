/** A figure made ready for svg2pdf: each step does away with one thing that it cannot do. */
import { pictureImages } from './prepare-images.ts';
import { multiplyOpacities, veilNodes } from './prepare-opacity.ts';
import { takeLinks, type Link } from './prepare-links.ts';
import { prepareFonts, setTexts, type TextTools } from './prepare-text.ts';
import { parseSvg } from './svg.ts';

export interface Prepared {
  readonly root: SVGSVGElement;
  readonly links: readonly Link[];
}

/** @throws {Error} Where the text is no SVG, or a font cannot be fetched. */
export async function prepare(svg: string, tools: TextTools): Promise<Prepared> {
  const root = parseSvg(svg);
  const links = takeLinks(root);
  // The rules in it are for the browser's fonts; titles and descriptions are no drawing.
  for (const element of root.querySelectorAll('style, script, title, desc')) element.remove();
  await Promise.all([pictureImages(root), prepareFonts(root, tools.fonts)]);
  multiplyOpacities(root);
  veilNodes(root, root.querySelector(':scope > rect')?.getAttribute('fill') ?? '#ffffff');
  setTexts(root, tools);
  // Each text has a font of its own; the figure's are unknown to jsPDF.
  root.removeAttribute('font-family');
  return { root, links };
}
