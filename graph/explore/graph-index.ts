/**
 * What filters ask of a graph, prepared once: columns of numbers instead of attribute look-ups, ties
 * by node. Graphs are immutable, so an index is made at the first question and kept.
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

/** Facts about ties, a column each, in the graph's order: a step through the years reads all of them. */
export interface EdgeColumns {
  readonly keys: readonly string[];
  /** Positions of the two ends in `nodes`. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Position of the type in `types`. */
  readonly type: Uint32Array;
  /** 1 where its last day lies before the day the dataset was kept true to. */
  readonly ended: Uint8Array;
  /**
   * First and last year in force while both ends exist, inclusive; ±Infinity where open. `from` is
   * the latest of three beginnings and `to` the earliest of three ends, so that a span overlaps all
   * three lives exactly when `from` ≤ its end and `to` ≥ its beginning – even where the three share
   * no year and `from` lies behind `to`.
   */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

export interface GraphIndex {
  readonly nodes: readonly NodeFacts[];
  readonly nodeKeys: readonly string[];
  readonly edges: EdgeColumns;
  readonly nodeAt: ReadonlyMap<string, number>;
  readonly edgeAt: ReadonlyMap<string, number>;
  /** Positions in `edges` of the ties at each node. */
  readonly incident: readonly (readonly number[])[];
  /** The types that occur, in order of occurrence. */
  readonly types: readonly string[];
  /** The earliest and the latest year that a tie's own dates name; Infinity and −Infinity where none does. */
  readonly dated: { readonly from: number; readonly to: number };
}

const cache = new WeakMap<RelationGraph, GraphIndex>();

/** The index of a graph. O(nodes + ties) the first time, O(1) after. */
export function indexOf(graph: RelationGraph): GraphIndex {
  const known = cache.get(graph);
  if (known) return known;
  const index = build(graph);
  cache.set(graph, index);
  return index;
}

function build(graph: RelationGraph): GraphIndex {
  const nodes: NodeFacts[] = [];
  const nodeAt = new Map<string, number>();
  graph.forEachNode((key, { kind, region, start, end }) => {
    nodeAt.set(key, nodes.length);
    nodes.push({ key, kind, region, from: yearOf(start, -Infinity), to: yearOf(end, Infinity) });
  });

  const asOf = lastDay(graph.getAttribute('asOf'));
  const count = graph.size;
  const keys: string[] = [];
  const edges: EdgeColumns = {
    keys,
    source: new Uint32Array(count),
    target: new Uint32Array(count),
    type: new Uint32Array(count),
    ended: new Uint8Array(count),
    from: new Float64Array(count),
    to: new Float64Array(count),
  };
  const edgeAt = new Map<string, number>();
  const incident: number[][] = nodes.map(() => []);
  const typeAt = new Map<string, number>();
  const dated = { from: Infinity, to: -Infinity };
  graph.forEachEdge((key, { type, start, end }, sourceKey, targetKey) => {
    const at = keys.length;
    keys.push(key);
    edgeAt.set(key, at);
    let from = yearOf(start, -Infinity);
    let to = yearOf(end, Infinity);
    for (const year of [from, to].filter(Number.isFinite)) {
      dated.from = Math.min(dated.from, year);
      dated.to = Math.max(dated.to, year);
    }
    const ends = [nodeAt.get(sourceKey) ?? 0, nodeAt.get(targetKey) ?? 0] as const;
    for (const end of ends) {
      from = Math.max(from, nodes[end]?.from ?? -Infinity);
      to = Math.min(to, nodes[end]?.to ?? Infinity);
      incident[end]?.push(at);
    }
    if (!typeAt.has(type)) typeAt.set(type, typeAt.size);
    [edges.source[at], edges.target[at]] = ends;
    edges.type[at] = typeAt.get(type) ?? 0;
    edges.ended[at] = end !== '' && lastDay(end) < asOf ? 1 : 0;
    edges.from[at] = from;
    edges.to[at] = to;
  });
  return {
    nodes,
    nodeKeys: [...nodeAt.keys()],
    edges,
    nodeAt,
    edgeAt,
    incident,
    types: [...typeAt.keys()],
    dated,
  };
}
