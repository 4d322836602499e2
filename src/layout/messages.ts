/** What the layout worker is told and answers. Positions are x and y by turns, in model units. */
import type { LayoutInput } from './composed.ts';
import type { LayoutId } from './layouts.ts';

export interface LayoutRequest {
  readonly request: number;
  readonly layout: LayoutId;
  readonly input: LayoutInput;
}

export type LayoutReply =
  | { readonly kind: 'progress'; readonly request: number; readonly share: number }
  | { readonly kind: 'done'; readonly request: number; readonly positions: Float32Array }
  | { readonly kind: 'failed'; readonly request: number; readonly reason: string };
