/** Asks the worker for layouts; the newest question is the only one answered. */
import type { RelationGraph } from '#graph';
import { layoutInput, positionsOf, type LayoutAsk, type Positions } from './layout-input.ts';
import type { LayoutReply, LayoutRequest } from './messages.ts';
import { startWorker } from './start-worker.ts';

export { layoutInput, type LayoutAsk, type Positions };

/** Thrown to whoever asked when a newer question or `cancel` overtook theirs. */
export class LayoutCancelled extends Error {
  override readonly name = 'LayoutCancelled';
}

export class LayoutClient {
  #worker: Worker | null = null;
  #reject: ((reason: Error) => void) | null = null;
  #request = 0;

  /**
   * @param progress Told the share done, 0 to 1.
   * @returns Positions by node key. The same graph and the same ask give the same positions.
   * @throws {LayoutCancelled} where overtaken; an `Error` where the worker failed.
   */
  compute(
    graph: RelationGraph,
    ask: LayoutAsk,
    progress: (share: number) => void = () => undefined,
  ): Promise<Positions> {
    this.cancel();
    const request = ++this.#request;
    const worker = (this.#worker ??= startWorker());
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
        else resolve(positionsOf(nodes, data.positions));
      };
      const { layout } = ask;
      worker.postMessage({ request, layout, input: layoutInput(graph, ask) } satisfies LayoutRequest);
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
