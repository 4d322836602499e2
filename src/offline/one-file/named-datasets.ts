/** Stands in for `src/strings/datasets.ts`: whoever looks beyond the lesson must not take a part for the whole. */
import type { DatasetEntry } from '#graph';
import { datasets as whole, translated } from '../../strings/datasets.ts';
import { offlineWords as words } from '../../strings/offline.ts';
import { carried } from './carried.ts';

export { translated };

const partOf = (entry: DatasetEntry): DatasetEntry => ({
  ...entry,
  title: words.partOf(entry.title),
  load: async () => {
    const dataset = await entry.load();
    return { ...dataset, title: words.partOf(dataset.title) };
  },
});

export const datasets: readonly DatasetEntry[] = carried.isPart ? whole.map(partOf) : whole;
