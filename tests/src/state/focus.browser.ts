import { describe, expect, it } from 'vitest';
import {
  neighbourhood,
  noFilters,
  plainEncoding,
  visible,
  type Dataset,
  type DatasetEntry,
  type YearSpan,
} from '#graph';
import { LayoutCancelled } from '../../../src/layout/client.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { decodeView, defaultView, encodeView } from '../../../src/state/view-state.ts';
import { bloc, datasetOf, nation, tie } from '../../fixtures/graphs.ts';
import { inLine } from '../../fixtures/layouts.ts';

/** Layouts without a worker: node n at (n, 0). */

/**
 * A ladder: A – B – C – D – E, a second way from A to C by way of X, and F by itself. The rivalry of
 * A and B went before their pact came.
 */
const ladder: Dataset = datasetOf(
  [...['A', 'B', 'C', 'D', 'E', 'X', 'F'].map((id) => nation(id)), nation('OLD', { end: '1991' }), bloc('L')],
  [
    tie('ab', 'defence-pact', 'A', 'B', { start: '1995' }),
    tie('ab-rivals', 'rivalry', 'A', 'B', { start: '1950', end: '1990' }),
    tie('bc', 'entente', 'B', 'C'),
    tie('cd', 'energy', 'C', 'D'),
    tie('de', 'energy', 'D', 'E'),
    tie('ax', 'watch', 'A', 'X'),
    tie('xc', 'watch', 'X', 'C', { start: '1980' }),
    tie('el', 'membership', 'E', 'L'),
  ],
);
const entry: DatasetEntry = {
  id: 'ladder',
  title: 'Ladder',
  summary: '',
  opening: '',
  load: () => Promise.resolve(ladder),
  loadOpening: null,
};

async function opened(change: (explorer: Explorer) => void = () => undefined): Promise<Explorer> {
  const explorer = new Explorer([entry], inLine, defaultView('ladder'));
  await explorer.load();
  expect(explorer.status).toBe('ready');
  change(explorer);
  return explorer;
}
const in_ = (year: number): YearSpan => ({ from: year, to: year });
const sorted = (keys: Iterable<string> | undefined): string => [...(keys ?? [])].toSorted().join(' ');
const everybody = 'A B C D E F L OLD X';

describe('a focus that hides the rest', () => {
  it('follows who is selected, and leaves the filters alone', async () => {
    const explorer = await opened();
    explorer.setFocus({ hops: 1, rest: 'hide' });
    expect(sorted(explorer.shown.nodes)).toBe(everybody);
    explorer.select('A');
    expect(sorted(explorer.shown.nodes)).toBe('A B X');
    explorer.select('D');
    expect(sorted(explorer.shown.nodes)).toBe('C D E');
    expect(sorted(explorer.scene.nodes.keys())).toBe('C D E');
    explorer.setFocus({ hops: 2, rest: 'hide' });
    expect(sorted(explorer.shown.nodes)).toBe('B C D E L X');
    expect(explorer.filters).toEqual(noFilters);
    expect(explorer.effective.around).toEqual({ node: 'D', hops: 2 });
    explorer.clearSelection();
    expect(sorted(explorer.shown.nodes)).toBe(everybody);
  });

  it('is the surroundings by what the filters leave', async () => {
    const explorer = await opened();
    explorer.setFocus({ hops: 2, rest: 'hide' });
    explorer.select('A');
    explorer.setFilters({ types: new Set(['watch']) });
    expect(sorted(explorer.shown.nodes)).toBe('A C X');
    expect(sorted(explorer.shown.edges)).toBe('ax xc');
  });

  it('has no one centre where two are selected, or a tie', async () => {
    const explorer = await opened();
    explorer.setFocus({ hops: 1, rest: 'hide' });
    explorer.selectAll(['A', 'C']);
    expect(sorted(explorer.shown.nodes)).toBe(everybody);
    expect(explorer.connection?.length).toBe(2);
    explorer.select('cd');
    expect(sorted(explorer.shown.nodes)).toBe(everybody);
  });

  it('steps back behind the surroundings that are filtered by', async () => {
    const explorer = await opened();
    explorer.setFilters({ around: { node: 'E', hops: 1 } });
    explorer.setFocus({ hops: 1, rest: 'hide' });
    explorer.select('D');
    expect(sorted(explorer.shown.nodes)).toBe('D E L');
  });

  it('can be what the picture is laid out for', async () => {
    const explorer = await opened();
    explorer.setFocus({ hops: 1, rest: 'hide' });
    explorer.select('A');
    explorer.arrangeShown();
    expect(explorer.view.arranged).toBe('around=A*1');
    expect(decodeView(encodeView(explorer.view), '').arranged).toBe('around=A*1');
  });
});

