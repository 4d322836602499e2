import type { walk as en } from '../en/walk.ts';
import { formatNumber, plural } from '../language.ts';

const ties = (count: number): string =>
  count === 0
    ? 'aucun lien visible'
    : `${formatNumber(count)} ${plural(count, { one: 'lien', other: 'liens' })}`;

export const walk: typeof en = {
  help: 'Entrée ou W commence un parcours le long des liens\u202f: les flèches vont alors de nation en nation.',
  keys: 'Les flèches suivent les liens. Page suivante et Page précédente les lisent un par un, Espace suit celui qui vient d’être lu. Entrée ouvre les détails, Retour arrière revient sur ses pas, Échap termine le parcours.',

  node: (name, count) => `${name}\u202f: ${ties(count)}.`,
  backTo: (name, count) => `Retour\u202f: ${name}, ${ties(count)}.`,
  tie: (from, phrase, to, span) => `${from} — ${phrase} — ${to}, ${span}.`,
  bothIn: (one, other, bloc) => `${one} et ${other}, ensemble dans une organisation\u202f: ${bloc}.`,
  veiled: (from, to) => `${from} — un lien qui reste à deviner — ${to}.`,
  more: (count) =>
    `${formatNumber(count)} ${plural(count, { one: 'autre lien', other: 'autres liens' })} entre les deux.`,
  nth: (at, count) => `Lien ${formatNumber(at)} sur ${formatNumber(count)}.`,

  nobody: {
    ArrowUp: 'Aucun lien ne mène vers le haut.',
    ArrowRight: 'Aucun lien ne mène vers la droite.',
    ArrowDown: 'Aucun lien ne mène vers le bas.',
    ArrowLeft: 'Aucun lien ne mène vers la gauche.',
  },
  noneRead: 'Page suivante lit le premier lien\u202f; Espace le suit ensuite.',
  beginning: 'Le parcours a commencé ici.',
  opened: (title) => `Les détails sont ouverts\u202f: ${title}.`,
  gone: 'L’endroit où vous étiez est maintenant masqué\u202f: le parcours est terminé.',
  ended: 'Le parcours est terminé. Les flèches déplacent de nouveau la vue.',
  empty: 'Il n’y a personne d’où partir.',
};
