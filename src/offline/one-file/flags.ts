/** Stands in for `src/ui/flags.ts`: the flags that the page carries, as addresses that hold the picture itself. */
import { carried } from './carried.ts';

const urls = new Map(
  Object.entries(carried.flags).map(([name, svg]) => [name, `data:image/svg+xml,${encodeURIComponent(svg)}`]),
);

export const flagUrl = (name: string): string | null => urls.get(name) ?? null;
