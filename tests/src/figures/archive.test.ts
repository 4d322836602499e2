import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../src/figures/archive.ts';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

async function unpacked(blob: Blob): Promise<Map<string, { bytes: Uint8Array; method: number }>> {
  const methods = new Map<string, number>();
  const files = unzipSync(await bytesOf(blob), {
    filter: ({ name, compression }) => {
      methods.set(name, compression);
      return true;
    },
  });
  return new Map(
    Object.entries(files).map(([name, bytes]) => [name, { bytes, method: methods.get(name) ?? -1 }]),
  );
}

const namesOf = async (...names: string[]): Promise<string[]> => [
  ...(await unpacked(await zip(names.map((name) => ({ name, data: name }))))).keys(),
];

describe('an archive', () => {
  it('holds texts, bytes and blobs, pictures as they are', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251);
    const archive = await zip([
      { name: 'world.svg', data: '<svg>'.repeat(500) },
      { name: 'frames/1914.png', data: new Blob([noise]) },
      { name: 'ties.csv', data: new TextEncoder().encode('from,to\nFRA,RUS\n'.repeat(200)) },
    ]);
    expect(archive.type).toBe('application/zip');
    const files = await unpacked(archive);
    expect([...files.keys()]).toEqual(['world.svg', 'frames/1914.png', 'ties.csv']);
    expect(strFromU8(files.get('world.svg')?.bytes ?? new Uint8Array())).toBe('<svg>'.repeat(500));
    expect(files.get('frames/1914.png')?.bytes).toEqual(noise);
    expect([...files.values()].map(({ method }) => method)).toEqual([8, 0, 8]);
    expect(archive.size).toBeLessThan(6500);
  });

  it('has names in every script, marked as UTF-8', async () => {
    const names = ['Россия.png', '日本/東京.svg', 'Côte d’Ivoire.png'];
    expect(await namesOf(...names)).toEqual(names);
    // Bit 11 of the flags of the first entry.
    const bytes = await bytesOf(await zip([{ name: 'Россия.png', data: '' }]));
    expect(new DataView(bytes.buffer).getUint16(6, true) & 0x800).toBe(0x800);
  });

  it('stays in the folder that it is unpacked in', async () => {
    expect(await namesOf('../../etc/passwd', '/root/a', 'C:\\temp\\b.png', './c', 'd/../e')).toEqual([
      'etc/passwd',
      'root/a',
      'C_/temp/b.png',
      'c',
      'd/e',
    ]);
    expect(await namesOf('..', 'a\u0000b.txt', 'CON.png', 'what?.svg', 'dots...')).toEqual([
      'file',
      'a_b.txt',
      '_CON.png',
      'what_.svg',
      'dots',
    ]);
  });

  it('gives each file a name of its own', async () => {
    expect(await namesOf('a.png', 'a.png', 'A.PNG', 'a (2).png', 'x/.b', 'x/.b', 'c', 'c')).toEqual([
      'a.png',
      'a (2).png',
      'A (3).PNG',
      'a (2) (2).png',
      'x/.b',
      'x/.b (2)',
      'c',
      'c (2)',
    ]);
  });

  it('stops when it is told to, and packs nothing as an empty archive', async () => {
    const stop = new AbortController();
    const slow = new Blob(['x']);
    const packing = zip(
      [
        { name: 'a', data: slow },
        { name: 'b', data: slow },
      ],
      stop.signal,
    );
    stop.abort();
    await expect(packing).rejects.toMatchObject({ name: 'AbortError' });
    expect((await unpacked(await zip([]))).size).toBe(0);
  });
});
