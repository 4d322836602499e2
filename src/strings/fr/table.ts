import type { table as en } from '../en/table.ts';
import { formatNumber, plural } from '../language.ts';

export const table: typeof en = {
  panel: 'Tableau des liens',
  title: 'Liens',
  count: (shown: number, all: number) =>
    shown === all ? formatNumber(all) : `${formatNumber(shown)} sur ${formatNumber(all)}`,
  close: 'Fermer le tableau',
  allHidden: 'Les filtres masquent tous les liens.',
  showAll: 'Tout afficher',
  rows: 'Lignes du tableau des liens',
  more: (count: number) => `${formatNumber(count)} ${plural(count, { one: 'autre', other: 'autres' })}…`,
  columns: { from: 'De', type: 'Lien', to: 'À', title: 'Quoi', start: 'Depuis', end: 'Jusqu’à' },
};
