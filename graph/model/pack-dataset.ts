/** A parsed dataset as plain JSON, and back: what the build writes, so that a page need not parse CSV. */
import { relationshipTypes } from './relationship-types.ts';
import type { Dataset, Source } from './types.ts';

/** A `Dataset` with nothing in it that JSON has no word for. */
export interface PackedDataset extends Omit<Dataset, 'sources' | 'types'> {
  readonly sources: readonly Source[];
}

/**
 * @returns What `JSON.stringify` writes without loss. The registry of types is left out: every
 *   package that ships has the same.
 */
export function packDataset(dataset: Dataset): PackedDataset {
  const { id, title, description, since, asOf, licences, views, events, entities, ties, sources, beyond } =
    dataset;
  return {
    ...{ id, title, description, since, asOf, licences, views, events, entities, ties },
    sources: [...sources.values()],
    ...(beyond && { beyond }),
  };
}

/** The dataset that was packed. `unpackDataset(packDataset(d))` equals `d` where its types are the registry's. */
export function unpackDataset({ sources, ...rest }: PackedDataset): Dataset {
  return {
    ...rest,
    sources: new Map(sources.map((source) => [source.id, source])),
    types: relationshipTypes,
  };
}
