import { describe, expect, it } from 'vitest';
import {
  englishFigureWords,
  figureThemes,
  legendSections,
  noFilters,
  plainEncoding,
  sceneOf,
  visible,
  type LegendRow,
  type Underlay,
} from '#graph';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';

const graph = graphOf(
  ['A', 'B', 'C'].map((id) => nation(id)),
  [tie('1', 'rivalry', 'A', 'B')],
);
const nothing: Underlay = { land: '', borders: '', homes: new Map() };
const centre = { x: 0, y: 0 };

/** What a legend says of what lies under everything, or under one nation. */
const told = (underlay: Underlay | null, only?: string): { heading: string; rows: readonly LegendRow[] } => {
  const { nodes, edges } = visible(graph, noFilters);
  const shown = {
    nodes: only === undefined ? nodes : new Set([only]),
    edges: only === undefined ? edges : new Set<string>(),
  };
  const drawn = { encoding: plainEncoding, comparison: null, isMap: false, underlay };
  const scene = sceneOf(graph, shown, drawn);
  const sections = legendSections(scene, figureThemes.light, englishFigureWords);
  return sections.find(({ id }) => id === 'underlay') ?? { heading: '', rows: [] };
};
const labels = ({ rows }: { rows: readonly LegendRow[] }): string[] => rows.map(({ label }) => label);

describe('the legend of what lies under the graph', () => {
  it('tells what each ring is, in the fill of its band', () => {
    const rings = { of: 'A', centre, radii: [100, 200], steps: [1, 2, Infinity] };
    const legend = told({ ...nothing, rings });
    expect(legend.heading).toBe(`Distance from ${graph.getNodeAttribute('A', 'name')}`);
    expect(labels(legend)).toEqual([
      'Ring 1: 1 tie away',
      'Ring 2: 2 ties away',
      'Outside: no way there by ties',
    ]);
    // Two circles: what lies in both is bare, what lies in one is filled, and what lies in none is bare.
    const { land } = figureThemes.light;
    expect(legend.rows.map(({ sample }) => sample(40, 18).includes(land))).toEqual([false, true, false]);
  });

  it('tells what the lines on a map are, where a node that is drawn has one', () => {
    const eased: Underlay = { ...nothing, land: 'M0 0L9 9Z', homes: new Map([['B', centre]]) };
    expect(labels(told(eased))).toEqual(['To its capital or seat']);
    expect(labels(told(eased, 'C'))).toEqual([]);
  });

  it('says nothing where nothing is drawn that needs a word', () => {
    expect(labels(told(null))).toEqual([]);
    expect(labels(told({ ...nothing, land: 'M0 0L9 9Z' }))).toEqual([]);
    expect(labels(told({ ...nothing, rings: { of: 'A', centre, radii: [], steps: [1] } }))).toEqual([]);
  });
});
