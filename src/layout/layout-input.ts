/** What the worker is asked, numbers instead of names; and its answer, with names again. */
import { dyadKey, type Entity, type Point, type RelationGraph, type Visible } from '#graph';
import type { LayoutInput, LayoutPart } from './composed.ts';
import { layoutEntry, optionOf, type LayoutId, type LayoutOptions } from './layouts.ts';
import { regionNumbers } from './regions.ts';

export interface LayoutAsk {
  readonly layout: LayoutId;
  /** Choices of the layout's parameters, by parameter id; what is missing or unknown is the default. */
  readonly options: LayoutOptions;
  /** What the layout is at its best for; null or everything: the whole graph. */
  readonly core: Visible | null;
  /** Nodes that stay exactly where they are put; all else makes room for them. */
  readonly held: ReadonlyMap<string, Point>;
}

export type Positions = ReadonlyMap<string, Point>;

/** Positions by node key, of x and y by turns in the order of the nodes. */
export const positionsOf = (nodes: readonly string[], places: ArrayLike<number>): Positions =>
  new Map(nodes.map((node, at) => [node, { x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 }]));

/** The groups of relationship types that gather nations in blocs, and that say who came of whom. */
const [membership, succession] = ['Membership', 'Succession'];

const nodesOf = (graph: RelationGraph, part: Visible | null): string[] =>
  graph.nodes().filter((node) => part?.nodes.has(node) ?? true);

/** Places on the map of nations or of blocs: x east and y south by turns, in degrees; NaN for all others. */
const placesOf = (entities: readonly Entity[], kind: Entity['kind']): Float64Array =>
  Float64Array.from(
    entities.flatMap((entity) =>
      entity.place && entity.kind === kind ? [entity.place.longitude, -entity.place.latitude] : [NaN, NaN],
    ),
  );

/** What the worker needs of a graph, or of the part of it that is shown. */
function placedGraph(graph: RelationGraph, part: Visible | null): LayoutPart {
  const nodes = nodesOf(graph, part);
  const at = new Map(nodes.map((node, index) => [node, index]));
  const entities = nodes.map((node) => graph.getNodeAttributes(node));
  const types = new Map(graph.getAttribute('types').map((type) => [type.id, type]));
  const dyads = new Map<string, { ends: readonly [number, number]; ties: number; balance: number }>();
  const memberships = new Map<string, readonly [number, number]>();
  graph.forEachEdge((edge, { type }, source, target) => {
    if (part?.edges.has(edge) === false) return;
    const key = dyadKey(source, target);
    const before = dyads.get(key);
    const ends = [at.get(source) ?? 0, at.get(target) ?? 0] as const;
    dyads.set(key, {
      ends,
      ties: (before?.ties ?? 0) + 1,
      balance: (before?.balance ?? 0) + (types.get(type)?.polarity ?? 0),
    });
    const joins = entities[ends[0]]?.kind === 'nation' && entities[ends[1]]?.kind === 'bloc';
    if (joins && types.get(type)?.group === membership) memberships.set(key, ends);
  });
  const regions = regionNumbers(graph.mapNodes((_, { region }) => region));
  return {
    count: nodes.length,
    dyads: Uint32Array.from([...dyads.values()].flatMap(({ ends }) => ends)),
    ties: Uint32Array.from([...dyads.values()].map(({ ties }) => ties)),
    hostile: Uint8Array.from([...dyads.values()].map(({ balance }) => (balance < 0 ? 1 : 0))),
    // A bloc's seat says little of where it belongs: nations alone hold the picture.
    anchors: placesOf(entities, 'nation'),
    blocs: Uint8Array.from(entities.map(({ kind }) => (kind === 'bloc' ? 1 : 0))),
    regions: Int16Array.from(entities.map(({ region }) => regions.get(region) ?? -1)),
    memberships: Uint32Array.from([...memberships.values()].flat()),
  };
}

/** Pairs of a state and the one that it followed. */
function successionsOf(graph: RelationGraph): number[] {
  const types = graph.getAttribute('types').filter(({ group }) => group === succession);
  const ids = new Set(types.map(({ id }) => id));
  const at = new Map(graph.nodes().map((node, index) => [node, index]));
  return graph
    .filterEdges((_, { type }) => ids.has(type))
    .flatMap((edge) => graph.extremities(edge).map((end) => at.get(end) ?? 0));
}

/** A number for each of the layout's parameters: which choice, or which node of the part laid out; −1 for none. */
function settingsOf({ layout, options }: LayoutAsk, nodes: readonly string[]): number[] {
  return layoutEntry(layout).params.map((param) => {
    const value = optionOf(layout, options, param.id);
    return param.kind === 'node' ? nodes.indexOf(value) : param.choices.findIndex(({ id }) => id === value);
  });
}

/** What the worker is asked about: the graph and, where it does not open with all of it, its core. */
export function layoutInput(graph: RelationGraph, ask: LayoutAsk): LayoutInput {
  const { core } = ask;
  const isAll = core?.nodes.size === graph.order && core.edges.size === graph.size;
  const part = !core || isAll || core.nodes.size === 0 ? null : core;
  const held = graph.nodes().flatMap((node, index) => {
    const point = ask.held.get(node);
    return point ? [{ index, point }] : [];
  });
  const inPart = graph.nodes().flatMap((node, index) => (part?.nodes.has(node) ? [index] : []));
  return {
    ...placedGraph(graph, null),
    core: part && { nodes: Uint32Array.from(inPart), graph: placedGraph(graph, part) },
    seats: placesOf(
      graph.mapNodes((_, entity) => entity),
      'bloc',
    ),
    successions: Uint32Array.from(successionsOf(graph)),
    settings: settingsOf(ask, nodesOf(graph, part)),
    held: {
      nodes: Uint32Array.from(held.map(({ index }) => index)),
      points: Float64Array.from(held.flatMap(({ point }) => [point.x, point.y])),
    },
  };
}