describe('a focus that lets the rest fade', () => {
  it('lights so many steps around who is selected, and hides nobody', async () => {
    const explorer = await opened();
    explorer.select('D');
    expect(sorted(explorer.lit?.nodes)).toBe('C D E');
    for (const hops of [1, 2, 3]) {
      explorer.setFocus({ hops, rest: 'fade' });
      expect(sorted(explorer.shown.nodes)).toBe(everybody);
      if (!explorer.graph) throw new Error('no graph');
      const near = neighbourhood(explorer.graph, 'D', hops, explorer.shown);
      expect(explorer.lit).toEqual(near);
    }
    expect(sorted(explorer.lit?.nodes)).toBe('A B C D E L X');
    explorer.setFocus(null);
    expect(sorted(explorer.lit?.nodes)).toBe('C D E');
  });

  it('lights nothing hidden, and only the ways between two', async () => {
    const explorer = await opened();
    explorer.setFocus({ hops: 3, rest: 'fade' });
    explorer.select('A');
    explorer.setFilters({ types: new Set(['watch', 'energy']) });
    expect(sorted(explorer.lit?.edges)).toBe('ax cd xc');
    explorer.selectAll(['A', 'C']);
    expect(sorted(explorer.lit?.edges)).toBe('ax xc');
  });
});

describe('a trail', () => {
  it('lights the way step by step', async () => {
    const explorer = await opened();
    explorer.selectAll(['A', 'E']);
    const ways = explorer.connection?.paths.map(({ nodes }) => nodes.join('')) ?? [];
    expect(ways.toSorted()).toEqual(['ABCDE', 'AXCDE']);
    expect(sorted(explorer.lit?.nodes)).toBe('A B C D E X');
    const steps: string[] = [];
    for (const step of [0, 1, 2, 3, 4]) {
      explorer.setTrail({ path: ways.indexOf('AXCDE'), steps: step });
      // Both ends are lit all the time.
      steps.push(`${sorted(explorer.lit?.nodes)}: ${sorted(explorer.lit?.edges)}`);
    }
    expect(steps).toEqual([
      'A E: ',
      'A E X: ax',
      'A C E X: ax xc',
      'A C D E X: ax cd xc',
      'A C D E X: ax cd de xc',
    ]);
    explorer.setTrail(null);
    expect(sorted(explorer.lit?.nodes)).toBe('A B C D E X');
  });

  it('takes all ties of a step, and no more steps than there are', async () => {
    const explorer = await opened();
    explorer.selectAll(['A', 'B']);
    explorer.setTrail({ path: 0, steps: 9 });
    expect(explorer.trail).toEqual({ path: 0, steps: 1 });
    expect(sorted(explorer.lit?.edges)).toBe('ab ab-rivals');
  });

  it('vanishes where the two are no longer connected, and is back with the tie', async () => {
    const explorer = await opened();
    explorer.selectAll(['A', 'E']);
    explorer.setTrail({ path: 0, steps: 2 });
    explorer.setFilters({ types: new Set(['watch']) });
    expect([explorer.connection?.paths, explorer.trail]).toEqual([[], null]);
    expect(sorted(explorer.lit?.nodes)).toBe('A E');
    explorer.setFilters({ types: null });
    expect(explorer.trail).toEqual({ path: 0, steps: 2 });
  });

  it('is none on a way that there is not, and ends with the selection', async () => {
    const explorer = await opened();
    explorer.selectAll(['A', 'E']);
    explorer.setTrail({ path: 7, steps: 1 });
    expect(explorer.trail).toBeNull();
    explorer.setTrail({ path: 0, steps: 1 });
    explorer.select('D', true);
    expect([explorer.selection, explorer.trail, explorer.view.trail]).toEqual([['A', 'D'], null, null]);
    explorer.setTrail({ path: 0, steps: 1 });
    explorer.clearSelection();
    expect(explorer.view.trail).toBeNull();
  });
});

