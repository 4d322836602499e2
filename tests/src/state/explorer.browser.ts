import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { datasets, DatasetError, noFilters, type DatasetEntry } from '#graph';
import { LayoutCancelled } from '../../../src/layout/client.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { History } from '../../../src/state/history.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import { unplaced } from '../../fixtures/graphs.ts';
import { effectRoot } from '../../fixtures/effect-root.svelte.ts';
import { inLine } from '../../fixtures/layouts.ts';

/** Layouts without a worker: node n at (n, 0). */

async function opened(): Promise<Explorer> {
  const explorer = new Explorer(unplaced, inLine, defaultView('pyongyang-2024'));
  await explorer.load();
  expect(explorer.status).toBe('ready');
  return explorer;
}

describe('the history', () => {
  it('goes back and forth over values, and a new change ends the future', () => {
    const history = new History('a');
    history.change('b');
    history.change('c');
    history.undo();
    expect([history.now, history.canUndo, history.canRedo]).toEqual(['b', true, true]);
    history.redo();
    expect(history.now).toBe('c');
    history.undo();
    history.change('d');
    history.redo();
    expect([history.now, history.canRedo]).toEqual(['d', false]);
    history.undo();
    history.undo();
    history.undo();
    expect([history.now, history.canUndo]).toEqual(['a', false]);
  });

  it('makes one step of a run', () => {
    const history = new History(0);
    for (const value of [1, 2, 3]) history.change(value, 'slider');
    history.change(4, 'other');
    history.undo();
    expect(history.now).toBe(3);
    history.undo();
    expect(history.now).toBe(0);
  });

  it('keeps the latest two hundred', () => {
    const history = new History(0);
    for (let value = 1; value <= 300; value++) history.change(value);
    for (let step = 0; step < 300; step++) history.undo();
    expect(history.now).toBe(100);
  });
});

