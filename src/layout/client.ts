/** Asks the worker for layouts; the newest question is the only one answered. */
import { dyadKey, type Point, type RelationGraph, type Visible } from '#graph';
import type { LayoutInput } from './compute.ts';
import type { LayoutId } from './layouts.ts';
import type { LayoutReply, LayoutRequest } from './messages.ts';

export type Positions = ReadonlyMap<string, Point>;

/** Thrown to whoever asked when a newer question or `cancel` overtook theirs. */
export class LayoutCancelled extends Error {
  override readonly name = 'LayoutCancelled';
}

/** Numbers instead of names: what the worker needs of a graph, or of the part of it that is shown. */
function placedGraph(graph: RelationGraph, part: Visible | null): Omit<LayoutInput, 'core'> {
  const nodes = graph.nodes().filter((node) => part?.nodes.has(node) ?? true);
  const at = new Map(nodes.map((node, index) => [node, index]));
  const polarity = new Map(graph.getAttribute('types').map((type) => [type.id, type.polarity]));
  const dyads = new Map<string, { ends: readonly [number, number]; ties: number; balance: number }>();
  graph.forEachEdge((edge, { type }, source, target) => {
    if (part?.edges.has(edge) === false) return;
    const key = dyadKey(source, target);
    const before = dyads.get(key);
    dyads.set(key, {
      ends: [at.get(source) ?? 0, at.get(target) ?? 0],
      ties: (before?.ties ?? 0) + 1,
      balance: (before?.balance ?? 0) + (polarity.get(type) ?? 0),
    });
  });
  const anchors = new Float64Array(nodes.length * 2).fill(NaN);
  for (const [index, node] of nodes.entries()) {
    const place = graph.getNodeAttribute(node, 'place');
    // A bloc's seat says little of where it belongs: nations alone hold the map.
    if (!place || graph.getNodeAttribute(node, 'kind') !== 'nation') continue;
    anchors[index * 2] = place.longitude;
    anchors[index * 2 + 1] = -place.latitude;
  }
  return {
    count: nodes.length,
    dyads: Uint32Array.from([...dyads.values()].flatMap(({ ends }) => ends)),
    ties: Uint32Array.from([...dyads.values()].map(({ ties }) => ties)),
    hostile: Uint8Array.from([...dyads.values()].map(({ balance }) => (balance < 0 ? 1 : 0))),
    anchors,
  };
}

/** What the worker is asked about: the graph and, where it does not open with all of it, its core. */
export function layoutInput(graph: RelationGraph, core: Visible | null = null): LayoutInput {
  const isAll = core?.nodes.size === graph.order && core.edges.size === graph.size;
  if (!core || isAll || core.nodes.size === 0) return { ...placedGraph(graph, null), core: null };
  const nodes = graph.nodes().flatMap((node, index) => (core.nodes.has(node) ? [index] : []));
  return {
    ...placedGraph(graph, null),
    core: { nodes: Uint32Array.from(nodes), graph: placedGraph(graph, core) },
  };
}

export class LayoutClient {
  #worker: Worker | null = null;
  #reject: ((reason: Error) => void) | null = null;
  #request = 0;

  /**
   * @param core What the picture opens with, where that is not everything.
   * @returns Positions by node key. The same graph and layout give the same positions.
   * @throws {LayoutCancelled} where overtaken; an `Error` where the worker failed.
   */
  compute(
    graph: RelationGraph,
    layout: LayoutId,
    core: Visible | null = null,
    progress: (share: number) => void = () => undefined,
  ): Promise<Positions> {
    this.cancel();
    const request = ++this.#request;
    const worker = (this.#worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), {
      type: 'module',
    }));
    const nodes = graph.nodes();
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      worker.onerror = (event) => {
        this.#reject = null;
        // A worker that could not start will not answer the next question either.
        worker.terminate();
        this.#worker = null;
        reject(new Error(event.message || 'the layout worker could not be started'));
      };
      worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
        if (data.request !== request) return;
        if (data.kind === 'progress') {
          progress(data.share);
          return;
        }
        this.#reject = null;
        if (data.kind === 'failed') reject(new Error(data.reason));
        else {
          resolve(
            new Map(
              nodes.map((node, index) => [
                node,
                { x: data.positions[index * 2] ?? 0, y: data.positions[index * 2 + 1] ?? 0 },
              ]),
            ),
          );
        }
      };
      worker.postMessage({ request, layout, input: layoutInput(graph, core) } satisfies LayoutRequest);
    });
  }

  /** Stops what is under way; whoever waits for it gets `LayoutCancelled`. */
  cancel(): void {
    if (!this.#reject) return;
    this.#reject(new LayoutCancelled('overtaken by a newer layout'));
    this.#reject = null;
    this.#worker?.terminate();
    this.#worker = null;
  }

  destroy(): void {
    this.cancel();
    this.#worker?.terminate();
    this.#worker = null;
  }
}
