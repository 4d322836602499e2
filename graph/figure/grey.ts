/** Colours as a copier sees them. */

const written = /(fill|stroke|stop-color)="#([0-9a-f]{6}|[0-9a-f]{3})"/gi;

/** The share of each channel in how bright a colour is (IEC 61966-2-1, as WCAG has it). */
const shares = [0.2126, 0.7152, 0.0722] as const;

const toLight = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const fromLight = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** The grey that is as bright as a colour. @param colour Three or six hexadecimal digits. */
function greyOf(colour: string): string {
  const digits = colour.length === 3 ? colour.replace(/./g, '$&$&') : colour;
  const light = shares.reduce(
    (sum, share, at) => sum + share * toLight(parseInt(digits.slice(at * 2, at * 2 + 2), 16) / 255),
    0,
  );
  const part = Math.round(fromLight(light) * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}

/** The same shapes in greys. @param svg Whose colours are hexadecimal, as those of every shipped flag. */
export const greyed = (svg: string): string =>
  svg.replace(written, (_whole, name: string, colour: string) => `${name}="${greyOf(colour)}"`);
