import { describe, expect, it } from 'vitest';
import {
  DatasetError,
  isPartialDate,
  lastDay,
  parseDataset,
  search,
  buildGraph,
  wrapLabel,
  yearRange,
  type Problem,
} from '#graph';
import { graphOf, nation, pyongyang, tie } from '../../fixtures/graphs.ts';
import { packageFiles } from '../../fixtures/packages.ts';

function problemsOf(files: Record<string, string>): readonly Problem[] {
  try {
    parseDataset(files);
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
}

/** The lines of a file of the valid package, changed. */
function withLines(file: string, change: (lines: string[]) => string[]): Record<string, string> {
  const files = packageFiles();
  const path = Object.keys(files).find((name) => name.includes(file)) ?? file;
  return { ...files, [path]: change((files[path] ?? '').trimEnd().split(/\r?\n/)).join('\n') };
}

describe('files as people make them', () => {
  it('with an unquoted comma are refused by row, not read with every column shifted', () => {
    const files = withLines('sources', ([header = '', ...rest]) => [
      header,
      'extra,book,An atlas, second edition,,1998,,',
      ...rest,
    ]);
    expect(problemsOf(files)).toContainEqual(expect.objectContaining({ code: 'bad-csv', row: 2 }));
  });

  it('with blank lines are counted as a spreadsheet counts', () => {
    const files = withLines('nations', ([header = '', first = '', ...rest]) => [
      header,
      '',
      '',
      first.replace(/^[^,]+/, 'not an id'),
      ...rest,
    ]);
    expect(problemsOf(files)).toContainEqual(
      expect.objectContaining({ code: 'bad-value', column: 'id', row: 4 }),
    );
  });

  it('that name an inherited property as a path are missing, not a crash', () => {
    const files = packageFiles((draft) => draft.resources.push({ name: 'interests', path: 'constructor' }));
    const spoilt = packageFiles((draft) => {
      for (const resource of draft.resources) if (resource.name === 'blocs') resource.path = 'constructor';
    });
    expect(() => problemsOf(files)).not.toThrow();
    expect(problemsOf(spoilt)).toContainEqual(
      expect.objectContaining({ code: 'missing-file', file: 'constructor' }),
    );
  });

  it('may have a byte order mark before the description too', () => {
    const files = packageFiles();
    expect(problemsOf({ ...files, 'datapackage.json': `\uFEFF${files['datapackage.json'] ?? ''}` })).toEqual(
      [],
    );
  });

  it('with a region that cannot stand in an address are told so', () => {
    for (const region of ['none', '-', 'St. Kitts', 'A*B']) {
      const files = packageFiles((draft) => draft.change('nations', 'ARC', { region }));
      expect(problemsOf(files)).toEqual([
        expect.objectContaining({ code: 'bad-value', column: 'region', value: region }),
      ]);
    }
  });

  it('with many wrong cells in an event are told of each, by name', () => {
    const files = packageFiles((draft) => {
      draft.add('events', {
        id: 'no id',
        start: '',
        end: '31.12.1999',
        title: '',
        summary: '',
        sources: 'wiki',
      });
    });
    expect(problemsOf(files).map(({ code, column, value }) => [code, column, value])).toEqual([
      ['missing-value', 'start', ''],
      ['bad-value', 'id', 'no id'],
      ['bad-date', 'end', '31.12.1999'],
      ['missing-value', 'title', ''],
      ['missing-value', 'summary', ''],
      ['unknown-source', 'sources', 'wiki'],
    ]);
    for (const { file, row } of problemsOf(files)) expect([file, row]).toEqual(['events.csv', 4]);
  });

  it('with a missing id are told once', () => {
    const files = packageFiles((draft) => {
      draft.add('nations', { id: '', name: 'Nameless', sources: 'atlas' });
      draft.add('nations', { id: '', name: 'Nameless too', sources: 'atlas' });
    });
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['missing-value', 'missing-value']);
  });

  it('with numbers in other notations or addresses with markup are refused', () => {
    const hex = packageFiles((draft) =>
      draft.change('nations', 'ARC', { place: 'X', latitude: '0x10', longitude: '1' }),
    );
    expect(problemsOf(hex)).toContainEqual(
      expect.objectContaining({ code: 'bad-value', column: 'latitude' }),
    );
    const markup = packageFiles((draft) => draft.change('sources', 'atlas', { url: 'https://x"><script>' }));
    expect(problemsOf(markup)).toContainEqual(expect.objectContaining({ code: 'bad-value', column: 'url' }));
    const capitals = packageFiles((draft) =>
      draft.change('sources', 'atlas', { url: 'HTTPS://example.org/' }),
    );
    expect(problemsOf(capitals)).toEqual([]);
  });
});

describe('dates at the edge', () => {
  it('that cannot be read are told once, not as a tie outside a life too', () => {
    const files = packageFiles((draft) => {
      draft.add(
        'alliances',
        { id: 'late', from: 'ARC', to: 'OLD', title: 'Late', start: '1950', end: '1960-13' },
        'arc-bor-pact',
      );
    });
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['bad-date']);
  });

  it('of an event that cannot be read are told once, not as an end before the start too', () => {
    const files = packageFiles((draft) => {
      draft.change('events', 'fair', { start: '1950-13', end: '1949' });
    });
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['bad-date']);
  });

  it('know that the year 0 of ISO 8601 is a leap year', () => {
    expect(isPartialDate('0000-02-29')).toBe(true);
    expect(lastDay('0000-02')).toBe('0000-02-29');
    expect(isPartialDate('1900-02-29')).toBe(false);
  });

  it('stretch the range of years to ties that have nothing but an end', () => {
    const graph = graphOf(
      [nation('A'), nation('B')],
      [tie('t', 'energy', 'A', 'B', { start: '', end: '1950' })],
    );
    expect(yearRange(graph).from).toBe(1950);
  });
});

describe('typing', () => {
  it('may swap two letters', async () => {
    const graph = buildGraph(await pyongyang());
    for (const [typed, id] of [
      ['Nroth Korea', 'PRK'],
      ['Chnia', 'CHN'],
      ['Jpaan', 'JPN'],
      ['Ukarine', 'UKR'],
    ] as const) {
      expect(
        search(graph, typed).map((hit) => hit.id),
        typed,
      ).toContain(id);
    }
  });

  it('may leave blanks around a name without making an empty line of a label', () => {
    const style = { fontSize: 10, lineHeight: 12, maxWidth: 40, measure: (text: string) => text.length * 5 };
    expect(wrapLabel('  xxxxxxxxxxxxxxx', style)).toEqual(['xxxxxxx…']);
  });
});
