import { MultiGraph } from 'graphology';
import type { Dataset, Entity, GraphInfo, RelationGraph, Tie } from './types.ts';

/**
 * Builds the graph of a dataset: one node an entity, one edge a tie, keyed by their ids. Directed
 * where the tie has a sender and a target, undirected where it is mutual.
 *
 * @param dataset As `parseDataset` returns it.
 * @returns A typed graphology MultiGraph of type "mixed". Treat it as immutable.
 * @throws graphology's `NotFoundGraphError` or `UsageGraphError` for a hand-made dataset with
 *   unknown ends or repeated ids; `parseDataset` lets none through.
 *
 * Cost: O(nodes + ties).
 */
export function buildGraph(dataset: Dataset): RelationGraph {
  const graph: RelationGraph = new MultiGraph<Entity, Tie, GraphInfo>({
    type: 'mixed',
    allowSelfLoops: false,
  });
  graph.replaceAttributes({
    id: dataset.id,
    title: dataset.title,
    description: dataset.description,
    since: dataset.since,
    asOf: dataset.asOf,
    licences: dataset.licences,
    views: dataset.views,
    events: dataset.events,
    sources: dataset.sources,
    types: dataset.types,
    ...(dataset.beyond && { beyond: dataset.beyond }),
  });
  for (const entity of dataset.entities) graph.addNode(entity.id, entity);
  for (const tie of dataset.ties) {
    if (tie.mutual) graph.addUndirectedEdgeWithKey(tie.id, tie.from, tie.to, tie);
    else graph.addDirectedEdgeWithKey(tie.id, tie.from, tie.to, tie);
  }
  return graph;
}
