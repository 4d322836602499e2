/** What changed between two spans of years. */
import type { RelationGraph, Visible } from '../model/types.ts';
import { overlaps, visible, type Filters, type YearSpan } from './filters.ts';
import { indexOf, type GraphIndex } from './graph-index.ts';

/**
 * What became of a tie. One that began or ended is `changed-…` where its two nodes were tied before
 * and after: the relation went on in another form.
 */
export type TieChange = 'continued' | 'began' | 'ended' | 'changed-began' | 'changed-ended';
/** What became of a node, by the dates of its own life. */
export type NodeChange = 'continued' | 'came' | 'went';
/** How two nations stand: the sign of the sum of the polarities of their ties; `none` where they have none. */
export type DyadSign = 'friendly' | 'hostile' | 'neutral' | 'none';

/**
 * What became of a dyad: a pair of nations. Who left an organisation did not become its enemy, so
 * nations and organisations are none.
 */
export interface DyadChange {
  /** Keys of the two nations, in the graph's order. */
  readonly a: string;
  readonly b: string;
  readonly before: DyadSign;
  readonly after: DyadSign;
  /** Keys of the ties between them that are visible in the second span alone. */
  readonly began: readonly string[];
  /** In the first alone. */
  readonly ended: readonly string[];
  /** In both. */
  readonly continued: readonly string[];
}

/** What `compare` returns: two spans of years side by side, by keys alone. */
export interface Comparison {
  readonly first: YearSpan;
  readonly second: YearSpan;
  /** What is visible in either; everything else stays hidden. */
  readonly shown: Visible;
  /** A word on every tie shown. */
  readonly ties: ReadonlyMap<string, TieChange>;
  /** A word on every node shown. */
  readonly nodes: ReadonlyMap<string, NodeChange>;
  /** Every pair of nations with a tie shown, by its first tie in the graph's order. */
  readonly dyads: readonly DyadChange[];
}

/** A pair while its ties are being counted: `before` and `after` are sums of polarity. */
interface Tally {
  readonly a: string;
  readonly b: string;
  readonly isDyad: boolean;
  readonly began: string[];
  readonly ended: string[];
  readonly continued: string[];
  before: number;
  after: number;
}

const signOf = (ties: number, polarity: number): DyadSign =>
  ties === 0 ? 'none' : polarity > 0 ? 'friendly' : polarity < 0 ? 'hostile' : 'neutral';

/**
 * Compares what the filters show in two spans of years. A tie visible in both continued; one visible
 * in the second alone began, one visible in the first alone ended – "first" and "second" as they are
 * given, whichever lies earlier. Where `around`, or folding, shows a tie in one span only, it begins or
 * ends with being shown. A node came or went when its own life says so, whatever its ties.
 *
 * @param filters Their years are left aside.
 * @param first Span of whole years to compare from. @param second Span to compare with.
 * @returns Changes of all that is visible in either span, in the graph's order.
 *
 * That a relation has a sign: Cartwright & Harary, "Structural Balance", Psychological Review 63
 * (1956). That the polarities of parallel ties are summed up, each as much as the other, is our own.
 * Cost: O(nodes + ties).
 */
export function compare(
  graph: RelationGraph,
  filters: Filters,
  first: YearSpan,
  second: YearSpan,
): Comparison {
  const index = indexOf(graph);
  const before = visible(graph, { ...filters, years: first });
  const after = visible(graph, { ...filters, years: second });

  const nodes = new Map<string, NodeChange>();
  for (const node of index.nodes) {
    if (!before.nodes.has(node.key) && !after.nodes.has(node.key)) continue;
    const [was, is] = [overlaps(node, first), overlaps(node, second)];
    nodes.set(node.key, was === is ? 'continued' : is ? 'came' : 'went');
  }

  const polarityOf = new Map(graph.getAttribute('types').map(({ id, polarity }) => [id, polarity]));
  const polarities = index.types.map((type) => polarityOf.get(type) ?? 0);
  const tallies = new Map<number, Tally>();
  const owners = new Map<string, Tally>();
  for (const [at, key] of index.edges.keys.entries()) {
    const [was, is] = [before.edges.has(key), after.edges.has(key)];
    if (!was && !is) continue;
    const tally = tallyOf(tallies, index, at);
    owners.set(key, tally);
    const polarity = polarities[index.edges.type[at] ?? -1] ?? 0;
    if (was) tally.before += polarity;
    if (is) tally.after += polarity;
    (was && is ? tally.continued : is ? tally.began : tally.ended).push(key);
  }

  const ties = new Map<string, TieChange>();
  for (const [key, { began, ended, continued }] of owners) {
    const goesOn = continued.length > 0 || (began.length > 0 && ended.length > 0);
    if (before.edges.has(key)) {
      ties.set(key, after.edges.has(key) ? 'continued' : goesOn ? 'changed-ended' : 'ended');
    } else ties.set(key, goesOn ? 'changed-began' : 'began');
  }
  return {
    first,
    second,
    shown: { nodes: new Set(nodes.keys()), edges: new Set(ties.keys()) },
    ties,
    nodes,
    dyads: [...tallies.values()]
      .filter(({ isDyad }) => isDyad)
      .map(({ a, b, began, ended, continued, ...sums }) => ({
        a,
        b,
        before: signOf(ended.length + continued.length, sums.before),
        after: signOf(began.length + continued.length, sums.after),
        began,
        ended,
        continued,
      })),
  };
}

/** The tally of the two ends of a tie, begun where it is their first. */
function tallyOf(tallies: Map<number, Tally>, { nodes, edges }: GraphIndex, at: number): Tally {
  const [source, target] = [edges.source[at] ?? 0, edges.target[at] ?? 0];
  const [a, b] = source < target ? [source, target] : [target, source];
  const known = tallies.get(a * nodes.length + b);
  if (known) return known;
  const pair = [nodes[a], nodes[b]] as const;
  const tally: Tally = {
    a: pair[0]?.key ?? '',
    b: pair[1]?.key ?? '',
    isDyad: pair.every((node) => node?.kind === 'nation'),
    began: [],
    ended: [],
    continued: [],
    before: 0,
    after: 0,
  };
  tallies.set(a * nodes.length + b, tally);
  return tally;
}
