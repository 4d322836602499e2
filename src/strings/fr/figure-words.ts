/** What a figure and its legend say of themselves. */
import type { FigureWords } from '#graph';
import { formatDate } from '../dates.ts';
import { formatNumber, plural } from '../language.ts';
import { registry } from './registry.ts';
import { scene } from './scene.ts';

export const figureWords: FigureWords = {
  ...scene,
  date: formatDate,
  summary: (nodes, ties) => `${formatNumber(nodes)} nations et organisations, ${scene.ties(ties)}.`,
  sideBySide: (titles) => `${formatNumber(titles.length)} images côte à côte\u202f: ${titles.join(', ')}.`,

  family: registry.familyLabel,
  changesHeading: 'Ce qui a changé',
  changes: {
    began: 'Nouveau, là où il n’y avait rien',
    'changed-began': 'Nouveau, à la place d’un autre',
    'changed-ended': 'Terminé, remplacé par un autre',
    ended: 'Terminé, sans remplacement',
    continued: 'S’est maintenu',
  },
  bundlesHeading: 'Une ligne par paire',
  signs: {
    friendly: 'Liens amicaux seulement',
    hostile: 'Liens hostiles seulement',
    mixed: 'Liens amicaux et hostiles',
    neutral: 'Ni amicaux ni hostiles',
  },
  hullsHeading: 'Membres de',
  ringsHeading: (colour) =>
    `Anneaux\u202f: ${{ plain: 'aucun', region: 'par continent', bloc: 'par organisation', balance: 'amis ou ennemis' }[colour]}`,
  sizesHeading: 'Taille\u202f: liens visibles',
  stepsHeading: (centre) => (centre === '' ? 'Distance' : `Distance à partir de\u202f: ${centre}`),
  stepsAway: (ring, ties) =>
    `Cercle ${formatNumber(ring)}\u202f: à ${formatNumber(ties)} ${plural(ties, { one: 'lien', other: 'liens' })}`,
  noWay: 'Au-dehors\u202f: aucun lien n’y mène',
  leader: 'Vers sa capitale ou son siège',
  nation: 'Nation',
  bloc: 'Organisation ou bloc',
  turned: (change, what) =>
    change === 'came'
      ? {
          nation: 'Nouvel État',
          bloc: 'Nouvelle organisation',
          both: 'Nouvel État ou nouvelle organisation',
        }[what]
      : {
          nation: 'Ancien État',
          bloc: 'Ancienne organisation',
          both: 'Ancien État ou ancienne organisation',
        }[what],

  bundles: 'Plusieurs liens d’une paire',
  map: 'Côtes et frontières d’aujourd’hui',
  qr: 'Code qui mène à cette vue',
  sources: 'Sources\u202f:',
  separator: '\u202f; ',
  moreSources: (count) => `et ${formatNumber(count)} ${plural(count, { one: 'autre', other: 'autres' })}`,
  sourcesAtEnd: 'énumérées à la fin de ce document',
  sourcesPage: (page, of) =>
    of === 1 ? 'Sources' : `Sources (${formatNumber(page)} sur ${formatNumber(of)})`,
  sourcesOrder: 'Les plus citées d’abord',
  asOf: (date) => `état des faits\u202f: ${date}`,
  mapSource: (hasBorders) =>
    `carte\u202f: ${hasBorders ? 'côtes et frontières' : 'côtes'} d’aujourd’hui, Natural Earth`,
};
