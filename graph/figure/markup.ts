/** SVG as text. Every value that came from data or a person passes through `escapeText`. */

/** Escapes text for SVG content and attributes; characters that XML 1.0 forbids are dropped. */
export function escapeText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are exactly the characters XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
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
