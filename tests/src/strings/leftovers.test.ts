import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('../../../src/**/*.svelte', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Names and signs that are the same in every language. */
const allowed = new Set(['Entente', '· Entente', 'mm']);

/** What is read out or shown of an attribute, and properties of our own controls that become that. */
const shown = /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|text|hint)$/;
/** A word of two letters or more, outside of an entity of HTML. */
const isText = (text: string): boolean => /\p{L}{2}/u.test(text) && !allowed.has(text.trim());
/** An expression compares ids, too: what begins with a capital, or has a space, is meant to be read. */
const isPhrase = (text: string): boolean => isText(text) && /^[^\p{L}]*\p{Lu}\p{Ll}|\p{L} \p{L}/u.test(text);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const nodesIn = (value: unknown): Node[] =>
  Array.isArray(value) ? value.flatMap(nodesIn) : isNode(value) ? [value] : [];
const children = (node: Node): Node[] => Object.values(node).flatMap(nodesIn);

/** Texts that an expression holds, its templates' too. */
function phrases(node: Node): string[] {
  const own =
    node.type === 'Literal' && typeof node.value === 'string'
      ? [node.value]
      : node.type === 'TemplateElement'
        ? [(node.value as { readonly raw: string }).raw]
        : [];
  return [...own.filter(isPhrase), ...children(node).flatMap(phrases)];
}

/** Every text of a template that a person would see or hear and that stands there itself. */
function texts(node: Node): string[] {
  if (node.type === 'Text') return isText(String(node.data)) ? [String(node.data).trim()] : [];
  if (node.type === 'ExpressionTag') return phrases(node);
  if (node.type === 'Attribute' && !shown.test(String(node.name))) return [];
  if (node.type === 'StyleSheet' || node.type === 'StyleDirective') return [];
  return children(node).flatMap(texts);
}

const textsIn = (source: string): string[] =>
  texts(parse(source, { modern: true }).fragment as unknown as Node);

describe('what components say', () => {
  it('is found where it is written in their templates', () => {
    const source = `<p class="Not this" title="One">Two {a === 'b' ? 'Three' : \`\${n} is four\`} – {n}</p>`;
    expect(textsIn(source)).toEqual(['One', 'Two', 'Three', ' is four']);
  });

  it.each(Object.entries(sources))('%s takes from src/strings', (file, source) => {
    const { fragment, instance } = parse(source, { modern: true, filename: file });
    expect(texts(fragment as unknown as Node)).toEqual([]);
    const sentences = nodesIn(instance)
      .flatMap(phrases)
      .filter((text) => /^\p{Lu}.* |…$/u.test(text));
    expect(sentences).toEqual([]);
  });
});
