import type { time as en } from '../en/time.ts';
import { formatNumber, plural } from '../language.ts';

export const time: typeof en = {
  panel: 'Temps',
  changes: 'Ce qui a changé',
  back: 'Une année en arrière',
  on: 'Une année en avant',
  play: 'Faire défiler les années',
  pause: 'Arrêter le défilement des années',
  speed: 'Vitesse',
  when: 'Quand',
  modes: { all: 'Toutes', one: 'Une année', span: 'Période', compare: 'Comparer' },
  goToEvent: 'Aller à un événement',
  events: 'Événements',
  compareTyped: 'Comparer',
  withTyped: 'avec',
  with: 'avec',
  yearTyped: 'Année, au clavier',
  firstTyped: 'Première année, au clavier',
  lastTyped: 'Dernière année, au clavier',
  typedHint: 'Une année, ou deux séparées par un tiret\u202f: 1985–1989',
  year: 'Année',
  first: 'Première année',
  last: 'Dernière année',
  compare: 'Comparer',
  compareWith: 'Avec',
  inYear: (year: number, ties: number) =>
    `${String(year)}\u202f: ${formatNumber(ties)} ${plural(ties, { one: 'lien', other: 'liens' })}`,
  ofYear: (year: number) => `${String(year)}\u202f:`,
  refused: (text: string, from: number, to: number) =>
    `«\u202f${text}\u202f» n’est pas une année de ${String(from)} à ${String(to)}, comme ${String(to)}.`,
};
