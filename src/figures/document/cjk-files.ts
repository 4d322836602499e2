/**
 * Chinese, Japanese and Korean characters, in some two hundred small files: a module of its own,
 * for the list of what is in which is long.
 */
import koreanRanges from '@fontsource/noto-sans-kr/unicode.json';
import chineseRanges from '@fontsource/noto-sans-sc/unicode.json';
import { rangeTest, type FontFile } from './font-files.ts';

const koreanFiles: Readonly<Record<string, string>> = import.meta.glob(
  '/node_modules/@fontsource/noto-sans-kr/files/noto-sans-kr-[0-9]*-400-normal.woff',
  { eager: true, query: '?url', import: 'default' },
);
const chineseFiles: Readonly<Record<string, string>> = import.meta.glob(
  '/node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-[0-9]*-400-normal.woff',
  { eager: true, query: '?url', import: 'default' },
);

/** Numbered parts are `[7]` in the list of ranges and `-7-` in the name of the file. */
function filesOf(
  family: string,
  files: Readonly<Record<string, string>>,
  ranges: Readonly<Record<string, string>>,
): readonly FontFile[] {
  return Object.entries(files).flatMap(([path, url]) => {
    const part = /-(\d+)-400-normal\.woff$/.exec(path)?.[1];
    const range = part === undefined ? undefined : ranges[`[${part}]`];
    if (part === undefined || range === undefined) return [];
    return [{ family: `${family}-${part}`, url, bold: false, mayHave: rangeTest(range) }];
  });
}

const korean = filesOf('NotoSansKR', koreanFiles, koreanRanges);
const chinese = filesOf('NotoSansSC', chineseFiles, chineseRanges);

/** A character that both have is drawn as the text's language draws it, as far as that can be told. */
export const cjkFiles = (isKorean: boolean): readonly FontFile[] =>
  isKorean ? [...korean, ...chinese] : [...chinese, ...korean];
