/** The root of a page: one SVG document with no reference to anything outside it. */
import type { FigureOptions } from './figure-options.ts';
import { element, escapeText } from './markup.ts';
import { figureThemes } from './theme.ts';

interface PageParts {
  readonly title: string;
  /** What there is to see, for those who do not see it. */
  readonly description: string;
  /** Markup of what the page refers to. */
  readonly definitions: readonly string[];
}

/** @param children Markup. */
export function pageRoot(
  options: Pick<
    FigureOptions,
    'width' | 'height' | 'outer' | 'theme' | 'fontFamily' | 'fontCss' | 'hasGround'
  >,
  { title, description, definitions }: PageParts,
  ...children: readonly string[]
): string {
  const { width, height, fontCss } = options;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width: options.outer?.width ?? width,
      height: options.outer?.height ?? height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      'font-family': options.fontFamily,
      // Small in a preview as large in print: letters keep their places.
      'text-rendering': 'geometricPrecision',
      role: 'img',
    },
    element('title', {}, escapeText(title)),
    element('desc', {}, escapeText(description)),
    fontCss === '' ? '' : element('style', {}, escapeText(fontCss).replaceAll('&quot;', '"')),
    element('defs', {}, ...definitions),
    options.hasGround ? element('rect', { width, height, fill: figureThemes[options.theme].ground }) : '',
    ...children,
  );
}
