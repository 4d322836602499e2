import { computeForce, type Compute } from './composed.ts';
import type { LayoutId } from './layouts.ts';
import type { LayoutReply, LayoutRequest } from './messages.ts';

const reply = (message: LayoutReply): void => {
  self.postMessage(message);
};

/** Only the first picture's layout comes with the worker. */
const computeOf = async (layout: LayoutId): Promise<Compute> =>
  layout === 'force' ? computeForce : (await import('./compute.ts')).computeLayout[layout];

self.onmessage = async ({ data }: MessageEvent<LayoutRequest>) => {
  const { request, layout, input } = data;
  try {
    const compute = await computeOf(layout);
    const positions = compute(input, (share) => {
      reply({ kind: 'progress', request, share });
    });
    reply({ kind: 'done', request, positions: Float32Array.from(positions) });
  } catch (error) {
    reply({ kind: 'failed', request, reason: error instanceof Error ? error.message : String(error) });
  }
};