describe('a comparison', () => {
  it('shows what is in either span, and says what became of it', async () => {
    const explorer = await opened();
    explorer.setCompare(in_(1989), in_(2000));
    expect(sorted(explorer.shown.edges)).toBe('ab ab-rivals ax bc cd de el xc');
    expect(explorer.comparison?.ties.get('ab')).toBe('changed-began');
    expect(explorer.comparison?.nodes.get('OLD')).toBe('went');
    expect(explorer.scene.ties.get('ab-rivals')?.change).toBe('changed-ended');
    expect(explorer.arrangement).toBe('years=2000&compare=1989');
  });

  it('ends by itself, and leaves the years that were shown', async () => {
    const explorer = await opened();
    explorer.setCompare(in_(1989), in_(2000));
    explorer.setCompare(null);
    expect([explorer.comparison, explorer.view.compare]).toEqual([null, null]);
    expect(explorer.filters.years).toEqual(in_(2000));
    expect(explorer.shown.edges.has('ab-rivals')).toBe(false);
    expect([...explorer.scene.ties.values()].every(({ change }) => change === null)).toBe(true);
  });

  it.each<[string, (explorer: Explorer) => void]>([
    ['all years', (explorer) => { explorer.setFilters({ years: null }); }],
    ['no filters', (explorer) => { explorer.clearFilters(); }],
    ['another view', (explorer) => { explorer.showView({ ...noFilters, years: in_(1960) }); }],
  ])('ends with %s', async (_name, change) => {
    const explorer = await opened();
    explorer.setCompare(in_(1989), in_(2000));
    change(explorer);
    expect([explorer.comparison, explorer.view.compare]).toEqual([null, null]);
    explorer.undo();
    expect(explorer.comparison?.first).toEqual(in_(1989));
  }); // prettier-ignore

  it('goes on with other filters and other years', async () => {
    const explorer = await opened();
    explorer.setCompare(in_(1989), in_(2000));
    explorer.setFilters({ types: new Set(['rivalry', 'defence-pact']) });
    explorer.setFilters({ years: in_(2010) });
    expect([explorer.comparison?.first, explorer.comparison?.second]).toEqual([in_(1989), in_(2010)]);
    expect(sorted(explorer.shown.edges)).toBe('ab ab-rivals');
  });

  it('runs forwards in time, whichever of the two a link names first', async () => {
    const explorer = await opened();
    explorer.setCompare({ from: 2024, to: 2024 }, { from: 1989, to: 1989 });
    const { first, second } = explorer.comparison ?? {};
    expect([first?.from, second?.from]).toEqual([1989, 2024]);
  });

  it('needs years to compare with', async () => {
    const explorer = await opened();
    explorer.setCompare(in_(1989));
    expect([explorer.view.compare, explorer.comparison]).toEqual([null, null]);
    explorer.setFilters({ years: in_(2000) });
    expect(explorer.comparison).toBeNull();
    explorer.setCompare(in_(1989));
    expect([explorer.comparison?.first, explorer.comparison?.second]).toEqual([in_(1989), in_(2000)]);
  });

  it('hides what the focus hides, too', async () => {
    const explorer = await opened();
    explorer.setFocus({ hops: 1, rest: 'hide' });
    explorer.select('A');
    explorer.setCompare(in_(1989), in_(2000));
    expect(sorted(explorer.shown.nodes)).toBe('A B X');
    expect(sorted(explorer.shown.edges)).toBe('ab ab-rivals ax');
  });
});

describe('expanding and folding', () => {
  it('shows the neighbours of one at the edge, and they go again', async () => {
    const explorer = await opened();
    explorer.setFilters({ around: { node: 'A', hops: 1 } });
    explorer.toggleExpanded('B');
    expect(sorted(explorer.shown.nodes)).toBe('A B C X');
    explorer.toggleExpanded('C');
    expect(sorted(explorer.shown.nodes)).toBe('A B C D X');
    explorer.toggleExpanded('B');
    // C is reached no more by the way of B alone.
    expect(sorted(explorer.shown.nodes)).toBe('A B X');
  });

  it('ends with a new centre, not with another filter', async () => {
    const explorer = await opened();
    explorer.setFilters({ around: { node: 'A', hops: 1 } });
    explorer.toggleExpanded('B');
    explorer.setFilters({ isolated: false });
    expect(sorted(explorer.filters.expanded)).toBe('B');
    explorer.setFilters({ around: { node: 'C', hops: 1 } });
    expect([sorted(explorer.filters.expanded), sorted(explorer.shown.nodes)]).toEqual(['', 'B C D X']);
    explorer.toggleExpanded('D');
    explorer.setFilters({ around: null });
    expect(sorted(explorer.filters.expanded)).toBe('');
    explorer.undo();
    expect(sorted(explorer.filters.expanded)).toBe('D');
  });

  it('folds away who hangs on one alone, and unfolds them', async () => {
    const explorer = await opened();
    explorer.toggleFolded('E');
    expect(explorer.shown.nodes.has('L')).toBe(false);
    expect(explorer.shown.nodes.has('E')).toBe(true);
    explorer.toggleFolded('E');
    expect(explorer.shown.nodes.has('L')).toBe(true);
  });
});

