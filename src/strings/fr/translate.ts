/** A dataset in French: fetched with the first one that is opened. */
import { translateDataset, type Dataset } from '#graph';
import { namesIn } from '../names.ts';
import { datasetTexts } from './datasets.ts';
import { names } from './names.ts';
import { types } from './types.ts';
import { viewTitles } from './views.ts';

const find = <T>(table: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

const namesOf = namesIn('fr', names);

export const translate = (dataset: Dataset): Dataset =>
  translateDataset(dataset, {
    title: find(datasetTexts, dataset.id)?.title ?? null,
    names: namesOf,
    types: (id) => find(types, id),
    views: (title) => find(viewTitles, title),
  });
