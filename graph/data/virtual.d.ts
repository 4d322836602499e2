/** What `scripts/datasets-plugin.ts` makes of a data package: its dataset as JSON, and where its nodes stand at first. */
declare module 'virtual:dataset/*' {
  import type { PackedDataset } from '../model/pack-dataset.ts';
  const dataset: PackedDataset;
  export const places: readonly number[];
  export default dataset;
}
