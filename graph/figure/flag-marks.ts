/** Flags as shapes of the figure itself: each stands in it once, however often it is used. */
import { greyed } from './grey.ts';
import { element } from './markup.ts';
import type { FigureThemeId } from './theme.ts';

/** How every shipped flag is written: a round mask over plain shapes on a square of 512. */
const shipped =
  /^<svg [^>]*viewBox="0 0 512 512"[^>]*><mask id="a"><circle [^>]*\/><\/mask><g mask="url\(#a\)">(.*)<\/g><\/svg>\s*$/s;
/** What could point at or bring something else along; no shipped flag has any of it. */
const foreign = /\bid=|url\(|href|<script|<style|<image|<foreignObject|\son\w+=/i;

/** The shapes of a flag without their mask; null for one that is written otherwise. */
export function flagShapes(svg: string): string | null {
  const shapes = shipped.exec(svg)?.[1];
  return shapes === undefined || foreign.test(shapes) ? null : shapes;
}

const idOf = (name: string): string => `flag-${name.replace(/[^\w-]/g, '')}`;

/** A flag in the colours that a theme has: what is for a copier has none. */
export const flagIn = (theme: FigureThemeId, svg: string): string => (theme === 'print' ? greyed(svg) : svg);

/** Definitions of flags, for `flagUse` to refer to. */
export function flagDefinitions(
  flags: ReadonlyMap<string, string>,
  used: Iterable<string>,
  theme: FigureThemeId,
): string[] {
  return [...new Set(used)].flatMap((name) => {
    const shapes = flagShapes(flagIn(theme, flags.get(name) ?? ''));
    return shapes === null ? [] : [element('symbol', { id: idOf(name), viewBox: '0 0 512 512' }, shapes)];
  });
}

/** A flag around the origin, cut by a clip path of the figure. */
export const flagUse = (name: string, half: number, clip: string): string =>
  element(
    'g',
    { 'clip-path': `url(#${clip})` },
    // The older name of the attribute: Inkscape knows no other.
    element('use', { 'xlink:href': `#${idOf(name)}`, x: -half, y: -half, width: half * 2, height: half * 2 }),
  );
