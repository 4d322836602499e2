import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { datasets } from '#graph';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import { Years } from '../../../src/state/years.svelte.ts';
import { effectRoot } from '../../fixtures/effect-root.svelte.ts';
import type { Positions } from '../../../src/layout/client.ts';

const layouts = {
  compute: (graph: { nodes: () => string[] }): Promise<Positions> =>
    Promise.resolve(new Map(graph.nodes().map((node, at) => [node, { x: at, y: 0 }]))),
  cancel: (): void => undefined,
};

let explorer: Explorer;
let years: Years;
beforeEach(async () => {
  explorer = new Explorer(datasets, layouts, defaultView('pyongyang-2024'));
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
