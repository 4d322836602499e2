/** What is said while one goes from nation to nation along their ties, by keyboard. */
import { formatNumber, plural } from '../language.ts';

const ties = (count: number): string =>
  count === 0 ? 'no visible ties' : `${formatNumber(count)} ${plural(count, { one: 'tie', other: 'ties' })}`;

export const walk = {
  /** Follows what the picture says of its own keys. */
  help: 'Enter or W starts a walk along the ties: the arrow keys then go from nation to nation.',
  keys: 'Arrow keys go along the ties. Page Down and Page Up read them one by one, Space goes along the one read out. Enter opens the details, Backspace goes back, Escape ends the walk.',

  node: (name: string, count: number): string => `${name}: ${ties(count)}.`,
  backTo: (name: string, count: number): string => `Back to ${name}: ${ties(count)}.`,
  tie: (from: string, phrase: string, to: string, span: string): string =>
    `${from} — ${phrase} — ${to}, ${span}.`,
  bothIn: (one: string, other: string, bloc: string): string => `${one} and ${other} are both in ${bloc}.`,
  veiled: (from: string, to: string): string => `${from} — a tie that is still to be guessed — ${to}.`,
  more: (count: number): string =>
    `${formatNumber(count)} more ${plural(count, { one: 'tie', other: 'ties' })} between them.`,
  nth: (at: number, count: number): string => `Tie ${formatNumber(at)} of ${formatNumber(count)}.`,

  nobody: {
    ArrowUp: 'No tie leads up from here.',
    ArrowRight: 'No tie leads to the right from here.',
    ArrowDown: 'No tie leads down from here.',
    ArrowLeft: 'No tie leads to the left from here.',
  },
  noneRead: 'Page Down reads the first tie; Space then goes along it.',
  beginning: 'The walk began here.',
  opened: (title: string): string => `The details of ${title} are open.`,
  gone: 'Where you stood is hidden now: the walk has ended.',
  ended: 'The walk has ended. The arrow keys move the view again.',
  empty: 'There is nobody to start from.',
};
