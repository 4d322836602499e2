import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pwaOptions } from '../../../scripts/pwa-options.ts';

describe('the icons of the application', () => {
  const { manifest } = pwaOptions;
  const icons = (manifest ? manifest.icons : undefined) ?? [];

  it.each(icons.map((icon) => [icon.src, icon.sizes ?? ''] as const))('%s is a PNG of %s', (src, sizes) => {
    const bytes = readFileSync(new URL(`../../../public/${src}`, import.meta.url));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    // Width and height stand at the beginning of its first chunk.
    expect(`${String(bytes.readUInt32BE(16))}x${String(bytes.readUInt32BE(20))}`).toBe(sizes);
  });

  it('are what an installation asks for', () => {
    const kinds = icons.map(({ sizes, purpose }) => `${sizes ?? ''} ${String(purpose)}`);
    expect(kinds).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
  });
});
