import { describe, expect, it } from 'vitest';
import { composePackage, DatasetError, extractPackage, parseDataset } from '#graph';

const entityHeader =
  'id,name,aliases,iso2,region,start,end,place,latitude,longitude,flag,summary,note,sources';
const tieHeader = 'id,type,from,to,mutual,start,end,title,summary,note,standing,sources';
const eventHeader = 'id,start,end,title,summary,note,sources';
const nation = (id: string, source: string): string =>
  `${id},Nation ${id},,,,,,,,,,"One, of course",,${source}`;

const base = {
  'datapackage.json': JSON.stringify({
    name: 'base',
    title: 'Base',
    asOf: '2025',
    resources: ['nations', 'blocs', 'memberships', 'alliances', 'events', 'sources'].map((name) => ({
      name,
      path: `tables/${name}.csv`,
    })),
  }),
  'tables/nations.csv': [entityHeader, nation('AAA', 'one'), nation('BBB', 'two'), nation('CCC', 'one')].join(
    '\n',
  ),
  'tables/blocs.csv': [entityHeader, 'CLUB,The Club,,,,1950,,,,,,A club,,one'].join('\n'),
  'tables/memberships.csv': [
    'id,type,from,to,start,end,note,standing,sources',
    'aaa-club,membership,AAA,CLUB,1950-03-01,1960,,fact,three',
  ].join('\n'),
  'tables/alliances.csv': [
    tieHeader,
    'ab,defence-pact,AAA,BBB,,1951,,Pact,They promise,,fact,two',
    'ac,entente,AAA,CCC,,1952,,Understanding,They talk,,fact,one | three',
  ].join('\n'),
  'tables/events.csv': [
    eventHeader,
    'fire,1955-05-01,,The fire,"A fire, and a great one",,four',
    'flood,1953,1954,The flood,A flood,,one',
  ].join('\n'),
  'tables/sources.csv': [
    'id,kind,title,author,date,reference,url',
    'one,book,One,,,,',
    'two,book,Two,,,,',
    'three,book,Three,,,,',
    'four,book,Four,,,,',
  ].join('\n'),
};

const extending = (selection: readonly string[], extra: Record<string, string> = {}) => ({
  'datapackage.json': JSON.stringify({
    name: 'lesson',
    title: 'Lesson',
    asOf: '2024',
    extends: 'base',
    resources: [
      { name: 'selection', path: 'selection.csv' },
      ...Object.keys(extra).map((path) => ({ name: path.replace('.csv', ''), path })),
    ],
  }),
  'selection.csv': ['id', ...selection].join('\n'),
  ...extra,
});

