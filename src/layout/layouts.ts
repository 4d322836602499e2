/** The layouts a person can ask for; how they are computed is the worker's business (compute.ts). */
export interface LayoutEntry {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

export const layouts = [
  {
    id: 'force',
    label: 'Force',
    description: 'Close together what is closely tied; rivals further apart than friends',
  },
  {
    id: 'map',
    label: 'Map',
    description: 'Nations at their capitals, organisations amidst their members; coast and borders of today',
  },
  {
    id: 'circle',
    label: 'Circle',
    description: 'All on one ring, from west to east',
  },
] as const satisfies readonly LayoutEntry[];

export type LayoutId = (typeof layouts)[number]['id'];

export const isLayoutId = (text: string): text is LayoutId => layouts.some((layout) => layout.id === text);
