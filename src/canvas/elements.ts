/** Cytoscape elements from a graph: pure, no view. */
import type { ElementDefinition } from 'cytoscape';
import { codeSize, type Entity, type Point, type RelationGraph, type Tie } from '#graph';

/** Id of the sheet that dims what is not lit; no entity can have it, for ids hold no spaces. */
export const veilId = ' veil ';

const nodeElement = (
  key: string,
  entity: Entity,
  position: Point,
  flag: string | null,
  isShown: boolean,
): ElementDefinition => ({
  group: 'nodes',
  data: {
    id: key,
    kind: entity.kind,
    code: flag === null ? key : '',
    codeSize: codeSize(key),
    ...(flag === null ? {} : { flag }),
  },
  position: { ...position },
  ...(isShown ? {} : { classes: 'off' }),
});

/** One tie. They are made when they are first shown: a large dataset has thousands that few ask for. */
export const edgeElement = (key: string, tie: Tie): ElementDefinition => ({
  group: 'edges',
  // `from` and `to` of the tie, not graphology's ends: heads stand at the target of the row.
  data: { id: key, source: tie.from, target: tie.to, type: tie.type, mutual: tie.mutual, bend: 0 },
});

/** One element for each entity, and the veil. A node without a position starts at the origin. */
export function nodeElements(
  graph: RelationGraph,
  positions: ReadonlyMap<string, Point>,
  flagUrl: (name: string) => string | null,
  shown: ReadonlySet<string>,
): ElementDefinition[] {
  const elements: ElementDefinition[] = [{ group: 'nodes', data: { id: veilId }, classes: 'veil' }];
  graph.forEachNode((key, entity) => {
    const position = positions.get(key) ?? { x: 0, y: 0 };
    elements.push(nodeElement(key, entity, position, flagUrl(entity.flag), shown.has(key)));
  });
  return elements;
}
