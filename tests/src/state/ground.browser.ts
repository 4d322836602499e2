import { describe, expect, it } from 'vitest';
import type { DatasetEntry, Point } from '#graph';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import { datasetOf, nation, tie } from '../../fixtures/graphs.ts';

/** A is tied to B, and B to C; since 1990, A to C as well. */
const entry: DatasetEntry = {
  id: 'rings',
  title: 'Rings',
  summary: '',
  opening: '',
  load: () =>
    Promise.resolve(
      datasetOf(
        [nation('A', { start: '1970' }), nation('B'), nation('C')],
        [
          tie('ab', 'rivalry', 'A', 'B', { start: '1970' }),
          tie('bc', 'rivalry', 'B', 'C', { start: '1950' }),
          tie('ac', 'rivalry', 'A', 'C', { start: '1990' }),
        ],
      ),
    ),
  loadOpening: null,
};
/** A in the middle, with B on a first ring and C on a second. */
const places = new Map<string, Point>([
  ['A', { x: 0, y: 0 }],
  ['B', { x: 200, y: 0 }],
  ['C', { x: 0, y: 400 }],
]);
const layouts = { compute: () => Promise.resolve(places), cancel: () => undefined };
const in_ = (year: number): { years: { from: number; to: number } } => ({ years: { from: year, to: year } });

const laidOut = (explorer: Explorer): Promise<void> => expect.poll(() => explorer.layoutProgress).toBeNull();

async function opened(): Promise<Explorer> {
  const explorer = new Explorer([entry], layouts, defaultView('rings'));
  await explorer.load();
  explorer.setFilters(in_(1980));
  explorer.setLayout('around', { centre: 'A' }, { part: 'shown' });
  await laidOut(explorer);
  return explorer;
}
const radii = ({ underlay }: Explorer): readonly number[] | undefined => underlay?.rings?.radii;

describe('rings under a picture', () => {
  it('are drawn while they are true, and a word is said where they are not', async () => {
    const explorer = await opened();
    expect([radii(explorer), explorer.isOutdated]).toEqual([[300], false]);
    expect(explorer.scene.underlay).toBe(explorer.underlay);
    // C is tied to A now, and stands where it stood, on a second ring.
    explorer.setFilters(in_(2000));
    expect([radii(explorer), explorer.isOutdated]).toEqual([[], false]);
    // The centre is not there yet.
    explorer.setFilters(in_(1960));
    expect([explorer.underlay, explorer.isOutdated]).toEqual([null, true]);
    explorer.setFilters(in_(1980));
    expect([radii(explorer), explorer.isOutdated]).toEqual([[300], false]);
  });

  it('leave who was dragged out of account', async () => {
    const explorer = await opened();
    explorer.pin('B', { x: 900, y: 0 });
    expect(explorer.isOutdated).toBe(false);
    explorer.pin('A', { x: 900, y: 900 });
    expect(explorer.underlay?.rings?.centre).toEqual({ x: 900, y: 900 });
  });

  it('go with their layout', async () => {
    const explorer = await opened();
    explorer.setLayout('force');
    await laidOut(explorer);
    expect([explorer.underlay, explorer.isOutdated]).toEqual([null, false]);
  });
});

describe('plates under a circle', () => {
  const [north, south] = ['Northern Europe', 'Southern Africa'];
  const regions: DatasetEntry = {
    ...entry,
    id: 'regions',
    load: () =>
      Promise.resolve(
        datasetOf(
          [
            ...['A', 'B', 'C'].map((id) => nation(id, { region: north })),
            ...['D', 'E', 'F'].map((id) => nation(id, { region: south })),
            nation('G', { region: south, start: '1990' }),
          ],
          [],
        ),
      ),
  };
  const around = (angle: number, radius = 500): Point => ({
    x: Math.cos(angle) * radius,
    y: Math.sin(angle) * radius,
  });
  /** Of the north on one side, of the south on the other; who comes later stands at an angle. */
  async function circleWith(latecomer: Point): Promise<Explorer> {
    const spots = new Map(['A', 'B', 'C', 'D', 'E', 'F'].map((id, at) => [id, around((at * Math.PI) / 3)]));
    const compute = () => Promise.resolve(new Map([...spots, ['G', latecomer]]));
    const explorer = new Explorer([regions], { ...layouts, compute }, defaultView('regions'));
    await explorer.load();
    explorer.setFilters(in_(1980));
    explorer.setLayout('circle', {}, { part: 'shown' });
    await laidOut(explorer);
    explorer.setFilters(in_(2000));
    return explorer;
  }

  it('stay where a latecomer stands beside the circle', async () => {
    const explorer = await circleWith(around(0.3, 900));
    expect([explorer.underlay?.plates?.names.length, explorer.isOutdated]).toEqual([2, false]);
  });

  it('go where somebody stands on the plate of others', async () => {
    const explorer = await circleWith(around(0.5));
    expect([explorer.underlay, explorer.isOutdated]).toEqual([null, true]);
  });
});

describe('a map with Europe in the middle', () => {
  const europe: DatasetEntry = {
    ...entry,
    load: () =>
      Promise.resolve(
        datasetOf(
          Array.from({ length: 12 }, (_, at) => nation(`N${String(at)}`, { start: at < 6 ? '' : '1990' })),
          [],
        ),
      ),
  };
  /** Ten of twelve are near. */
  const compute = (): Promise<Map<string, Point>> =>
    Promise.resolve(
      new Map(
        Array.from({ length: 12 }, (_, at) => [`N${String(at)}`, { x: at < 10 ? at * 50 : 2500, y: 0 }]),
      ),
    );

  it('looks at what lies near, as long as enough of it is shown, and stays there when years go by', async () => {
    const explorer = new Explorer([europe], { ...layouts, compute }, defaultView('rings'));
    await explorer.load();
    expect(explorer.target).toBeNull();
    explorer.setLayout('map', { projection: 'europe' });
    await laidOut(explorer);
    const { target } = explorer;
    expect(target?.size).toBe(10);
    explorer.setFilters(in_(2000));
    expect(explorer.target).toBe(target);
    explorer.setFilters(in_(1980));
    expect(explorer.target).toBeNull();
    explorer.setLayout('map');
    await laidOut(explorer);
    explorer.clearFilters();
    expect(explorer.target).toBeNull();
  });
});
