import { beforeAll, describe, expect, it } from 'vitest';
import { datasets, firstDay, lastDay, relationshipTypes, type Dataset, type Tie } from '#graph';
import { tally } from '../../fixtures/tally.ts';

let data: Dataset;
beforeAll(async () => {
  const entry = datasets.find(({ id }) => id === 'europe-1914');
  if (!entry) throw new Error('Europe 1871–1918 does not ship');
  data = await entry.load();
});

const polarityOf = new Map<string, number>(relationshipTypes.map(({ id, polarity }) => [id, polarity]));
const inYear = ({ start, end }: Tie, year: number): boolean =>
  firstDay(start || '0001') <= `${String(year)}-12-31` &&
  (end === '' || lastDay(end) >= `${String(year)}-01-01`);
const between = (a: string, b: string): Tie[] =>
  data.ties.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a));
const found = (a: string, b: string, start: string, type: string): Tie | undefined =>
  between(a, b).find((tie) => tie.type === type && tie.start.startsWith(start));

const powers = ['GBR', 'FRA', 'RUE', 'GER', 'AUH', 'ITK'] as const;
const coding = 'Opposed camps in 1907 (coding)';

describe('Europe, 1871–1918', () => {
  it('has at least 20 states and 90 ties', () => {
    expect(data.entities.filter(({ kind }) => kind === 'nation').length).toBeGreaterThanOrEqual(20);
    expect(data.ties.length).toBeGreaterThanOrEqual(90);
  });

  it.each([
    ['AUH', 'GER', '1879', 'defence-pact'],
    ['AUH', 'ITK', '1882', 'defence-pact'],
    ['GER', 'RUE', '1887', 'neutrality'],
    ['FRA', 'RUE', '1894', 'defence-pact'],
    ['FRA', 'GBR', '1904', 'entente'],
    ['GBR', 'RUE', '1907', 'entente'],
    ['GBR', 'JPN', '1902', 'defence-pact'],
    ['BGR', 'SRB', '1912', 'defence-pact'],
    ['GER', 'OTT', '1914', 'defence-pact'],
  ] as const)('has the pact of %s and %s in %s', (a, b, year, type) => {
    expect(found(a, b, year, type)).toBeDefined();
  });

  it.each([
    ['AUH', 'SRB', '1914-07-28'],
    ['GER', 'RUE', '1914-08-01'],
    ['FRA', 'GER', '1914-08-03'],
    ['GBR', 'GER', '1914-08-04'],
    ['AUH', 'ITK', '1915-05'],
    ['GER', 'PRT', '1916-03-09'],
    ['GER', 'USA', '1917-04-06'],
  ] as const)('has the war of %s and %s since %s', (a, b, start) => {
    expect(between(a, b).some((tie) => tie.title.startsWith('War') && tie.start.startsWith(start))).toBe(
      true,
    );
  });

  it('has events whose days are those of the treaties and wars that they name', () => {
    const startOf = (title: string): string | undefined =>
      data.events.find((event) => event.title === title)?.start;
    expect(startOf('Triple Alliance')).toBe(found('AUH', 'ITK', '1882', 'defence-pact')?.start);
    expect(startOf('Franco-Russian alliance')).toBe(found('FRA', 'RUE', '1894', 'defence-pact')?.start);
    expect(startOf('Entente Cordiale')).toBe(found('FRA', 'GBR', '1904', 'entente')?.start);
    expect(startOf('Anglo-Russian Convention')).toBe(found('GBR', 'RUE', '1907', 'entente')?.start);
    expect(startOf('First World War')).toBe(found('AUH', 'SRB', '1914', 'rivalry')?.start);
    expect(data.events.length).toBeGreaterThanOrEqual(10);
    expect(data.events.length).toBeLessThanOrEqual(14);
  });

  it('lets the League of the Three Emperors, the Dual and the Triple Alliance end when they did', () => {
    const ends = (a: string, b: string): string[] => between(a, b).map(({ end }) => end);
    expect(ends('GER', 'RUE')).toContain('1890-06-18');
    expect(ends('AUH', 'ITK').some((end) => end.startsWith('1915-05'))).toBe(true);
  });

  describe('the great powers in 1907, as Antal, Krapivsky and Redner code them', () => {
    /**
     * The article gives each dyad one sign. Inside the camps it is read off the treaties in force;
     * across them the package carries the article's coding as assessments of their own, since
     * agreements across the camps existed, too.
     */
    const sign = (a: string, b: string): number => {
      const ties = between(a, b).filter((tie) => inYear(tie, 1907));
      const coded = ties.find(({ title }) => title === coding);
      if (coded) return polarityOf.get(coded.type) ?? 0;
      const treaty = ties.find(
        ({ type, standing }) => (type === 'defence-pact' || type === 'entente') && standing === 'fact',
      );
      return treaty ? (polarityOf.get(treaty.type) ?? 0) : 0;
    };

    it('are a complete signed graph', () => {
      for (const [at, a] of powers.entries()) {
        for (const b of powers.slice(at + 1)) expect([a, b, Math.abs(sign(a, b))]).toEqual([a, b, 1]);
      }
    });

    it('have no unbalanced triad', () => {
      for (const [i, a] of powers.entries()) {
        for (const [j, b] of powers.entries()) {
          for (const c of powers.slice(Math.max(i, j) + 1)) {
            if (i < j) expect([a, b, c, sign(a, b) * sign(b, c) * sign(a, c)]).toEqual([a, b, c, 1]);
          }
        }
      }
    });

    it('stand three against three', () => {
      const friends = (of: string): string[] =>
        powers.filter((other) => other === of || sign(of, other) === 1);
      expect(friends('GBR')).toEqual(['GBR', 'FRA', 'RUE']);
      expect(friends('GER')).toEqual(['GER', 'AUH', 'ITK']);
    });

    it('says of each coding whose it is', () => {
      const codings = data.ties.filter(({ title }) => title === coding);
      expect(codings.length).toBe(9);
      for (const { standing, note } of codings) {
        expect(standing).toBe('assessment');
        expect(note).toMatch(/article|Antal/);
      }
    });
  });

  it('shows its gaps: counts by type and decade (printed, not judged)', () => {
    console.info(
      `europe-1914 by type: ${tally(data.ties.map(({ type }) => type))}\nby decade: ${tally(data.ties.map(({ start }) => `${start.slice(0, 3) || '?'}0s`))}`,
    );
    expect(data.ties.length).toBeGreaterThan(0);
  });
});
