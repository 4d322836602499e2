/** Reads PDFs for tests: with pdf.js what a reader sees, and by hand what lies in the file. */
import { getDocument, GlobalWorkerOptions, OPS, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export interface ReadPage {
  readonly size: readonly [number, number];
  readonly texts: readonly string[];
  /** Names of pdf.js's operators, in order. */
  readonly operators: readonly string[];
  readonly pixels: ImageData;
}

const operatorNames = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));

export async function readPdf(
  blob: Blob,
  scale = 1,
): Promise<{ readonly pages: readonly ReadPage[]; readonly document: PDFDocumentProxy }> {
  const document = await getDocument({ data: await blob.arrayBuffer(), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    await page.render({
      canvas: null,
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
    }).promise;
    const { items } = await page.getTextContent();
    const { fnArray } = await page.getOperatorList();
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    pages.push({
      size: [right - left, top - bottom],
      texts: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])),
      operators: fnArray.map((code) => operatorNames.get(code) ?? '?'),
      pixels: context.getImageData(0, 0, canvas.width, canvas.height),
    });
  }
  return { pages, document };
}

export interface RawObject {
  readonly dictionary: string;
  readonly data: Uint8Array | null;
}

/** The objects of a file by number, their streams unpacked. */
export async function objectsOf(blob: Blob): Promise<Map<number, RawObject>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  const objects = new Map<number, RawObject>();
  for (const match of text.matchAll(/(?<=\n)(\d+) 0 obj\n(.*?)\n(?:stream\n|endobj)/gs)) {
    const [whole, number = '', dictionary = ''] = match;
    let data: Uint8Array | null = null;
    const length = /\/Length (\d+)>>$/.exec(dictionary)?.[1];
    if (whole.endsWith('stream\n') && length !== undefined) {
      const start = match.index + whole.length;
      const own = new Blob([bytes.slice(start, start + Number(length))]).stream();
      const isPacked = dictionary.includes('/FlateDecode');
      const plain = isPacked ? own.pipeThrough(new DecompressionStream('deflate')) : own;
      data = new Uint8Array(await new Response(plain).arrayBuffer());
    }
    objects.set(Number(number), { dictionary, data });
  }
  return objects;
}

/** Fonts in a file: name, the glyph of each code but the first, and whether a program is embedded. */
export async function fontsOf(
  blob: Blob,
): Promise<{ readonly name: string; readonly glyphs: readonly number[]; readonly isEmbedded: boolean }[]> {
  const objects = await objectsOf(blob);
  const referred = (dictionary: string, key: string): RawObject | undefined =>
    objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1]));
  return [...objects.values()].flatMap(({ dictionary }) => {
    if (!dictionary.includes('/Subtype/CIDFontType2')) return [];
    const map = referred(dictionary, 'CIDToGIDMap')?.data ?? new Uint8Array();
    const glyphs = Array.from(
      { length: map.length / 2 },
      (_, at) => ((map[at * 2] ?? 0) << 8) | (map[at * 2 + 1] ?? 0),
    );
    const program = referred(referred(dictionary, 'FontDescriptor')?.dictionary ?? '', 'FontFile2')?.data;
    const name = /\/BaseFont\/([^/]+)/.exec(dictionary)?.[1] ?? '';
    return [{ name, glyphs: glyphs.slice(1), isEmbedded: (program?.length ?? 0) > 500 }];
  });
}

/** How many pixels are within a step or two of a colour, `#rrggbb`. */
export function countColour({ data }: ImageData, colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const near = [red, green, blue].every(
      (part, channel) => Math.abs((data[at + channel] ?? 0) - (part ?? 0)) < 3,
    );
    if (near) count++;
  }
  return count;
}
