import { unpackDataset, type PackedDataset } from '../model/pack-dataset.ts';
import type { Dataset } from '../model/types.ts';

/** A data package that ships with Entente. */
export interface DatasetEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /**
   * The filters that the dataset opens with, as `encodeFilters` writes them; empty where it opens
   * with everything. Stands in the package's `opening` too: an address must be read before the
   * package is fetched.
   */
  readonly opening: string;
  /**
   * Fetches the package.
   *
   * @throws an `Error` where its file cannot be fetched; {DatasetError} where an entry of one's own parses a broken package.
   */
  readonly load: () => Promise<Dataset>;
  /** Fetches only what the opening filters show, where that is worth a file of its own; throws as `load` does. */
  readonly loadOpening: (() => Promise<Dataset>) | null;
  /**
   * Where the nodes stand when the dataset opens, in its whole or in what it opens with: x and y by
   * turns, in the order of the dataset's entities; throws as `load` does. Missing where nobody has laid it
   * out before.
   */
  readonly loadPlaces?: (part: 'whole' | 'opening') => Promise<readonly number[]>;
}

/**
 * The bundler parses each package, with what it selects from another, and makes a module of it and
 * one of each opening (see `scripts/datasets-plugin.ts`): a broken package breaks the build.
 * Elsewhere, read the files and call `composePackage`, `parseDataset` and, of a selection, `beyondOf`.
 */
type DatasetModule = Promise<{ readonly default: PackedDataset; readonly places: readonly number[] }>;
type Fetch = () => DatasetModule;

const reading = (fetch: Fetch) => async (): Promise<Dataset> => unpackDataset((await fetch()).default);

function shipped(
  whole: Fetch,
  opening: Fetch | null = null,
): Required<Pick<DatasetEntry, 'load' | 'loadOpening' | 'loadPlaces'>> {
  return {
    load: reading(whole),
    loadOpening: opening && reading(opening),
    loadPlaces: async (part) => (await (part === 'opening' ? (opening ?? whole) : whole)()).places,
  };
}

/** The data packages that ship, the first one being what opens first. */
export const datasets: readonly DatasetEntry[] = [
  {
    id: 'pyongyang-2024',
    title: 'Putin in Pyongyang, June 2024',
    summary:
      'What ties Russia and North Korea, from the first Soviet aid to the treaty of 2024, and who watches.',
    opening: '',
    ...shipped(() => import('virtual:dataset/pyongyang-2024')),
  },
  {
    id: 'world',
    title: 'The world since 1945',
    summary:
      'Every state since 1945: alliances and their members, sanctions and the acts behind them, interests.',
    opening: 'types=defence-pact.membership-defence.rivalry&years=2025&isolated=no',
    ...shipped(
      () => import('virtual:dataset/world'),
      () => import('virtual:dataset/world/opening'),
    ),
  },
  {
    id: 'europe-1914',
    title: 'Europe, 1871–1918: two camps form',
    summary:
      'From Bismarck’s alliances to the armistice: pacts, rivalries, crises and the declarations of war.',
    opening:
      'types=defence-pact.entente.non-aggression.neutrality.membership-defence.membership.rivalry&years=1907&isolated=no',
    ...shipped(() => import('virtual:dataset/europe-1914')),
  },
];
