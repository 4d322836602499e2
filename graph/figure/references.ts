/** The sources of a figure, as references that a reader can look up. */
import { yearOf } from '../model/partial-date.ts';
import type { RelationGraph, Source, Tie } from '../model/types.ts';
import type { FigureWords } from './figure-words.ts';

/** Sources that the ties cite, the most cited first. */
export function citedSources(graph: RelationGraph, ties: Iterable<Tie>): Source[] {
  const cited = new Map<string, number>();
  for (const tie of ties) for (const id of tie.sources) cited.set(id, (cited.get(id) ?? 0) + 1);
  return [...cited]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .flatMap(([id]) => graph.getAttribute('sources').get(id) ?? []);
}

const yearIn = (date: string): string => (date === '' ? '' : String(yearOf(date, 0)));

/** In a line with others, what is not in the title already: "The Balkans (M. Todorova, 1997)". */
export function shortReference({ title, author, date }: Source): string {
  const rest = [author, yearIn(date)].filter((part) => part !== '' && !title.includes(part));
  return rest.length === 0 ? title : `${title} (${rest.join(', ')})`;
}

/** On a line of its own, with all that is known: "The Balkans. M. Todorova. Oxford University Press. 1997". */
export function fullReference({ title, author, reference, date }: Source, words: FigureWords): string {
  let text = title;
  const add = (part: string, isSaid: boolean): void => {
    if (part !== '' && !isSaid) text += (/[.?!…]$/.test(text) ? ' ' : '. ') + part;
  };
  for (const part of [author, reference]) add(part, text.includes(part));
  add(words.date(date), text.includes(yearIn(date)));
  return text;
}
