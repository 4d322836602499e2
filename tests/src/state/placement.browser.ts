import { describe, expect, it } from 'vitest';
import type { RelationGraph } from '#graph';
import { LayoutCancelled, type LayoutAsk, type Positions } from '../../../src/layout/client.ts';
import { Placement, type PlacementAsk } from '../../../src/state/placement.svelte.ts';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';

const graph = graphOf([nation('A'), nation('B')], [tie('x', 'rivalry', 'A', 'B', { start: '1950' })]);
const ask = (more: Partial<PlacementAsk> = {}): PlacementAsk => ({
  layout: 'force',
  options: {},
  arranged: '',
  held: new Map(),
  ...more,
});
const circle = ask({ layout: 'circle' });
const around = ask({ layout: 'around', options: { centre: 'A' } });

interface Order {
  readonly graph: RelationGraph;
  readonly ask: LayoutAsk;
  readonly progress: (share: number) => void;
  /** Answers with everybody at (x, 0). */
  readonly finish: (x: number) => void;
  readonly fail: (error: Error) => void;
}

/** Layouts that wait to be told what they found; like the real ones, a newer one overtakes. */
function handMade(): {
  placement: Placement;
  orders: Order[];
  last: () => Order;
} {
  const orders: Order[] = [];
  let stop: (() => void) | null = null;
  const cancel = (): void => {
    stop?.();
    stop = null;
  };
  const placement = new Placement({
    compute: (of, wanted, progress) => {
      cancel();
      return new Promise<Positions>((resolve, reject) => {
        stop = () => {
          reject(new LayoutCancelled('overtaken'));
        };
        orders.push({
          graph: of,
          ask: wanted,
          progress: (share) => progress?.(share),
          finish: (x) => {
            stop = null;
            resolve(new Map(of.nodes().map((node) => [node, { x, y: 0 }])));
          },
          fail: (error) => {
            stop = null;
            reject(error);
          },
        });
      });
    },
    cancel,
  });
  return { placement, orders, last: () => orders.at(-1) ?? expect.fail('no layout was asked for') };
}

const where = ({ positions }: Placement): number | undefined => positions.get('A')?.x;

/** A placement that shows the force layout, everybody at 1. */
async function settled(): Promise<ReturnType<typeof handMade>> {
  const made = handMade();
  const shown = made.placement.layOut(graph, ask());
  made.last().finish(1);
  expect(await shown).toBe(true);
  expect([where(made.placement), made.placement.progress]).toEqual([1, null]);
  return made;
}

describe('a layout', () => {
  it('is shown when it is done, and tells how far it is until then', async () => {
    const { placement, last } = handMade();
    expect([placement.progress, placement.positions.size]).toEqual([null, 0]);
    const shown = placement.layOut(graph, circle);
    expect([placement.isFor(circle), placement.isFor(ask()), placement.progress]).toEqual([true, false, 0]);
    last().progress(0.4);
    expect([placement.progress, placement.positions.size]).toEqual([0.4, 0]);
    last().finish(7);
    expect(await shown).toBe(true);
    expect([where(placement), placement.progress]).toEqual([7, null]);
  });

  it('is asked for with the part of the graph that it is for', async () => {
    const { placement, last } = handMade();
    const held = new Map([['B', { x: 5, y: 5 }]]);
    const shown = placement.layOut(graph, ask({ arranged: 'years=1940', held }));
    expect([...(last().ask.core?.nodes ?? [])]).toEqual(['A', 'B']);
    expect([...(last().ask.core?.edges ?? [])]).toEqual([]);
    expect(last().ask.held).toEqual(held);
    last().finish(1);
    await shown;
  });

  it.each<[string, Partial<PlacementAsk>]>([
    ['another layout', { layout: 'circle' }],
    ['another option', { options: { spacing: 'wide' } }],
    ['another part', { arranged: 'years=1950' }],
    ['a node that is held', { held: new Map([['A', { x: 1, y: 1 }]]) }],
  ])('is not that of %s', async (_name, more) => {
    const { placement } = await settled();
    expect([placement.isFor(ask()), placement.isFor(ask(more))]).toEqual([true, false]);
  });

  it('that was overtaken is not shown, whichever is done first', async () => {
    const { placement, orders, last } = await settled();
    const first = placement.layOut(graph, circle);
    const second = placement.layOut(graph, around);
    orders[1]?.finish(2);
    expect(await first).toBe(false);
    expect([where(placement), placement.progress]).toEqual([1, 0]);
    last().finish(3);
    expect(await second).toBe(true);
    expect([where(placement), placement.progress]).toEqual([3, null]);
  });

  it('that fails says so, and leaves what was shown', async () => {
    const { placement, last } = await settled();
    const failing = placement.layOut(graph, circle);
    last().fail(new Error('no room'));
    await expect(failing).rejects.toThrow('no room');
    expect([where(placement), placement.progress]).toEqual([1, null]);
  });

  it('that fails after something else was shown is nobody’s business', async () => {
    const { placement, last } = await settled();
    const failing = placement.layOut(graph, circle);
    const failed = last();
    // What was shown before is known: it is back at once.
    expect(await placement.layOut(graph, ask())).toBe(true);
    failed.fail(new Error('too late'));
    expect(await failing).toBe(false);
    expect([where(placement), placement.progress]).toEqual([1, null]);
  });
});

