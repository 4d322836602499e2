import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildGraph,
  datasets,
  firstDay,
  lastDay,
  relationshipTypes,
  type Dataset,
  type Family,
  type RelationGraph,
  type Tie,
} from '#graph';
import { tally } from '../../fixtures/tally.ts';

let data: Dataset;
let graph: RelationGraph;
beforeAll(async () => {
  const entry = datasets.find(({ id }) => id === 'world');
  if (!entry) throw new Error('the world does not ship');
  data = await entry.load();
  graph = buildGraph(data);
});

/** Whether a tie was in force on a day; a coarse date counts as in force from its last day on. */
const isInForce = ({ start, end }: Tie, day: string): boolean =>
  (start === '' || lastDay(start) <= day) && (end === '' || firstDay(end) > day || lastDay(end) >= day);

const memberIds = (bloc: string, day: string): string[] => [
  ...new Set(
    data.ties
      .filter(({ type, to }) => type.startsWith('membership') && to === bloc)
      .filter((tie) => isInForce(tie, day))
      .map(({ from }) => from),
  ),
];
const members = (bloc: string, year: number): number => memberIds(bloc, `${String(year)}-12-31`).length;
const nations = (): Dataset['entities'] => data.entities.filter(({ kind }) => kind === 'nation');
const familyOf = new Map<string, Family>(relationshipTypes.map(({ id, family }) => [id, family]));
const ofFamily = (family: Family): Tie[] => data.ties.filter(({ type }) => familyOf.get(type) === family);

describe('members at the end of the year, after the organisations’ own lists', () => {
  it.each([
    ['NATO', { 1949: 12, 1952: 14, 1955: 15, 1982: 16, 1990: 16, 1999: 19, 2004: 26, 2009: 28, 2017: 29, 2020: 30, 2023: 31, 2024: 32 }],
    ['EEC', { 1958: 6, 1973: 9, 1981: 10, 1986: 12 }],
    ['EU', { 1993: 12, 1995: 15, 2004: 25, 2007: 27, 2013: 28, 2020: 27 }],
    ['WP', { 1955: 8, 1968: 7, 1989: 7, 1990: 6 }],
    ['ASEAN', { 1967: 5, 1984: 6, 1995: 7, 1997: 9, 1999: 10, 2025: 11 }],
    ['UN', { 1945: 51, 1950: 60, 1955: 76, 1960: 99, 1970: 127, 1991: 166, 2002: 191, 2006: 192, 2011: 193, 2025: 193 }],
    ['OECD', { 1962: 20, 1973: 24, 2000: 30, 2021: 38 }],
    ['LAS', { 2025: 22 }],
    ['AU', { 2017: 55 }],
    ['OPEC', { 1961: 5, 2024: 12 }],
    ['GCC', { 1981: 6, 2025: 6 }],
    ['CW', { 2022: 56 }],
    ['CSTO', { 1994: 9, 2012: 6 }],
    ['BRICS', { 2011: 5 }],
    ['SCO', { 2001: 6, 2017: 8, 2024: 10 }],
    ['G7', { 1976: 7, 2025: 7 }],
    ['MERCOSUR', { 1991: 4 }],
    ['EAEU', { 2015: 5 }],
  ] as const)('%s', (bloc, counts) => {
    const found = Object.fromEntries(Object.keys(counts).map((year) => [year, members(bloc, Number(year))]));
    expect(found).toEqual(counts);
  }); // prettier-ignore

  it('joined and left on the days that the treaties say', () => {
    const spells = (nation: string, bloc: string): (readonly [string, string])[] =>
      data.ties
        .filter(({ from, to }) => from === nation && to === bloc)
        .map(({ start, end }) => [start, end] as const)
        .toSorted();
    expect(spells('GRC', 'NATO')).toEqual([['1952-02-18', '']]);
    expect(spells('TUR', 'NATO')).toEqual([['1952-02-18', '']]);
    expect(spells('DEU', 'NATO')).toEqual([['1955-05-06', '']]);
    expect(spells('FIN', 'NATO')).toEqual([['2023-04-04', '']]);
    expect(spells('SWE', 'NATO')).toEqual([['2024-03-07', '']]);
    expect(spells('GBR', 'EEC')).toEqual([['1973-01-01', '1993-10-31']]);
    expect(spells('GBR', 'EU')).toEqual([['1993-11-01', '2020-01-31']]);
    expect(spells('ALB', 'WP')[0]?.[1]).toBe('1968-09-13');
    expect(spells('TWN', 'UN')).toEqual([['1945-10-24', '1971-10-25']]);
    expect(spells('CHN', 'UN')).toEqual([['1971-10-25', '']]);
    expect(spells('KOR', 'UN')).toEqual([['1991-09-17', '']]);
    expect(spells('RUS', 'COE')).toEqual([['1996-02-28', '2022-03-16']]);
    // Indonesia left the UN and came back.
    expect(spells('IDN', 'UN')).toHaveLength(2);
  });
});

