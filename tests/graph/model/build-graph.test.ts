import { describe, expect, it } from 'vitest';
import { buildGraph, parseDataset } from '#graph';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { packageFiles } from '../../fixtures/packages.ts';

describe('buildGraph', () => {
  it('makes one node an entity and one edge a tie, keyed by their ids', () => {
    const dataset = parseDataset(packageFiles());
    const graph = buildGraph(dataset);
    expect(graph.nodes()).toEqual(['ARC', 'BOR', 'OLD', 'LEAGUE']);
    expect(graph.edges().toSorted()).toEqual(dataset.ties.map(({ id }) => id).toSorted());
    for (const entity of dataset.entities) expect(graph.getNodeAttributes(entity.id)).toEqual(entity);
    for (const made of dataset.ties) {
      expect(graph.getEdgeAttributes(made.id)).toEqual(made);
      expect(graph.extremities(made.id)).toEqual([made.from, made.to]);
    }
  });

  it('is mixed: a mutual tie has no direction, any other has', () => {
    const graph = buildGraph(parseDataset(packageFiles()));
    expect(graph.type).toBe('mixed');
    expect(graph.undirectedEdges().toSorted()).toEqual(['arc-bor-pact', 'bor-arc-talks']);
    expect(graph.outEdges('LEAGUE')).toEqual(['league-bor-arms']);
    expect(graph.inEdges('BOR')).toEqual(['league-bor-arms']);
    expect(graph.inEdges('LEAGUE')).toEqual(['arc-league']);
  });

  it('keeps parallel ties, of one type and direction too', () => {
    const graph = graphOf(
      [nation('A'), nation('B')],
      [
        tie('one', 'energy', 'A', 'B', { start: '1990', end: '1995' }),
        tie('two', 'energy', 'A', 'B', { start: '2000' }),
        tie('back', 'energy', 'B', 'A'),
        tie('pact', 'entente', 'A', 'B'),
      ],
    );
    expect(graph.edges('A', 'B').toSorted()).toEqual(['back', 'one', 'pact', 'two']);
    expect(graph.outEdges('A').toSorted()).toEqual(['one', 'two']);
    expect(graph.degree('A')).toBe(4);
    expect(graph.getEdgeAttribute('two', 'start')).toBe('2000');
  });

  it('carries what the package says of itself', () => {
    const dataset = parseDataset(packageFiles());
    expect(buildGraph(dataset).getAttributes()).toEqual({
      id: 'tiny-package',
      title: 'A tiny package',
      description: 'Three states and a league.',
      since: '',
      asOf: '2024-12-31',
      licences: ['CC0-1.0', 'MIT'],
      views: [],
      events: dataset.events,
      sources: dataset.sources,
      types: dataset.types,
    });
  });

  it('makes no node or edge of an event', () => {
    const graph = buildGraph(parseDataset(packageFiles()));
    expect(graph.getAttribute('events').map(({ id }) => id)).toEqual(['fair', 'storm']);
    expect(graph.hasNode('fair') || graph.hasEdge('fair')).toBe(false);
  });

  it('leaves the dataset as it was and builds graphs that share nothing', () => {
    const dataset = parseDataset(packageFiles());
    const [one, two] = [buildGraph(dataset), buildGraph(dataset)];
    one.dropNode('ARC');
    expect(two.hasNode('ARC')).toBe(true);
    expect(dataset).toEqual(parseDataset(packageFiles()));
  });

  it.each([
    ['an unknown end', 'NotFoundGraphError', [tie('x', 'energy', 'A', 'C')]],
    ['a repeated id', 'UsageGraphError', [tie('x', 'energy', 'A', 'B'), tie('x', 'rivalry', 'A', 'B')]],
    ['a tie to itself', 'UsageGraphError', [tie('x', 'energy', 'A', 'A')]],
  ])('throws at %s', (_name, name, ties) => {
    expect(() => graphOf([nation('A'), nation('B')], ties)).toThrow(expect.objectContaining({ name }));
  });
});
