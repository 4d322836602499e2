/** What lies under a layout, as long as it is true of what is shown. */
import type { RelationGraph, Underlay, Visible } from '#graph';
import type { Positions } from './client.ts';

/** What is seen of a layout now, whatever it was made for. */
export interface Seen {
  readonly graph: RelationGraph;
  readonly shown: Visible;
  readonly positions: Positions;
  /** Nodes that a person put where they are: they say nothing of the others. */
  readonly moved: ReadonlySet<string>;
}

/** Null where it would say of what is shown what is not so. */
export type Ground = (seen: Seen) => Underlay | null;
