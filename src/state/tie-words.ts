/** One tie in words; apart from what the filters say, which the first picture does without. */
import type { RelationGraph, RelationshipType, Tie } from '#graph';
import { formatSpan } from '../strings/dates.ts';

/** One tie as a sentence: "Russia — Defence pact — North Korea, since 2024". */
export function describeTie(graph: RelationGraph, tie: Tie, type: RelationshipType | undefined): string {
  const name = (id: string): string => graph.getNodeAttribute(id, 'name');
  const arrow = tie.mutual ? '—' : '→';
  return `${name(tie.from)} — ${type?.label ?? tie.type} ${arrow} ${name(tie.to)}, ${formatSpan(tie.start, tie.end)}`;
}
