/** QR codes (ISO/IEC 18004). */
import { encode } from 'uqr';

/**
 * The largest that a telephone still reads from a handout or a screen: version 15, 77 modules a side.
 * It holds 520 bytes; with the quiet zone of 4 modules around it, give it 255 pixels or 35 mm at least.
 */
export const largestQr = { version: 15, modules: 77, bytes: 520 } as const;

/**
 * @returns Rows of modules, true where dark, without the quiet zone of 4 modules that belongs around
 *   them; null for no text, and for more than `largestQr.bytes` of it.
 */
export function qrMatrix(text: string): readonly (readonly boolean[])[] | null {
  const { length } = new TextEncoder().encode(text);
  if (length === 0 || length > largestQr.bytes) return null;
  // The size that the least correction needs; then as much correction as that size has room for.
  return encode(text, { ecc: 'L', boostEcc: true, border: 0, maxVersion: largestQr.version }).data;
}
