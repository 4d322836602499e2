/** Cytoscape elements from a graph and its scene: pure, no view. */
import type { ElementDefinition } from 'cytoscape';
import {
  blocHalfSide,
  codeSize,
  lineLook,
  nationRadius,
  ringOf,
  type Entity,
  type FigureThemeId,
  type Point,
  type RelationGraph,
  type SceneNode,
  type SceneTie,
} from '#graph';

/** Id of the sheet that dims what is not lit; no entity can have it, for ids hold no spaces. */
export const veilId = ' veil ';

const nodeElement = (
  key: string,
  entity: Entity,
  position: Point,
  flag: string | null,
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
  classes: 'off',
});

/** One element for each entity, none shown yet, and the veil. A node without a position starts at the origin. */
export function nodeElements(
  graph: RelationGraph,
  positions: ReadonlyMap<string, Point>,
  flagUrl: (name: string) => string | null,
): ElementDefinition[] {
  const elements: ElementDefinition[] = [{ group: 'nodes', data: { id: veilId }, classes: 'veil' }];
  graph.forEachNode((key, entity) => {
    const position = positions.get(key) ?? { x: 0, y: 0 };
    elements.push(nodeElement(key, entity, position, flagUrl(entity.flag)));
  });
  return elements;
}

/** One line. They are made when they are first shown: a large dataset has thousands that few ask for. */
export const edgeElement = (line: SceneTie, theme: FigureThemeId): ElementDefinition => ({
  group: 'edges',
  // `from` and `to` of the tie, not graphology's ends: heads stand at the target of the row.
  data: {
    id: line.id,
    source: line.from,
    target: line.to,
    type: line.type.id,
    mutual: !line.directed,
    bend: 0,
    ...lineData(line, theme),
  },
});

/** What of a line may differ from one scene to the next: its change, and what it bundles. */
export function lineData(line: SceneTie, theme: FigureThemeId): Record<string, string | number> {
  const { change, bundle } = line;
  if (!bundle) return { change: change ?? '' };
  const { colour, width, glyph, stripes } = lineLook(line, theme);
  const shares = stripes ?? [{ colour, share: 1 }];
  let at = 0;
  const [colours, places]: [string[], string[]] = [[], []];
  for (const stripe of shares) {
    // Two stops on one place: a hard edge instead of a gradient.
    colours.push(stripe.colour, stripe.colour);
    places.push(`${(at * 100).toFixed(2)}%`, `${((at + stripe.share) * 100).toFixed(2)}%`);
    at += stripe.share;
  }
  return {
    change: change ?? '',
    bundle: bundle.count,
    colour,
    lineWidth: width,
    glyph,
    stops: colours.join(' '),
    stopsAt: places.join(' '),
  };
}

/** The same in short: equal texts look alike in every theme. */
export const lineKey = ({ change, bundle }: SceneTie): string =>
  bundle === null
    ? (change ?? '')
    : `${change ?? ''} ${bundle.parts.map(({ type, count }) => `${type.id} ${String(count)}`).join(' ')}`;

/** What of a node may differ from one scene to the next: its size as a factor, and its ring. */
export function nodeData(node: SceneNode, theme: FigureThemeId): Record<string, string | number> {
  const ring = ringOf(node, theme);
  const factor = node.half / (node.entity.kind === 'bloc' ? blocHalfSide : nationRadius);
  return {
    size: node.half * 2,
    codeSize: codeSize(node.key) * factor,
    ring: ring?.colour ?? '',
    ringStyle: ring?.style ?? '',
  };
}

export const nodeKey = ({ half, group, change }: SceneNode): string =>
  `${half.toFixed(2)} ${group?.id ?? ''} ${group?.tone ?? ''} ${change ?? ''}`;
