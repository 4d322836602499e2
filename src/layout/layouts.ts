/** The layouts a person can ask for. */
import { centre, makeRoom, orient, widen, type Anchors } from './compose.ts';
import { stressLayout, type LayoutGraph } from './stress.ts';

export interface LayoutInput extends LayoutGraph {
  readonly anchors: Anchors;
}

export interface LayoutEntry {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly compute: (input: LayoutInput, progress: (share: number) => void) => Float64Array;
}

const slideAspect = 1.55;

const ring = ({ count, anchors }: LayoutInput): Float64Array => {
  // Round the clock from west to east; nodes without a place come last.
  const west = (node: number): number => {
    const x = anchors[node * 2] ?? NaN;
    return Number.isNaN(x) ? Infinity : x;
  };
  const order = Array.from({ length: count }, (_, node) => node).sort((a, b) => west(a) - west(b) || a - b);
  const radius = Math.max(180, (count * 118) / (2 * Math.PI));
  const positions = new Float64Array(count * 2);
  for (const [at, node] of order.entries()) {
    const angle = Math.PI + (at / Math.max(1, count)) * 2 * Math.PI;
    positions[node * 2] = Math.cos(angle) * radius;
    positions[node * 2 + 1] = Math.sin(angle) * radius;
  }
  return positions;
};

export const layouts = [
  {
    id: 'force',
    label: 'Force',
    description: 'Close together what is closely tied',
    compute: (input, progress) => {
      const raw = stressLayout(input, { seed: 1914, unit: 210, sweeps: 60 }, progress);
      return centre(makeRoom(widen(orient(raw, input.anchors), slideAspect), input.dyads));
    },
  },
  {
    id: 'circle',
    label: 'Circle',
    description: 'All on one ring, from west to east',
    compute: ring,
  },
] as const satisfies readonly LayoutEntry[];

export type LayoutId = (typeof layouts)[number]['id'];

export const isLayoutId = (text: string): text is LayoutId => layouts.some((layout) => layout.id === text);
