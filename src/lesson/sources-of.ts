import type { RelationGraph } from '#graph';

/** Ids of the sources of ties and events, each once, in the order in which they are named. */
export function sourcesOf(graph: RelationGraph, about: readonly string[]): readonly string[] {
  const events = new Map(graph.getAttribute('events').map((event) => [event.id, event]));
  const sources = about.flatMap((id) =>
    graph.hasEdge(id) ? graph.getEdgeAttribute(id, 'sources') : (events.get(id)?.sources ?? []),
  );
  return [...new Set(sources)];
}
