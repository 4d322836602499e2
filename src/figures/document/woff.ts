/** jsPDF reads TrueType; Fontsource ships it as WOFF 1.0: the same tables, each packed by zlib. */
import { unzlibSync } from 'fflate';

/**
 * @param file A WOFF file with TrueType outlines. @returns The TrueType file in it.
 * @throws {Error} Where it is something else.
 */
export function unpackWoff(file: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const woff = new DataView(file);
  if (woff.getUint32(0) !== 0x774f4646 || woff.getUint32(4) !== 0x00010000)
    throw new Error('the font is no WOFF file with TrueType outlines');
  const count = woff.getUint16(12);
  const padded = (length: number): number => (length + 3) & ~3;
  const entries = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
      woff.getUint32(at + field),
    ) as [number, number, number, number, number];
    return { tag, offset, packed, length, checksum };
  });
  const header = 12 + count * 16;
  const bytes = new Uint8Array(entries.reduce((sum, { length }) => sum + padded(length), header));
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (count - 2 ** power) * 16);
  let end = header;
  for (const [index, { tag, offset, packed, length, checksum }] of entries.entries()) {
    const table = new Uint8Array(file, offset, packed);
    bytes.set(packed === length ? table : unzlibSync(table), end);
    for (const [field, value] of [tag, checksum, end, length].entries())
      view.setUint32(12 + index * 16 + field * 4, value);
    end += padded(length);
  }
  return bytes;
}
