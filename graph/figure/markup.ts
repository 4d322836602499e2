/** SVG as text. Every value that came from data or a person passes through `escapeText`. */

/**
 * What XML 1.0 allows in no document (its production 2), with the other control characters; and the
 * marks that turn the direction of a text (UAX #9), for they would turn what follows it, too. Letters
 * that are read from the right need none of them.
 */
const forbidden =
  /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|[\u{7f}-\u{9f}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text as it may be drawn: without what has no shape and only does harm. */
export const drawable = (text: string): string => text.replace(forbidden, '');

/** Numbers, colours, paths and plain words: nothing in them needs a second look. */
const harmless = /^[\w .,:;#()%+/–—·’“”-]*$/;

/** Escapes text for SVG content and attributes, and drops what is not `drawable`. */
export function escapeText(text: string): string {
  if (harmless.test(text)) return text;
  return drawable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const attribute = (name: string, value: string | number): string =>
  ` ${name}="${typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeText(value)}"`;

/** One element; `children` is markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : attribute(key, value)))
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A text element with escaped content. */
export const textElement = (attributes: Attributes, text: string): string =>
  element('text', attributes, escapeText(text));
