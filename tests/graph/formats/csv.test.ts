import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildGraph, relationshipTypes, writeNodesCsv, writeTiesCsv, type Dataset } from '#graph';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { carried, hostile, leaks, partOfHostile } from './hostile.ts';

const nodeHeader =
  'id,name,kind,aliases,country code,region,start,end,place,latitude,longitude,summary,note,sources';
const tieHeader =
  'id,type,type label,family,polarity,from,from name,to,to name,directed,start,end,title,summary,note,standing,regime,act,sources';

function read(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(0, -2), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
}

/** The documented escape. */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const text = carried(value);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
};

const cited = (data: Dataset, ids: readonly string[]): string =>
  ids
    .map((id) => {
      const source = data.sources.get(id);
      return source?.reference ? `${source.title} (${source.reference})` : (source?.title ?? id);
    })
    .join(' | ');

describe('writeNodesCsv and writeTiesCsv', () => {
  it('are read back cell by cell, but for the escape', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const graph = buildGraph(data);
        const nodes = data.entities.map((entity) =>
          [
            entity.id,
            entity.name,
            entity.kind,
            entity.aliases.join(' | '),
            entity.iso2,
            entity.region,
            entity.start,
            entity.end,
            entity.place?.name ?? '',
            entity.place?.latitude ?? '',
            entity.place?.longitude ?? '',
            entity.summary,
            entity.note,
            cited(data, entity.sources),
          ].map(cell),
        );
        expect(read(writeNodesCsv(graph, null))).toEqual([nodeHeader.split(','), ...nodes]);

        const names = new Map(data.entities.map(({ id, name }) => [id, name]));
        const ties = data.ties.map((one) => {
          const type = relationshipTypes.find(({ id }) => id === one.type);
          return [
            one.id,
            one.type,
            type?.label ?? '',
            type?.family ?? '',
            type?.polarity ?? 0,
            one.from,
            names.get(one.from) ?? '',
            one.to,
            names.get(one.to) ?? '',
            one.mutual ? 'no' : 'yes',
            one.start,
            one.end,
            one.title,
            one.summary,
            one.note,
            one.standing,
            one.regime,
            one.act,
            cited(data, one.sources),
          ].map(cell);
        });
        expect(read(writeTiesCsv(graph, null))).toEqual([tieHeader.split(','), ...ties]);
      }),
    );
  });

  it('hold no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const graph = buildGraph(data);
        const rows = [...read(writeNodesCsv(graph, null)), ...read(writeTiesCsv(graph, null))];
        const runs = rows.flat().filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text));
        expect(runs.filter((text) => !/^-\d+(\.\d+)?(e-?\d+)?$/.test(text))).toEqual([]);
      }),
    );
  });

  it('tell nothing of what is hidden', () => {
    fc.assert(
      fc.property(partOfHostile, ({ graph, part }) => {
        const [nodes, ties] = [writeNodesCsv(graph, part), writeTiesCsv(graph, part)];
        expect(leaks(nodes + ties, graph, part)).toEqual([]);
        const ids = (text: string): (string | undefined)[] =>
          read(text)
            .slice(1)
            .map(([id]) => id);
        expect(ids(nodes)).toEqual(graph.filterNodes((id) => part.nodes.has(id)));
        expect(ids(ties)).toEqual(graph.filterEdges((id) => part.edges.has(id)));
      }),
    );
  });

  it('keep southern and western places numbers, and hostile signs numbers too', () => {
    const luanda = { name: 'Luanda', latitude: -8.84, longitude: 13.23 };
    const graph = graphOf(
      [nation('AGO', { place: luanda, note: '-8.84' }), nation('B')],
      [tie('t', 'rivalry', 'AGO', 'B')],
    );
    expect(writeNodesCsv(graph, null)).toContain(`Luanda,-8.84,13.23,,"'-8.84",`);
    expect(writeTiesCsv(graph, null)).toContain('t,rivalry,Rivalry,interest,-1,AGO,');
  });

  it('begin with a byte order mark and end lines as RFC 4180 does', () => {
    const text = writeNodesCsv(graphOf([nation('A')], []), null);
    expect(text.startsWith(`\uFEFF${nodeHeader}\r\nA,`)).toBe(true);
  });

  it('leave out a tie that would name a hidden end', () => {
    const graph = graphOf([nation('A'), nation('B')], [tie('t', 'rivalry', 'A', 'B')]);
    const part = { nodes: new Set(['A']), edges: new Set(['t']) };
    expect(read(writeTiesCsv(graph, part))).toEqual([tieHeader.split(',')]);
  });
});
