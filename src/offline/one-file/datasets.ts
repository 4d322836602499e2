/** Stands in for `graph/data/index.ts`: the one dataset that the page carries. */
import { unpackDataset, type Dataset, type DatasetEntry } from '#graph';
import { carried } from './carried.ts';

export type { DatasetEntry };

const { dataset, ownTypes, opening } = carried;

export const datasets: readonly DatasetEntry[] = [
  {
    id: dataset.id,
    title: dataset.title,
    summary: dataset.description,
    opening,
    load: (): Promise<Dataset> => {
      const { types, ...rest } = unpackDataset(dataset);
      const byId = new Map([...types, ...ownTypes].map((type) => [type.id, type] as const));
      return Promise.resolve({ ...rest, types: [...byId.values()] });
    },
    loadOpening: null,
  },
];
