/** A lesson in the fragment of an address: no server ever sees it. */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { LessonError, readLesson, writeLesson, type Lesson } from '#graph';

/** Longer addresses are cut by mail programs and chats. */
export const longestLink = 8000;
/** Longer ones were not made here; and none is larger when it is unpacked. */
const longestCode = 100_000;
const largest = 1_000_000;
/** Bytes unpacked at a time: at most some 1,032 times as many come out. */
const bite = 512;

const name = '#lesson=';

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fromBase64Url = (code: string): Uint8Array =>
  Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));

/** @throws a `RangeError` as soon as more comes out than a lesson in a link is long. */
function inflate(packed: Uint8Array): string {
  const parts: Uint8Array[] = [];
  const out = { size: 0, isWhole: false };
  const stream = new Inflate((part, isLast) => {
    out.size += part.length;
    if (out.size > largest) throw new RangeError('too large');
    parts.push(part);
    out.isWhole ||= isLast;
  });
  for (let at = 0; at < packed.length; at += bite) {
    stream.push(packed.subarray(at, at + bite), at + bite >= packed.length);
  }
  if (!out.isWhole) throw new RangeError('cut off');
  const all = new Uint8Array(out.size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return strFromU8(all);
}

/** The fragment of an address that carries the lesson, with its `#`. */
export const encodeLessonLink = (lesson: Lesson): string => {
  // Without the line breaks and indents that are for people.
  const text = JSON.stringify(JSON.parse(writeLesson(lesson)));
  return name + toBase64Url(deflateSync(strToU8(text), { level: 9 }));
};

/** Whether a fragment says that it carries a lesson. */
export const isLessonLink = (fragment: string): boolean => fragment.startsWith(name);

/**
 * Reads the fragment of an address. Total: whatever it holds, this ends soon.
 *
 * @returns null where it carries no lesson, or one that was cut off or tampered with; the problems
 *   where what it carries is no lesson that can be shown.
 */
export function decodeLessonLink(fragment: string): Lesson | LessonError | null {
  if (!isLessonLink(fragment)) return null;
  const code = fragment.slice(name.length);
  if (code.length > longestCode || !/^[\w-]+$/.test(code)) return null;
  try {
    return readLesson(inflate(fromBase64Url(code)));
  } catch (error) {
    return error instanceof LessonError ? error : null;
  }
}
