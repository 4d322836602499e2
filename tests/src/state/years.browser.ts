import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { datasets, noFilters, type HistoricEvent } from '#graph';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import { Years } from '../../../src/state/years.svelte.ts';
import { effectRoot } from '../../fixtures/effect-root.svelte.ts';
import { datasetOf, nation, tie } from '../../fixtures/graphs.ts';
import { inLine } from '../../fixtures/layouts.ts';

let explorer: Explorer;
let years: Years;
beforeEach(async () => {
  explorer = new Explorer(datasets, inLine, defaultView('pyongyang-2024'));
  await explorer.load();
  years = new Years(explorer);
});
afterEach(() => {
  years.pause();
  vi.useRealTimers();
});

describe('the years', () => {
  it('are all, one, or a span, within what the ties cover', () => {
    expect([years.mode, years.range]).toEqual(['all', { from: 1948, to: 2024 }]);
    years.choose('one');
    expect(explorer.filters.years).toEqual({ from: 2024, to: 2024 });
    years.choose('span');
    expect(explorer.filters.years).toEqual({ from: 2014, to: 2024 });
    years.show(1800, 3000);
    expect(explorer.filters.years).toEqual({ from: 1948, to: 2024 });
    years.show(1990, 1980);
    expect(explorer.filters.years).toEqual({ from: 1980, to: 1990 });
    years.choose('all');
    expect(explorer.filters.years).toBeNull();
  });

  it('step, and stop at the ends; a span keeps its length', () => {
    years.step(1);
    expect(explorer.filters.years).toEqual({ from: 1948, to: 1948 });
    years.step(-1);
    expect(explorer.filters.years).toEqual({ from: 1948, to: 1948 });
    years.step(3);
    expect(explorer.filters.years).toEqual({ from: 1951, to: 1951 });
    years.show(2010, 2020);
    years.step(10);
    expect(explorer.filters.years).toEqual({ from: 2014, to: 2024 });
  });

  it('are dragged: a year to where the pointer is, a span by where it is held, its length kept', () => {
    years.grab(1960)(1960);
    expect(explorer.filters.years).toEqual({ from: 1960, to: 1960 });
    years.show(1980, 1990);
    const drag = years.grab(1982);
    drag(1982);
    expect(explorer.filters.years).toEqual({ from: 1980, to: 1990 });
    drag(2002);
    expect(explorer.filters.years).toEqual({ from: 2000, to: 2010 });
    drag(2024);
    expect(explorer.filters.years).toEqual({ from: 2014, to: 2024 });
    drag(1962);
    expect(explorer.filters.years).toEqual({ from: 1960, to: 1970 });
    years.jump(1990);
    expect(explorer.filters.years).toEqual({ from: 1985, to: 1995 });
  });

  it('go to their ends from wherever they are', () => {
    years.toEnd(-1);
    expect(explorer.filters.years).toEqual({ from: 1948, to: 1948 });
    years.toEnd(1);
    expect(explorer.filters.years).toEqual({ from: 2024, to: 2024 });
    years.show(1980, 1990);
    years.toEnd(-1);
    expect(explorer.filters.years).toEqual({ from: 1948, to: 1958 });
  });

  it('play from the beginning to the end and stop there, as one step of undo', () => {
    vi.useFakeTimers();
    years.show(2021, 2021);
    years.play();
    expect(years.playing).toBe(true);
    vi.advanceTimersByTime(900);
    expect(explorer.filters.years).toEqual({ from: 2022, to: 2022 });
    years.speed = 4;
    vi.advanceTimersByTime(5000);
    expect([explorer.filters.years, years.playing]).toEqual([{ from: 2024, to: 2024 }, false]);
    years.play();
    expect(explorer.filters.years).toEqual({ from: 1948, to: 1948 });
    years.pause();
    vi.advanceTimersByTime(5000);
    expect(explorer.filters.years).toEqual({ from: 1948, to: 1948 });
    explorer.undo();
    expect(explorer.filters.years).toBeNull();
  });

  it('count ties anew for another filter, not for another year', () => {
    let runs = 0;
    const stop = effectRoot(() => {
      if (years.timeline) runs++;
    });
    flushSync();
    const counted = years.timeline;
    years.show(1960, 1960);
    flushSync();
    expect(years.timeline).toBe(counted);
    explorer.onlyTypes(['rivalry']);
    flushSync();
    expect(years.timeline).not.toBe(counted);
    expect([...(years.timeline?.families.keys() ?? [])]).toEqual(['interest']);
    expect(runs).toBe(2);
    stop();
  });
});

