/** Sheets of paper in points, and where a figure lies on one. */

export type PaperId = 'a4' | 'a3' | 'letter' | 'fit';
export type Orientation = 'portrait' | 'landscape';

const mm = 72 / 25.4;

/** Short side and long side. */
const papers: Readonly<Record<Exclude<PaperId, 'fit'>, readonly [number, number]>> = {
  a4: [210 * mm, 297 * mm],
  a3: [297 * mm, 420 * mm],
  letter: [612, 792],
};

const margin = 10 * mm;
/** The largest side that PDF readers agree on (ISO 32000-1, annex C). */
const sideLimit = 14_400;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Points for each of the figure's units, and the place of its upper left corner, from above. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** A sheet with a figure of some size as large in its middle as the margins allow. */
export function sheetFor(
  figure: { readonly width: number; readonly height: number; readonly zoom?: number },
  paper: PaperId,
  orientation: Orientation,
): Sheet {
  if (paper === 'fit') {
    // A CSS pixel is three quarters of a point.
    const scale = Math.min(0.75 * (figure.zoom ?? 1), sideLimit / Math.max(figure.width, figure.height));
    const [width, height] = [figure.width * scale, figure.height * scale];
    return { width, height, scale, left: 0, top: 0 };
  }
  const [short, long] = papers[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const scale = Math.min((width - margin * 2) / figure.width, (height - margin * 2) / figure.height);
  return {
    width,
    height,
    scale,
    left: (width - figure.width * scale) / 2,
    top: (height - figure.height * scale) / 2,
  };
}
