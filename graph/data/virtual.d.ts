/** What `scripts/datasets-plugin.ts` makes of a data package: the texts of its files, by path. */
declare module 'virtual:dataset/*' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
