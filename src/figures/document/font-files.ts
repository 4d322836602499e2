/** The font files that ship, by the characters they are for. Each is fetched only when a text needs it. */
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff?url';
import arabicRanges from '@fontsource/noto-sans-arabic/unicode.json';
import hebrew from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff?url';
import hebrewRanges from '@fontsource/noto-sans-hebrew/unicode.json';
import sourceSansRanges from '@fontsource/source-sans-3/unicode.json';

export interface FontFile {
  /** What the PDF calls it: jsPDF knows one file by one name. */
  readonly family: string;
  readonly url: string;
  readonly bold: boolean;
  /** Whether a file may have a character; its own table has the last word. */
  readonly mayHave: (code: number) => boolean;
}

/** A test of ranges as CSS writes them, `U+0370-0377,U+037F`. */
export function rangeTest(ranges: string): (code: number) => boolean {
  const pairs = ranges.split(',').map((range): [number, number] => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });
  return (code) => pairs.some(([from, to]) => code >= from && code <= to);
}

const sourceSansFiles: Readonly<Record<string, string>> = import.meta.glob(
  '/node_modules/@fontsource/source-sans-3/files/*-{400,700}-normal.woff',
  { eager: true, query: '?url', import: 'default' },
);

/** In the order in which they are asked. */
const sourceSansParts = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
] as const satisfies readonly (keyof typeof sourceSansRanges)[];

const sourceSans = (bold: boolean): readonly FontFile[] =>
  sourceSansParts.map((part) => {
    const name = `source-sans-3-${part}-${bold ? '700' : '400'}-normal.woff`;
    const url = Object.entries(sourceSansFiles).find(([path]) => path.endsWith(`/${name}`))?.[1];
    if (url === undefined) throw new Error(`the build has no ${name}`);
    const family = `SourceSans3-${bold ? 'Bold' : 'Regular'}-${part}`;
    return { family, url, bold, mayHave: rangeTest(sourceSansRanges[part]) };
  });

const [regular, bold] = [sourceSans(false), sourceSans(true)];

/** These ship in one weight: a bold text of theirs is drawn with an outline. */
const otherScripts: readonly FontFile[] = [
  { family: 'NotoSansArabic', url: arabic, bold: false, mayHave: rangeTest(arabicRanges.arabic) },
  { family: 'NotoSansHebrew', url: hebrew, bold: false, mayHave: rangeTest(hebrewRanges.hebrew) },
];

/** Files for a weight, in the order in which they are asked for a character. */
export const fontFiles = (isBold: boolean): readonly FontFile[] => [
  ...(isBold ? bold : regular),
  ...otherScripts,
];
