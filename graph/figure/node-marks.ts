/** A nation's disc or a bloc's square, as SVG. */
import { blocCorner, blocHalfSide, codeSize, nationRadius, type Point } from './geometry.ts';
import { flagIn, flagShapes, flagUse } from './flag-marks.ts';
import { dashText, ringOf, ringWidth, type Ring } from './line-look.ts';
import { element, escapeText, textElement } from './markup.ts';
import type { SceneNode } from './scene.ts';
import type { FigureTheme } from './theme.ts';

/** Dashes of a ring, in multiples of its width. */
const ringDashes = { solid: undefined, dashed: '9 5', dotted: '2 4' } as const satisfies Record<
  Ring['style'],
  string | undefined
>;

/**
 * @param flags SVG texts of flags by name; a flag that is not there is drawn as the entity's code.
 * @param selected Whether it has a ring.
 */
export function nodeMarkup(
  node: SceneNode,
  { x, y }: Point,
  theme: FigureTheme,
  flags: ReadonlyMap<string, string>,
  selected: boolean,
): string {
  const { entity } = node;
  const isBloc = entity.kind === 'bloc';
  // Drawn at its usual size, then scaled; what is outside the disc keeps its width.
  const scale = node.half / (isBloc ? blocHalfSide : nationRadius);
  const flag = flags.get(entity.flag);
  const half = isBloc ? blocHalfSide * 0.74 : nationRadius;
  const image = flagMarkup(entity.id, flag, entity.flag, { half, isBloc, theme });
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
  const shape = isBloc ? 'rect' : 'circle';
  const ring = ringOf(node, theme.id);
  /** An outline so far outside the node, in its own scale. */
  const around = (gap: number, style: Record<string, string | number | undefined>): string => {
    const out = gap / scale;
    const outline = isBloc
      ? {
          x: -blocHalfSide - out,
          y: -blocHalfSide - out,
          width: (blocHalfSide + out) * 2,
          height: (blocHalfSide + out) * 2,
          rx: blocCorner + out,
        }
      : { r: nationRadius + out };
    return element(shape, { ...outline, fill: 'none', ...style });
  };
  const outside = ring ? ringWidth : 0;
  return element(
    'g',
    {
      transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})${scale === 1 ? '' : ` scale(${scale.toFixed(3)})`}`,
    },
    element('title', {}, escapeText(entity.name)),
    element(shape, { ...plate, ...edge }),
    image,
    isBloc
      ? ''
      : element('circle', { r: nationRadius, fill: 'none', stroke: theme.ink, 'stroke-opacity': 0.35 }),
    ring
      ? around(ringWidth / 2, {
          stroke: ring.colour,
          'stroke-width': ringWidth / scale,
          'stroke-dasharray': ring.pattern
            ? dashText(ring.pattern, ringWidth / scale)
            : ringDashes[ring.style],
        })
      : '',
    selected ? around(outside + 1, { stroke: theme.accent, 'stroke-width': 4 / scale }) : '',
  );
}

function flagMarkup(
  code: string,
  flag: string | undefined,
  name: string,
  { half, isBloc, theme }: { half: number; isBloc: boolean; theme: FigureTheme },
): string {
  if (flag === undefined) {
    if (code === '') return '';
    const size = codeSize(code);
    return textElement(
      {
        y: (size * 0.35).toFixed(1),
        'text-anchor': 'middle',
        'font-size': size.toFixed(1),
        'font-weight': 700,
        fill: theme.ink,
      },
      code,
    );
  }
  const clip = isBloc ? emblemClip : discClip;
  if (flagShapes(flag) !== null) return flagUse(name, half, clip);
  // A flag that is written otherwise comes as an image of its own.
  return element('image', {
    x: -half,
    y: -half,
    width: half * 2,
    height: half * 2,
    href: `data:image/svg+xml;base64,${toBase64(flagIn(theme.id, flag))}`,
    'clip-path': isBloc ? undefined : `url(#${discClip})`,
  });
}

/** Ids of the clip paths that a figure must define for its nodes. */
const [discClip, emblemClip] = ['disc', 'emblem'] as const;

/** The clip paths of flags, once in each figure. */
export const nodeDefinitions = (): string[] => [
  element('clipPath', { id: discClip }, element('circle', { r: nationRadius - 1 })),
  element('clipPath', { id: emblemClip }, element('circle', { r: blocHalfSide * 0.74 })),
];

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
