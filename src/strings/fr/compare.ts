import type { compare as en } from '../en/compare.ts';
import { formatNumber, plural } from '../language.ts';

/** How many, and what one or several did. */
type Part = readonly [count: number, one: string, other: string];

/** "214 liens ont pris fin, 1 est apparu": the noun goes with the first part that stays. */
const listParts = (noun: string, parts: readonly Part[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, one, other], at) => {
      const what = at > 0 ? '' : ` ${noun}${plural(count, { one: '', other: 's' })}`;
      return `${formatNumber(count)}${what} ${plural(count, { one, other })}`;
    })
    .join(', ');

export const compare: typeof en = {
  panel: 'Ce qui a changé',
  close: 'Ranger ce qui a changé',
  title: (first: string, second: string) => `${first} et ${second}`,
  turned: 'Ont changé de camp',
  came: 'Nouveaux États et nouvelles organisations',
  went: 'États et organisations disparus',
  showAll: (count: number) => `Tout afficher (${formatNumber(count)})`,
  show: 'Les afficher',
  signs: { friendly: 'amical', hostile: 'hostile', neutral: 'neutre', none: 'aucun' },

  sameYears: (years: string) => `Rien n’a changé\u202f: c’est ${years} des deux côtés.`,
  between: (earlier: string, later: string, ties: string) =>
    `Entre ${earlier} et ${later}\u202f: ${ties === '' ? 'aucun lien' : ties}.`,
  nothing: (earlier: string, later: string, ties: string) =>
    `Entre ${earlier} et ${later}, rien n’a changé${ties === '' ? '' : `\u202f: ${ties}`}.`,
  ties: (ended: number, began: number, continued: number) =>
    listParts('lien', [
      [ended, 'a pris fin', 'ont pris fin'],
      [began, 'est apparu', 'sont apparus'],
      [continued, 's’est maintenu', 'se sont maintenus'],
    ]),
  pairs: (better: number, worse: number, renewed: number) => {
    const turned = listParts('paire', [
      [better, 'est passée de l’hostilité à l’amitié', 'sont passées de l’hostilité à l’amitié'],
      better > 0
        ? [worse, 'de l’amitié à l’hostilité', 'de l’amitié à l’hostilité']
        : [worse, 'est passée de l’amitié à l’hostilité', 'sont passées de l’amitié à l’hostilité'],
    ]);
    const rest = plural(renewed, {
      one: 'reste liée, mais par d’autres liens qu’avant',
      other: 'restent liées, mais par d’autres liens qu’avant',
    });
    if (renewed === 0) return turned === '' ? '' : `${turned}.`;
    return turned === ''
      ? `${listParts('paire', [[renewed, rest, rest]])}.`
      : `${turned}\u202f; ${formatNumber(renewed)} ${plural(renewed, { one: 'autre', other: 'autres' })} ${rest}.`;
  },
  entities: (gone: number, added: number) => {
    const parts = [
      ...(gone > 0
        ? [`${formatNumber(gone)} ${plural(gone, { one: 'a disparu', other: 'ont disparu' })}`]
        : []),
      ...(added > 0
        ? [`${formatNumber(added)} ${plural(added, { one: 'est nouvelle', other: 'sont nouvelles' })}`]
        : []),
    ];
    return parts.length === 0 ? '' : `Parmi les nations et les organisations, ${parts.join(' et ')}.`;
  },
};
