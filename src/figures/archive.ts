/** Several files as one. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export interface ArchiveFile {
  /** May have folders: `frames/1914.png`. */
  readonly name: string;
  readonly data: Blob | string | Uint8Array;
}

/** Compressed already: to do it again takes time and saves nothing. */
const packed = /\.(png|jpe?g|webp|gif|webm|mp4|pdf|zip|gz|woff2|xlsx|docx|pptx)$/i;

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that every system can unpack, and that stays in the folder that it is unpacked in. */
function safeName(name: string): string {
  const parts = name
    .normalize('NFC')
    .split(/[/\\]/)
    .map((part) =>
      part
        // eslint-disable-next-line no-control-regex -- they are what is meant
        .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_')
        .replace(/[. ]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .map((part) => (reserved.test(part) ? `_${part}` : part));
  return parts.length > 0 ? parts.join('/') : 'file';
}

/** `a.png`, then `a (2).png`: also where names differ in case alone, for most systems see no difference. */
function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const end = dot > name.lastIndexOf('/') + 1 ? dot : name.length;
  let unique = name;
  for (let count = 2; taken.has(unique.toLowerCase()); count++) {
    unique = `${name.slice(0, end)} (${String(count)})${name.slice(end)}`;
  }
  taken.add(unique.toLowerCase());
  return unique;
}

const bytesOf = async (data: ArchiveFile['data']): Promise<Uint8Array> => {
  if (typeof data === 'string') return strToU8(data);
  return data instanceof Uint8Array ? data : new Uint8Array(await data.arrayBuffer());
};

/**
 * A ZIP of the files in their order.
 *
 * @throws the signal's reason where aborted, between two files.
 */
export async function zip(files: readonly ArchiveFile[], signal?: AbortSignal): Promise<Blob> {
  const taken = new Set<string>();
  const contents: [string, Zippable[string]][] = [];
  for (const { name, data } of files) {
    signal?.throwIfAborted();
    const unique = uniqueName(safeName(name), taken);
    contents.push([unique, [await bytesOf(data), { level: packed.test(unique) ? 0 : 6 }]]);
  }
  signal?.throwIfAborted();
  return new Blob([zipSync(Object.fromEntries(contents))], { type: 'application/zip' });
}
