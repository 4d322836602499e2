import { parseDataset } from '../model/parse-dataset.ts';
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
   * Fetches and parses the package.
   *
   * @throws {DatasetError} for a broken package; an ordinary `Error` where its files cannot be fetched.
   */
  readonly load: () => Promise<Dataset>;
  /** Fetches only what the opening filters show, where that is worth a file of its own; throws as `load` does. */
  readonly loadOpening: (() => Promise<Dataset>) | null;
}

/**
 * The bundler makes a module of each package, with what it selects from another, and one of each
 * opening (see `scripts/datasets-plugin.ts`). Elsewhere, read the files and call `composePackage`
 * and `parseDataset`.
 */
type PackageModule = Promise<{ readonly default: Readonly<Record<string, string>> }>;
const reading = (fetch: () => PackageModule) => async (): Promise<Dataset> =>
  parseDataset((await fetch()).default);

/** The data packages that ship, the first one being what opens first. */
export const datasets: readonly DatasetEntry[] = [
  {
    id: 'pyongyang-2024',
    title: 'Putin in Pyongyang, June 2024',
    summary:
      'What ties Russia and North Korea, from the first Soviet aid to the treaty of 2024, and who watches.',
    opening: '',
    load: reading(() => import('virtual:dataset/pyongyang-2024')),
    loadOpening: null,
  },
  {
    id: 'world',
    title: 'The world since 1945',
    summary:
      'Every state since 1945: alliances and their members, sanctions and the acts behind them, interests.',
    opening: 'types=defence-pact.membership-defence.rivalry&years=2025&isolated=no',
    load: reading(() => import('virtual:dataset/world')),
    loadOpening: reading(() => import('virtual:dataset/world/opening')),
  },
  {
    id: 'europe-1914',
    title: 'Europe, 1871–1918: two camps form',
    summary:
      'From Bismarck’s alliances to the armistice: pacts, rivalries, crises and the declarations of war.',
    opening:
      'types=defence-pact.entente.non-aggression.neutrality.membership-defence.membership.rivalry&years=1907&isolated=no',
    load: reading(() => import('virtual:dataset/europe-1914')),
    loadOpening: null,
  },
];