const problemsOf = (act: () => unknown): DatasetError['problems'] => {
  try {
    act();
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
};

describe('a membership', () => {
  it('says by itself what it is', () => {
    const tie = parseDataset(base).ties.find(({ id }) => id === 'aaa-club');
    expect(tie).toMatchObject({
      type: 'membership',
      from: 'AAA',
      to: 'CLUB',
      mutual: false,
      title: 'The Club membership',
      summary: 'Member 1 March 1950 – 1960.',
    });
  });

  it('cannot begin before what it joins', () => {
    const early = {
      ...base,
      'tables/memberships.csv': base['tables/memberships.csv'].replace('1950-03-01', '1949-12-31'),
    };
    expect(problemsOf(() => parseDataset(early))).toMatchObject([
      { code: 'outside-life', file: 'tables/memberships.csv', row: 2, column: 'start', value: '1949-12-31' },
    ]);
  });
});

describe('a package that selects from another', () => {
  it('has what it names, and the sources of that alone', () => {
    const data = parseDataset(composePackage(extending(['AAA', 'CLUB', 'aaa-club']), base));
    expect([data.id, data.title, data.asOf]).toEqual(['lesson', 'Lesson', '2024']);
    expect(data.entities.map(({ id }) => id)).toEqual(['AAA', 'CLUB']);
    expect(data.ties.map(({ id }) => id)).toEqual(['aaa-club']);
    expect([...data.sources.keys()]).toEqual(['one', 'three']);
    expect(data.entities[0]?.summary).toBe('One, of course');
    expect(data.events).toEqual([]);
  });

  it('has the events that it names, with their sources, beside its own', () => {
    const own = { 'events.csv': `${eventHeader}\nfrost,1950,,The frost,A frost,,one` };
    const data = parseDataset(composePackage(extending(['AAA', 'fire'], own), base));
    expect(data.events.map(({ id, summary }) => [id, summary])).toEqual([
      ['frost', 'A frost'],
      ['fire', 'A fire, and a great one'],
    ]);
    expect([...data.sources.keys()]).toEqual(['one', 'four']);
  });

  it('is told of an event that it takes over and has, too', () => {
    const own = { 'events.csv': `${eventHeader}\nfire,1950,,My fire,A fire,,one` };
    const files = composePackage(extending(['AAA', 'fire'], own), base);
    expect(problemsOf(() => parseDataset(files))).toMatchObject([
      { code: 'duplicate-id', file: 'events.csv', row: 3, column: 'id', value: 'fire' },
    ]);
  });

  it('adds rows of its own, and may cite a source that the other has', () => {
    const own = {
      'alliances.csv': `${tieHeader}\nmine,entente,AAA,BBB,,1970,,Mine,Only here,,fact,two | five`,
      'sources.csv': 'id,kind,title,author,date,reference,url\nfive,book,Five,,,,\ntwo,book,Two,,,,',
    };
    const data = parseDataset(composePackage(extending(['AAA', 'BBB'], own), base));
    expect(data.ties.map(({ id }) => id)).toEqual(['mine']);
    expect([...data.sources.keys()].toSorted()).toEqual(['five', 'one', 'two']);
  });

  it('is told of each row that the other lacks, with its place', () => {
    expect(problemsOf(() => composePackage(extending(['AAA', 'XXX', 'nothing']), base))).toMatchObject([
      { code: 'unknown-row', file: 'selection.csv', row: 3, column: 'id', value: 'XXX' },
      { code: 'unknown-row', file: 'selection.csv', row: 4, column: 'id', value: 'nothing' },
    ]);
  });

  it('is told of a tie whose end it did not select', () => {
    const files = composePackage(extending(['AAA', 'ab']), base);
    expect(problemsOf(() => parseDataset(files))).toMatchObject([{ code: 'unknown-entity', value: 'BBB' }]);
  });

  it('cannot be read by itself', () => {
    expect(problemsOf(() => parseDataset(extending(['AAA'])))).toMatchObject([
      { code: 'bad-package', column: 'extends', value: 'base' },
    ]);
  });

  it('is returned as it is where it extends nothing', () => {
    expect(composePackage(base, {})).toBe(base);
  });
});

describe('a part of a package', () => {
  it('has the rows of those ids, in the order of the whole', () => {
    const part = parseDataset(extractPackage(base, new Set(['ac', 'CCC', 'AAA', 'unheard-of'])));
    expect(part.entities.map(({ id }) => id)).toEqual(['AAA', 'CCC']);
    expect(part.ties.map(({ id }) => id)).toEqual(['ac']);
    expect([...part.sources.keys()]).toEqual(['one', 'three', 'four']);
  });

  it('has every event, asked for or not, and what it cites', () => {
    const part = parseDataset(extractPackage(base, new Set(['BBB', 'fire'])));
    expect(part.events).toEqual(parseDataset(base).events);
    expect([...part.sources.keys()]).toEqual(['one', 'two', 'four']);
    expect(parseDataset(extractPackage(base, new Set())).events).toHaveLength(2);
  });

  it('of everything is everything', () => {
    const whole = parseDataset(base);
    const ids = new Set([...whole.entities, ...whole.ties].map(({ id }) => id));
    expect(parseDataset(extractPackage(base, ids))).toEqual(whole);
  });

  it('of a broken package is refused', () => {
    const broken = { ...base, 'tables/alliances.csv': `${tieHeader}\nshort,row` };
    expect(problemsOf(() => extractPackage(broken, new Set()))).toMatchObject([
      { code: 'bad-csv', file: 'tables/alliances.csv', row: 2 },
    ]);
  });
});
