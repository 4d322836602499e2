import type { presenter as en } from '../en/presenter.ts';
import { formatList } from '../language.ts';

export const presenter: typeof en = {
  title: 'Présentation',
  now: 'Maintenant',
  next: 'Ensuite',
  asks: 'pose une question',
  lit: (names) => `En lumière\u202f: ${formatList(names)}`,
  litAndMore: (names, more) => `En lumière\u202f: ${names.join(', ')} et ${String(more)} de plus`,
  notes: 'Notes',
  noNotes: 'Il n’y a pas de notes pour cette étape.',
  onStage: 'Ce que lit la classe',
  timer: 'Temps écoulé depuis le début',
  restartTimer: 'Remettre le temps à zéro',
  waiting: 'En attente de la leçon. Ouvrez-la depuis la fenêtre qui la montre, avec P.',
  lost: 'La fenêtre qui montre la leçon a disparu. Rouvrez la leçon, ici ou par son lien\u202f: cette fenêtre la rejoint.',
  openAgain: 'Ouvrir la leçon à cette étape',
  endHint:
    'Terminer la leçon pour la classe\u202f? Appuyez de nouveau sur Échap pour la terminer, sur une autre touche pour continuer.',
};
