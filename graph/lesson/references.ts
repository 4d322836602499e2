/** What the Markdown of a lesson points at. */
import MarkdownIt from 'markdown-it';
import type { Markdown } from './lesson.ts';

export type ReferenceKind = 'tie' | 'node' | 'event';

/** A link to something in the graph: `[the treaty](tie:prk-rus-2024)`. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
}

const parser = new MarkdownIt();
const schemes: readonly ReferenceKind[] = ['tie', 'node', 'event'];

/** The address of every link, in order. What stands in code is no link, so Markdown's own parser says. */
export const linksIn = (markdown: Markdown): readonly string[] =>
  parser
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href') ?? '')] : []));

/** Reads the address of a link; null where it points at nothing in a graph. */
export function asReference(href: string): Reference | null {
  const kind = schemes.find((scheme) => href.startsWith(`${scheme}:`));
  return kind === undefined ? null : { kind, id: href.slice(kind.length + 1) };
}

/** The links to `tie:`, `node:` and `event:` in a text, in order, each as often as it is there. */
export const referencesIn = (markdown: Markdown): readonly Reference[] =>
  linksIn(markdown).flatMap((href) => asReference(href) ?? []);
