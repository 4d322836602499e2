import { computeLayout } from './compute.ts';
import type { LayoutReply, LayoutRequest } from './messages.ts';

const reply = (message: LayoutReply): void => {
  self.postMessage(message);
};

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  const { request, layout, input } = data;
  try {
    const positions = computeLayout[layout](input, (share) => {
      reply({ kind: 'progress', request, share });
    });
    reply({ kind: 'done', request, positions: Float32Array.from(positions) });
  } catch (error) {
    reply({ kind: 'failed', request, reason: error instanceof Error ? error.message : String(error) });
  }
};
