/** Links as places on the page: svg2pdf loses how large they are where a figure is scaled. */
import { numberOf } from './svg.ts';

export interface Link {
  readonly url: string;
  /** In the figure's units. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes links out of a figure and leaves what is in them. A link lies where its rectangles do. */
export function takeLinks(root: Element): Link[] {
  return [...root.querySelectorAll('a[href]')].flatMap((link) => {
    const url = link.getAttribute('href') ?? '';
    const rectangles = [...link.querySelectorAll(':scope > rect')];
    for (const rectangle of rectangles) rectangle.remove();
    link.replaceWith(...link.childNodes);
    return rectangles.map((rectangle) => ({
      url,
      x: numberOf(rectangle, 'x'),
      y: numberOf(rectangle, 'y'),
      width: numberOf(rectangle, 'width'),
      height: numberOf(rectangle, 'height'),
    }));
  });
}
