/**
 * A quiz in five letters, to be read out in class: who types them in over the same view gets the same
 * questions. Crockford's Base32 (https://www.crockford.com/base32.html): no I, L, O or U to mistake.
 */
import { seededRandom } from '../model/random.ts';
import type { Visible } from '../model/types.ts';
import { quizLevels, type QuizWishes } from './quiz.ts';

/** How many questions one may ask for. */
export const quizCounts: readonly number[] = [5, 10, 15];

/** Seeds that a code can hold: whole numbers below this one. */
export const quizSeeds = 2 ** 16;

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 5;
/** Level and count have four values each, the view thirty-two. */
const small = 4;

export interface QuizCode extends QuizWishes {
  /** What `viewCheck` says of the view it was made over. */
  readonly check: number;
}

/**
 * A number from 0 to 31 that tells most views from another: the sum of what chance makes of the FNV-1a
 * hash (Fowler, Noll & Vo, public domain) of each visible key, whatever their order. Cost: O(visible).
 */
export function viewCheck({ nodes, edges }: Visible): number {
  let sum = 0;
  for (const key of [...nodes, ...edges]) {
    let hash = 0x811c9dc5;
    for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    sum += Math.floor(seededRandom(hash)() * letters.length);
  }
  return sum % letters.length;
}

/** @param code Its seed below `quizSeeds`, its count one of `quizCounts`. */
export function writeQuizCode({ seed, level, count, check }: QuizCode): string {
  const wishes = (seed * small + quizLevels.indexOf(level)) * small + quizCounts.indexOf(count);
  let rest = wishes * letters.length + check;
  let code = '';
  for (let at = 0; at < length; at++) {
    code = (letters[rest % letters.length] ?? '') + code;
    rest = Math.floor(rest / letters.length);
  }
  return code;
}

/** Reads a code as people type it: any case, spaces and dashes, O for 0, I or L for 1. null where it is none. */
export function readQuizCode(text: string): QuizCode | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const digits = Array.from(plain, (letter) => letters.indexOf(letter));
  if (digits.length !== length || digits.includes(-1)) return null;
  const number = digits.reduce((sum, digit) => sum * letters.length + digit, 0);
  const check = number % letters.length;
  const wishes = Math.floor(number / letters.length);
  const count = quizCounts[wishes % small];
  const level = quizLevels[Math.floor(wishes / small) % small];
  if (count === undefined || level === undefined) return null;
  return { seed: Math.floor(wishes / small / small), level, count, check };
}
