/** The panel of filters and legend, and what filters say of themselves. */
import { formatNumber, plural } from '../language.ts';

const part = (some: number, all: number): string =>
  some === all ? formatNumber(all) : `${formatNumber(some)} of ${formatNumber(all)}`;

export const filters = {
  panel: 'Filters and legend',
  rest: '; the rest is on its way …',
  active: 'Active filters',
  remove: (filter: string): string => `Remove filter: ${filter}`,
  clear: 'Clear all',
  compared: (years: string): string => `Compared with ${years}`,
  stopComparing: (years: string): string => `Stop comparing with ${years}`,
  someSquares: 'Organisations with too many members, or too few, stay squares.',

  views: 'Begin with',
  everything: 'Everything at once',

  ties: 'Ties',
  all: 'All',
  none: 'None',
  only: 'only',
  onlyThese: (label: string): string => `Only ${label}`,
  showOnly: (label: string): string => `Show only ${label}`,
  showAllTypes: 'Show all types again',
  shown: (visible: number, all: number): string => `${formatNumber(visible)} of ${formatNumber(all)} shown`,
  typesOf: (family: string): string => `${family}: types`,

  more: 'More filters',
  status: 'Status of ties',
  inForce: 'In force',
  ended: 'Ended',
  who: 'Who',
  nations: 'Nations',
  organisations: 'Organisations and blocs',
  unconnected: 'Those without a visible tie',
  where: 'Where',
  noRegion: 'No region (organisations)',
  around: (name: string | null): string => `Around ${name ?? 'a nation'}`,
  selectFirst: 'Select a nation first, then see only what is near it.',
  steps: (count: number): string =>
    `${formatNumber(count)} ${plural(count, { one: 'step', other: 'steps' })}`,

  /** "China, Japan, Mongolia and 1 more", where some were left out. */
  andMore: (names: readonly string[], left: number): string =>
    `${names.join(', ')} and ${formatNumber(left)} more`,
  told: {
    types: (labels: string): string => (labels === '' ? 'No types of tie' : `Ties: ${labels}`),
    statuses: (isInForce: boolean, isEnded: boolean): string => {
      const names = [...(isInForce ? ['in force'] : []), ...(isEnded ? ['ended'] : [])];
      return names.length === 0 ? 'Neither in force nor ended' : `Ties ${names.join(' or ')}`;
    },
    kinds: (hasNations: boolean, hasOrganisations: boolean): string => {
      const names = [...(hasNations ? ['nations'] : []), ...(hasOrganisations ? ['organisations'] : [])];
      return names.length === 0 ? 'Neither nations nor organisations' : `Only ${names.join(' and ')}`;
    },
    regions: (names: string): string => (names === '' ? 'No regions' : `In ${names}`),
    noRegion: 'no region',
    around: (name: string, hops: number): string =>
      `Within ${formatNumber(hops)} ${plural(hops, { one: 'step', other: 'steps' })} of ${name}`,
    expanded: (names: string): string => `With the neighbours of ${names}`,
    folded: (names: string): string => `Folded: ${names}`,
    connected: 'Without the unconnected',
  },
  /** Ties and entities: how many are shown, and how many there are. */
  counts: (ties: number, allTies: number, entities: number, allEntities: number): string =>
    `${part(ties, allTies)} ${plural(allTies, { one: 'tie', other: 'ties' })} between ${part(entities, allEntities)} nations and organisations`,
};
