/** Names of the shipped flags, parted by spaces: made by scripts/flags-plugin.ts. */
declare module 'virtual:flags' {
  const names: string;
  export default names;
}
