/**
 * Markdown of lessons as HTML that cannot do harm: no HTML of the text's own, no pictures (they
 * would be fetched), and what is left is sanitised once more. Links to `tie:`, `node:` and
 * `event:` become links with `data-ref`, for the page to act on.
 */
import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';
import type { Markdown } from '#graph';

const reference = /^(tie|node|event):[\w-]{1,64}$/;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.disable(['image', 'table', 'code', 'fence', 'html_block', 'html_inline']);
markdown.validateLink = (url) => reference.test(url) || /^https?:\/\//i.test(url);

markdown.renderer.rules.link_open = (tokens, at, options, _environment, self) => {
  const token = tokens[at];
  const href = String(token?.attrGet('href') ?? '');
  if (reference.test(href)) {
    token?.attrSet('data-ref', href);
    token?.attrSet('href', `#${href}`);
  } else {
    token?.attrSet('target', '_blank');
    token?.attrSet('rel', 'noopener noreferrer');
  }
  return self.renderToken(tokens, at, options);
};
// The page has headings of its own above these.
markdown.renderer.rules.heading_open = () => '<p><strong>';
markdown.renderer.rules.heading_close = () => '</strong></p>';

const allowed = {
  ALLOWED_TAGS: ['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'br', 'hr'],
  ALLOWED_ATTR: ['href', 'data-ref', 'target', 'rel', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|#)/i,
  // They hold no addresses.
  ADD_URI_SAFE_ATTR: ['target', 'rel', 'start'],
};

export const renderMarkdown = (text: Markdown): string => DOMPurify.sanitize(markdown.render(text), allowed);
