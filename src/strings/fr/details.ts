import type { details as en } from '../en/details.ts';
import { formatNumber, plural } from '../language.ts';

const ties = (count: number): string =>
  `${formatNumber(count)} ${plural(count, { one: 'lien', other: 'liens' })}`;

// Names come without their article: sentences quote them, or set them apart.
export const details: typeof en = {
  panel: 'Détails',
  close: 'Fermer les détails (Échap)',
  connectHint:
    'Cliquez sur une autre nation en tenant Maj, ou trouvez-la par la recherche et appuyez sur Maj+Entrée, pour demander comment les deux sont reliées.',
  sources: 'Sources',
  opensInNewTab: ' (s’ouvre dans un nouvel onglet)',

  bloc: 'Organisation ou bloc',
  nation: 'Nation',
  formerNation: 'Ancienne nation',
  hidden: (name: string) => `Les filtres masquent «\u202f${name}\u202f» en ce moment.`,
  since: 'Depuis',
  existed: 'A existé',
  seat: 'Siège',
  capital: 'Capitale',
  before: 'Avant',
  after: 'Après',
  alias: 'Autres noms',
  code: 'Code',
  lookAt: 'Cadrer',
  onlyItsTies: 'Ses liens seulement',
  neighboursToo: 'Ses voisins aussi',
  fold: 'Replier',
  foldTitle: 'Masque ce qui n’a de lien qu’avec elle',
  rings: 'Cercles autour',
  unpin: 'Libérer',
  ties: (shown: number, all: number) =>
    shown === all ? ties(all) : `${ties(shown)} sur ${formatNumber(all)}`,
  noTies: 'Aucun lien avec les autres.',
  tiesHidden: 'Les filtres masquent tous ses liens.',
  showAll: (count: number) => `Tout afficher (${formatNumber(count)})`,
  with: 'avec\u202f:',
  to: 'vers\u202f:',
  from: 'de la part de\u202f:',

  tieHidden: 'Les filtres masquent ce lien en ce moment.',
  mutual: 'et',
  directed: 'vers',
  definition: 'D’où vient ce terme',
  assessment: 'une appréciation, non un fait',
  contested: 'contesté\u202f: voir les deux lectures',
  act: (regime: string, act: string) => `${regime === '' ? 'Acte juridique' : regime}\u202f: ${act}`,

  howConnected: (from: string, to: string) => `${from} et ${to}\u202f: quels liens\u202f?`,
  notConnected: 'Aucun, parmi les liens visibles en ce moment.',
  elsewhere: 'D’autres années ou d’autres types de liens les relient peut-être.',
  connected: (steps: number, ways: number) => {
    const how = steps === 1 ? 'Liaison directe' : `Liaison en ${formatNumber(steps)} étapes`;
    return ways > 1 ? `${how}, par ${formatNumber(ways)} chemins.` : `${how}.`;
  },
  firstWays: (count: number) =>
    plural(count, {
      one: 'Seul le premier est listé.',
      other: `Seuls les ${formatNumber(count)} premiers sont listés.`,
    }),
  stepBack: 'Une étape en arrière',
  stepOn: 'Une étape en avant',
  trail: (step: number, all: number, name: string) =>
    `${formatNumber(step)} sur ${formatNumber(all)}\u202f: ${name}`,
  allWays: 'Tous les chemins',
  stepByStep: 'Pas à pas',
};