describe('states', () => {
  it('are the 193 members of the UN, the two observers, Taiwan and Kosovo, and those that are no more', () => {
    const present = nations().filter(({ end }) => end === '');
    const un = new Set(memberIds('UN', '2025-12-31'));
    expect(present.filter(({ id }) => un.has(id)).length).toBe(193);
    const others = present.filter(({ id }) => !un.has(id)).map(({ id }) => id);
    expect(others.toSorted()).toEqual(['ESH', 'PSE', 'TWN', 'VAT', 'XKX']);
    const former = new Set(
      nations()
        .filter(({ end }) => end !== '')
        .map(({ id }) => id),
    );
    for (const id of ['SUN', 'YUG', 'CSK', 'DDR', 'VDR', 'RVN', 'YAR', 'YMD', 'UAR', 'TGK', 'ZAN', 'SCG'])
      expect(former).toContain(id);
  });

  it('have a successor where they ended, and say plainly where they are disputed', () => {
    const succeeded = new Set(data.ties.filter(({ type }) => type === 'succession').map(({ to }) => to));
    const orphans = nations().filter(({ id, end }) => end !== '' && !succeeded.has(id));
    expect(orphans.map(({ id }) => id)).toEqual([]);
    for (const id of ['TWN', 'XKX', 'PSE', 'ESH', 'RHO', 'ISR', 'CYP', 'PRK', 'KOR'])
      expect([id, (graph.getNodeAttribute(id, 'note') || '').length > 20]).toEqual([id, true]);
  });

  it('have a region, a capital and, while they live, a flag and a code from which names follow', () => {
    for (const { id, region, place, flag, iso2, end } of nations()) {
      expect([id, region !== '', place !== null]).toEqual([id, true, true]);
      if (end === '') expect([id, flag !== '', /^[A-Z]{2}$/.test(iso2)]).toEqual([id, true, true]);
    }
  });

  it('have no two present states under one code, and none named twice', () => {
    const present = nations().filter(({ end }) => end === '');
    expect(new Set(present.map(({ iso2 }) => iso2)).size).toBe(present.length);
    expect(new Set(nations().map(({ name }) => name)).size).toBe(nations().length);
  });
});

describe('what a scholar would look for', () => {
  it('has the organisations, each with members', () => {
    const wanted =
      'NATO WP CSTO CIS SCO BRICS EU EEC WEU EFTA OSCE COE RIO OAS ALBA MERCOSUR UNASUR CARICOM SEATO CENTO ANZUS FPDA FVEY AUKUS QUAD ASEAN APEC RCEP CPTPP LAS GCC OIC AU OAU ECOWAS AES SADC EAC CW OIF NONALIGNED G7 G20 OPEC OECD CMEA EAEU UN';
    const joined = new Set(data.ties.filter(({ type }) => type.startsWith('membership')).map(({ to }) => to));
    expect(wanted.split(' ').filter((id) => !joined.has(id))).toEqual([]);
    expect(data.entities.filter(({ kind, id }) => kind === 'bloc' && joined.has(id)).length).toBeGreaterThan(
      45,
    );
  });

  it('has at least 160 pacts, 220 autonomous sanctions and 320 interests', () => {
    const pacts = new Set(['defence-pact', 'entente', 'non-aggression', 'neutrality']);
    expect(data.ties.filter(({ type }) => pacts.has(type)).length).toBeGreaterThanOrEqual(160);
    const own = ofFamily('sanction').filter(({ from }) => from !== 'UN');
    expect(own.length).toBeGreaterThanOrEqual(220);
    expect(ofFamily('interest').length).toBeGreaterThanOrEqual(320);
  });

  // Security Council regimes: target, a year in force, and a year after the end (0 while it lasts).
  it.each([
    ['RHO', 1970, 0], ['ZAF', 1980, 1995], ['IRQ', 1995, 0], ['SCG', 1994, 2002], ['LBY', 1995, 2005],
    ['SOM', 2000, 0], ['LBR', 2005, 2017], ['AGO', 1999, 2003], ['HTI', 1993, 1995], ['RWA', 2000, 2009],
    ['SLE', 2000, 2011], ['SDN', 2010, 0], ['AFG', 2001, 0], ['AQ', 2010, 0], ['ERI', 2012, 2019],
    ['ETH', 2000, 2002], ['COD', 2010, 0], ['CIV', 2010, 2017], ['LBN', 2010, 0], ['PRK', 2020, 0],
    ['IRN', 2010, 2024], ['GNB', 2015, 0], ['CAF', 2015, 0], ['YEM', 2016, 0], ['SSD', 2020, 0],
    ['MLI', 2020, 2024], ['HTI', 2024, 0],
  ] as const)('Security Council measures on %s in %i', (target, during, after) => {
    const inYear = (year: number): boolean =>
      ofFamily('sanction').some(
        (tie) =>
          tie.from === 'UN' &&
          tie.to === target &&
          tie.act.startsWith('Security Council resolution') &&
          firstDay(tie.start) <= `${String(year)}-12-31` &&
          (tie.end === '' || lastDay(tie.end) >= `${String(year)}-01-01`),
      );
    expect(inYear(during)).toBe(true);
    if (after > 0) expect(inYear(after)).toBe(false);
  }); // prettier-ignore
});