describe('stopping a layout', () => {
  it('returns to what is shown, and no progress sticks', async () => {
    const { placement, last } = await settled();
    const stopped = placement.layOut(graph, circle);
    last().progress(0.5);
    expect(placement.cancel()).toEqual(ask());
    expect(placement.progress).toBeNull();
    expect(await stopped).toBe(false);
    last().progress(0.9);
    expect([where(placement), placement.progress]).toEqual([1, null]);
    expect([placement.isFor(ask()), placement.isFor(circle)]).toEqual([true, false]);
  });

  it('lets the same be asked for again', async () => {
    const { placement, last } = await settled();
    const stopped = placement.layOut(graph, circle);
    placement.cancel();
    await stopped;
    const again = placement.layOut(graph, circle);
    expect(placement.progress).toBe(0);
    last().finish(4);
    expect(await again).toBe(true);
    expect([where(placement), placement.progress]).toEqual([4, null]);
  });

  it('does nothing where none is under way, or nothing else could be shown', async () => {
    const { placement } = await settled();
    expect(placement.cancel()).toBeNull();
    const fresh = handMade();
    const first = fresh.placement.layOut(graph, ask());
    expect(fresh.placement.cancel()).toBeNull();
    fresh.last().finish(1);
    expect(await first).toBe(true);
  });
});

describe('what was laid out', () => {
  it('is back at once, without being laid out again', async () => {
    const { placement, orders, last } = await settled();
    const other = placement.layOut(graph, circle);
    last().finish(2);
    await other;
    expect(orders).toHaveLength(2);
    expect(await placement.layOut(graph, ask())).toBe(true);
    expect(where(placement)).toBe(1);
    expect(await placement.layOut(graph, ask({ layout: 'circle' }))).toBe(true);
    expect(where(placement)).toBe(2);
    expect([orders.length, placement.progress]).toEqual([2, null]);
  });

  it('is laid out again where it was stopped or failed', async () => {
    const { placement, orders, last } = await settled();
    const failing = placement.layOut(graph, circle);
    last().fail(new Error('no room'));
    await expect(failing).rejects.toThrow();
    void placement.layOut(graph, circle);
    expect(orders).toHaveLength(3);
  });

  it('is forgotten with its graph', async () => {
    const { placement, orders, last } = await settled();
    const whole = graphOf([nation('A'), nation('B'), nation('C')], []);
    const shown = placement.layOut(whole, ask());
    expect(orders).toHaveLength(2);
    expect(last().graph).toBe(whole);
    last().finish(9);
    await shown;
    expect([where(placement), placement.positions.size]).toEqual([9, 3]);
    // Back to the first: that is laid out anew, too.
    void placement.layOut(graph, ask());
    expect(orders).toHaveLength(3);
  });

  it('is forgotten with its dataset, and so is what was on its way', async () => {
    const { placement, orders, last } = await settled();
    const late = placement.layOut(graph, circle);
    last().progress(0.3);
    placement.forget();
    expect([placement.progress, placement.isFor(ask()), placement.cancel()]).toEqual([null, false, null]);
    last().progress(0.6);
    last().finish(5);
    expect(await late).toBe(false);
    expect([where(placement), placement.progress]).toEqual([1, null]);
    void placement.layOut(graph, ask());
    expect(orders).toHaveLength(3);
  });

  it('is kept for the latest dozen alone', async () => {
    const { placement, orders, last } = await settled();
    for (let at = 1; at <= 12; at++) {
      const shown = placement.layOut(graph, ask({ arranged: `years=${String(1950 + at)}` }));
      last().finish(at);
      await shown;
    }
    expect(orders).toHaveLength(13);
    await placement.layOut(graph, ask({ arranged: 'years=1951' }));
    expect(orders).toHaveLength(13);
    void placement.layOut(graph, ask());
    expect(orders).toHaveLength(14);
  });
});

describe('a map', () => {
  it('comes with its coast, and goes with its layout', async () => {
    const { placement, last } = await settled();
    expect([placement.ground, placement.isMap]).toEqual([null, false]);
    const done = placement.layOut(graph, ask({ layout: 'map' }));
    last().finish(2);
    await done;
    expect(placement.isMap).toBe(true);
    const { positions } = placement;
    const shown = { nodes: new Set(graph.nodes()), edges: new Set<string>() };
    const seen = { graph, shown, positions, moved: new Set<string>() };
    expect(placement.ground?.(seen)?.land).toMatch(/^M/);
    // The very same, whatever is shown: no year draws the coast anew.
    expect(placement.ground?.({ ...seen, shown: { ...shown, nodes: new Set() } })).toBe(
      placement.ground?.(seen),
    );
    await placement.layOut(graph, ask());
    expect([placement.ground, placement.isMap]).toEqual([null, false]);
  });
});
