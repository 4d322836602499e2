import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noFilters, visible, type RelationGraph } from '#graph';
import { CanvasView } from '../../../src/canvas/view.ts';
import { largeGraph } from '../../fixtures/large.ts';
import '../../../src/ui/tokens.css';

const silent = (): void => undefined;
const callbacks = {
  select: silent,
  clear: silent,
  focus: silent,
  pin: silent,
  camera: silent,
  hover: silent,
  firstPicture: silent,
};
let container: HTMLElement;
let view: CanvasView;
let graph: RelationGraph;

beforeEach(() => {
  container = document.createElement('div');
  Object.assign(container.style, { position: 'absolute', inset: '0', width: '1100px', height: '700px' });
  document.body.append(container);
  view = new CanvasView(container, callbacks);
  view.setMotion(false);
  graph = largeGraph();
  const positions = new Map(
    graph.nodes().map((node, at) => [node, { x: (at % 18) * 110, y: Math.floor(at / 18) * 110 }]),
  );
  view.setGraph(graph, positions, visible(graph, noFilters), () => null);
  view.setTheme('light');
});
afterEach(() => {
  view.destroy();
  container.remove();
});

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('250 nodes and 2,000 ties', () => {
  it('hide, show and light in steps that a person does not wait for (printed, not judged)', async () => {
    await frame();
    const all = visible(graph, noFilters);
    const few = visible(graph, { ...noFilters, types: new Set(['rivalry', 'defence-pact']) });
    const times: string[] = [];
    const timed = async (name: string, act: () => void): Promise<void> => {
      const start = performance.now();
      act();
      const done = performance.now();
      await frame();
      times.push(
        `${name}: ${(done - start).toFixed(0)} ms, drawn after ${(performance.now() - start).toFixed(0)} ms`,
      );
    };
    await timed('filter to two types', () => view.setVisible(few));
    await timed('show all again', () => view.setVisible(all));
    const [hub = ''] = graph.nodes();
    const edges = new Set(graph.edges(hub));
    const lit = { nodes: new Set([hub, ...graph.neighbors(hub)]), edges };
    await timed(`light the star of a hub with ${String(edges.size)} ties`, () =>
      view.setSelection(new Set([hub]), lit),
    );
    await timed('let go', () => view.setSelection(new Set(), null));
    await timed('select one tie', () => view.setSelection(new Set(['t0']), null));
    console.log(times.join('\n'));
    expect(container.querySelectorAll('canvas').length).toBeGreaterThan(1);
  });

  it('come and go without a trace', () => {
    view.destroy();
    expect(container.querySelectorAll('canvas')).toHaveLength(0);
    view = new CanvasView(container, callbacks);
    expect(view.cameraFor(['N000'])).toBeNull();
  });
});
