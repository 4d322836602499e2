import { describe, expect, it } from 'vitest';
import { DatasetError, parseDataset, type Problem } from '#graph';
import { packageFiles, type PackageDraft } from '../../fixtures/packages.ts';

function problemsOf(files: Readonly<Record<string, string>>): readonly Problem[] {
  try {
    parseDataset(files);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}

type Place = Omit<Problem, 'message'>;
const placesOf = (files: Readonly<Record<string, string>>): Place[] =>
  problemsOf(files).map(({ code, file, row, column, value }) => ({ code, file, row, column, value }));

describe('a valid package', () => {
  it('becomes a dataset with every cell in its place', () => {
    const dataset = parseDataset(packageFiles());
    expect(dataset).toMatchObject({
      id: 'tiny-package',
      title: 'A tiny package',
      description: 'Three states and a league.',
      asOf: '2024-12-31',
      licences: ['CC0-1.0', 'MIT'],
    });
    expect(dataset.entities.map(({ id, kind }) => [id, kind])).toEqual([
      ['ARC', 'nation'],
      ['BOR', 'nation'],
      ['OLD', 'nation'],
      ['LEAGUE', 'bloc'],
    ]);
    expect(dataset.entities[0]).toMatchObject({ aliases: ['Arkadia', 'Land of Pan'], place: null });
    expect(dataset.entities[2]).toMatchObject({
      start: '1922-12-30',
      end: '1991-12-26',
      place: { name: 'Szohôd', latitude: 45.5, longitude: -19.25 },
    });
    expect(dataset.ties.find(({ id }) => id === 'league-bor-arms')).toEqual({
      id: 'league-bor-arms',
      type: 'sanction-arms',
      from: 'LEAGUE',
      to: 'BOR',
      mutual: false,
      start: '2014-03-18',
      end: '',
      title: 'Arms embargo',
      summary: 'The League sells no arms to Borduria.',
      note: '',
      standing: 'contested',
      regime: 'Bordurian regime',
      act: 'Act 7/2014',
      sources: ['atlas'],
    });
    expect(dataset.ties.find(({ id }) => id === 'arc-bor-pact')?.sources).toEqual(['treaty', 'atlas']);
    expect(dataset.sources.get('treaty')).toEqual({
      id: 'treaty',
      kind: 'treaty',
      title: 'The treaty',
      author: '',
      date: '2000-01-15',
      reference: 'UNTS 1',
      url: 'https://example.org/treaty?a=1',
    });
  });

  it('has its events by their start, whatever the order of the rows', () => {
    const { events } = parseDataset(packageFiles());
    expect(events).toEqual([
      {
        id: 'fair',
        start: '1950-04',
        end: '1951',
        title: 'World fair',
        summary: 'Arcadia showed its goods.',
        note: 'Some count the building of it.',
        sources: ['treaty', 'atlas'],
      },
      expect.objectContaining({ id: 'storm', start: '1991-12-26', end: '', note: '' }),
    ]);
  });

  it('has events of one day by their ids, and a year before its days', () => {
    const files = packageFiles(({ add }) => {
      for (const [id, start] of [
        ['b', '1950-04'],
        ['a', '1950-04'],
        ['z', '1950'],
      ] as const)
        add('events', { id, start, end: '' }, 'storm');
    });
    expect(parseDataset(files).events.map(({ id }) => id)).toEqual(['z', 'a', 'b', 'fair', 'storm']);
  });

  it('is mutual by its type or by its row', () => {
    const mutual = Object.fromEntries(parseDataset(packageFiles()).ties.map((tie) => [tie.id, tie.mutual]));
    expect(mutual).toEqual({
      'arc-bor-pact': true,
      'arc-league': false,
      'league-bor-arms': false,
      'bor-arc-talks': true,
      'bor-old': false,
    });
  });

  it('may leave out every table but nations and sources', () => {
    const files = packageFiles(({ resources, change }) => {
      resources.splice(0, resources.length, ...resources.filter(({ name }) => /nations|sources/.test(name)));
      change('nations', 'ARC', { sources: 'atlas | treaty' });
    });
    const dataset = parseDataset(files);
    expect(dataset.ties).toEqual([]);
    expect(dataset.events).toEqual([]);
    expect(dataset.entities).toHaveLength(3);
  });

  it('finds files by the path that the package gives them', () => {
    const { 'nations.csv': nations = '', ...files } = packageFiles(({ resources }) => {
      for (const resource of resources) if (resource.name === 'nations') resource.path = 'data/states.csv';
    });
    expect(parseDataset({ ...files, 'data/states.csv': nations }).entities).toHaveLength(4);
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no last line end', (text: string) => text.trimEnd()],
    ['blank lines at the end', (text: string) => `${text}\n\n`],
  ])('reads the same with %s', (_name, rewrite) => {
    const files = Object.fromEntries(
      Object.entries(packageFiles()).map(([path, text]) => [
        path,
        path.endsWith('.csv') ? rewrite(text) : text,
      ]),
    );
    expect(parseDataset(files)).toEqual(parseDataset(packageFiles()));
  });

  it.each([
    ['a newline', 'One line\nand another'],
    ['a Windows newline', 'One line\r\nand another'],
    ['quotes', 'The “pact”, also "the treaty"'],
    ['commas', 'Arms, training, troops'],
    ['semicolons', 'one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen; 14'],
    ['tabs', 'one\ttwo'],
    ['bars', 'a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t'],
    ['markup', '<script>alert(1)</script>'],
  ])('keeps %s in a text', (_name, summary) => {
    const files = packageFiles(({ change }) => {
      change('alliances', 'arc-bor-pact', { summary });
      change('alliances', 'arc-league', { summary });
    });
    expect(
      parseDataset(files)
        .ties.slice(0, 2)
        .map((tie) => tie.summary),
    ).toEqual([summary, summary]);
  });

  it('counts a row with a newline in it as one row', () => {
    const files = packageFiles(({ change }) => {
      change('alliances', 'arc-bor-pact', { summary: 'One line\nand another' });
      change('alliances', 'arc-league', { to: 'NOWHERE' });
    });
    expect(placesOf(files)).toEqual([
      { code: 'unknown-entity', file: 'alliances.csv', row: 3, column: 'to', value: 'NOWHERE' },
    ]);
  });

  it('does not mind the order of columns, nor one more', () => {
    const files = packageFiles();
    const flipped = (files['sources.csv'] ?? '')
      .trimEnd()
      .split('\n')
      .map((line, at) => [...line.split(',').reverse(), at === 0 ? 'colour' : 'blue'].join(','))
      .join('\n');
    expect(parseDataset({ ...files, 'sources.csv': flipped })).toEqual(parseDataset(files));
  });
});

describe('one thing wrong', () => {
  type Case = readonly [name: string, edit: (draft: PackageDraft) => void, expected: Place];
  const at = (code: Problem['code'], file: string, row: number, column: string, value: string): Place => ({
    code,
    file,
    row,
    column,
    value,
  });
  const pact = 'arc-bor-pact';

  const cases: readonly Case[] = [
    [
      'a missing name',
      ({ change }) => change('nations', 'BOR', { name: '' }),
      at('missing-value', 'nations.csv', 3, 'name', ''),
    ],
    [
      'a name of blanks',
      ({ change }) => change('nations', 'BOR', { name: ' \t ' }),
      at('missing-value', 'nations.csv', 3, 'name', ''),
    ],
    [
      'a tie without a title',
      ({ change }) => change('alliances', pact, { title: '' }),
      at('missing-value', 'alliances.csv', 2, 'title', ''),
    ],
    [
      'a tie without a summary',
      ({ change }) => change('alliances', pact, { summary: '' }),
      at('missing-value', 'alliances.csv', 2, 'summary', ''),
    ],
    [
      'a tie without a source',
      ({ change }) => change('interests', 'bor-arc-talks', { sources: '' }),
      at('missing-value', 'interests.csv', 2, 'sources', ''),
    ],
    [
      'a tie without a target',
      ({ change }) => change('alliances', pact, { to: '' }),
      at('missing-value', 'alliances.csv', 2, 'to', ''),
    ],
    [
      'a tie without a type',
      ({ change }) => change('alliances', pact, { type: '' }),
      at('missing-value', 'alliances.csv', 2, 'type', ''),
    ],
    [
      'a tie without a standing',
      ({ change }) => change('alliances', pact, { standing: '' }),
      at('missing-value', 'alliances.csv', 2, 'standing', ''),
    ],
    [
      'a source without a kind',
      ({ change }) => change('sources', 'treaty', { kind: '' }),
      at('missing-value', 'sources.csv', 3, 'kind', ''),
    ],
    [
      'an id that no selector could name',
      ({ change }) => change('alliances', pact, { id: 'arc bor#1' }),
      at('bad-value', 'alliances.csv', 2, 'id', 'arc bor#1'),
    ],
    [
      'an id of 65 letters',
      ({ change }) => change('alliances', pact, { id: 'x'.repeat(65) }),
      at('bad-value', 'alliances.csv', 2, 'id', 'x'.repeat(65)),
    ],
    [
      'a standing of no kind',
      ({ change }) => change('alliances', pact, { standing: 'rumour' }),
      at('bad-value', 'alliances.csv', 2, 'standing', 'rumour'),
    ],
    [
      'a mutual that is neither yes nor empty',
      ({ change }) => change('interests', 'bor-arc-talks', { mutual: 'true' }),
      at('bad-value', 'interests.csv', 2, 'mutual', 'true'),
    ],
    [
      'a latitude beyond the pole',
      ({ change }) => change('nations', 'OLD', { latitude: '90.01' }),
      at('bad-value', 'nations.csv', 4, 'latitude', '90.01'),
    ],
    [
      'a longitude beyond the date line',
      ({ change }) => change('nations', 'OLD', { longitude: '-180.5' }),
      at('bad-value', 'nations.csv', 4, 'longitude', '-180.5'),
    ],
    [
      'a place without a longitude',
      ({ change }) => change('nations', 'OLD', { longitude: '' }),
      at('bad-value', 'nations.csv', 4, 'longitude', ''),
    ],
    [
      'a latitude in degrees and minutes',
      ({ change }) => change('nations', 'OLD', { latitude: '45°30′' }),
      at('bad-value', 'nations.csv', 4, 'latitude', '45°30′'),
    ],
    [
      'a day that does not exist',
      ({ change }) => change('alliances', pact, { start: '2023-02-29' }),
      at('bad-date', 'alliances.csv', 2, 'start', '2023-02-29'),
    ],
    [
      'a date as people write it',
      ({ change }) => change('alliances', pact, { end: '18.03.2014' }),
      at('bad-date', 'alliances.csv', 2, 'end', '18.03.2014'),
    ],
    [
      'a bad date of a source',
      ({ change }) => change('sources', 'treaty', { date: '2000-13' }),
      at('bad-date', 'sources.csv', 3, 'date', '2000-13'),
    ],
    [
      'an end before the start',
      ({ change }) => change('alliances', pact, { start: '2010-05-02', end: '2010-05-01' }),
      at('end-before-start', 'alliances.csv', 2, 'end', '2010-05-01'),
    ],
    [
      'an end before the start, of different precision',
      ({ change }) => change('alliances', pact, { start: '2010-05-02', end: '2009' }),
      at('end-before-start', 'alliances.csv', 2, 'end', '2009'),
    ],
    [
      'a life that ends before it starts',
      ({ add }) => add('blocs', { id: 'CLUB', start: '1949', end: '1948-12' }, 'LEAGUE'),
      at('end-before-start', 'blocs.csv', 3, 'end', '1948-12'),
    ],
    [
      'two nations of one id',
      ({ add }) => add('nations', { name: 'Borduria again' }, 'BOR'),
      at('duplicate-id', 'nations.csv', 5, 'id', 'BOR'),
    ],
    [
      'a bloc with the id of a nation',
      ({ add }) => add('blocs', { id: 'ARC' }, 'LEAGUE'),
      at('duplicate-id', 'blocs.csv', 3, 'id', 'ARC'),
    ],
    [
      'two ties of one id in different files',
      ({ change }) => change('interests', 'bor-arc-talks', { id: pact }),
      at('duplicate-id', 'interests.csv', 2, 'id', pact),
    ],
    [
      'a tie with the id of a nation',
      ({ change }) => change('interests', 'bor-arc-talks', { id: 'ARC' }),
      at('duplicate-id', 'interests.csv', 2, 'id', 'ARC'),
    ],
    [
      'an event without a start',
      ({ change }) => change('events', 'fair', { start: '' }),
      at('missing-value', 'events.csv', 3, 'start', ''),
    ],
    [
      'an event without a title',
      ({ change }) => change('events', 'storm', { title: '' }),
      at('missing-value', 'events.csv', 2, 'title', ''),
    ],
    [
      'an event without a summary',
      ({ change }) => change('events', 'storm', { summary: ' ' }),
      at('missing-value', 'events.csv', 2, 'summary', ''),
    ],
    [
      'an event without a source',
      ({ change }) => change('events', 'storm', { sources: '' }),
      at('missing-value', 'events.csv', 2, 'sources', ''),
    ],
    [
      'an event without an id',
      ({ add }) => add('events', { id: '' }, 'storm'),
      at('missing-value', 'events.csv', 4, 'id', ''),
    ],
    [
      'an event on a day that does not exist',
      ({ change }) => change('events', 'storm', { start: '1991-02-29' }),
      at('bad-date', 'events.csv', 2, 'start', '1991-02-29'),
    ],
    [
      'an event whose end is no date',
      ({ change }) => change('events', 'fair', { end: 'today' }),
      at('bad-date', 'events.csv', 3, 'end', 'today'),
    ],
    [
      'an event that ends before it starts',
      ({ change }) => change('events', 'fair', { end: '1950-03-31' }),
      at('end-before-start', 'events.csv', 3, 'end', '1950-03-31'),
    ],
    [
      'an unknown source of an event',
      ({ change }) => change('events', 'storm', { sources: 'atlas | wiki' }),
      at('unknown-source', 'events.csv', 2, 'sources', 'wiki'),
    ],
    [
      'two events of one id',
      ({ add }) => add('events', { title: 'Another storm' }, 'storm'),
      at('duplicate-id', 'events.csv', 4, 'id', 'storm'),
    ],
    [
      'an event with the id of a bloc',
      ({ change }) => change('events', 'storm', { id: 'LEAGUE' }),
      at('duplicate-id', 'events.csv', 2, 'id', 'LEAGUE'),
    ],
    [
      'an event with the id of a tie',
      ({ change }) => change('events', 'storm', { id: pact }),
      at('duplicate-id', 'events.csv', 2, 'id', pact),
    ],
    [
      'a column that the events lack',
      ({ dropColumn }) => dropColumn('events', 'end'),
      at('missing-column', 'events.csv', 1, 'end', ''),
    ],
    [
      'two sources of one id',
      ({ add }) => add('sources', {}, 'atlas'),
      at('duplicate-id', 'sources.csv', 4, 'id', 'atlas'),
    ],
    [
      'an unknown nation',
      ({ change }) => change('alliances', pact, { to: 'PRKK' }),
      at('unknown-entity', 'alliances.csv', 2, 'to', 'PRKK'),
    ],
    [
      'a nation in the wrong case',
      ({ change }) => change('sanctions', 'league-bor-arms', { from: 'league' }),
      at('unknown-entity', 'sanctions.csv', 2, 'from', 'league'),
    ],
    [
      'an unknown type',
      ({ change }) => change('alliances', pact, { type: 'friendship' }),
      at('unknown-type', 'alliances.csv', 2, 'type', 'friendship'),
    ],
    [
      'an unknown source of a tie',
      ({ change }) => change('alliances', pact, { sources: 'atlas | treaty | wiki' }),
      at('unknown-source', 'alliances.csv', 2, 'sources', 'wiki'),
    ],
    [
      'an unknown source of a nation',
      ({ change }) => change('nations', 'ARC', { sources: 'wiki' }),
      at('unknown-source', 'nations.csv', 2, 'sources', 'wiki'),
    ],
    [
      'a source that nothing cites',
      ({ add }) => add('sources', { id: 'spare' }, 'atlas'),
      at('unused-source', 'sources.csv', 4, 'id', 'spare'),
    ],
    [
      'a sanction among the alliances',
      ({ change }) => change('alliances', pact, { type: 'sanction-arms' }),
      at('wrong-family', 'alliances.csv', 2, 'type', 'sanction-arms'),
    ],
    [
      'an alliance among the interests',
      ({ change }) => change('interests', 'bor-arc-talks', { type: 'entente' }),
      at('wrong-family', 'interests.csv', 2, 'type', 'entente'),
    ],
    [
      'a nation tied to itself',
      ({ change }) => change('alliances', pact, { to: 'ARC' }),
      at('self-tie', 'alliances.csv', 2, 'to', 'ARC'),
    ],
    [
      'a tie that starts before one of its ends',
      ({ change }) => change('alliances', pact, { start: '1991-12-25' }),
      at('outside-life', 'alliances.csv', 2, 'start', '1991-12-25'),
    ],
    [
      'a tie that outlives one of its ends',
      ({ change }) => change('alliances', 'arc-league', { to: 'OLD', end: '1991-12-27' }),
      at('outside-life', 'alliances.csv', 3, 'end', '1991-12-27'),
    ],
    [
      'an open tie to a state that is gone',
      ({ change }) => change('alliances', 'arc-league', { to: 'OLD', end: '' }),
      at('outside-life', 'alliances.csv', 3, 'end', ''),
    ],
    [
      'two spells that share a day',
      ({ add }) => add('alliances', { id: 'again', start: '1960-06-01', end: '' }, 'arc-league'),
      at('overlapping-spells', 'alliances.csv', 4, 'start', '1960-06-01'),
    ],
    [
      'a spell after one that never ended, written the other way round',
      ({ add }) => add('alliances', { id: 'again', from: 'BOR', to: 'ARC', start: '2005' }, pact),
      at('overlapping-spells', 'alliances.csv', 4, 'start', '2005'),
    ],
    [
      'a sanction without its act',
      ({ change }) => change('sanctions', 'league-bor-arms', { act: '' }),
      at('missing-act', 'sanctions.csv', 2, 'act', ''),
    ],
    [
      'a column that is not there',
      ({ dropColumn }) => dropColumn('alliances', 'note'),
      at('missing-column', 'alliances.csv', 1, 'note', ''),
    ],
    [
      'a package name with capitals',
      ({ info }) => (info.name = 'Tiny'),
      at('bad-package', 'datapackage.json', 0, 'name', 'Tiny'),
    ],
    [
      'a package that ends on no date',
      ({ info }) => (info.asOf = 'today'),
      at('bad-package', 'datapackage.json', 0, 'asOf', 'today'),
    ],
    [
      'an empty title of a package',
      ({ info }) => (info.title = ''),
      at('bad-package', 'datapackage.json', 0, 'title', ''),
    ],
  ];

  it.each(cases)('%s is reported, alone and in its place', (_name, edit, expected) => {
    expect(placesOf(packageFiles(edit))).toEqual([expected]);
  });

  it('a listed file that is not there is reported by its path', () => {
    const files = packageFiles(({ resources }) => {
      for (const resource of resources) if (resource.name === 'blocs') resource.path = 'blocs-2.csv';
    });
    expect(placesOf(files)).toContainEqual(at('missing-file', 'blocs-2.csv', 0, '', ''));
  });

  it.each(['nations', 'sources'])('a package that lists no %s is reported', (name) => {
    const files = packageFiles(({ resources }) => {
      resources.splice(0, resources.length, ...resources.filter((resource) => resource.name !== name));
    });
    expect(placesOf(files)).toContainEqual(at('missing-file', 'datapackage.json', 0, 'resources', name));
  });

  it.each([
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: in capitals with a tab', 'JavaScript\t:alert(1)'],
    ['data:', 'data:text/html,<script>alert(1)</script>'],
    ['file:', 'file:///etc/passwd'],
    ['javascript: behind a line end', 'https://example.org\njavascript:alert(1)'],
    ['an address without a scheme', 'example.org/treaty'],
    ['an address with a blank', 'https://example.org/a b'],
    ['nothing after the scheme', 'https://'],
  ])('the address of a source may not be %s', (_name, url) => {
    const files = packageFiles(({ change }) => change('sources', 'treaty', { url }));
    expect(placesOf(files)).toEqual([at('bad-value', 'sources.csv', 3, 'url', url)]);
  });

  it('an unclosed quote is broken CSV', () => {
    const files = packageFiles();
    const broken = `${files['sources.csv'] ?? ''}odd,book,"An odd book,,,,\n`;
    expect(placesOf({ ...files, 'sources.csv': broken })).toContainEqual(
      at('bad-csv', 'sources.csv', 4, '', ''),
    );
  });

  it('an empty file lacks every column', () => {
    const missing = placesOf({ ...packageFiles(), 'blocs.csv': '' }).filter(
      ({ code }) => code === 'missing-column',
    );
    expect(missing).toHaveLength(14);
    expect(missing).toContainEqual(at('missing-column', 'blocs.csv', 1, 'longitude', ''));
  });

  it.each([
    ['no package description', {}, 'missing-file'],
    ['no JSON', { 'datapackage.json': '{ "name": ' }, 'bad-package'],
    ['JSON of another kind', { 'datapackage.json': '[]' }, 'bad-package'],
    ['JSON null', { 'datapackage.json': 'null' }, 'bad-package'],
  ])('%s throws a DatasetError', (_name, files, code) => {
    const problems = problemsOf(files);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatchObject({ code, file: 'datapackage.json' });
  });
});

describe('not wrong', () => {
  it.each<[string, (draft: PackageDraft) => void]>([
    ['a span whose end is coarser than its start', ({ change }) =>
      change('alliances', 'arc-league', { start: '1950-03', end: '1950' })],
    ['a tie that starts on the day its end was born', ({ change }) =>
      change('alliances', 'arc-bor-pact', { start: '1991-12-26' })],
    ['a tie that may have started in the year its end was born', ({ change }) =>
      change('alliances', 'arc-bor-pact', { start: '1991' })],
    ['a tie that ends on the last day of one of its ends', ({ change }) =>
      change('alliances', 'arc-league', { to: 'OLD', end: '1991-12-26' })],
    ['a tie of unknown start', ({ change }) => change('alliances', 'arc-bor-pact', { start: '' })],
    ['a spell that starts the day after', ({ add }) =>
      add('alliances', { id: 'again', start: '1960-06-02', end: '' }, 'arc-league')],
    ['a spell that may start later in the year the other ended', ({ add }) =>
      add('alliances', { id: 'again', start: '1960', end: '' }, 'arc-league')],
    ['parallel ties of different titles', ({ add }) =>
      add('alliances', { id: 'again', title: 'Another pact' }, 'arc-bor-pact')],
    ['the same tie the other way, where it has a direction', ({ add }) => {
      add('interests', { id: 'there', type: 'energy', mutual: '' }, 'bor-arc-talks');
      add('interests', { id: 'back', type: 'energy', mutual: '', from: 'ARC', to: 'BOR' }, 'bor-arc-talks');
    }],
    ['an event of a year', ({ change }) => change('events', 'fair', { start: '1950', end: '' })],
    ['an event that starts and ends on one day', ({ change }) =>
      change('events', 'storm', { end: '1991-12-26' })],
    ['an event whose end is coarser than its start', ({ change }) =>
      change('events', 'fair', { start: '1950-04-02', end: '1950' })],
    ['an event with the id of a source', ({ change }) => change('events', 'storm', { id: 'atlas' })],
    ['a source that only an event cites', ({ add, change }) => {
      add('sources', { id: 'spare' }, 'atlas');
      change('events', 'storm', { sources: 'spare' });
    }],
    ['an http address', ({ change }) => change('sources', 'treaty', { url: 'http://example.org' })],
    ['a package dated by its year', ({ info }) => (info.asOf = '2024')],
  ])('%s', (_name, edit) => {
    expect(placesOf(packageFiles(edit))).toEqual([]);
  }); // prettier-ignore
});

describe('all that is wrong', () => {
  const files = packageFiles(({ change, add }) => {
    change('nations', 'ARC', { name: '' });
    change('sources', 'treaty', { url: 'javascript:alert(1)', date: 'soon' });
    change('alliances', 'arc-bor-pact', { to: 'PRKK', start: '2010-02-30', standing: 'maybe' });
    change('sanctions', 'league-bor-arms', { act: '', type: 'sanction-x' });
    add('sources', { id: 'spare' }, 'atlas');
  });

  it('is reported at once', () => {
    const sorted = (places: readonly string[]): string[] => places.toSorted();
    expect(
      sorted(placesOf(files).map(({ code, file, row, column }) => [code, file, row, column].join(' '))),
    ).toEqual(
      sorted([
        'missing-value nations.csv 2 name',
        'bad-value sources.csv 3 url',
        'bad-date sources.csv 3 date',
        'unused-source sources.csv 4 id',
        'unknown-entity alliances.csv 2 to',
        'bad-date alliances.csv 2 start',
        'bad-value alliances.csv 2 standing',
        'missing-act sanctions.csv 2 act',
        'unknown-type sanctions.csv 2 type',
      ]),
    );
  });

  it('is reported at once for the package description too', () => {
    const columns = placesOf(
      packageFiles(({ info }) => {
        info.name = 'Tiny Package';
        info.asOf = '2024-13';
        delete info.title;
      }),
    ).map(({ column }) => column);
    expect(columns.toSorted()).toEqual(['asOf', 'name', 'title']);
  });
});

describe('DatasetError', () => {
  const errorOf = (files: Readonly<Record<string, string>>): unknown => {
    try {
      return parseDataset(files);
    } catch (error) {
      return error;
    }
  };

  it('names the value, the file, the row and the column of a lone problem', () => {
    const error = errorOf(packageFiles(({ change }) => change('alliances', 'arc-bor-pact', { to: 'PRKK' })));
    expect(error).toBeInstanceOf(DatasetError);
    expect(error).toMatchObject({
      name: 'DatasetError',
      code: 'dataset-error',
      message: 'unknown nation or bloc "PRKK" in alliances.csv, row 2, column to',
    });
  });

  it('counts the problems beyond the first', () => {
    const error = errorOf(
      packageFiles(({ change }) => {
        change('alliances', 'arc-bor-pact', { to: 'PRKK' });
        change('alliances', 'arc-league', { to: 'NOWHERE' });
        change('interests', 'bor-arc-talks', { to: 'ELSEWHERE' });
      }),
    );
    expect(error).toMatchObject({ message: expect.stringMatching(/"PRKK".* \(and 2 more\)$/) as string });
  });

  it('has a message even without problems', () => {
    expect(new DatasetError([]).message).not.toBe('');
  });
});
