/** A nation's disc or a bloc's square, as SVG. */
import type { Entity } from '../model/types.ts';
import { blocCorner, blocHalfSide, codeSize, nationRadius, type Point } from './geometry.ts';
import { element, escapeText, textElement } from './markup.ts';
import type { FigureTheme } from './theme.ts';

/**
 * @param flags SVG texts of flags by name; a flag that is not there is drawn as the entity's code.
 * @param selected Whether it has a ring.
 */
export function nodeMarkup(
  entity: Entity,
  { x, y }: Point,
  theme: FigureTheme,
  flags: ReadonlyMap<string, string>,
  selected: boolean,
): string {
  const isBloc = entity.kind === 'bloc';
  const flag = flags.get(entity.flag);
  const half = isBloc ? blocHalfSide * 0.74 : nationRadius;
  const image =
    flag === undefined
      ? textElement(
          {
            y: (codeSize(entity.id) * 0.35).toFixed(1),
            'text-anchor': 'middle',
            'font-size': codeSize(entity.id).toFixed(1),
            'font-weight': 700,
            fill: theme.ink,
          },
          entity.id,
        )
      : element('image', {
          x: -half,
          y: -half,
          width: half * 2,
          height: half * 2,
          href: `data:image/svg+xml;base64,${toBase64(flag)}`,
          'clip-path': isBloc ? undefined : 'url(#disc)',
        });
  const plate = isBloc
    ? {
        x: -blocHalfSide,
        y: -blocHalfSide,
        width: blocHalfSide * 2,
        height: blocHalfSide * 2,
        rx: blocCorner,
      }
    : { r: nationRadius };
  const edge = { fill: theme.plate, stroke: theme.ink, 'stroke-width': 1.4 };
  const ring = { fill: 'none', stroke: theme.accent, 'stroke-width': 4 };
  const shape = isBloc ? 'rect' : 'circle';
  return element(
    'g',
    { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` },
    element('title', {}, escapeText(entity.name)),
    element(shape, { ...plate, ...edge }),
    image,
    isBloc
      ? ''
      : element('circle', { r: nationRadius, fill: 'none', stroke: theme.ink, 'stroke-opacity': 0.35 }),
    selected ? element(shape, { ...plate, ...ring }) : '',
  );
}

/** Base64 of UTF-8; `btoa` and Buffer are not everywhere, this alphabet is. */
function toBase64(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bytes: number[] = [];
  for (const point of text) {
    const code = point.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += alphabet.charAt(word >> 18) + alphabet.charAt((word >> 12) & 63);
    out += b === undefined ? '=' : alphabet.charAt((word >> 6) & 63);
    out += c === undefined ? '=' : alphabet.charAt(word & 63);
  }
  return out;
}
