/** Flags that ship with the build: round ones from circle-flags (MIT), drawn files of our own for the rest. */
const shipped = import.meta.glob<string>('../../node_modules/circle-flags/flags/??.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});
const named = import.meta.glob<string>('../../node_modules/circle-flags/flags/other/nato.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

const urls = new Map(
  Object.entries({ ...shipped, ...named }).map(([path, url]) => [/([^/]+)\.svg$/.exec(path)?.[1] ?? '', url]),
);

/** The address of a flag by its name in the data, or null where none ships. */
export const flagUrl = (name: string): string | null => urls.get(name) ?? null;
