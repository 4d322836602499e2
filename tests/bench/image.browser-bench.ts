/**
 * The whole world as an image of 3840 × 2160 pixels: ours (the figure's text and its pixels) against
 * Cytoscape's own `cy.png()` of the same view, in the same run. Read the ratio. Theirs draws no names,
 * legend, title or sources.
 */
import type { Core } from 'cytoscape';
import { bench, describe } from 'vitest';
import {
  buildGraph,
  datasets,
  figure,
  noFilters,
  plainEncoding,
  sceneOf,
  visible,
  type Encoding,
  type FigureOptions,
} from '#graph';
import { CanvasView } from '../../src/canvas/view.ts';
import { figureFontCss, figureFontFamily } from '../../src/figures/figure-font.ts';
import { rasterise } from '../../src/figures/rasterise.ts';
import { LayoutClient } from '../../src/layout/client.ts';
import { flagUrl } from '../../src/ui/flags.ts';
import '../../src/ui/tokens.css';

const [width, height, scale] = [1920, 1080, 2];
const entry = datasets.find(({ id }) => id === 'world');
if (!entry) throw new Error('the world does not ship');
const graph = buildGraph(await entry.load());
const shown = visible(graph, noFilters);
const encoding: Encoding = { ...plainEncoding, ties: 'bundled', colour: 'balance' };
const layouts = new LayoutClient();
const positions = await layouts.compute(graph, { layout: 'force', options: {}, core: null, held: new Map() });
layouts.destroy();

const flags = new Map<string, string>();
await Promise.all(
  graph.mapNodes(async (_key, { flag }) => {
    const url = flagUrl(flag);
    const response = url === null ? null : await fetch(url);
    if (response?.ok === true) flags.set(flag, await response.text());
  }),
);
const context = document.createElement('canvas').getContext('2d');
const options: FigureOptions = {
  width,
  height,
  theme: 'light',
  title: graph.getAttribute('title'),
  frame: null,
  subtitle: ['All years'],
  date: '2026-01-01',
  link: '',
  flags,
  fontCss: await figureFontCss('Česko'),
  fontFamily: figureFontFamily,
  measure: (text, size, bold) => {
    if (!context) return Number.NaN;
    context.font = `${bold ? '700' : '400'} ${String(size)}px ${figureFontFamily}`;
    return context.measureText(text).width;
  },
  selected: new Set(),
  lit: null,
  underlay: null,
  encoding,
  comparison: null,
  isMap: false,
  legend: 'right',
  sources: 'short',
  qr: null,
  hasGround: true,
};

const container: HTMLElement & { _cyreg?: { cy: Core } } = document.createElement('div');
Object.assign(container.style, { width: `${String(width)}px`, height: `${String(height)}px` });
document.body.append(container);
const nothing = (): void => undefined;
const view = new CanvasView(container, {
  ...{ select: nothing, clear: nothing, focus: nothing, pin: nothing, camera: nothing, hover: nothing },
  firstPicture: nothing,
});
view.setMotion(false);
view.setGraph(graph, positions, sceneOf(graph, shown, { encoding, comparison: null, isMap: false }), flagUrl);
view.setTheme('light');
const cy = container._cyreg?.cy;
if (!cy) throw new Error('there is no canvas');

const text = (): string => figure(graph, shown, positions, options);
const pixels = (svg: string): Promise<Blob> => rasterise(svg, width, height, scale);
const theirs = (): Promise<Blob> => cy.png({ output: 'blob-promise', scale, bg: '#fbf9f4' });

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const svg = text();
const first = await timed(() => pixels(svg));
const times = { text: [] as number[], pixels: [] as number[], theirs: [] as number[] };
for (let turn = 0; turn < 5; turn++) {
  times.text.push(await timed(text));
  times.pixels.push(await timed(() => pixels(svg)));
  times.theirs.push(await timed(theirs));
}
const middle = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[2] ?? Number.NaN;
const ms = (time: number): string => `${time.toFixed(0)} ms`;
const ours = middle(times.text) + middle(times.pixels);
console.log(
  `${String(shown.nodes.size)} nodes, ${String(shown.edges.size)} ties at ${String(width * scale)} × ${String(height * scale)}: ` +
    `ours ${ms(ours)} (text ${ms(middle(times.text))}, pixels ${ms(middle(times.pixels))}, ` +
    `the first time ${ms(first)}), cy.png ${ms(middle(times.theirs))}: ` +
    `ratio ${(ours / middle(times.theirs)).toFixed(2)}; ` +
    `files ${((await pixels(svg)).size / 1e6).toFixed(1)} MB and ${((await theirs()).size / 1e6).toFixed(1)} MB`,
);

const few = { iterations: 3, time: 0, warmupIterations: 0, warmupTime: 0 };
describe('the world as a 4K PNG', () => {
  bench(
    'figure and rasterise',
    async () => {
      await pixels(text());
    },
    few,
  );
  bench(
    'cy.png',
    async () => {
      await theirs();
    },
    few,
  );
});
