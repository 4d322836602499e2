/** The fonts of one document: fetched as its texts need them, read and embedded by jsPDF. */
import type { jsPDF } from 'jspdf';
import { figureDialogWords as words } from '../../strings/figures.ts';
import { fontFiles, type FontFile } from './font-files.ts';
import { unpackWoff } from './woff.ts';

export interface Font {
  readonly family: string;
  readonly bold: boolean;
  /** The same font under another name, for outlines that nobody is to find as text. */
  readonly halo: () => string;
  readonly has: (code: number) => boolean;
  /** Of a text that the font has, in ems, as jsPDF will set it: without kerning. */
  readonly widthOf: (text: string) => number;
  /** The first of the letters that look the same: a glyph in a PDF stands for one letter only. */
  readonly plain: (code: number) => number;
}

/** What jsPDF knows of a font file; its types say nothing of it. */
interface Metadata {
  /** What letter each glyph stands for, for those who search and copy. */
  readonly toUnicode: Record<number, number>;
  readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number>> } };
  readonly widthOfString: (text: string, size: number, charSpace: number) => number;
}

const haloEnding = '-halo';
const isHalo = (family: string): boolean => family.endsWith(haloEnding);

const fetched = new Map<string, Promise<string>>();

/** A TrueType file, a letter for each byte, as jsPDF wants it. */
async function fetchFont(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(words.problems.noFont(response.status));
  const bytes = unpackWoff(await response.arrayBuffer());
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    letters.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return letters.join('');
}

/** Fetches a file once; one that failed is tried again the next time. */
function fontText(url: string): Promise<string> {
  const text = fetched.get(url) ?? fetchFont(url);
  fetched.set(url, text);
  text.catch(() => fetched.delete(url));
  return text;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
const pictograph = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}/u;
const korean = /\p{Script=Hangul}/u;
/** From the Basic Multilingual Plane alone: jsPDF writes no others. A mark of its own would need placing. */
const simple = /^[^\p{M}\u{10000}-\u{10ffff}]$/u;

export interface Cluster {
  /** What a reader takes for one character. */
  readonly text: string;
  readonly at: number;
}

export const clustersOf = (text: string): Cluster[] =>
  Array.from(graphemes.segment(text), ({ segment, index }) => ({ text: segment, at: index }));

/** What of a cluster is seen. */
export const seen = (cluster: string): string =>
  Array.from(cluster)
    .filter((letter) => !ignorable.test(letter))
    .join('');

export class Fonts {
  readonly #document: jsPDF;
  readonly #loaded = new Map<string, Promise<Font>>();
  /** Null: no font that ships has it. */
  readonly #found = new Map<string, Font | null>();
  readonly #added = new Map<string, Metadata>();

  constructor(document: jsPDF) {
    this.#document = document;
  }

  /** Fetches what a text needs. */
  async prepare(text: string, isBold: boolean): Promise<void> {
    const isKorean = korean.test(text);
    const clusters = new Map(
      clustersOf(text).map((cluster) => [this.#key(cluster.text, isBold, isKorean), cluster.text]),
    );
    for (const key of this.#found.keys()) clusters.delete(key);
    await Promise.all(
      [...clusters].map(async ([key, cluster]) => {
        this.#found.set(key, await this.#find(cluster, isBold, isKorean));
      }),
    );
  }

  /** The font for a cluster of a text that was prepared; null where none has it. */
  fontOf(cluster: string, isBold: boolean, text: string): Font | null {
    return this.#found.get(this.#key(cluster, isBold, korean.test(text))) ?? null;
  }

  /**
   * Says what is found and copied where a glyph is seen: nothing but space for a halo, and for the
   * forms of an Arabic letter the letter itself. To be done when all is drawn.
   */
  finish(): void {
    for (const [family, { toUnicode }] of this.#added) {
      for (const [glyph, code] of Object.entries(toUnicode)) {
        const letter = String.fromCharCode(code).normalize('NFKC');
        const isForm = code >= 0xfb50 && code <= 0xfefc && letter.length === 1;
        toUnicode[Number(glyph)] = isHalo(family) ? 0x20 : isForm ? letter.charCodeAt(0) : code;
      }
    }
  }

  readonly #key = (cluster: string, isBold: boolean, isKorean: boolean): string =>
    `${isBold ? 'bold' : ''} ${isKorean ? 'ko' : ''} ${cluster}`;

  async #find(cluster: string, isBold: boolean, isKorean: boolean): Promise<Font | null> {
    const letter = seen(cluster);
    // A pictograph that a text font happens to have is not what the screen shows.
    if (!simple.test(letter) || pictograph.test(cluster)) return null;
    const code = letter.charCodeAt(0);
    const search = async (files: readonly FontFile[]): Promise<Font | null> => {
      for (const file of files) {
        if (!file.mayHave(code)) continue;
        const font = await this.#load(file);
        if (font.has(code)) return font;
      }
      return null;
    };
    const found = await search(fontFiles(isBold));
    if (found || /\p{Private_Use}|\p{Unassigned}/u.test(letter)) return found;
    const { cjkFiles } = await import('./cjk-files.ts');
    return search(cjkFiles(isKorean));
  }

  #load(file: FontFile): Promise<Font> {
    const font = this.#loaded.get(file.url) ?? this.#read(file);
    this.#loaded.set(file.url, font);
    return font;
  }

  async #read({ family, url, bold }: FontFile): Promise<Font> {
    this.#document.addFileToVFS(family, await fontText(url));
    const metadata = this.#add(family, family);
    const { codeMap } = metadata.cmap.unicode;
    const first = new Map<number, number>();
    for (const [code, glyph] of Object.entries(codeMap))
      if (!first.has(glyph)) first.set(glyph, Number(code));
    return {
      family,
      bold,
      halo: () => {
        const name = family + haloEnding;
        if (!this.#added.has(name)) this.#add(family, name);
        return name;
      },
      has: (code) => (codeMap[code] ?? 0) !== 0,
      widthOf: (text) => metadata.widthOfString(text, 1, 0),
      plain: (code) => first.get(codeMap[code] ?? 0) ?? code,
    };
  }

  #add(file: string, family: string): Metadata {
    this.#document.addFont(file, family, 'normal');
    const { metadata } = this.#document.setFont(family, 'normal').getFont() as { metadata: Metadata };
    this.#added.set(family, metadata);
    return metadata;
  }
}
