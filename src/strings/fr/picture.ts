import type { picture as en } from '../en/picture.ts';
import { formatNumber, plural } from '../language.ts';

export const picture: typeof en = {
  channels: {
    ties: 'Liens d’une même paire',
    blocs: 'Organisations',
    size: 'Taille',
    colour: 'Couleur de l’anneau',
  },
  choices: {
    fanned: { label: 'Chacun', description: 'Une ligne par lien, côte à côte' },
    bundled: {
      label: 'En faisceau',
      description:
        'Une ligne par paire\u202f: plus elle est large, plus il y a de liens\u202f; les bandes disent lesquels',
    },
    squares: { label: 'Carrés', description: 'Un carré, relié par une ligne à chaque membre' },
    hulls: { label: 'Contours', description: 'Un contour coloré autour des membres' },
    unfolded: { label: 'Dépliées', description: 'Une ligne de chaque membre à chaque autre membre' },
    same: { label: 'Identique', description: 'Tous les disques ont la même taille' },
    degree: {
      label: 'Selon les liens',
      description: 'Plus il y a de liens visibles, plus le disque est grand',
    },
    plain: { label: 'Aucune', description: 'Un anneau fin autour de chaque drapeau' },
    region: { label: 'Par continent', description: 'Afrique, Amériques, Asie, Europe, Océanie' },
    bloc: {
      label: 'Par organisation',
      description: 'De qui elle est membre, parmi celles qui sont affichées',
    },
    balance: {
      label: 'Amie ou ennemie',
      description: 'Si ses liens visibles sont, au total, plutôt amicaux ou plutôt hostiles',
    },
  },
  squaresNow: 'Des carrés tant que deux années sont comparées',
  focus: 'Mise au point sur la sélection',
  ownTies: 'Ses propres liens',
  steps: (count: number) => `${formatNumber(count)} ${plural(count, { one: 'étape', other: 'étapes' })}`,
  rest: 'Tout le reste',
  fade: 'Le reste s’estompe',
  hide: 'Le reste est masqué',
  restHint: 'Le cercle suit ce qui est sélectionné.',
  plain: 'Revenir à l’image simple',

  unpin: (count: number) => `Libérer ${formatNumber(count)}`,
  layout: (name: string) => `Disposition\u202f: ${name}`,
  howDrawn: 'Manière de dessiner',
  picture: 'Dessin',
  manyLines: (count) =>
    `${formatNumber(count)} lignes à la fois. Pointez une nation pour ne voir que ses liens, ou tracez une seule ligne par paire.`,
  bundle: 'Les regrouper',
  arrange: 'Disposer ce qui est affiché en ce moment',
  zoom: 'Zoom',
  zoomIn: 'Agrandir (+)',
  zoomOut: 'Réduire (−)',
  showAll: 'Tout afficher (0)',
};
