/** A view within somebody else's page: `?embed` in the address shows the picture without what is around it. */

const name = 'embed';

/** Settled when the page opens: an embedded view never becomes a whole page by itself. */
export const isEmbedded = (query: string = window.location.search): boolean =>
  new URLSearchParams(query).has(name);

/** The address of a view, to be embedded. */
export function embeddedAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.set(name, 'yes');
  return url.href;
}

export const frameSizes = {
  full: { width: '100%', height: '560' },
  medium: { width: '800', height: '500' },
  large: { width: '1200', height: '700' },
} as const;

export type FrameSize = keyof typeof frameSizes;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escapeAttribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => escapes[sign] ?? '');

/**
 * The HTML that shows a view in another page.
 *
 * @param address Of the view as it is shown by itself.
 * @param title Read aloud to those who do not see the frame.
 */
export function frameHtml(address: string, title: string, size: FrameSize): string {
  const { width, height } = frameSizes[size];
  const attributes = [
    ['src', embeddedAddress(address)],
    ['title', title],
    ['width', width],
    ['height', height],
    ['style', 'border:0'],
    ['loading', 'lazy'],
  ] as const;
  return `<iframe ${attributes.map(([key, value]) => `${key}="${escapeAttribute(value)}"`).join(' ')}></iframe>`;
}
