/** Small words for SVG trees. */
export const svgNamespace = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element of the same document as another; what is null is left out. */
export function made(beside: Element, name: string, attributes: Attributes): SVGElement {
  const element = beside.ownerDocument.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null)
      element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value);
  return element;
}

/** A presentation attribute, the element's own or the nearest above. */
export const inherited = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null;

export const numberOf = (element: Element, name: string, otherwise = 0): number => {
  const value = Number.parseFloat(element.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : otherwise;
};

/** @throws {Error} Where the text is no SVG. */
export function parseSvg(text: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (!(root instanceof SVGSVGElement) || root.querySelector('parsererror'))
    throw new Error('the figure is no well-formed SVG');
  return root;
}
