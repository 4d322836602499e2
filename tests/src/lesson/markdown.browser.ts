import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/lesson/markdown.ts';

const parsed = (text: string): HTMLElement => {
  const box = document.createElement('div');
  box.innerHTML = renderMarkdown(text);
  return box;
};

describe('the text of a lesson', () => {
  it('has paragraphs, emphasis, lists and quotations', () => {
    expect(renderMarkdown('One *two* **three**\n\n- a\n- b\n\n> said').replaceAll('\n', '')).toBe(
      '<p>One <em>two</em> <strong>three</strong></p><ul><li>a</li><li>b</li></ul><blockquote><p>said</p></blockquote>',
    );
  });

  it('points at ties, nodes and events of the graph', () => {
    const link = parsed('[the treaty](tie:prk-rus-2024) of [Russia](node:RUS)').querySelectorAll('a');
    expect([...link].map((a) => [a.getAttribute('href'), a.dataset.ref])).toEqual([
      ['#tie:prk-rus-2024', 'tie:prk-rus-2024'],
      ['#node:RUS', 'node:RUS'],
    ]);
  });

  it('opens what lies elsewhere in a page of its own', () => {
    const link = parsed('[source](https://treaties.un.org/)').querySelector('a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '![x](https://example.org/track.png)',
    '[x](tie:a"onmouseover="alert(1))',
    '<iframe src="https://example.org"></iframe>',
    '<style>*{display:none}</style>',
  ])('makes %s inert', (text) => {
    const box = parsed(text);
    expect(box.querySelector('img, script, iframe, style, object, form')).toBeNull();
    for (const element of box.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name === 'href') expect(value).toMatch(/^(https?:|#)/);
      }
    }
  });

  it('is inert whatever is written', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '[',
      '](',
      ')',
      'javascript:',
      'on',
      'x=',
      '`',
      '&lt;',
      'tie:',
      '\n',
      'svg',
      '/',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 24 }), (words) => {
        const box = parsed(words.join(''));
        const tags = new Set([...box.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()));
        for (const tag of tags)
          expect(['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'br', 'hr']).toContain(
            tag,
          );
      }),
      { numRuns: 300 },
    );
  });
});
