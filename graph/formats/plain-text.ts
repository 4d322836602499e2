/** The characters that a text file can carry. */

// Production 2 of XML 1.0, turned round; with the `u` flag a lone surrogate is a code point of its own.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Drops what XML 1.0 forbids and a spreadsheet chokes on: NUL and most other control characters,
 * the non-characters U+FFFE and U+FFFF, and halves of surrogate pairs, which UTF-8 cannot write.
 * Direction marks, joiners and emoji stay: names need them.
 */
export const plainText = (text: string): string => text.replace(forbidden, '');