describe('years that are compared', () => {
  it('are the years shown and some of long before, and what was shown stays', () => {
    years.choose('compare');
    expect([years.mode, years.chosen, years.compared]).toEqual([
      'compare',
      { from: 2024, to: 2024 },
      { from: 1990, to: 1990 },
    ]);
    years.choose('all');
    years.show(2000, 2010);
    years.choose('compare');
    expect([years.chosen, years.compared]).toEqual([
      { from: 2000, to: 2010 },
      { from: 1966, to: 1966 },
    ]);
    expect(explorer.comparison?.second).toEqual({ from: 2000, to: 2010 });
  });

  it.each<[from: number, to: number]>([
    [1948, 1948],
    [1948, 1960],
    [1950, 1950],
  ])('are two, wherever one begins: %i to %i', (from, to) => {
    years.show(from, to);
    years.choose('compare');
    const [first, second] = [years.compared, years.chosen];
    expect(first?.to).toBeLessThan(second?.from ?? 0);
    expect(first?.from).toBeGreaterThanOrEqual(years.range.from);
    expect(second?.to).toBeLessThanOrEqual(years.range.to);
  });

  it('are the earlier and the later, however they are given, within what there is', () => {
    const [early, late] = [
      { from: 1950, to: 1953 },
      { from: 2010, to: 2010 },
    ];
    years.compare(early, late);
    expect([years.compared, years.chosen]).toEqual([early, late]);
    years.compare(late, early);
    expect([years.compared, years.chosen]).toEqual([early, late]);
    years.compare({ from: 1980, to: 1990 }, { from: 1980, to: 1985 });
    expect([years.compared, years.chosen]).toEqual([
      { from: 1980, to: 1985 },
      { from: 1980, to: 1990 },
    ]);
    years.compare({ from: 2999, to: 3000 }, { from: 1000, to: 1001.4 });
    expect([years.compared, years.chosen]).toEqual([
      { from: 1948, to: 1948 },
      { from: 2024, to: 2024 },
    ]);
  });

  it('are dragged by the nearer of the two, each with its length', () => {
    years.compare({ from: 1960, to: 1960 }, { from: 2000, to: 2010 });
    years.grab(1970)(1965);
    expect([years.compared, years.chosen]).toEqual([
      { from: 1965, to: 1965 },
      { from: 2000, to: 2010 },
    ]);
    years.grab(2010)(2024);
    expect([years.compared, years.chosen]).toEqual([
      { from: 1965, to: 1965 },
      { from: 2014, to: 2024 },
    ]);
  });

  it('step in the second alone, and stop at the ends', () => {
    years.compare({ from: 1960, to: 1960 }, { from: 2000, to: 2010 });
    years.step(1);
    expect([years.compared, years.chosen]).toEqual([
      { from: 1960, to: 1960 },
      { from: 2001, to: 2011 },
    ]);
    years.step(100);
    expect([years.mode, years.chosen]).toEqual(['compare', { from: 2014, to: 2024 }]);
    years.step(-4);
    expect([years.compared, years.chosen]).toEqual([
      { from: 1960, to: 1960 },
      { from: 2010, to: 2020 },
    ]);
  });

  it('play in the second alone', () => {
    vi.useFakeTimers();
    years.compare({ from: 1960, to: 1960 }, { from: 2022, to: 2022 });
    years.play();
    vi.advanceTimersByTime(10_000);
    expect([years.playing, years.compared, years.chosen]).toEqual([
      false,
      { from: 1960, to: 1960 },
      { from: 2024, to: 2024 },
    ]);
  });

  it.each(['all', 'one', 'span'] as const)('are compared no more with “%s”, and again by undo', (mode) => {
    years.compare({ from: 1960, to: 1960 }, { from: 2000, to: 2000 });
    years.choose(mode);
    expect([years.mode, years.compared, explorer.comparison]).toEqual([mode, null, null]);
    explorer.undo();
    expect([years.mode, years.compared]).toEqual(['compare', { from: 1960, to: 1960 }]);
  });

  it('are one step of undo while they are dragged', () => {
    years.choose('compare');
    const { view } = explorer;
    for (const year of [1970, 1975, 1980]) {
      years.compare({ from: year, to: year }, { from: 2024, to: 2024 });
    }
    explorer.undo();
    expect(explorer.view).toBe(view);
  });

  it('count nothing anew: the timeline is that of all years', () => {
    const counted = years.timeline;
    years.compare({ from: 1960, to: 1960 }, { from: 2000, to: 2000 });
    expect(years.timeline).toBe(counted);
  });
});

describe('the events', () => {
  const event = (id: string, start: string, end = ''): HistoricEvent => ({
    id,
    start,
    end,
    title: id,
    summary: '',
    note: '',
    sources: [],
  });
  const eventsOf = async (events: readonly HistoricEvent[], since = ''): Promise<Years> => {
    const data = datasetOf(
      [nation('A'), nation('B')],
      [tie('x', 'rivalry', 'A', 'B', { start: '1950', end: '1990' })],
      { events, since, asOf: '2000-06-01' },
    );
    const entry = {
      id: 'e',
      title: 'E',
      summary: '',
      opening: '',
      load: () => Promise.resolve(data),
      loadOpening: null,
    };
    const of = new Explorer([entry], inLine, defaultView('e'));
    await of.load();
    return new Years(of);
  };

  it('lie in whole years, and those that reach into the range are told', async () => {
    const { events, range } = await eventsOf([
      event('before', '1949-12-31'),
      event('long before', '1940', '1949'),
      event('war', '1948-06', '1951-02-03'),
      event('day', '1960-02-29'),
      event('year', '2000'),
      event('after', '2001-01-01'),
    ]);
    expect(range).toEqual({ from: 1950, to: 2000 });
    expect(events.map(({ event: { id }, from, to }) => [id, from, to])).toEqual([
      ['war', 1948, 1951],
      ['day', 1960, 1960],
      ['year', 2000, 2000],
    ]);
  });

  it('follow the period that the dataset is about', async () => {
    const { events, range } = await eventsOf([event('early', '1955'), event('late', '1975')], '1970');
    expect(range.from).toBe(1970);
    expect(events.map(({ event: { id } }) => id)).toEqual(['late']);
  });

  it.each(datasets.map(({ id }) => id))('of %s lie within its years, in order of time', async (id) => {
    const of = new Explorer(datasets, inLine, { ...defaultView(id), filters: noFilters });
    await of.load();
    const { events, range } = new Years(of);
    for (const { from, to } of events) {
      expect(from).toBeLessThanOrEqual(range.to);
      expect(to).toBeGreaterThanOrEqual(range.from);
      expect(from).toBeLessThanOrEqual(to);
    }
    const starts = events.map(({ from }) => from);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(events.length).toBe(of.graph?.getAttribute('events').length);
  });
});
