/** What of a scene is in sight where a picture looks at a part of the model. */
import type { RelationGraph, Visible } from '../model/types.ts';
import type { Frame } from './frame.ts';
import type { Point } from './geometry.ts';
import type { Scene } from './scene.ts';
import { projector, type View } from './view.ts';

/** What is drawn, told of and cited. */
export interface Drawn {
  readonly scene: Scene;
  readonly shown: Visible;
}

/**
 * The nodes whose centre is in an area, be they cut at its edge, the lines that have an end among them, the outlines that have
 * a member among them, and the part of what is visible that these stand for. Looks stay those of the
 * whole scene. Cost: O(nodes + ties).
 */
export function cropped(
  graph: RelationGraph,
  { scene, shown }: Drawn,
  positions: ReadonlyMap<string, Point>,
  area: Frame,
  view: View,
): Drawn {
  const project = projector(view, area);
  const nodes = new Map(
    [...scene.nodes].filter(([key]) => {
      const place = positions.get(key);
      if (!place) return false;
      const { x, y } = project(place);
      return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
    }),
  );
  const touches = (ends: readonly string[]): boolean => ends.some((end) => nodes.has(end));
  const edges = new Set([...shown.edges].filter((edge) => touches(graph.extremities(edge))));
  // A bloc that is an outline, or unfolded, is seen by its members.
  const others = [...edges].flatMap((edge) => graph.extremities(edge)).filter((key) => !scene.nodes.has(key));
  return {
    scene: {
      ...scene,
      nodes,
      ties: new Map([...scene.ties].filter(([, { from, to }]) => touches([from, to]))),
      hulls: scene.hulls
        .map((hull) => ({ ...hull, members: hull.members.filter((member) => nodes.has(member)) }))
        .filter(({ members }) => members.length > 0),
    },
    shown: { nodes: new Set([...nodes.keys(), ...others]), edges },
  };
}
