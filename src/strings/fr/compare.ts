import type { compare as en } from '../en/compare.ts';
import { formatNumber, plural } from '../language.ts';

/** How many, and what one or several did. */
type Part = readonly [count: number, one: string, other: string];

/** "214 liens ont pris fin, 1 est apparu": the noun goes with the first part that stays. */
const listParts = (noun: string, parts: readonly Part[], of = ''): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, one, other], at) => {
      const what = at > 0 ? '' : ` ${noun}${plural(count, { one: '', other: 's' })}${of}`;
      return `${formatNumber(count)}${what} ${plural(count, { one, other })}`;
    })
    .join(', ');

export const compare: typeof en = {
  panel: 'Ce qui a changé',
  close: 'Ranger ce qui a changé',
  title: (first: string, second: string) => `${first} et ${second}`,
  turned: 'Ont changé de camp',
  turnedHow: 'D’après les liens des deux nations entre elles, plus souvent amicaux ou plus souvent hostiles.',
  came: 'Nouveaux États et nouvelles organisations',
  went: 'États et organisations disparus',
  showAll: (count: number) => `Tout afficher (${formatNumber(count)})`,
  show: 'Les afficher',
  signs: { friendly: 'amical', hostile: 'hostile', neutral: 'neutre', none: 'aucun' },

  sameYears: (years: string) => `Rien n’a changé\u202f: c’est ${years} des deux côtés.`,
  between: (earlier: string, later: string, ties: string, turns: string) =>
    `Entre ${earlier} et ${later}\u202f: ${ties === '' ? 'aucun lien' : ties}${turns === '' ? '' : `\u202f; ${turns}`}.`,
  nothing: (earlier: string, later: string, ties: string) =>
    `Entre ${earlier} et ${later}, rien n’a changé${ties === '' ? '' : `\u202f: ${ties}`}.`,
  ties: (ended: number, began: number, continued: number) =>
    listParts('lien', [
      [ended, 'a pris fin', 'ont pris fin'],
      [began, 'est apparu', 'sont apparus'],
      [continued, 's’est maintenu', 'se sont maintenus'],
    ]),
  turns: (better: number, worse: number) =>
    listParts(
      'paire',
      [
        [better, 'est passée de la rivalité à l’alliance', 'sont passées de la rivalité à l’alliance'],
        better > 0
          ? [worse, 'de l’alliance à la rivalité', 'de l’alliance à la rivalité']
          : [worse, 'est passée de l’alliance à la rivalité', 'sont passées de l’alliance à la rivalité'],
      ],
      ' de nations',
    ),
  renewed: (count: number, isMore: boolean) => {
    if (count === 0) return '';
    const noun = isMore ? plural(count, { one: 'autre paire', other: 'autres paire' }) : 'paire';
    const pairs = listParts(noun, [[count, 'reste liée', 'restent liées']], ' de nations');
    return `${pairs}, mais par d’autres liens qu’avant.`;
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
