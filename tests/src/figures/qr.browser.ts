import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { largestQr, qrMatrix } from '../../../src/figures/qr.ts';

/** What a reader makes of the code, drawn as it would be on a page. */
function read(matrix: readonly (readonly boolean[])[], module = 4): string | undefined {
  const side = (matrix.length + 8) * module;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#1d2733';
  matrix.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) context.fillRect((x + 4) * module, (y + 4) * module, module, module);
    });
  });
  return jsQR(context.getImageData(0, 0, side, side).data, side, side)?.data;
}

describe('a QR code', () => {
  it.each([
    'https://example.org/',
    'https://example.org/entente/?data=world&years=1985&types=defence-pact,sanction-trade&around=RUS*2#a',
    'Côte d’Ivoire – Россия – 日本',
    `https://example.org/?${'x'.repeat(largestQr.bytes - 21)}`,
  ])('says %s', (text) => {
    const matrix = qrMatrix(text);
    if (!matrix) throw new Error('there is no code');
    expect(matrix.every((row) => row.length === matrix.length)).toBe(true);
    expect(matrix.length).toBeLessThanOrEqual(largestQr.modules);
    expect(read(matrix)).toBe(text);
  });

  it('corrects as much as its size has room for', () => {
    const matrix = qrMatrix('https://example.org/');
    if (!matrix) throw new Error('there is no code');
    expect(matrix.length).toBe(25);
    // A smudge in the data, away from the marks at the corners.
    const smudged = matrix.map((row, y) =>
      row.map((dark, x) => (x > 11 && x < 15 && y > 11 && y < 14) || dark),
    );
    expect(read(smudged)).toBe('https://example.org/');
  });

  it('is none where the text is too long to be read, or is none', () => {
    expect(qrMatrix('x'.repeat(largestQr.bytes))).not.toBeNull();
    expect(qrMatrix('x'.repeat(largestQr.bytes + 1))).toBeNull();
    // Bytes count, not letters.
    expect(qrMatrix('é'.repeat(largestQr.bytes / 2 + 1))).toBeNull();
    expect(qrMatrix('')).toBeNull();
  });

  it('is the same every time', () => {
    expect(qrMatrix('entente')).toEqual(qrMatrix('entente'));
  });
});
