import { beforeAll, describe, expect, it } from 'vitest';
import {
  beyondOf,
  buildGraph,
  decodeFilters,
  datasets,
  firstDay,
  isPartialDate,
  lastDay,
  parseDataset,
  relationshipTypes,
  visible,
  yearRange,
  type Dataset,
  type Family,
  type RelationGraph,
  type Tie,
} from '#graph';
import { readPackageFolder } from '../../../scripts/datasets-plugin.ts';
import { flagFiles } from '../../../scripts/flags-plugin.ts';

const familyOf = new Map<string, Family>(relationshipTypes.map(({ id, family }) => [id, family]));

describe('the data packages that ship', () => {
  it('open with the founding lesson, and have ids and titles of their own', () => {
    expect(datasets[0]?.id).toBe('pyongyang-2024');
    expect(new Set(datasets.map(({ id }) => id)).size).toBe(datasets.length);
    for (const { title, summary } of datasets) expect([title, summary]).not.toContain('');
  });

  describe.each(datasets.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    let data: Dataset;
    let graph: RelationGraph;
    beforeAll(async () => {
      data = await entry.load();
      graph = buildGraph(data);
    });

    it('is the package its entry announces', () => {
      expect([data.id, data.title]).toEqual([id, entry.title]);
      expect(isPartialDate(data.asOf)).toBe(true);
      expect(data.licences).not.toEqual([]);
    });

    it('reads the same from its files, outside the bundler', () => {
      const { files, base } = readPackageFolder(id);
      const read = parseDataset(files);
      const beyond = base ? { beyond: beyondOf(read, parseDataset(base)) } : {};
      expect({ ...read, ...beyond }).toEqual(data);
    });

    it('opens with a part that is the same as what the opening filters show of the whole', async () => {
      if (!entry.loadOpening) return;
      const opening = buildGraph(await entry.loadOpening());
      // The time bar labels all years at once.
      expect(opening.getAttribute('events')).toEqual(data.events);
      const shown = visible(graph, decodeFilters(entry.opening));
      // In the same order, too: the layout of both is the same.
      expect([opening.nodes(), opening.edges()]).toEqual([[...shown.nodes], [...shown.edges]]);
    });

    it('has a source for every tie, every entity and every event', () => {
      const cites = [...data.ties, ...data.entities, ...data.events];
      expect(cites.filter(({ sources }) => sources.length === 0).map((one) => one.id)).toEqual([]);
      for (const { sources } of cites) {
        for (const source of sources) expect(data.sources.has(source)).toBe(true);
      }
    });

    it('keeps to the lengths and the kinds that its README sets', () => {
      const kinds = [
        'treaty',
        'resolution',
        'statute',
        'regulation',
        'statement',
        'page',
        'book',
        'article',
        'dataset',
      ];
      for (const { title, summary } of data.ties) {
        expect(title.length).toBeLessThanOrEqual(80);
        expect(summary.length).toBeLessThanOrEqual(240);
      }
      for (const { title, summary } of data.events) {
        expect(title.length).toBeLessThanOrEqual(28);
        expect(summary.length).toBeLessThanOrEqual(240);
      }
      for (const { kind } of data.sources.values()) expect(kinds).toContain(kind);
    });

    it('writes the smaller id first where the order has no meaning', () => {
      const undirected = new Set<string>(
        relationshipTypes.filter(({ directed }) => !directed).map((type) => type.id),
      );
      // The founding claims keep the order in which the lesson tells them.
      const turned = data.ties.filter(
        ({ id: tieId, type, from, to }) => undirected.has(type) && from > to && !/^s\d\d$/.test(tieId),
      );
      expect(turned.map((one) => one.id)).toEqual([]);
    });

    it('says whose judgement an assessment is, and both readings of what is contested', () => {
      const bare = data.ties.filter(({ standing, note }) => standing !== 'fact' && note === '');
      expect(bare.map((one) => one.id)).toEqual([]);
    });

    it('tells events of its own time, spread over it, no two of one title', () => {
      expect(data.events.length).toBeGreaterThanOrEqual(8);
      const days = data.events.map(({ start, end }) => [firstDay(start), lastDay(end || start)] as const);
      const { from } = yearRange(graph);
      for (const [first, last] of days) {
        expect(Number(first.slice(0, 4))).toBeGreaterThanOrEqual(from);
        expect(last <= lastDay(data.asOf)).toBe(true);
      }
      const decades = new Set(days.map(([first]) => first.slice(0, 3)));
      expect(decades.size).toBeGreaterThanOrEqual(4);
      expect(new Set(data.events.map(({ title }) => title)).size).toBe(data.events.length);
    });

    it('names flags that ship', () => {
      const flags = flagFiles();
      const missing = data.entities.filter(({ flag }) => flag !== '' && !flags.has(flag));
      expect(missing.map(({ flag }) => flag)).toEqual([]);
    });
  });
});

