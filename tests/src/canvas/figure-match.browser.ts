import type { Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buildGraph,
  compare,
  datasets,
  decodeEncoding,
  figure,
  noFilters,
  plainEncoding,
  sceneOf,
  visible,
  type Comparison,
  type Encoding,
  type Filters,
  type Point,
  type RelationGraph,
} from '#graph';
import type { CanvasView } from '../../../src/canvas/view.ts';
import { canvasContainer, stillCanvas } from '../../fixtures/still-canvas.ts';

let container: HTMLElement;
let view: CanvasView;

beforeEach(() => {
  container = canvasContainer(1000, 700);
  view = stillCanvas(container);
});
afterEach(() => {
  view.destroy();
  container.remove();
});

const rgb = (colour: string): string => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('there is no canvas');
  context.fillStyle = colour;
  return context.fillStyle;
};

interface Drawn {
  readonly nodes: Record<string, string>;
  readonly lines: string[];
}

/** What the screen shows: places of nodes by name; colours of lines by title. */
function onScreen(graph: RelationGraph, titles: ReadonlyMap<string, string>): Drawn {
  const cy = (container as HTMLElement & { _cyreg?: { cy: Core } })._cyreg?.cy;
  if (!cy) throw new Error('there is no picture');
  const shown = cy.elements().filter((element) => element.visible() && !element.hasClass('veil'));
  const nodes: Record<string, string> = {};
  shown.nodes().forEach((node) => {
    const { x, y } = node.position();
    nodes[graph.getNodeAttribute(node.id(), 'name')] = `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  const lines = shown
    .edges()
    .map((edge) => `${titles.get(edge.id()) ?? '?'}: ${rgb(edge.style('line-color') as string)}`);
  return { nodes, lines: lines.toSorted() };
}

/** What the figure says, by the same measure; a bundle's colour is that of its commonest type. */
function inFigure(svg: string): Drawn {
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const nodes: Record<string, string> = {};
  for (const node of page.querySelectorAll('#nodes > g')) {
    const [x = 0, y = 0] = (
      /translate\(([-\d.]+) ([-\d.]+)\)/.exec(node.getAttribute('transform') ?? '') ?? []
    )
      .slice(1)
      .map(Number);
    nodes[node.querySelector('title')?.textContent ?? ''] = `${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  const lines = [...page.querySelectorAll('#ties > g > g')].map(
    (line) =>
      `${line.querySelector('title')?.textContent ?? ''}: ${rgb(line.querySelector('path')?.getAttribute('stroke') ?? '')}`,
  );
  return { nodes, lines: lines.toSorted() };
}

async function world(id: string): Promise<RelationGraph> {
  const entry = datasets.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`${id} does not ship`);
  return buildGraph(await entry.load());
}

const places = (graph: RelationGraph): Map<string, Point> =>
  new Map(graph.nodes().map((key, at) => [key, { x: (at % 9) * 130, y: Math.floor(at / 9) * 130 }]));

function expectSame(
  graph: RelationGraph,
  filters: Filters,
  encoding: Encoding,
  comparison: Comparison | null = null,
  isMap = false,
): void {
  const shown = comparison?.shown ?? visible(graph, filters);
  const positions = places(graph);
  const scene = sceneOf(graph, shown, { encoding, comparison, isMap });
  view.setGraph(graph, positions, scene, () => null);
  view.setPositions(positions, isMap);
  const svg = figure(graph, shown, positions, {
    width: 1200,
    height: 800,
    theme: 'light',
    title: '',
    frame: null,
    subtitle: [],
    date: '',
    link: '',
    flags: new Map(),
    fontCss: '',
    fontFamily: 'sans-serif',
    measure: (text, size) => text.length * size * 0.5,
    selected: new Set(),
    lit: null,
    underlay: null,
    legend: 'none',
    sources: 'none',
    qr: null,
    hasGround: true,
    ...{ encoding, comparison, isMap },
  });
  const titles = new Map([...scene.ties].map(([key, line]) => [key, line.title]));
  const [screen, page] = [onScreen(graph, titles), inFigure(svg)];
  expect(Object.keys(screen.nodes).length).toBeGreaterThan(3);
  expect(page.nodes).toEqual(screen.nodes);
  expect(page.lines.length).toBe(screen.lines.length);
  // Stripes begin with the first type of a bundle, the screen's line with the commonest.
  if (encoding.ties === 'fanned') expect(page.lines).toEqual(screen.lines);
}

describe('the figure and the screen', () => {
  it.each(['', 'bundled', 'hulls', 'unfolded', 'degree.region'])(
    'show the same nodes in the same places and the same lines in the same colours, drawn “%s”',
    async (text) => {
      const graph = await world('pyongyang-2024');
      expectSame(graph, noFilters, decodeEncoding(text));
    },
  );

  it('agree on a year, on the map, and on what changed between two', async () => {
    const graph = await world('europe-1914');
    const filters = { ...noFilters, years: { from: 1907, to: 1907 }, isolated: false };
    expectSame(graph, filters, plainEncoding);
    view.destroy();
    view = stillCanvas(container);
    expectSame(graph, filters, plainEncoding, null, true);
    view.destroy();
    view = stillCanvas(container);
    const comparison = compare(graph, filters, { from: 1887, to: 1887 }, { from: 1907, to: 1907 });
    expectSame(graph, filters, plainEncoding, comparison);
  });
});
