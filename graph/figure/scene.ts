/**
 * What is drawn of a graph: the visible nodes and lines with their looks, before anything has a
 * place. Canvas, figure and legends all read it, so that they cannot disagree.
 */
import type { Comparison, NodeChange, TieChange } from '../explore/compare.ts';
import type { RelationshipType } from '../model/relationship-types.ts';
import type { Entity, RelationGraph, Tie, Visible } from '../model/types.ts';
import { membershipsOf, outlined, unfolded, withSharedTypes } from './blocs.ts';
import type { Encoding } from './encoding.ts';
import { orderedTies } from './frame.ts';
import { blocHalfSide, dyadKey, nationRadius } from './geometry.ts';
import { groupsOf, type NodeGroup } from './groups.ts';
import { groupTones, type Tone } from './palette.ts';
import { englishSceneWords, type SceneWords } from './scene-words.ts';
import type { Underlay } from './underlay.ts';

export interface SceneNode {
  readonly key: string;
  readonly entity: Entity;
  /** Radius of a disc, half the side of a square. In model units. */
  readonly half: number;
  /** Visible ties, as the graph counts them. */
  readonly degree: number;
  readonly group: NodeGroup | null;
  readonly change: NodeChange | null;
}

export type BundleSign = 'friendly' | 'hostile' | 'mixed' | 'neutral';

/** Several ties in one line. */
export interface Bundle {
  readonly count: number;
  /** Which types, and how many of each, in the registry's order. */
  readonly parts: readonly { readonly type: RelationshipType; readonly count: number }[];
  readonly sign: BundleSign;
}

/** One line: a tie, several ties of a pair, or what an unfolded bloc has between two members. */
export interface SceneTie {
  /** The tie's own id, or a text with spaces in it, which no tie has. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  /** Whose look it has; of a bundle, its most frequent type. */
  readonly type: RelationshipType;
  readonly bundle: Bundle | null;
  readonly change: TieChange | null;
  /** Keys of the graph's ties that it stands for. */
  readonly of: readonly string[];
  /** What a click on it selects. */
  readonly selects: readonly string[];
  readonly title: string;
}

export interface SceneHull {
  readonly bloc: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly tone: Tone;
}

export interface Scene {
  readonly encoding: Encoding;
  readonly isMap: boolean;
  /** What lies under it; nothing where there is none. */
  readonly underlay?: Underlay | null | undefined;
  /** The registry, in its order, with the types that unfolded blocs have. */
  readonly types: readonly RelationshipType[];
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly ties: ReadonlyMap<string, SceneTie>;
  readonly hulls: readonly SceneHull[];
  /** Blocs stay squares although others are outlined or unfolded: too many members, one alone, or too many blocs. */
  readonly isPartial: boolean;
}

/** How far sizes reach, as factors of the usual one; discs on a map stand closer than elsewhere. */
const sizes = { usual: [0.62, 1.6], map: [0.5, 1.05] } as const;

export interface SceneOptions {
  readonly encoding: Encoding;
  /** Two spans side by side; null for one. */
  readonly comparison: Comparison | null;
  readonly isMap: boolean;
  readonly underlay?: Underlay | null;
}

/**
 * @param shown What is visible; of a comparison, its `shown`.
 * @returns Nodes and lines in the graph's order. Where two spans are compared, blocs are squares:
 *   lines tell who came and went.
 *
 * Cost: O(nodes + ties log ties), and O(members²) for each unfolded bloc.
 */