describe('the explorer', () => {
  it('computes visibility again when filters change, and not when the camera or the selection does', async () => {
    const explorer = await opened();
    let runs = 0;
    const stop = effectRoot(() => {
      if (explorer.shown.nodes.size > 0) runs++;
    });
    flushSync();
    expect(runs).toBe(1);
    explorer.setCamera({ x: 1, y: 2, span: 3 });
    explorer.select('RUS');
    explorer.setTable(true);
    flushSync();
    expect(runs).toBe(1);
    explorer.setFilters({ years: { from: 2024, to: 2024 } });
    flushSync();
    expect(runs).toBe(2);
    stop();
  });

  it('shows and hides types together, and "only" twice is all again', async () => {
    const explorer = await opened();
    explorer.setTypes(['membership'], false);
    expect(explorer.filters.types?.has('membership')).toBe(false);
    explorer.setTypes(['membership'], true);
    expect(explorer.filters.types).toBeNull();
    explorer.onlyTypes(['rivalry']);
    expect([...(explorer.filters.types ?? [])]).toEqual(['rivalry']);
    explorer.onlyTypes(['rivalry']);
    expect(explorer.filters.types).toBeNull();
  });

  it('selects one, two, or a tie alone', async () => {
    const explorer = await opened();
    explorer.select('RUS');
    explorer.select('PRK', true);
    expect(explorer.selection).toEqual(['RUS', 'PRK']);
    expect(explorer.connection?.length).toBe(1);
    explorer.select('USA', true);
    expect(explorer.selection).toEqual(['RUS', 'USA']);
    explorer.select('RUS', true);
    expect(explorer.selection).toEqual(['USA']);
    explorer.select('s01', true);
    expect(explorer.selection).toEqual(['s01']);
    expect([...(explorer.lit?.nodes ?? [])].toSorted()).toEqual(['PRK', 'SUN']);
    explorer.select('nobody');
    expect(explorer.selection).toEqual(['s01']);
  });

  it('lights only visible ties of what is selected, and nothing where it is hidden', async () => {
    const explorer = await opened();
    explorer.select('RUS');
    explorer.setFilters({ ...noFilters, types: new Set(['rivalry']) });
    for (const edge of explorer.lit?.edges ?? []) expect(explorer.shown.edges.has(edge)).toBe(true);
    explorer.setFilters({ years: { from: 1955, to: 1955 } });
    expect(explorer.lit).toBeNull();
  });

  it('keeps dragged nodes where they were put, and lets go of them', async () => {
    const explorer = await opened();
    const before = explorer.positions.get('RUS');
    explorer.pin('RUS', { x: 500, y: -40 });
    explorer.pin('NOBODY', { x: 1, y: 1 });
    expect(explorer.positions.get('RUS')).toEqual({ x: 500, y: -40 });
    expect(explorer.positions.has('NOBODY')).toBe(false);
    explorer.unpin('RUS');
    expect(explorer.positions.get('RUS')).toEqual(before);
  });

  it('undoes a selection with the camera that went there as one step', async () => {
    const explorer = await opened();
    explorer.select('CHN', false, 'visit CHN');
    explorer.setCamera({ x: 1, y: 1, span: 100 }, 'visit CHN');
    explorer.undo();
    expect(explorer.selection).toEqual([]);
    expect(explorer.camera).toBeNull();
  });

  const broken = (error: Error): DatasetEntry => ({
    id: 'broken',
    title: 'Broken',
    summary: '',
    opening: '',
    load: () => Promise.reject(error),
    loadOpening: null,
  });

  it('tells every problem of a broken dataset, and opens another one after it', async () => {
    const problem = (message: string) =>
      ({ code: 'bad-date', file: 'x.csv', row: 2, column: 'start', value: '?', message }) as const;
    const error = new DatasetError([problem('first'), problem('second')]);
    const explorer = new Explorer([broken(error), ...datasets], inLine, defaultView('broken'));
    await explorer.load();
    expect(explorer.status).toBe('failed');
    expect(explorer.failure?.details).toEqual(['first', 'second']);
    explorer.openDataset('pyongyang-2024');
    await expect.poll(() => explorer.status).toBe('ready');
    expect(explorer.failure).toBeNull();
  });

  describe('a dataset that opens with a part', () => {
    const opening = 'types=defence-pact&isolated=no';
    /** The founding lesson, as if it opened with its pacts alone; the whole comes when it is let. */
    async function staged(): Promise<{ entry: DatasetEntry; letGo: () => void }> {
      const whole = await datasets[0]?.load();
      if (!whole) throw new Error('no dataset ships');
      const pacts = whole.ties.filter(({ type }) => type === 'defence-pact');
      const ends = new Set(pacts.flatMap(({ from, to }) => [from, to]));
      const part = { ...whole, ties: pacts, entities: whole.entities.filter(({ id }) => ends.has(id)) };
      let letGo = (): void => undefined;
      const gate = new Promise<void>((resolve) => (letGo = resolve));
      const entry: DatasetEntry = {
        id: 'staged',
        title: 'Staged',
        summary: '',
        opening,
        load: () => gate.then(() => whole),
        loadOpening: () => Promise.resolve(part),
      };
      return { entry, letGo };
    }

    it('shows it first, and the rest later, with the same in view', async () => {
      const { entry, letGo } = await staged();
      const explorer = new Explorer([entry], inLine, defaultView('staged', [entry]));
      const loading = explorer.load();
      await expect.poll(() => explorer.status).toBe('ready');
      expect(explorer.isWhole).toBe(false);
      const before = [[...explorer.shown.nodes], [...explorer.shown.edges]];
      letGo();
      await loading;
      expect(explorer.isWhole).toBe(true);
      expect([[...explorer.shown.nodes], [...explorer.shown.edges]]).toEqual(before);
      expect(explorer.graph?.size).toBeGreaterThan(explorer.shown.edges.size);
    });

    it('takes up what was changed while the rest was on its way', async () => {
      const { entry, letGo } = await staged();
      const explorer = new Explorer([entry], inLine, defaultView('staged', [entry]));
      const loading = explorer.load();
      await expect.poll(() => explorer.status).toBe('ready');
      explorer.setLayout('circle');
      explorer.clearFilters();
      letGo();
      await loading;
      expect([explorer.status, explorer.isWhole]).toEqual(['ready', true]);
      expect(explorer.shown.edges.size).toBe(explorer.graph?.size);
    });

    it('waits for the whole where a link asks for something else', async () => {
      const { entry, letGo } = await staged();
      const explorer = new Explorer([entry], inLine, {
        ...defaultView('staged', [entry]),
        filters: noFilters,
      });
      const loading = explorer.load();
      expect(explorer.graph).toBeNull();
      letGo();
      await loading;
      expect([explorer.status, explorer.isWhole]).toEqual(['ready', true]);
    });

    it('lays out a view that is asked for as a whole for what it shows, in one step of undo', async () => {
      const { entry, letGo } = await staged();
      letGo();
      const asked: string[][] = [];
      const spying = {
        ...inLine,
        compute: (
          graph: { nodes: () => string[] },
          { core }: { core: { nodes: Iterable<string> } | null },
        ) => {
          asked.push([...(core?.nodes ?? [])]);
          return inLine.compute(graph);
        },
      };
      const explorer = new Explorer([entry], spying, defaultView('staged', [entry]));
      await explorer.load();
      explorer.showView({ ...noFilters, types: new Set(['rivalry']), isolated: false });
      await expect.poll(() => asked.at(-1)).toEqual([...explorer.shown.nodes]);
      expect(explorer.view.arranged).toBe('types=rivalry&isolated=no');
      const times = asked.length;
      explorer.undo();
      expect(explorer.view.arranged).toBe(opening);
      // What was laid out before is not laid out again.
      await expect.poll(() => explorer.layoutProgress).toBeNull();
      expect(asked.length).toBe(times);
    });
  });

  it('makes no step of what changes nothing', async () => {
    const explorer = await opened();
    explorer.clearFilters();
    explorer.setFilters({ types: null, years: null });
    expect(explorer.canUndo).toBe(false);
  });

  it('tells a layout that fails later, too, and tries again', async () => {
    let broken = false;
    const fragile = {
      ...inLine,
      compute: (graph: { nodes: () => string[] }) =>
        broken ? Promise.reject(new Error('the worker is gone')) : inLine.compute(graph),
    };
    const explorer = new Explorer(unplaced, fragile, defaultView('pyongyang-2024'));
    await explorer.load();
    broken = true;
    explorer.setLayout('circle');
    await expect.poll(() => explorer.failure?.details).toEqual(['the worker is gone']);
    broken = false;
    await explorer.retry();
    expect(explorer.status).toBe('ready');
  });

  it('opens where it was laid out before, and asks for a layout when another is wanted', async () => {
    const asked: string[] = [];
    const telling = {
      ...inLine,
      compute: (graph: { nodes: () => string[] }, { layout }: { layout: string }) => {
        asked.push(layout);
        return inLine.compute(graph);
      },
    };
    for (const { id, load, loadPlaces } of datasets) {
      const explorer = new Explorer(datasets, telling, defaultView(id, datasets));
      await explorer.load();
      expect(explorer.status).toBe('ready');
      const places = (await loadPlaces?.('whole')) ?? expect.fail(`${id} was not laid out`);
      for (const [at, entity] of (await load()).entities.entries()) {
        const place = { x: places[at * 2], y: places[at * 2 + 1] };
        expect(explorer.positions.get(entity.id)).toEqual(place);
      }
      expect(asked).toEqual([]);
    }
    const explorer = new Explorer(datasets, telling, defaultView('pyongyang-2024'));
    await explorer.load();
    explorer.setLayout('circle');
    await expect.poll(() => asked).toEqual(['circle']);
  });

  it('tells a layout that failed, and is silent about one that was overtaken', async () => {
    const failing = { ...inLine, compute: () => Promise.reject(new Error('no worker')) };
    const explorer = new Explorer(unplaced, failing, defaultView('pyongyang-2024'));
    await explorer.load();
    expect(explorer.failure?.details).toEqual(['no worker']);

    const overtaken = { ...inLine, compute: () => Promise.reject(new LayoutCancelled('overtaken')) };
    const other = new Explorer(unplaced, overtaken, defaultView('pyongyang-2024'));
    await other.load();
    expect(other.failure).toBeNull();
  });
});