describe('events', () => {
  // Days as textbooks give them; the year alone where the event is the year.
  it.each([
    ['UN founded', '1945-10-24', ''],
    ['NATO founded', '1949-04-04', ''],
    ['Korean War', '1950-06-25', '1953-07-27'],
    ['Bandung Conference', '1955-04-18', '1955-04-24'],
    ['Warsaw Pact founded', '1955-05-14', ''],
    ['Year of Africa', '1960', ''],
    ['Cuban Missile Crisis', '1962-10-16', '1962-10-28'],
    ['Nixon in China', '1972-02-21', '1972-02-28'],
    ['Berlin Wall opens', '1989-11-09', ''],
    ['Iraq invades Kuwait', '1990-08-02', ''],
    ['Soviet Union dissolves', '1991-12-26', ''],
    ['11 September attacks', '2001-09-11', ''],
    ['Crimea', '2014-03-18', ''],
    ['Iran nuclear deal', '2015-07-14', ''],
    ['Russia invades Ukraine', '2022-02-24', ''],
  ] as const)('%s', (title, start, end) => {
    expect(data.events.find((event) => event.title === title)).toMatchObject({ start, end });
  });

  it('are few, and agree with the ties that they explain', () => {
    expect(data.events.length).toBeGreaterThanOrEqual(20);
    expect(data.events.length).toBeLessThanOrEqual(26);
    // Seventeen African states since 1960, as the Year of Africa says; Cyprus is the eighteenth.
    const born = nations().filter(({ start }) => start.startsWith('1960'));
    expect(born.filter(({ region }) => region.endsWith('Africa')).length).toBe(17);
    expect(members('UN', 1960) - members('UN', 1959)).toBe(17);
    const last = data.entities.find(({ id }) => id === 'SUN')?.end;
    expect(data.events.find(({ title }) => title === 'Soviet Union dissolves')?.start).toBe(last);
  });

  it('have ids that begin with their year, so that the file reads in their order', () => {
    for (const { id, start } of data.events) expect(id.slice(0, 5)).toBe(`${start.slice(0, 4)}-`);
  });
});

describe('how it is kept', () => {
  it('has one fact in one place: no two ties of one type, dyad, start and title', () => {
    const seen = new Map<string, string[]>();
    for (const { id, type, from, to, start, title } of data.ties) {
      const key = [type, from, to, start, title.toLowerCase()].join('|');
      seen.set(key, [...(seen.get(key) ?? []), id]);
    }
    expect([...seen.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });

  it('has no work twice among its sources', () => {
    const seen = new Map<string, string[]>();
    for (const { id, title, date, reference, author } of data.sources.values()) {
      const key = [title, author, date, reference].join('|').toLowerCase();
      seen.set(key, [...(seen.get(key) ?? []), id]);
    }
    expect([...seen.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });

  it('dates a tie no later than it was kept true to', () => {
    const late = data.ties.filter(
      ({ start, end }) => firstDay(start || '0001') > data.asOf || (end !== '' && firstDay(end) > data.asOf),
    );
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it('names two sources where two readings are told', () => {
    const bare = data.ties.filter(({ standing, sources }) => standing === 'contested' && sources.length < 2);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('agrees with its resolutions: the number, the year and the act', () => {
    const wrong: string[] = [];
    for (const { id, kind, reference, date } of data.sources.values()) {
      const match = /^unscr-(\d+)$/.exec(id);
      if (!match) continue;
      const year = date.slice(0, 4);
      if (kind !== 'resolution' || !reference.startsWith(`S/RES/${match[1] ?? ''} (${year}`)) wrong.push(id);
    }
    for (const { id, act, sources } of ofFamily('sanction')) {
      const match = /^Security Council resolution (\d+) \((\d{4})\)$/.exec(act);
      if (match && !sources.includes(`unscr-${match[1] ?? ''}`)) wrong.push(id);
    }
    expect(wrong).toEqual([]);
  });

  it('shows its gaps: counts by type, decade and region (printed, not judged)', () => {
    const regionOf = (id: string): string => graph.getNodeAttribute(id, 'region') || 'no region';
    console.info(
      [
        `world: ${String(nations().length)} states, ${String(data.entities.length - nations().length)} organisations, ${String(data.ties.length)} ties, ${String(data.sources.size)} sources`,
        `by type: ${tally(data.ties.map(({ type }) => type))}`,
        `by decade of their start: ${tally(data.ties.map(({ start }) => (start === '' ? 'undated' : `${start.slice(0, 3)}0s`)))}`,
        `by region of their ends: ${tally(data.ties.flatMap(({ from, to }) => [...new Set([regionOf(from), regionOf(to)])]))}`,
        `by standing: ${tally(data.ties.map(({ standing }) => standing))}`,
      ].join('\n'),
    );
    expect(data.ties.length).toBeGreaterThan(2000);
  });
});
