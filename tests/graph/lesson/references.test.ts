import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencesIn } from '#graph';

describe('the references in a text', () => {
  it('are its links to ties, nodes and events, in order, each as often as it is there', () => {
    const text =
      'The [treaty](tie:prk-rus_1) of [Russia](node:RUS)\n\n- and [it](event:1991-end)\n- [again](node:RUS)';
    expect(referencesIn(text)).toEqual([
      { kind: 'tie', id: 'prk-rus_1' },
      { kind: 'node', id: 'RUS' },
      { kind: 'event', id: '1991-end' },
      { kind: 'node', id: 'RUS' },
    ]);
  });

  it.each([
    ['code', '`[a](tie:a)`'],
    ['a block of code', '```\n[a](tie:a)\n```'],
    ['an escaped bracket', String.raw`\[a](tie:a)`],
    ['an image', '![a](tie:a)'],
    ['HTML, which is text here', '<a href="tie:a">a</a>'],
    ['a link elsewhere', '[a](https://example.org/tie:a)'],
    ['no address', '[a]()'],
  ])('are not %s', (_, text) => {
    expect(referencesIn(text)).toEqual([]);
  });

  it('are found whatever stands around them', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
    const word = fc.stringMatching(/^[a-z .,–]{0,10}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('tie', 'node', 'event'), id, word)), (links) => {
        const text = links.map(([kind, of, before]) => `x${before} [so](${kind}:${of})`).join(' ');
        expect(referencesIn(text)).toEqual(links.map(([kind, of]) => ({ kind, id: of })));
      }),
    );
  });

  it('are none in whatever else a person types', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const { kind } of referencesIn(text)) expect(['tie', 'node', 'event']).toContain(kind);
      }),
    );
  });
});
