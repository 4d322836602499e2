import type { filters as en } from '../en/filters.ts';
import { formatNumber, plural } from '../language.ts';

const steps = (count: number): string =>
  `${formatNumber(count)} ${plural(count, { one: 'étape', other: 'étapes' })}`;
/** "83 liens sur 104", "104 liens". */
const part = (some: number, all: number, noun: string): string =>
  `${formatNumber(some)} ${noun}${some === all ? '' : ` sur ${formatNumber(all)}`}`;

export const filters: typeof en = {
  panel: 'Filtres et légende',
  rest: '\u202f; le reste arrive…',
  active: 'Filtres actifs',
  remove: (filter: string) => `Ôter le filtre\u202f: ${filter}`,
  clear: 'Tout effacer',
  compared: (years: string) => `Comparé à ${years}`,
  stopComparing: (years: string) => `Ne plus comparer à ${years}`,
  someSquares: 'Les organisations qui ont trop ou trop peu de membres restent des carrés.',

  views: 'Pour commencer',
  everything: 'Tout à la fois',

  ties: 'Liens',
  all: 'Tous',
  none: 'Aucun',
  only: 'seul',
  onlyThese: (label: string) => `Seulement\u202f: ${label}`,
  showOnly: (label: string) => `Afficher seulement\u202f: ${label}`,
  showAllTypes: 'Afficher de nouveau tous les types',
  shown: (visible: number, all: number) =>
    `${formatNumber(visible)} sur ${formatNumber(all)} ${plural(visible, { one: 'affiché', other: 'affichés' })}`,
  typesOf: (family: string) => `${family}\u202f: types`,

  more: 'Autres filtres',
  status: 'État des liens',
  inForce: 'En vigueur',
  ended: 'Terminés',
  who: 'Qui',
  nations: 'Nations',
  organisations: 'Organisations et blocs',
  unconnected: 'Celles qui n’ont aucun lien visible',
  where: 'Où',
  noRegion: 'Sans région (organisations)',
  around: (name: string | null) => (name === null ? 'Autour d’une nation' : `Autour\u202f: ${name}`),
  selectFirst: 'Sélectionnez d’abord une nation, puis ne voyez que ce qui en est proche.',
  steps,

  andMore: (names: readonly string[], left: number) =>
    `${names.join(', ')} et ${formatNumber(left)} ${plural(left, { one: 'autre', other: 'autres' })}`,
  told: {
    types: (labels: string) => (labels === '' ? 'Aucun type de lien' : `Liens\u202f: ${labels}`),
    statuses: (isInForce: boolean, isEnded: boolean) => {
      const names = [...(isInForce ? ['en vigueur'] : []), ...(isEnded ? ['terminés'] : [])];
      return names.length === 0 ? 'Ni en vigueur ni terminés' : `Liens ${names.join(' ou ')}`;
    },
    kinds: (hasNations: boolean, hasOrganisations: boolean) => {
      const names = [...(hasNations ? ['nations'] : []), ...(hasOrganisations ? ['organisations'] : [])];
      return names.length === 0 ? 'Ni nations ni organisations' : `Seulement les ${names.join(' et les ')}`;
    },
    regions: (names: string) => (names === '' ? 'Aucune région' : `Régions\u202f: ${names}`),
    noRegion: 'sans région',
    around: (name: string, hops: number) => `Autour\u202f: ${name} (${steps(hops)})`,
    expanded: (names: string) => `Avec les voisins\u202f: ${names}`,
    folded: (names: string) => `Replié\u202f: ${names}`,
    connected: 'Sans les entités isolées',
  },
  counts: (ties: number, allTies: number, entities: number, allEntities: number) =>
    `${part(ties, allTies, plural(ties, { one: 'lien', other: 'liens' }))} entre ${part(entities, allEntities, 'nations et organisations')}`,
};
