/** What a writer writes: the chosen part of a graph, in the graph's order. */
import type { RelationshipType } from '../model/relationship-types.ts';
import type {
  Entity,
  GraphInfo,
  HistoricEvent,
  RelationGraph,
  Source,
  Tie,
  Visible,
} from '../model/types.ts';

/** The entities and ties of a part, and what the graph knows of their package. */
export interface Selection {
  readonly info: GraphInfo;
  readonly entities: readonly Entity[];
  readonly ties: readonly Tie[];
}

/**
 * Hidden is hidden: whatever a writer needs it takes from here, never from the graph.
 *
 * @param part What is shown; null for everything. A tie whose ends are not both in it is left out:
 *   it would name what is hidden.
 * @returns Entities and ties themselves, not copies.
 *
 * Cost: O(nodes + ties).
 */
export function selectionOf(graph: RelationGraph, part: Visible | null): Selection {
  const has = (node: string): boolean => part === null || part.nodes.has(node);
  return {
    info: graph.getAttributes(),
    entities: graph.mapNodes((_key, entity) => entity).filter(({ id }) => has(id)),
    ties: graph
      .mapEdges((_key, tie) => tie)
      .filter(
        ({ id, from, to }) =>
          part === null || (part.edges.has(id) && part.nodes.has(from) && part.nodes.has(to)),
      ),
  };
}

/** The sources that some facts cite, in the order in which the package lists them. */
export function citedSources(
  sources: ReadonlyMap<string, Source>,
  facts: readonly (Entity | Tie | HistoricEvent)[],
): Source[] {
  const cited = new Set(facts.flatMap((fact) => fact.sources));
  return [...sources.values()].filter(({ id }) => cited.has(id));
}

/** A look-up of relationship types by id. */
export const typesById = ({ types }: GraphInfo): ReadonlyMap<string, RelationshipType> =>
  new Map(types.map((type) => [type.id, type]));
