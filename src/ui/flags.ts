/** Flags that ship with the build, beside the page: see scripts/flags-plugin.ts. */
import names from 'virtual:flags';

const known = new Set(names.split(' '));

/** The address of a flag by its name in the data, or null where none ships. */
export const flagUrl = (name: string): string | null =>
  known.has(name) ? new URL(`flags/${name}.svg`, document.baseURI).href : null;