describe('what a line stands for', () => {
  it('is the pair, for a bundle: both are selected, with the ways between them', async () => {
    const explorer = await opened();
    explorer.setEncoding({ ties: 'bundled' });
    const bundle = [...explorer.scene.ties.values()].find((line) => line.bundle) ?? expect.fail();
    explorer.selectAll(bundle.selects);
    expect(explorer.selection).toEqual(['A', 'B']);
    expect(explorer.connection?.paths[0]?.ties[0]?.toSorted()).toEqual(['ab', 'ab-rivals']);
    expect(sorted(explorer.lit?.edges)).toBe('ab ab-rivals');
    const before = explorer.view;
    explorer.selectAll(bundle.selects);
    expect(explorer.view).toBe(before);
  });

  it('is the tie itself, for a line of one', async () => {
    const explorer = await opened();
    explorer.selectAll(explorer.scene.ties.get('cd')?.selects ?? []);
    expect([explorer.selectedTie, explorer.selectedNodes]).toEqual(['cd', []]);
  });
});

describe('each of these', () => {
  it.each<[string, (explorer: Explorer) => void]>([
    ['a focus', (explorer) => { explorer.setFocus({ hops: 2, rest: 'hide' }); }],
    ['a fading focus', (explorer) => { explorer.setFocus({ hops: 1, rest: 'fade' }); }],
    ['a comparison', (explorer) => { explorer.setCompare(in_(1989), { from: 2000, to: 2010 }); }],
    ['a comparison without years', (explorer) => { explorer.setFilters({ years: in_(2000) }); explorer.undo(); explorer.setCompare(in_(1989), in_(2000)); }],
    ['a way to draw', (explorer) => { explorer.setEncoding({ blocs: 'hulls', colour: 'bloc' }); }],
    ['a pair', (explorer) => { explorer.selectAll(['A', 'E']); }],
    ['an expansion', (explorer) => { explorer.toggleExpanded('B'); }],
    ['a folding', (explorer) => { explorer.toggleFolded('E'); }],
    ['a view', (explorer) => { explorer.showView({ ...noFilters, types: new Set(['energy']) }); }],
    ['a part to lay out for', (explorer) => { explorer.setLayout('circle', { order: 'ties' }, { part: 'shown' }); }],
    ['surroundings', (explorer) => { explorer.setFilters({ around: { node: 'C', hops: 2 } }); }],
  ])('is one step of undo, and in the address: %s', async (_name, change) => {
    const explorer = await opened();
    const before = encodeView(explorer.view);
    change(explorer);
    const after = encodeView(explorer.view);
    expect(after).not.toBe(before);
    expect(explorer.lastChange).toBe('step');
    expect(decodeView(after, 'other')).toEqual(explorer.view);
    explorer.undo();
    expect(encodeView(explorer.view)).toBe(before);
    expect(explorer.canUndo).toBe(false);
    explorer.redo();
    expect(encodeView(explorer.view)).toBe(after);
  }); // prettier-ignore

  it('is one step for all steps of a trail', async () => {
    const explorer = await opened();
    explorer.selectAll(['A', 'E']);
    for (const steps of [0, 1, 2, 3]) {
      explorer.setTrail({ path: 0, steps });
      expect(decodeView(encodeView(explorer.view), '')).toEqual(explorer.view);
    }
    explorer.undo();
    expect([explorer.view.trail, explorer.selection]).toEqual([null, ['A', 'E']]);
  });

  it('opens from an address as it was left', async () => {
    const explorer = await opened((one) => {
      one.setCompare(in_(1989), in_(2000));
      one.setEncoding({ ties: 'bundled' });
      one.setFocus({ hops: 2, rest: 'hide' });
      one.select('A');
    });
    const other = new Explorer([entry], inLine, decodeView(encodeView(explorer.view), 'ladder'));
    await other.load();
    expect(other.shown).toEqual(explorer.shown);
    expect(other.lit).toEqual(explorer.lit);
    expect([...other.scene.ties.keys()]).toEqual([...explorer.scene.ties.keys()]);
  });

  it('moves nobody: only a layout that is asked for does', async () => {
    const explorer = await opened();
    const { positions } = explorer;
    explorer.setEncoding({ size: 'degree', blocs: 'unfolded' });
    explorer.setFocus({ hops: 1, rest: 'hide' });
    explorer.select('A');
    explorer.setCompare(in_(1989), in_(2000));
    await Promise.resolve();
    expect([explorer.positions, explorer.layoutProgress]).toEqual([positions, null]);
  });
});

