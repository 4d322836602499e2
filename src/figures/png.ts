/** The chunks that a PNG is made of (PNG, third edition, W3C 2025). */

export const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcs[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) view.setUint8(4 + at, type.charCodeAt(at));
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crcOf(bytes.subarray(4, data.length + 8)));
  return bytes;
}

const [unitIsMetre, headerEnd] = [1, signature.length + 25];

/** The same image, with how many of its pixels make a metre in print: in place of what it may have said. */
export async function withResolution(png: Blob, pixelsPerMetre: number): Promise<Blob> {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, pixelsPerMetre);
  view.setUint32(4, pixelsPerMetre);
  view.setUint8(8, unitIsMetre);
  const parts: BlobPart[] = [png.slice(0, headerEnd), chunk('pHYs', data)];
  let at = headerEnd;
  while (at < png.size) {
    const head = new DataView(await png.slice(at, at + 8).arrayBuffer());
    const end = at + head.getUint32(0) + 12;
    const type = String.fromCharCode(...[4, 5, 6, 7].map((byte) => head.getUint8(byte)));
    // Whatever says something of the image stands before its data.
    if (type === 'IDAT') break;
    if (type !== 'pHYs') parts.push(png.slice(at, end));
    at = end;
  }
  return new Blob([...parts, png.slice(at)], { type: png.type });
}
