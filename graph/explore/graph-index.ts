/**
 * What filters ask of a graph, prepared once: arrays instead of attribute look-ups, ties by type,
 * ties by node. Graphs are immutable, so an index is made at the first question and kept.
 */
import { lastDay, yearOf } from '../model/partial-date.ts';
import type { EntityKind, RelationGraph } from '../model/types.ts';

export interface NodeFacts {
  readonly key: string;
  readonly kind: EntityKind;
  readonly region: string;
  /** First and last year of existence, inclusive; ±Infinity where open. */
  readonly from: number;
  readonly to: number;
}

export interface EdgeFacts {
  readonly key: string;
  readonly type: string;
  /** Positions of the two ends in `nodes`. */
  readonly source: number;
  readonly target: number;
  /** First and last year in force, inclusive; ±Infinity where open. */
  readonly from: number;
  readonly to: number;
  /** True where its last day lies before the day the dataset was kept true to. */
  readonly ended: boolean;
}

export interface GraphIndex {
  readonly nodes: readonly NodeFacts[];
  readonly edges: readonly EdgeFacts[];
  readonly nodeAt: ReadonlyMap<string, number>;
  readonly edgeAt: ReadonlyMap<string, number>;
  /** Positions in `edges` of the ties at each node. */
  readonly incident: readonly (readonly number[])[];
  /** Keys of the ties of each type. */
  readonly byType: ReadonlyMap<string, readonly string[]>;
}

const cache = new WeakMap<RelationGraph, GraphIndex>();

/** The index of a graph. O(nodes + ties) the first time, O(1) after. */
export function indexOf(graph: RelationGraph): GraphIndex {
  const known = cache.get(graph);
  if (known) return known;

  const nodes: NodeFacts[] = [];
  const nodeAt = new Map<string, number>();
  graph.forEachNode((key, { kind, region, start, end }) => {
    nodeAt.set(key, nodes.length);
    nodes.push({ key, kind, region, from: yearOf(start, -Infinity), to: yearOf(end, Infinity) });
  });

  const asOf = lastDay(graph.getAttribute('asOf'));
  const edges: EdgeFacts[] = [];
  const edgeAt = new Map<string, number>();
  const incident: number[][] = nodes.map(() => []);
  const byType = new Map<string, string[]>();
  graph.forEachEdge((key, { type, start, end }, sourceKey, targetKey) => {
    const source = nodeAt.get(sourceKey) ?? -1;
    const target = nodeAt.get(targetKey) ?? -1;
    const at = edges.length;
    edgeAt.set(key, at);
    edges.push({
      key,
      type,
      source,
      target,
      from: yearOf(start, -Infinity),
      to: yearOf(end, Infinity),
      ended: end !== '' && lastDay(end) < asOf,
    });
    incident[source]?.push(at);
    incident[target]?.push(at);
    const ofType = byType.get(type);
    if (ofType) ofType.push(key);
    else byType.set(type, [key]);
  });

  const index: GraphIndex = { nodes, edges, nodeAt, edgeAt, incident, byType };
  cache.set(graph, index);
  return index;
}
