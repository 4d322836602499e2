/** SVG as text. Every value that came from data or a person passes through `escapeText`. */

/** The characters that XML 1.0 allows in a document (its production 2). */
function isAllowed(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

/** Numbers, colours, paths and plain words: nothing in them needs a second look. */
const harmless = /^[\w .,:;#()%+/–—·’“”-]*$/;

/** Escapes text for SVG content and attributes; characters that XML 1.0 forbids are dropped. */
export function escapeText(text: string): string {
  if (harmless.test(text)) return text;
  return Array.from(text)
    .filter((character) => isAllowed(character.codePointAt(0) ?? 0))
    .join('')
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
