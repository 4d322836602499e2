import { describe, expect, it } from 'vitest';
import { chooseLayout, drawn, expectAccessible, ready, useBrowser } from './browser.ts';

const open = useBrowser();

describe('the world', () => {
  it('opens within two seconds of a fast line with its opening view, and the rest follows unseen', async () => {
    const { page } = await open('?data=world');
    await ready(page);
    const first = await drawn(page);
    expect(first.edges.length).toBeGreaterThan(80);
    // What it opens with is a file of its own, and came before the rest.
    const files = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').at(-1) ?? '')
        .filter((name) => /^(opening|world)-/.test(name)),
    );
    expect(files[0]).toMatch(/^opening-/);
    await expect.poll(() => page.locator('.counts').innerText()).toMatch(/of \d{4} ties/);
    const then = await drawn(page);
    expect(Object.keys(then.nodes).toSorted()).toEqual(Object.keys(first.nodes).toSorted());
    for (const [id, { x, y }] of Object.entries(first.nodes)) {
      expect(Math.hypot((then.nodes[id]?.x ?? 0) - x, (then.nodes[id]?.y ?? 0) - y)).toBeLessThan(1);
    }
    expect(then.edges.toSorted()).toEqual(first.edges.toSorted());
    const picture = await page.evaluate(
      () => performance.getEntriesByName('entente:first-picture')[0]?.startTime,
    );
    console.info(`First picture of the world after ${String(Math.round(picture ?? NaN))} ms`);
  });

  it('offers views to begin with, each laid out for itself, and comes back by undo', async () => {
    const { page } = await open('?data=world');
    await ready(page);
    const first = await drawn(page);
    const views = page.getByRole('list', { name: 'Begin with' }).getByRole('button');
    const cold = views.filter({ hasText: 'Two blocs: 1985' });
    await expect.poll(() => cold.isEnabled()).toBe(true);
    await cold.click();
    await expect.poll(() => page.url()).toContain('arranged=shown');
    await expect.poll(async () => Object.keys((await drawn(page)).nodes)).toContain('WP');
    // The Warsaw Pact is one cluster: its members stand nearer to it than to NATO.
    const strays = async (): Promise<string[]> => {
      const { nodes } = await drawn(page);
      const distance = (a: string, b: string): number =>
        Math.hypot((nodes[a]?.x ?? NaN) - (nodes[b]?.x ?? NaN), (nodes[a]?.y ?? NaN) - (nodes[b]?.y ?? NaN));
      return ['POL', 'CSK', 'HUN', 'BGR', 'DDR'].filter((id) => !(distance(id, 'WP') < distance(id, 'NATO')));
    };
    await expect.poll(strays).toEqual([]);
    expect(Object.keys((await drawn(page)).nodes)).not.toContain('RUS');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(async () => (await drawn(page)).edges.length).toBe(first.edges.length);
  });

  it('shows everything when asked, and says so in its address', async () => {
    const { page } = await open('?data=world');
    await ready(page);
    const all = page.getByRole('button', { name: 'Everything at once' });
    await expect.poll(() => all.isEnabled()).toBe(true);
    await all.click();
    await expect.poll(async () => (await drawn(page)).edges.length).toBeGreaterThan(2000);
    const link = page.url();
    expect(link).toContain('show=all');
  });

  it('is one menu away from the other datasets', async () => {
    const { page } = await open();
    await ready(page);
    await page.getByRole('combobox', { name: 'Dataset' }).selectOption('world');
    await expect.poll(() => page.url()).toContain('data=world');
    await expect.poll(async () => Object.keys((await drawn(page)).nodes).length).toBeGreaterThan(60);
    await page.goBack();
    await expect.poll(async () => Object.keys((await drawn(page)).nodes)).toContain('UNC');
  });
});

