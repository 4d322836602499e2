import type { layouts as en } from '../en/layouts.ts';
import { formatNumber, plural } from '../language.ts';

export const layouts: typeof en = {
  entries: {
    force: {
      label: 'Forces',
      description: 'Proches, les nations étroitement liées\u202f; les rivales plus loin que les amies',
    },
    blocs: {
      label: 'Blocs',
      description: 'Les membres autour de leurs blocs\u202f; ceux de plusieurs blocs entre eux',
    },
    around: {
      label: 'Autour',
      description: 'Des cercles selon la distance à une nation\u202f: ses liens d’abord, puis les leurs',
    },
    map: {
      label: 'Carte',
      description:
        'Les nations à leur capitale, les organisations à leur siège\u202f; côtes et frontières d’aujourd’hui',
    },
    circle: {
      label: 'Cercle',
      description: 'Les nations sur un cercle, région par région\u202f; les organisations au milieu',
    },
  },
  params: { spacing: 'Espacement', centre: 'Centre', projection: 'Projection', order: 'Ordre' },
  choices: {
    close: 'Serré',
    even: 'Régulier',
    wide: 'Large',
    'natural-earth': 'Natural Earth',
    pacific: 'Natural Earth, Pacifique au milieu',
    'equal-earth': 'Equal Earth (aires exactes)',
    arctic: 'Depuis le pôle Nord',
    europe: 'Europe au milieu',
    region: 'Par région',
    ties: 'Les plus liées d’abord',
  },
  title: 'Disposition',
  mostTied: 'Qui a le plus de liens',
  part: 'Disposition pour',
  all: 'Tout le jeu de données',
  shown: 'Ce qui est affiché en ce moment',
  shownAbout: 'le reste fait place',
  same: 'En ce moment\u202f: pour ce qui était affiché lors de la dernière disposition.',
  keepPins: (count: number) =>
    plural(count, {
      one: 'Laisser à sa place l’élément épinglé',
      other: `Laisser à leur place les ${formatNumber(count)} éléments épinglés`,
    }),
};