describe('pyongyang-2024', () => {
  let data: Dataset;
  beforeAll(async () => {
    const [entry] = datasets;
    if (!entry) throw new Error('no dataset ships');
    data = await entry.load();
  });
  const tieOf = (id: string): Tie | undefined => data.ties.find((tie) => tie.id === id);

  it('has at least 16 entities and 70 ties', () => {
    expect(data.entities.length).toBeGreaterThanOrEqual(16);
    expect(data.ties.length).toBeGreaterThanOrEqual(70);
  });

  // The founding claims, by id: from, to, family.
  const claims = [
    ['s01', 'Soviet Union', 'North Korea', 'alliance'],
    ['s02', 'Soviet Union', 'North Korea', 'alliance'],
    ['s03', 'United States', 'North Korea', 'interest'],
    ['s04', 'Russia', 'Soviet Union', 'structure'],
    ['s05', 'Russia', 'North Korea', 'interest'],
    ['s06', 'Russia', 'North Korea', 'interest'],
    ['s07', 'Russia', 'United States', 'interest'],
    ['s08', 'Russia', 'China', 'interest'],
    ['s09', 'North Korea', 'South Korea', 'interest'],
    ['s10', 'North Korea', 'China', 'interest'],
    ['s11', 'North Korea', 'United States', 'interest'],
    ['s12', 'Russia', 'United States', 'interest'],
    ['s13', 'North Korea', 'United States', 'interest'],
    ['s14', 'Russia', 'North Korea', 'alliance'],
    ['s15', 'Russia', 'North Korea', 'alliance'],
    ['s16', 'Russia', 'North Korea', 'interest'],
    ['s17', 'Russia', 'North Korea', 'interest'],
    ['s18', 'Russia', 'North Korea', 'interest'],
    ['s19', 'United Nations', 'North Korea', 'sanction'],
    ['s20', 'Russia', 'North Korea', 'interest'],
    ['s21', 'Russia', 'North Korea', 'interest'],
    ['s22', 'United States', 'Russia', 'interest'],
    ['s23', 'China', 'North Korea', 'alliance'],
    ['s24', 'China', 'North Korea', 'interest'],
    ['s25', 'South Korea', 'North Korea', 'interest'],
    ['s26', 'Japan', 'North Korea', 'interest'],
    ['s27', 'Russia', 'North Korea', 'alliance'],
  ] as const;

  it.each(claims)('%s: %s to %s, of the family %s', (id, from, to, family) => {
    const found = tieOf(id);
    const name = (key: string | undefined): string | undefined =>
      data.entities.find((entity) => entity.id === key)?.name;
    expect([name(found?.from), name(found?.to), familyOf.get(found?.type ?? '')]).toEqual([from, to, family]);
    expect(found?.sources).toContain('ali-2024');
  });

  it('cites the article by its author and title, and the treaty for the visit', () => {
    expect(data.sources.get('ali-2024')).toMatchObject({
      author: 'Arif Ali',
      title: 'Russia President Vladimir Putin Makes a Rare Visit to North Korea, an Old Ally',
      date: '2024-06',
    });
    const cited = (tieOf('s27')?.sources ?? []).map((id) => data.sources.get(id));
    expect(cited).toContainEqual(expect.objectContaining({ kind: 'treaty', date: '2024-06-19' }));
  });

  // Days of entry into force and of the end, and the day of signature that the source carries.
  const treaties = [
    ['prk-sun-1961-treaty', 'PRK', 'SUN', 'defence-pact', '1961-09-10', '1991-12-26', '1961-07-06'],
    ['chn-prk-1961-treaty', 'CHN', 'PRK', 'defence-pact', '1961-09-10', '', '1961-07-11'],
    ['prk-rus-2000-treaty', 'PRK', 'RUS', 'entente', '2000-10-30', '2024-12-04', '2000-02-09'],
    ['prk-rus-2024-treaty', 'PRK', 'RUS', 'defence-pact', '2024-12-04', '', '2024-06-19'],
    ['kor-usa-1953-treaty', 'KOR', 'USA', 'defence-pact', '1954-11-17', '', '1953-10-01'],
    ['jpn-usa-1960-treaty', 'JPN', 'USA', 'defence-pact', '1960-06-23', '', '1960-01-19'],
    ['chn-sun-1950-treaty', 'CHN', 'SUN', 'defence-pact', '1950-04-11', '1980-04-11', '1950-02-14'],
    ['chn-rus-2001-treaty', 'CHN', 'RUS', 'entente', '2002-02-28', '', '2001-07-16'],
    ['prk-unc-armistice', 'PRK', 'UNC', 'non-aggression', '1953-07-27', '', '1953-07-27'],
    ['usa-nato', 'USA', 'NATO', 'membership-defence', '1949-08-24', '', '1949-04-04'],
  ] as const;

  it.each(treaties)('%s between %s and %s', (id, from, to, type, start, end, signed) => {
    const found = tieOf(id);
    expect(found).toMatchObject({ from, to, type, start, end });
    const sources = (found?.sources ?? []).map((source) => data.sources.get(source));
    expect(sources).toContainEqual(expect.objectContaining({ kind: 'treaty', date: signed }));
  });

  // Security Council resolutions with measures against North Korea and the days of their adoption.
  const resolutions = [
    [1718, '2006-10-14'],
    [1874, '2009-06-12'],
    [2087, '2013-01-22'],
    [2094, '2013-03-07'],
    [2270, '2016-03-02'],
    [2321, '2016-11-30'],
    [2356, '2017-06-02'],
    [2371, '2017-08-05'],
    [2375, '2017-09-11'],
    [2397, '2017-12-22'],
  ] as const;

  it.each(resolutions)('Security Council resolution %i of %s', (number, adopted) => {
    const source = `unscr-${String(number)}`;
    const reference = `${String(number)} (${adopted.slice(0, 4)})`;
    expect(data.sources.get(source)).toMatchObject({
      kind: 'resolution',
      date: adopted,
      reference: `S/RES/${reference}`,
    });
    const measures = data.ties.filter(({ act }) => act === `Security Council resolution ${reference}`);
    expect(measures.length).toBeGreaterThan(0);
    for (const measure of measures) {
      expect(measure).toMatchObject({ from: 'UN', to: 'PRK', start: adopted });
      expect(measure.sources).toContain(source);
      expect(familyOf.get(measure.type)).toBe('sanction');
    }
  });

  it('takes its events over from the world, from the Korean War to the treaty of 2024', () => {
    const dates = new Map(data.events.map(({ id, start, end }) => [id, [start, end]]));
    expect(dates.get('1950-korea')).toEqual(['1950-06-25', '1953-07-27']);
    expect(dates.get('2006-nuclear-test')).toEqual(['2006-10-09', '']);
    expect(dates.get('2024-pyongyang')).toEqual(['2024-06-19', '']);
  });

  it('ends the Panel of Experts in April 2024, after the veto of 28 March', () => {
    expect(tieOf('un-prk-1874-panel')).toMatchObject({ start: '2009-06-12', end: '2024-04-30' });
    expect(tieOf('rus-prk-veto')).toMatchObject({ from: 'RUS', to: 'PRK', start: '2024-03-28' });
  });

  it('hands over from the Soviet Union to Russia in December 1991', () => {
    expect(data.entities.find(({ id }) => id === 'SUN')).toMatchObject({
      start: '1922-12-30',
      end: '1991-12-26',
    });
    expect(data.entities.find(({ id }) => id === 'RUS')).toMatchObject({ start: '1991-12-26', end: '' });
    expect(tieOf('s04')).toMatchObject({ type: 'succession', from: 'RUS', to: 'SUN', start: '1991-12-26' });
  });
});