describe('the map', () => {
  it('shows nations where they lie, over coast and borders, and comes and goes by the layout menu and undo', async () => {
    const { page } = await open('?data=world');
    await ready(page);
    const force = (await drawn(page)).nodes;
    const land = (): Promise<boolean> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.canvas > canvas');
        if (!canvas) return false;
        const { width, height } = canvas;
        const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
        copy?.drawImage(canvas, 0, 0);
        const pixels = copy?.getImageData(0, 0, width, height).data ?? [];
        return pixels.some((value, at) => at % 4 === 3 && value > 0);
      });
    expect(await land()).toBe(false);
    await chooseLayout(page, 'Map');
    await expect.poll(() => page.url()).toContain('layout=map');
    await expect.poll(land).toBe(true);
    await expect
      .poll(async () => {
        const { nodes } = await drawn(page);
        const x = (id: string): number => nodes[id]?.x ?? NaN;
        return x('USA') < x('GBR') && x('GBR') < x('RUS') && x('RUS') < x('CHN') && x('CHN') < x('JPN');
      })
      .toBe(true);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(land).toBe(false);
    await expect
      .poll(async () => {
        const { nodes } = await drawn(page);
        return Math.hypot(
          (nodes.USA?.x ?? NaN) - (force.USA?.x ?? 0),
          (nodes.USA?.y ?? NaN) - (force.USA?.y ?? 0),
        );
      })
      .toBeLessThan(1);
  });
});

describe('the time bar', () => {
  it('plays the years, each where everything stays where it was', async () => {
    const { page } = await open('?data=world&types=membership-defence&years=1988&isolated=no&arranged=shown');
    await ready(page);
    const time = page.getByRole('region', { name: 'Time' });
    const before = (await drawn(page)).nodes;
    expect(Object.keys(before)).toContain('WP');
    await time.getByRole('button', { name: 'Play the years' }).click();
    await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(/years=199[2-9]/);
    await time.getByRole('button', { name: 'Pause the years' }).click();
    const { nodes } = await drawn(page);
    expect(Object.keys(nodes)).not.toContain('WP');
    for (const [id, { x, y }] of Object.entries(nodes)) {
      const then = before[id];
      if (then) expect(Math.hypot(then.x - x, then.y - y)).toBeLessThan(0.5);
    }
    await expectAccessible(page, '.time');
  });

  it('goes by keyboard: arrows, Home, End, Space, and a typed year', async () => {
    const { page } = await open('?data=europe-1914&years=1900');
    await ready(page);
    const time = page.getByRole('region', { name: 'Time' });
    const thumb = time.getByRole('slider', { name: 'Year' });
    await thumb.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('years=1901');
    await page.keyboard.press('End');
    await expect.poll(() => page.url()).toContain('years=1918');
    await page.keyboard.press('Home');
    await expect.poll(() => page.url()).toContain('years=1871');
    await page.keyboard.press('Space');
    await expect.poll(() => page.url(), { timeout: 10_000 }).toMatch(/years=187[2-9]/);
    await page.keyboard.press('Space');
    await time.getByRole('button', { name: 'Play the years' }).waitFor();
    const field = time.getByRole('textbox', { name: 'Year, typed' });
    await field.fill('1914');
    await field.press('Enter');
    await expect.poll(() => page.url()).toContain('years=1914');
    await time.getByText('A span').click();
    await time.getByRole('slider', { name: 'First year' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('years=1903-1914');
  });

  it('jumps to the year that is clicked in the chart', async () => {
    const { page } = await open('?data=europe-1914&years=1900');
    await ready(page);
    const chart = page.locator('.time .chart');
    const box = (await chart.boundingBox()) ?? expect.fail('there is no chart');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => page.url()).toMatch(/years=189[45]/);
    await page.goBack();
    await expect.poll(() => page.url()).toContain('years=1900');
  });

  it('is dragged in the chart, where years pass before it is let go, and then goes on by keyboard', async () => {
    const { page } = await open('?data=europe-1914');
    await ready(page);
    const box = (await page.locator('.time .chart').boundingBox()) ?? expect.fail('there is no chart');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
    await expect.poll(() => page.url()).toMatch(/years=189[45]/);
    await page.mouse.move(box.x + box.width - 1, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain('years=1918');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('years=1917');
  });
});
