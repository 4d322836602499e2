/** What a package leaves unsaid of its entities, where it is a part of another. */
import type { Claim, Dataset } from './types.ts';

/**
 * Ties of the whole between entities of a part that the part does not have, nor one of the same type
 * between the same two; and what the whole itself leaves unsaid of them.
 *
 * @param part Some of the entities and ties of `whole`.
 * @returns Each claim once, in the order of the whole. Cost: O(ties of both).
 */
export function beyondOf(part: Dataset, whole: Dataset): Claim[] {
  const here = new Set(part.entities.map(({ id }) => id));
  const keyOf = ({ type, from, to }: Claim): string => [type, from, to].join(' ');
  const said = new Set(part.ties.map(keyOf));
  const claims: Claim[] = [];
  for (const { type, from, to } of [...whole.ties, ...(whole.beyond ?? [])]) {
    const claim = { type, from, to };
    if (!here.has(from) || !here.has(to) || said.has(keyOf(claim))) continue;
    said.add(keyOf(claim));
    claims.push(claim);
  }
  return claims;
}
