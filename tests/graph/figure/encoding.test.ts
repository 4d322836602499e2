import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEncoding, encodeEncoding, encodingChannels, plainEncoding } from '#graph';
import { anyEncoding, encodings } from '../../fixtures/scenes.ts';

describe('the ways to draw', () => {
  it('are each one choice of every channel', () => {
    const listed = encodingChannels.reduce((product, { choices }) => product * choices.length, 1);
    expect(encodings).toHaveLength(listed);
    for (const encoding of encodings) {
      for (const { id, choices } of encodingChannels) {
        expect(choices.map((choice): string => choice.id)).toContain(encoding[id]);
      }
    }
  });

  it('have ids that are unique over all channels, and that an address can hold without escapes', () => {
    const ids = encodingChannels.flatMap(({ choices }) => choices.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+$/);
  });

  it('are plain where the first choice of each channel is taken', () => {
    for (const { id, choices } of encodingChannels) expect(plainEncoding[id]).toBe(choices[0].id);
  });

  it('are named in words, none twice within a channel', () => {
    for (const { label, choices } of encodingChannels) {
      const labels = choices.map((choice) => choice.label);
      expect(new Set(labels).size).toBe(labels.length);
      for (const text of [label, ...labels, ...choices.map(({ description }) => description)]) {
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
      }
    }
  });
});

describe('a way to draw as text', () => {
  it.each(encodings.map((encoding) => [Object.values(encoding).join(' '), encoding] as const))(
    '%s comes back as it went',
    (_name, encoding) => {
      expect(decodeEncoding(encodeEncoding(encoding))).toEqual(encoding);
    },
  );

  it('is empty for the plain picture alone, and differs for each other', () => {
    expect(encodeEncoding(plainEncoding)).toBe('');
    expect(new Set(encodings.map(encodeEncoding)).size).toBe(encodings.length);
  });

  it('names only what is not plain', () => {
    expect(encodeEncoding({ ...plainEncoding, colour: 'bloc', ties: 'bundled' })).toBe('bundled.bloc');
    expect(encodeEncoding({ ...plainEncoding, blocs: 'hulls' })).toBe('hulls');
  });

  it('is read in any order, with junk between', () => {
    fc.assert(
      fc.property(
        anyEncoding,
        fc.array(fc.stringMatching(/^[A-Z0-9_ ]*$/)),
        fc.nat(),
        (encoding, junk, seed) => {
          const words = [...encodeEncoding(encoding).split('.'), ...junk];
          const turned = words.map((_word, at) => words[(at + seed) % words.length]);
          expect(decodeEncoding(turned.join('.'))).toEqual(encoding);
        },
      ),
    );
  });

  it.each(['', '.', 'hull', 'HULLS', 'hulls ', 'hulls,bundled', 'constructor', '__proto__', 'ties', '…'])(
    'is plain for “%s”, which names nothing',
    (text) => {
      expect(decodeEncoding(text)).toEqual(plainEncoding);
    },
  );

  it('is some way to draw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(encodings).toContainEqual(decodeEncoding(text));
      }),
    );
  });
});
