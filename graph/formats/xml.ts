/** XML as text, one element a line. Every value that came from data passes through `xmlText`. */
import { plainText } from './plain-text.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // For the sake of "]]>", which may not stand in text.
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Escapes text for the content of an element or an attribute in double quotes, after XML 1.0
 * (fifth edition), sections 2.2 to 2.4 and 3.3.3. Characters that it forbids are dropped. White
 * space that a reader would turn into a blank (in attributes) or a line feed (NEL and LINE
 * SEPARATOR, where it follows XML 1.1) is written as a character reference and so survives.
 */
export const xmlText = (text: string): string =>
  plainText(text).replace(
    /[&<>"\t\n\r\u0085\u2028]/g,
    (character) => references[character] ?? `&#${String(character.charCodeAt(0))};`,
  );

/** Attributes of an element in the order in which they are written; undefined ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/**
 * One element.
 *
 * @param children Markup of child elements, written one a line; or plain text, which is escaped here.
 */
export function xmlElement(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[] | string = [],
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(String(value))}"`))
    .join('');
  if (typeof children === 'string') return `<${name}${written}>${xmlText(children)}</${name}>`;
  const inner = children.filter((child) => child !== '');
  if (inner.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>\n${inner.join('\n')}\n</${name}>`;
}

/** A whole document. Its encoding is UTF-8: write the text as that. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
