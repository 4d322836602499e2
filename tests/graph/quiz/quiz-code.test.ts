import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizCounts, quizLevels, quizSeeds, readQuizCode, viewCheck, writeQuizCode } from '#graph';

const codes = fc.record({
  seed: fc.integer({ min: 0, max: quizSeeds - 1 }),
  level: fc.constantFrom(...quizLevels),
  count: fc.constantFrom(...quizCounts),
  check: fc.integer({ min: 0, max: 31 }),
});

describe('the code of a quiz', () => {
  it('is five letters that say everything', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const text = writeQuizCode(code);
        expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readQuizCode(text)).toEqual(code);
      }),
    );
  });

  it('is read as people write it', () => {
    const code = readQuizCode('10G0A');
    expect(code).not.toBeNull();
    for (const text of ['10g0a', ' lOgo-A ', 'IOG0A']) expect(readQuizCode(text)).toEqual(code);
  });

  it.each(['', '10G0', '10G0AA', '10G0U', 'école', '😀😀😀😀😀'])('is not “%s”', (text) => {
    expect(readQuizCode(text)).toBeNull();
  });

  it('never reads as a level or a count that there is not', () => {
    fc.assert(
      fc.property(
        fc.string({
          minLength: 5,
          maxLength: 5,
          unit: fc.constantFrom(...Array.from('0123456789ABCDEFXYZ')),
        }),
        (text) => {
          const code = readQuizCode(text);
          if (code) expect(writeQuizCode(code)).toBe(text);
        },
      ),
    );
  });

  it('knows one view from another, in any order', () => {
    const view = (...edges: readonly string[]): number =>
      viewCheck({ nodes: new Set(['A', 'B']), edges: new Set(edges) });
    expect(view('x', 'y')).toBe(view('y', 'x'));
    const checks = new Set(Array.from({ length: 200 }, (_, at) => view(`t${String(at)}`)));
    expect(checks.size).toBeGreaterThan(24);
  });
});