describe('stopping a layout', () => {
  /** Layouts that are done when they are let, but for the first `free`. */
  function slow(free: number): { readonly inLine: typeof inLine; readonly letGo: () => void } {
    let asked = 0;
    let stop: (() => void) | null = null;
    let finish: (() => void) | null = null;
    return {
      letGo: () => finish?.(),
      inLine: {
        compute: (graph) => {
          stop?.();
          if (asked++ < free) return inLine.compute(graph);
          return new Promise((resolve, reject) => {
            stop = () => {
              reject(new LayoutCancelled('stopped'));
            };
            finish = () => {
              stop = null;
              void inLine.compute(graph).then(resolve);
            };
          });
        },
        cancel: () => {
          stop?.();
          stop = null;
        },
      },
    };
  }

  it('returns to the layout that is shown, in the address, too', async () => {
    const explorer = new Explorer([entry], slow(1).inLine, defaultView('ladder'));
    await explorer.load();
    const { positions } = explorer;
    const before = encodeView(explorer.view);
    explorer.setLayout('circle', { order: 'ties' }, { part: 'shown' });
    expect(explorer.layoutProgress).toBe(0);
    explorer.cancelLayout();
    expect([explorer.layoutProgress, encodeView(explorer.view)]).toEqual([null, before]);
    expect(explorer.positions).toEqual(positions);
    expect([explorer.status, explorer.failure]).toEqual(['ready', null]);
    // Nothing is under way: there is nothing to stop.
    const { view } = explorer;
    explorer.cancelLayout();
    expect(explorer.view).toBe(view);
  });

  it('never leaves out what a dataset has beyond its opening', async () => {
    const part = { ...ladder, ties: ladder.ties.filter(({ id }) => id === 'ab') };
    const staged: DatasetEntry = {
      ...entry,
      opening: 'types=defence-pact',
      loadOpening: () => Promise.resolve(part),
    };
    const { inLine: slowly, letGo } = slow(1);
    const explorer = new Explorer([staged], slowly, defaultView('ladder', [staged]));
    const loading = explorer.load();
    await expect.poll(() => [explorer.status, explorer.layoutProgress]).toEqual(['ready', 0]);
    expect(explorer.graph?.size).toBe(1);
    explorer.cancelLayout();
    // Asked for anew, as Back does, it is on its way still.
    void explorer.goTo(explorer.view);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(explorer.isWhole).toBe(false);
    letGo();
    await loading;
    await expect.poll(() => explorer.layoutProgress).toBeNull();
    expect([explorer.isWhole, explorer.graph?.size]).toEqual([true, ladder.ties.length]);
  });
});

describe('an explorer without a graph', () => {
  it('has nothing to show, and takes changes all the same', () => {
    const explorer = new Explorer([entry], inLine, defaultView('ladder'));
    explorer.setEncoding({ ties: 'bundled' });
    explorer.setFocus({ hops: 1, rest: 'hide' });
    expect([explorer.shown.nodes.size, explorer.scene.ties.size, explorer.lit, explorer.comparison]).toEqual([
      0,
      0,
      null,
      null,
    ]);
    expect(explorer.encoding).toEqual({ ...plainEncoding, ties: 'bundled' });
  });

  it('shows what was asked for when it is there', async () => {
    const explorer = new Explorer([entry], inLine, {
      ...defaultView('ladder'),
      filters: { ...noFilters, years: in_(2000) },
      selection: ['A'],
      focus: { hops: 1, rest: 'hide' },
    });
    await explorer.load();
    if (!explorer.graph) throw new Error('no graph');
    expect(explorer.shown).toEqual(
      visible(explorer.graph, { ...noFilters, years: in_(2000), around: { node: 'A', hops: 1 } }),
    );
  });
});
