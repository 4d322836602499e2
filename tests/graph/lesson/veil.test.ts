import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  noFilters,
  sceneOf,
  plainEncoding,
  search,
  veiled,
  veiledTypeId,
  visible,
  writeJson,
} from '#graph';
import { datasetOf, nation, tie } from '../../fixtures/graphs.ts';

const graph = buildGraph(
  datasetOf(
    ['A', 'B', 'C'].map((id) => nation(id)),
    [
      tie('secret', 'defence-pact', 'A', 'B', { title: 'Treaty of Whispers', start: '1950', end: '1960' }),
      tie('known', 'rivalry', 'B', 'C'),
    ],
  ),
);

describe('a veil over the type of a tie', () => {
  const hidden = veiled(graph, { what: 'type', ties: ['secret', 'not-there'] });

  it('leaves the line between the same two in the same years, and nothing that tells', () => {
    const { from, to, start, end, type } = hidden.getEdgeAttributes('secret');
    expect([from, to, start, end, type]).toEqual(['A', 'B', '1950', '1960', veiledTypeId]);
    const known = JSON.stringify([...hidden.edges()].map((edge) => hidden.getEdgeAttributes(edge)));
    expect(known).not.toContain('Whispers');
    expect(known).not.toContain('defence-pact');
  });

  it('is drawn undirected, with a type of its own in the legend', () => {
    const scene = sceneOf(hidden, visible(hidden, noFilters), {
      encoding: plainEncoding,
      comparison: null,
      isMap: false,
    });
    expect(scene.ties.get('secret')?.type.label).toBe('To be revealed');
    expect(scene.ties.get('secret')?.directed).toBe(false);
    expect(scene.ties.get('known')?.type.id).toBe('rivalry');
  });

  it('does not change the graph that it is laid over', () => {
    expect(graph.getEdgeAttribute('secret', 'title')).toBe('Treaty of Whispers');
    expect(graph.getAttribute('types').some(({ id }) => id === veiledTypeId)).toBe(false);
  });

  it('says what it is told to in other languages', () => {
    const french = veiled(
      graph,
      { what: 'type', ties: ['secret'] },
      { label: 'À révéler', title: '?', description: '' },
    );
    expect(french.getAttribute('types').at(-1)?.label).toBe('À révéler');
  });
});

describe('a veil over the tie itself', () => {
  it('takes it out of everything that is made of the graph', () => {
    const hidden = veiled(graph, { what: 'tie', ties: ['secret'] });
    expect(hidden.edges()).toEqual(['known']);
    expect(hidden.order).toBe(3);
    expect(writeJson(hidden, visible(hidden, noFilters))).not.toContain('Whispers');
    expect(search(hidden, 'whispers')).toEqual([]);
  });
});