export function sceneOf(
  graph: RelationGraph,
  shown: Visible,
  options: SceneOptions,
  words: SceneWords = englishSceneWords,
): Scene {
  const { comparison } = options;
  const encoding: Encoding = comparison ? { ...options.encoding, blocs: 'squares' } : options.encoding;
  const registry = withSharedTypes(graph.getAttribute('types'), words);
  const types = new Map(registry.map((type) => [type.id, type]));
  const ordered = orderedTies(graph, shown);
  const degrees = degreesOf(ordered);

  const memberships = encoding.blocs === 'squares' ? [] : membershipsOf(graph, shown);
  const opened = encoding.blocs === 'unfolded' ? unfolded(memberships) : { blocs: [], strands: [] };
  const ringed = encoding.blocs === 'hulls' ? outlined(memberships, groupTones.length) : [];
  const instead = [...opened.blocs, ...ringed].flatMap(({ ties }) => ties);
  const replaced = new Set(instead.map(({ id }) => id));
  // Members are needed, even those that are blocs drawn otherwise themselves.
  const busy = new Set(instead.map(({ from }) => from));

  const lines: SceneTie[] = [];
  for (const tie of ordered) {
    if (replaced.has(tie.id)) continue;
    busy.add(tie.from).add(tie.to);
    const type = types.get(tie.type);
    if (type) lines.push(lineOf(tie, type, comparison?.ties.get(tie.id) ?? null));
  }
  for (const { bloc, a, b, of } of opened.strands) {
    const type = types.get(`${of[0].type}-both`);
    if (!type) continue;
    lines.push({
      id: `${bloc} ${a} ${b}`,
      from: a,
      to: b,
      directed: false,
      type,
      bundle: null,
      change: null,
      of: of.map(({ id }) => id),
      selects: [bloc],
      title: words.bothIn(graph.getNodeAttribute(bloc, 'name')),
    });
  }

  // A bloc that acts by itself, as a sender of sanctions, say, is still needed.
  const gone = new Set(
    [...opened.blocs, ...ringed].map(({ bloc }) => bloc).filter((bloc) => !busy.has(bloc)),
  );
  const groups = groupsOf(graph, shown, encoding.colour, words);
  const drawnNodes = [...shown.nodes].filter((key) => !gone.has(key));
  const most = Math.max(1, ...drawnNodes.map((key) => degrees.get(key) ?? 0));
  const nodes = new Map<string, SceneNode>();
  for (const key of drawnNodes) {
    const entity = graph.getNodeAttributes(key);
    const degree = degrees.get(key) ?? 0;
    const base = entity.kind === 'bloc' ? blocHalfSide : nationRadius;
    nodes.set(key, {
      key,
      entity,
      half: encoding.size === 'degree' ? base * sizeFactor(degree, most, options.isMap) : base,
      degree,
      group: groups.get(key) ?? null,
      change: comparison?.nodes.get(key) ?? null,
    });
  }
  const drawn = encoding.ties === 'bundled' ? bundled(lines, words) : lines;
  return {
    encoding,
    isMap: options.isMap,
    underlay: options.underlay,
    types: registry,
    nodes,
    ties: new Map(drawn.map((line) => [line.id, line])),
    hulls: ringed.map(({ bloc, ties }, at) => ({
      bloc,
      name: graph.getNodeAttribute(bloc, 'name'),
      members: [...new Set(ties.map(({ from }) => from))],
      tone: groupTones[at] ?? 'grey',
    })),
    isPartial: memberships.length > opened.blocs.length + ringed.length,
  };
}

/** The factor of a node's size: its area grows with its ties. */
export function sizeFactor(degree: number, most: number, isMap: boolean): number {
  const [least, largest] = isMap ? sizes.map : sizes.usual;
  return least + (largest - least) * Math.sqrt(degree / most);
}

function degreesOf(ties: readonly Tie[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of ties) {
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

const lineOf = (tie: Tie, type: RelationshipType, change: TieChange | null): SceneTie => ({
  id: tie.id,
  from: tie.from,
  to: tie.to,
  directed: type.directed && !tie.mutual,
  type,
  bundle: null,
  change,
  of: [tie.id],
  selects: [tie.id],
  title: tie.title,
});

/** One line for each pair, or for each pair and kind of change; a line that is alone stays as it is. */
function bundled(lines: readonly SceneTie[], words: SceneWords): SceneTie[] {
  const pairs = new Map<string, SceneTie[]>();
  for (const line of lines) {
    const key = `${dyadKey(line.from, line.to)} ${line.change ?? ''}`;
    const pair = pairs.get(key);
    if (pair) pair.push(line);
    else pairs.set(key, [line]);
  }
  return [...pairs.values()]
    .map((pair) => {
      const [first] = pair;
      return first && pair.length > 1 ? bundleOf(pair, first, words) : pair;
    })
    .flat();
}

function bundleOf(pair: readonly SceneTie[], first: SceneTie, words: SceneWords): SceneTie {
  const parts = new Map<string, { type: RelationshipType; count: number }>();
  for (const { type } of pair) {
    const part = parts.get(type.id);
    if (part) part.count++;
    else parts.set(type.id, { type, count: 1 });
  }
  const signs = new Set(pair.map(({ type }) => type.polarity));
  const sign: BundleSign = signs.has(1)
    ? signs.has(-1)
      ? 'mixed'
      : 'friendly'
    : signs.has(-1)
      ? 'hostile'
      : 'neutral';
  const [from, to] = first.from < first.to ? [first.from, first.to] : [first.to, first.from];
  const commonest = [...parts.values()].toSorted((a, b) => b.count - a.count)[0];
  return {
    id: `${from} ${to} ${first.change ?? ''}`,
    from,
    to,
    directed: false,
    type: commonest?.type ?? first.type,
    bundle: { count: pair.length, parts: [...parts.values()], sign },
    change: first.change,
    of: pair.flatMap(({ of }) => of),
    selects: [from, to],
    title: words.ties(pair.length),
  };
}

/**
 * What stands out in a scene: the lines that stand for any of the lit ties, both their ends, and the
 * lit nodes that are drawn. Keys are those of the scene. Cost: O(lines).
 */
export function litIn(scene: Scene, lit: Visible): Visible {
  const nodes = new Set([...lit.nodes].filter((key) => scene.nodes.has(key)));
  const edges = new Set<string>();
  for (const { id, of, from, to } of scene.ties.values()) {
    if (!of.some((key) => lit.edges.has(key))) continue;
    edges.add(id);
    nodes.add(from).add(to);
  }
  return { nodes, edges };
}
