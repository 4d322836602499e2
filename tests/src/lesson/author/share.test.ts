import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LessonError } from '#graph';
import { lessons } from '#graph/lessons';
import { decodeLessonLink, encodeLessonLink } from '../../../../src/lesson/author/share.ts';

const carrying = (text: string): string =>
  `#lesson=${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`;

describe('a lesson in a link', () => {
  it('is the same when it is read, whatever it says', async () => {
    expect(lessons.length).toBeGreaterThan(0);
    for (const entry of lessons) {
      const lesson = { ...(await entry.load()), title: '北朝鮮 🇰🇵 “é”' };
      expect(decodeLessonLink(encodeLessonLink(lesson))).toEqual(lesson);
    }
  });

  it('is written in characters that no program escapes', async () => {
    const lesson = await lessons[0]?.load();
    expect(lesson && encodeLessonLink(lesson)).toMatch(/^#lesson=[\w-]+$/);
  });

  it('is nothing where the address carries something else, or was cut off anywhere', async () => {
    for (const fragment of ['', '#', '#tie:prk-rus', '#lesson=', '#lesson=%%%', '#lesson=AAAA']) {
      expect(decodeLessonLink(fragment), fragment).toBeNull();
    }
    const lesson = await lessons[0]?.load();
    const link = lesson ? encodeLessonLink(lesson) : '';
    fc.assert(
      fc.property(fc.integer({ min: 9, max: link.length - 4 }), (end) => {
        expect(decodeLessonLink(link.slice(0, end))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('withstands whatever else stands there', () => {
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (text, code) => {
        for (const fragment of [`#lesson=${text}`, `#lesson=${code}`, carrying(text)]) {
          const found = decodeLessonLink(fragment);
          expect(found === null || found instanceof LessonError).toBe(true);
        }
      }),
    );
  });

  it('tells what is wrong with something that is no lesson', () => {
    const found = decodeLessonLink(carrying('{"entente":"lesson","version":1,"id":"x"}'));
    expect(found).toBeInstanceOf(LessonError);
  });

  it('unpacks no more than a lesson needs', () => {
    // Some 50 megabytes of spaces: valid JSON, if anybody read to its end.
    const bomb = carrying(' '.repeat(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(decodeLessonLink(bomb)).toBeNull();
    expect(decodeLessonLink(`#lesson=${'A'.repeat(200_000)}`)).toBeNull();
  });
});
