/**
 * One year to the next on the world, 1945 to 2025: `visible` against a plain filter over the graph's
 * attributes, in the same run. Read the ratio, and the milliseconds a step costs (a frame has 16).
 */
import { bench, describe } from 'vitest';
import {
  buildGraph,
  datasets,
  decodeFilters,
  noFilters,
  timeline,
  visible,
  type Filters,
  type RelationGraph,
} from '#graph';

const entry = datasets.find(({ id }) => id === 'world');
if (!entry) throw new Error('the world does not ship');
const graph = buildGraph(await entry.load());
const all = { ...noFilters, isolated: false };
const opening = decodeFilters(entry.opening);
const years = Array.from({ length: 2025 - 1945 + 1 }, (_, at) => 1945 + at);

/** What the words say, asked of every entity and every tie: no index, nothing kept from year to year. */
function naive(
  graph: RelationGraph,
  filters: Filters,
  year: number,
): { nodes: Set<string>; edges: Set<string> } {
  const alive = ({ start, end }: { start: string; end: string }): boolean =>
    (start === '' || Number(start.slice(0, 4)) <= year) && (end === '' || Number(end.slice(0, 4)) >= year);
  const here = new Set(graph.filterNodes((_, entity) => alive(entity)));
  const edges = new Set(
    graph.filterEdges(
      (_, tie, from, to) =>
        (filters.types?.has(tie.type) ?? true) && alive(tie) && here.has(from) && here.has(to),
    ),
  );
  const tied = new Set([...edges].flatMap((edge) => graph.extremities(edge)));
  return { nodes: new Set([...here].filter((node) => tied.has(node))), edges };
}

function ours(filters: Filters): number {
  let shown = 0;
  for (const year of years)
    shown += visible(graph, { ...filters, years: { from: year, to: year } }).edges.size;
  return shown;
}

function theirs(filters: Filters): number {
  let shown = 0;
  for (const year of years) shown += naive(graph, filters, year).edges.size;
  return shown;
}

/** Milliseconds per year: the middle of nine runs, after two that warm up. */
function perStep(run: () => number): number {
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / years.length;
  });
  return times.slice(2).toSorted((a, b) => a - b)[4] ?? Number.NaN;
}

for (const [name, filters] of [
  ['every type of tie', all],
  ['the opening', opening],
] as const) {
  if (ours(filters) !== theirs(filters)) throw new Error(`${name}: the two disagree`);
  const [fast, slow] = [perStep(() => ours(filters)), perStep(() => theirs(filters))];
  console.log(
    `${name}: ${fast.toFixed(3)} ms a year, plainly ${slow.toFixed(3)} ms: ratio ${(slow / fast).toFixed(1)}`,
  );

  describe(`the years 1945 to 2025, ${name}`, () => {
    bench('visible', () => void ours(filters));
    bench('a plain filter', () => void theirs(filters));
  });
}

describe('the timeline of the world', () => {
  bench('timeline', () => void timeline(graph, noFilters));
});
