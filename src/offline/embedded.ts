/** What a lesson in one file carries with it: written into the page as JSON that nothing executes, and read back. */
import type { Lesson, PackedDataset, RelationshipType } from '#graph';

export interface Embedded {
  readonly lesson: Lesson;
  readonly dataset: PackedDataset;
  /** Whether it is but a part of the dataset of that name. */
  readonly isPart: boolean;
  /** Types of ties that the dataset brought along, beyond those of the registry. */
  readonly ownTypes: readonly RelationshipType[];
  /** The filters that the dataset opens with: an address that names none means these. */
  readonly opening: string;
  /** SVG texts by name. */
  readonly flags: Readonly<Record<string, string>>;
}

const elementId = 'entente-embedded';
/** As it stands in `one-file/index.html`, once. */
const slot = `<script type="application/json" id="${elementId}"></script>`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? '');

/**
 * The page with the lesson in it.
 *
 * @param template The text of `one-file.html`.
 * @returns null where the text is no such page: a server may answer anything.
 */
export function embed(template: string, data: Embedded): string | null {
  const at = template.indexOf(slot);
  if (at < 0) return null;
  // No text of a lesson can end the element that it stands in, or begin another.
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  const head = template
    .slice(0, at)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(data.lesson.title)}</title>`);
  return `${head}${slot.replace('></', () => `>${json}</`)}${template.slice(at + slot.length)}`;
}

/** What the page carries; null where it carries nothing. Whoever could alter it could alter the page: it is not checked. */
export function readEmbedded(page: Document = document): Embedded | null {
  const text = page.getElementById(elementId)?.textContent ?? '';
  return text === '' ? null : (JSON.parse(text) as Embedded);
}
