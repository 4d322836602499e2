import type { Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  noFilters,
  plainEncoding,
  relationshipTypes,
  sceneOf,
  visible,
  type Filters,
  type RelationGraph,
  type Scene,
} from '#graph';
import type { CanvasView } from '../../../src/canvas/view.ts';
import { largeGraph } from '../../fixtures/large.ts';
import { canvasContainer, stillCanvas } from '../../fixtures/still-canvas.ts';
import '../../../src/ui/tokens.css';

let container: HTMLElement;
let view: CanvasView;
let graph: RelationGraph;

const sceneFor = (filters: Filters): Scene =>
  sceneOf(graph, visible(graph, filters), { encoding: plainEncoding, comparison: null, isMap: false });

beforeEach(() => {
  container = canvasContainer(1100, 700);
  view = stillCanvas(container);
  graph = largeGraph();
  const positions = new Map(
    graph.nodes().map((node, at) => [node, { x: (at % 18) * 110, y: Math.floor(at / 18) * 110 }]),
  );
  view.setGraph(graph, positions, sceneFor(noFilters), () => null);
  view.setTheme('light');
});
afterEach(() => {
  view.destroy();
  container.remove();
});

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Waits until the picture has been left alone for a while: flags that arrive late draw it again. */
async function atRest(cy: Core): Promise<void> {
  let quiet = 0;
  const onRender = (): void => {
    quiet = 0;
  };
  cy.on('render', onRender);
  while (quiet++ < 5) await frame();
  cy.off('render', onRender);
}

describe('250 nodes and 2,000 ties', () => {
  it('cost one frame a year: nothing is rebuilt, nothing moves, the next picture is the whole one', async () => {
    const cy = (container as HTMLElement & { _cyreg?: { cy: Core } })._cyreg?.cy;
    if (!cy) throw new Error('there is no picture');
    const half = (at: number): Scene => {
      const ids = relationshipTypes.filter((_type, index) => index % 2 === at).map(({ id }) => id);
      return sceneFor({ ...noFilters, types: new Set(ids) });
    };
    const [one, other] = [half(0), half(1)];
    view.setScene(one);
    await atRest(cy);
    const [elements, places] = [cy.elements().length, cy.nodes().map((node) => ({ ...node.position() }))];
    let moves = 0;
    cy.on('position', () => moves++);
    const shown = (): string[] =>
      cy
        .edges()
        .filter((edge) => edge.visible())
        .map((edge) => edge.id())
        .toSorted();
    for (const scene of [other, one, other]) {
      // Cytoscape may draw the same once more when it has kept its textures: that adds nothing.
      let first: string[] = [];
      cy.one('render', () => {
        first = shown();
      });
      view.setScene(scene);
      await atRest(cy);
      expect(first).toEqual([...scene.ties.keys()].toSorted());
      expect(shown()).toEqual(first);
    }
    expect([moves, cy.elements().length]).toEqual([0, elements]);
    expect(cy.nodes().map((node) => ({ ...node.position() }))).toEqual(places);
  });

  it('come and go without a trace', () => {
    view.destroy();
    expect(container.querySelectorAll('canvas')).toHaveLength(0);
    view = stillCanvas(container);
    expect(view.lens.cameraFor(['N000'])).toBeNull();
  });
});
