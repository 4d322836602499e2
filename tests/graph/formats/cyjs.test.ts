import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, writeCyjs } from '#graph';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { hostile, leaks, partOfHostile } from './hostile.ts';

interface Cyjs {
  readonly format_version: string;
  readonly data: Readonly<Record<string, string>>;
  readonly elements: {
    readonly nodes: cytoscape.NodeDefinition[];
    readonly edges: cytoscape.EdgeDefinition[];
  };
}
const read = (text: string): Cyjs => JSON.parse(text) as Cyjs;
const load = (text: string): cytoscape.Core => cytoscape({ headless: true, elements: read(text).elements });

describe('writeCyjs', () => {
  it('is loaded by Cytoscape with every node and edge, their ends and their words', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const cy = load(writeCyjs(buildGraph(data), null));
        expect(cy.nodes().map((node) => node.id())).toEqual(data.entities.map(({ id }) => id));
        expect(cy.edges().map((edge) => edge.id())).toEqual(data.ties.map(({ id }) => id));
        for (const { id, name, place } of data.entities) {
          const found = cy.getElementById(id);
          expect(found.data('name')).toBe(name);
          expect(found.data('latitude')).toBe(place?.latitude);
        }
        for (const { id, from, to, title, mutual } of data.ties) {
          const found = cy.getElementById(id);
          expect([found.source().id(), found.target().id()]).toEqual([from, to]);
          expect([found.data('name'), found.data('directed')]).toEqual([title, !mutual]);
        }
        cy.destroy();
      }),
    );
  });

  it('tells nothing of what is hidden', () => {
    fc.assert(
      fc.property(partOfHostile, ({ graph, part }) => {
        const text = writeCyjs(graph, part, new Map(graph.mapNodes((id) => [id, { x: 1, y: 2 }])));
        expect(leaks(text, graph, part)).toEqual([]);
        const { nodes, edges } = read(text).elements;
        expect(nodes.map(({ data }) => data.id)).toEqual(graph.filterNodes((id) => part.nodes.has(id)));
        expect(edges.map(({ data }) => data.id)).toEqual(graph.filterEdges((id) => part.edges.has(id)));
      }),
    );
  });

  it('has what Cytoscape asks for: format, network name, positions as drawn, interactions', () => {
    const graph = graphOf([nation('A'), nation('B')], [tie('t', 'rivalry', 'A', 'B')]);
    const text = writeCyjs(graph, null, new Map([['A', { x: 1, y: 2 }]]));
    const { format_version, data, elements } = read(text);
    expect([format_version, data.name, data.shared_name]).toEqual(['1.0', 'Hand-made', 'Hand-made']);
    expect(elements.nodes.map(({ position }) => position)).toEqual([{ x: 1, y: 2 }, undefined]);
    expect(elements.edges[0]?.data).toMatchObject({
      source: 'A',
      target: 'B',
      interaction: 'Rivalry',
      shared_interaction: 'Rivalry',
      typeId: 'rivalry',
      family: 'interest',
      polarity: -1,
      directed: false,
    });
  });

  it('has only values that a column of Cytoscape can hold', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const { elements } = read(writeCyjs(buildGraph(data), null));
        for (const one of [...elements.nodes, ...elements.edges]) {
          for (const value of Object.values(one.data)) {
            expect(['string', 'number', 'boolean']).toContain(typeof value);
          }
        }
      }),
    );
  });
});
