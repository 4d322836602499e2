import type { open as en } from '../en/open.ts';
import { formatNumber, plural } from '../language.ts';

export const open: typeof en = {
  title: 'Ouvrir un fichier',
  text: 'Des données enregistrées ici en JSON d’Entente, ou une leçon. Elles restent dans ce navigateur\u202f; personne d’autre ne les voit.',
  choose: 'Choisir un fichier…',
  drop: 'ou déposez-en un n’importe où sur la page',
  notOpened: (file) => `«\u202f${file}\u202f» n’a pas pu être ouvert`,
  unreadable: 'Le fichier n’a pas pu être lu.',
  problems: (count) =>
    `${formatNumber(count)} ${plural(count, { one: 'problème', other: 'problèmes' })}\u202f; ce que vous aviez ouvert est resté tel quel.`,
  more: (count) => `… et ${formatNumber(count)} de plus.`,
  opened: (title) => `«\u202f${title}\u202f» est ouvert.`,
  notKept: (title) =>
    `«\u202f${title}\u202f» est ouvert. Ce navigateur ne garde rien\u202f: rouvrez le fichier la prochaine fois.`,
  yours: 'Les fichiers que vous avez ouverts',
  remove: (title) => `Retirer «\u202f${title}\u202f»`,
  removed: (title) => `«\u202f${title}\u202f» est retiré de ce navigateur.`,
  takeBack: 'Le reprendre',
  close: 'Fermer',
};
