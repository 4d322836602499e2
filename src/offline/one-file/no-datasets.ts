/** Stands in for `graph/data/index.ts` in the worker, which is handed what it lays out. */
import type { DatasetEntry } from '#graph';

export type { DatasetEntry };

export const datasets: readonly DatasetEntry[] = [];
