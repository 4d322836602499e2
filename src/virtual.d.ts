/** Names of the shipped flags, parted by spaces: made by scripts/flags-plugin.ts. */
declare module 'virtual:flags' {
  const names: string;
  export default names;
}

/** SVG texts of the shipped flags, by name. */
declare module 'virtual:flag-texts' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
