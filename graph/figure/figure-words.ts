/** Every word that a figure and its legend say of themselves: English, unless others are handed in. */
import type { TieChange } from '../explore/compare.ts';
import { formatDate } from '../model/partial-date.ts';
import { families, type Family } from '../model/relationship-types.ts';
import type { EntityKind, PartialDate } from '../model/types.ts';
import { encodingChannels, type Encoding } from './encoding.ts';
import type { BundleSign } from './scene.ts';
import { englishSceneWords, type SceneWords } from './scene-words.ts';

export interface FigureWords extends SceneWords {
  readonly date: (date: PartialDate) => string;
  /** What there is to see, for those who do not see it. */
  readonly summary: (nodes: number, ties: number) => string;
  readonly sideBySide: (titles: readonly string[]) => string;

  readonly family: (id: Family) => string;
  readonly changesHeading: string;
  readonly changes: Readonly<Record<TieChange, string>>;
  readonly bundlesHeading: string;
  readonly signs: Readonly<Record<BundleSign, string>>;
  readonly hullsHeading: string;
  readonly ringsHeading: (colour: Encoding['colour']) => string;
  readonly sizesHeading: string;
  /** Rings round a centre: its name, or nothing where that is not in the picture. */
  readonly stepsHeading: (centre: string) => string;
  readonly stepsAway: (ring: number, ties: number) => string;
  readonly noWay: string;
  /** A line on a map that leads back to where a node belongs. */
  readonly leader: string;
  readonly nation: string;
  readonly bloc: string;
  /** Who has come or gone since the years before: nations, blocs or both. */
  readonly turned: (change: 'came' | 'went', what: EntityKind | 'both') => string;

  /** The layer of lines that stand for several ties each. */
  readonly bundles: string;
  readonly map: string;
  readonly qr: string;
  readonly sources: string;
  /** Between two sources. */
  readonly separator: string;
  readonly moreSources: (count: number) => string;
  /** Where they are, in a document whose feet have no room for them. */
  readonly sourcesAtEnd: string;
  /** The heading of a page of them. */
  readonly sourcesPage: (page: number, of: number) => string;
  readonly sourcesOrder: string;
  readonly asOf: (date: string) => string;
  readonly mapSource: (hasBorders: boolean) => string;
}

export const changeLabels = {
  began: 'New, where there was none',
  'changed-began': 'New, in place of another',
  'changed-ended': 'Ended, with another in its place',
  ended: 'Ended, with none in its place',
  continued: 'Went on',
} as const satisfies FigureWords['changes'];

const kinds = { nation: 'state', bloc: 'organisation', both: 'state or organisation' } as const;

export const englishFigureWords: FigureWords = {
  ...englishSceneWords,
  date: formatDate,
  summary: (nodes, ties) => `${String(nodes)} nations and blocs, ${String(ties)} ties.`,
  sideBySide: (titles) => `${String(titles.length)} pictures side by side: ${titles.join(', ')}.`,

  family: (id) => families.find((family) => family.id === id)?.label ?? id,
  changesHeading: 'What changed',
  changes: changeLabels,
  bundlesHeading: 'One line for a pair',
  signs: {
    friendly: 'Friendly ties alone',
    hostile: 'Hostile ties alone',
    mixed: 'Friendly and hostile ties',
    neutral: 'Neither friendly nor hostile',
  },
  hullsHeading: 'Members of',
  ringsHeading: (colour) => {
    const choices = encodingChannels.find(({ id }) => id === 'colour')?.choices ?? [];
    return `Rings: ${(choices.find(({ id }) => id === colour)?.label ?? '').toLowerCase()}`;
  },
  sizesHeading: 'Size: visible ties',
  stepsHeading: (centre) => (centre === '' ? 'Distance' : `Distance from ${centre}`),
  stepsAway: (ring, ties) => `Ring ${String(ring)}: ${String(ties)} ${ties === 1 ? 'tie' : 'ties'} away`,
  noWay: 'Outside: no way there by ties',
  leader: 'To its capital or seat',
  nation: 'Nation',
  bloc: 'Organisation or bloc',
  turned: (change, what) => `${change === 'came' ? 'New' : 'Former'} ${kinds[what]}`,

  bundles: 'Several ties of a pair',
  map: 'Coast and borders of today',
  qr: 'Code that leads to this view',
  sources: 'Sources:',
  separator: '; ',
  moreSources: (count) => `and ${String(count)} more`,
  sourcesAtEnd: 'listed at the end of this document',
  sourcesPage: (page, of) => (of === 1 ? 'Sources' : `Sources (${String(page)} of ${String(of)})`),
  sourcesOrder: 'The most cited first',
  asOf: (date) => `facts as of ${date}`,
  mapSource: (hasBorders) => `map: ${hasBorders ? 'coast and borders' : 'coast'} of today, Natural Earth`,
};

/** The words that were handed in, or the English ones. */
export const wordsOf = ({ words }: { readonly words?: FigureWords }): FigureWords =>
  words ?? englishFigureWords;
