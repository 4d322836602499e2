import type { Core } from 'cytoscape';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { chooseLayout, drawn, expectAccessible, placeOf, ready, useBrowser, type Drawn } from './browser.ts';

const open = useBrowser();

/** Chooses how something is drawn, in the picture's menu, and closes it. */
async function draw(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'How it is drawn' }).click();
  await page.locator('.menu-content').getByText(name, { exact: true }).click();
  await page.keyboard.press('Escape');
}

const distance = ({ nodes }: Drawn, a: string, b: string): number =>
  Math.hypot((nodes[a]?.x ?? NaN) - (nodes[b]?.x ?? NaN), (nodes[a]?.y ?? NaN) - (nodes[b]?.y ?? NaN));

describe('two years side by side', () => {
  it('are compared in one picture, as lists and as a sentence, and a link opens the same', async () => {
    const { page } = await open('?data=world&years=2024&types=membership-defence&isolated=no');
    await ready(page);
    const time = page.getByRole('region', { name: 'Time' });
    await time.getByText('Compare', { exact: true }).click();
    const field = time.getByRole('textbox', { name: 'Compare' });
    await field.fill('1989');
    await field.press('Enter');
    await expect.poll(() => page.url()).toContain('compare=1989');
    const panel = page.getByRole('region', { name: 'What changed' });
    await panel.getByRole('heading', { name: '1989 and 2024' }).waitFor();
    await expect
      .poll(() => panel.getByRole('status').innerText())
      .toMatch(/Between 1989 and 2024: \d+ ties ended, \d+ began/);
    // The Warsaw Pact is gone and Poland in NATO new: both are in the picture.
    const { nodes, edges } = await drawn(page);
    expect(Object.keys(nodes)).toEqual(expect.arrayContaining(['WP', 'SUN', 'RUS', 'POL']));
    expect(edges).toEqual(expect.arrayContaining(['pol-nato', 'pol-wp']));
    const looks = await page.evaluate(() => {
      const canvas: (HTMLElement & { _cyreg?: { cy: Core } }) | null = document.querySelector('.canvas');
      return ['pol-nato', 'pol-wp'].map((id) => {
        const edge = canvas?._cyreg?.cy.getElementById(id);
        return [edge?.style('line-style'), edge?.style('line-color')] as [string, string];
      });
    });
    expect(looks.map(([style]) => style)).toEqual(['solid', 'dashed']);
    expect(looks[0]?.[1]).not.toBe(looks[1]?.[1]);
    await expectAccessible(page, '.side.right');
    // Spans are compared like years; what is typed wrong changes nothing.
    await field.fill('1985-1989');
    await field.press('Enter');
    await expect.poll(() => page.url()).toContain('compare=1985-1989');
    await field.fill('long ago');
    await field.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('1985–1989');

    const other = await open(new URL(page.url()).search);
    await ready(other.page);
    await expect
      .poll(async () => (await drawn(other.page)).edges.toSorted())
      .toEqual((await drawn(page)).edges.toSorted());
    await other.page.getByRole('heading', { name: '1985–1989 and 2024' }).waitFor();
    await time.getByText('One year', { exact: true }).click();
    await expect.poll(async () => Object.keys((await drawn(page)).nodes)).not.toContain('WP');
  });
});

describe('on a phone', () => {
  it('two spans are compared by typing, and played, while what changed is read', async () => {
    const { page } = await open('?data=world&types=membership-defence&isolated=no&compare=1989&years=2020', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const panel = page.getByRole('region', { name: 'What changed' });
    await panel.getByRole('heading', { name: '1989 and 2020' }).waitFor();
    const time = page.getByRole('region', { name: 'Time' });
    const field = time.getByRole('textbox', { name: 'Compare' });
    await field.fill('85-89');
    await field.press('Enter');
    await panel.getByRole('heading', { name: '1985–1989 and 2020' }).waitFor();
    await time.getByRole('button', { name: 'A year on' }).click();
    await panel.getByRole('heading', { name: '1985–1989 and 2021' }).waitFor();
    for (const control of await time.locator('button, input, select').all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, (box?.height ?? 0) + 0.5)).toBeGreaterThanOrEqual(40);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await panel.getByRole('button', { name: 'Put aside what changed' }).click();
    await time.getByRole('slider', { name: 'With' }).waitFor();
    expect(await time.getByRole('combobox', { name: 'Speed' }).isVisible()).toBe(true);
  });
});

describe('events', () => {
  it('are a menu and a short cut to their years', async () => {
    const { page } = await open('?data=world&years=2025&types=membership-defence&isolated=no');
    await ready(page);
    const menu = page.getByRole('combobox', { name: 'Go to an event' });
    await menu.selectOption({ label: '1955 Warsaw Pact founded' });
    await expect.poll(() => page.url()).toContain('years=1955');
    await expect.poll(async () => Object.keys((await drawn(page)).nodes)).toContain('WP');
    await page.locator('.events button', { hasText: 'Warsaw Pact founded' }).waitFor();
  });
});

describe('layouts', () => {
  it('gather members round their blocs, put one nation in the middle, and come back by undo', async () => {
    const { page } = await open(
      '?data=world&types=membership-defence.rivalry&years=1985&isolated=no&arranged=shown',
    );
    await ready(page);
    const force = await drawn(page);
    await chooseLayout(page, 'Blocs');
    await expect.poll(() => page.url()).toContain('layout=blocs');
    const members = ['POL', 'HUN', 'BGR', 'DDR', 'CSK', 'ROU'];
    await expect
      .poll(async () => {
        const picture = await drawn(page);
        return members.filter((id) => !(distance(picture, id, 'WP') < distance(picture, id, 'NATO')));
      })
      .toEqual([]);
    await page
      .getByRole('searchbox')
      .or(page.getByRole('combobox', { name: /Find/ }))
      .first()
      .fill('United Kingdom');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rings around it' }).click();
    await expect.poll(() => page.url()).toContain('options=centre*GBR');
    await expect
      .poll(async () => {
        const picture = await drawn(page);
        return (
          distance(picture, 'GBR', 'NATO') < distance(picture, 'NATO', 'WP') + 1e4 &&
          distance(picture, 'GBR', 'NATO') < distance(picture, 'GBR', 'FRA')
        );
      })
      .toBe(true);
    const undo = page.getByRole('button', { name: /^Undo/ });
    for (let step = 0; step < 4 && page.url().includes('layout='); step++) await undo.click();
    await expect
      .poll(async () => {
        const now = await drawn(page);
        return Object.entries(force.nodes).every(
          ([id, { x, y }]) => Math.hypot((now.nodes[id]?.x ?? 1e9) - x, (now.nodes[id]?.y ?? 0) - y) < 1,
        );
      })
      .toBe(true);
  });

  it('keep what was pinned, and make room for it', async () => {
    const { page } = await open('?pins=RUS*40*-30');
    await ready(page);
    await chooseLayout(page, 'Circle');
    await expect.poll(() => page.url()).toContain('held=yes');
    await expect.poll(async () => (await drawn(page)).nodes.RUS).toMatchObject({ x: 40, y: -30 });
    const { nodes } = await drawn(page);
    for (const [id, { x, y }] of Object.entries(nodes))
      if (id !== 'RUS') expect(Math.hypot(x - 40, y + 30)).toBeGreaterThan(54);
  });
});

describe('how it is drawn', () => {
  it('bundles ties, outlines blocs, sizes and colours nodes; the legend says so, the link carries it, undo takes it back', async () => {
    const { page } = await open('?data=europe-1914');
    await ready(page);
    const plain = await drawn(page);
    await draw(page, 'Bundled');
    await expect.poll(async () => (await drawn(page)).edges.length).toBeLessThan(plain.edges.length);
    await draw(page, 'Outlines');
    await expect.poll(async () => Object.keys((await drawn(page)).nodes)).not.toContain('TRIPLE');
    await page.getByRole('button', { name: 'How it is drawn' }).click();
    await expectAccessible(page, '.menu-content');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Layout: / }).click();
    await expectAccessible(page, '.menu-content');
    await page.keyboard.press('Escape');
    await draw(page, 'By ties');
    await draw(page, 'By continent');
    await expect.poll(() => page.url()).toContain('draw=bundled.hulls.degree.region');
    const legend = page.locator('.legend');
    for (const heading of ['One line for a pair', 'Members of', 'Rings: by continent', 'Size: visible ties'])
      await legend.getByRole('heading', { name: heading }).waitFor();
    await expect.poll(() => legend.innerText()).toContain('Triple Alliance');
    await expectAccessible(page, '#filters');
    // A bundle is the pair that it binds.
    const bundle = (await drawn(page)).edges.find((id) => id.includes(' '));
    expect(bundle).toBeDefined();
    await page.goto(page.url().replace(/#.*$/, ''));
    await ready(page);
    await expect.poll(async () => (await drawn(page)).edges.includes(bundle ?? '')).toBe(true);
    await draw(page, 'Unfolded');
    await expect
      .poll(async () => (await drawn(page)).edges.some((id) => id.startsWith('TRIPLE ')))
      .toBe(false);
    await draw(page, 'Each one');
    await expect.poll(async () => (await drawn(page)).edges).toContain('TRIPLE AUH GER');
    const undo = page.getByRole('button', { name: /^Undo/ });
    await undo.click();
    await undo.click();
    await expect.poll(() => page.url()).toContain('draw=bundled.hulls');
  });
});

describe('the focus', () => {
  it('follows the selection: the rest fades or is hidden, neighbours unfold and fold', async () => {
    const { page } = await open('?data=world&types=defence-pact&years=2025&isolated=no&select=RUS');
    await ready(page);
    const all = await drawn(page);
    await draw(page, '2 steps');
    await expect.poll(async () => (await drawn(page)).lit).toContain('CHN');
    const two = await drawn(page);
    expect(two.lit.length).toBeGreaterThan(all.lit.length);
    await draw(page, 'The rest is hidden');
    await expect.poll(() => page.url()).toContain('focus=2*hide');
    await expect
      .poll(async () => Object.keys((await drawn(page)).nodes).length)
      .toBeLessThan(Object.keys(all.nodes).length);
    // Another selection, another circle – and nobody moved.
    const { x, y } = await placeOf(page, 'PRK');
    await page.mouse.click(x, y);
    await expect.poll(() => page.url()).toContain('select=PRK');
    const then = await drawn(page);
    for (const [id, at] of Object.entries(then.nodes)) {
      const before = all.nodes[id];
      if (before) expect(Math.hypot(before.x - at.x, before.y - at.y)).toBeLessThan(0.5);
    }
    await page.getByRole('button', { name: 'Fold', exact: true }).click();
    await expect.poll(() => page.url()).toContain('fold=PRK');
    await page.getByRole('button', { name: /Remove filter: Folded/ }).click();
    await expect.poll(() => page.url()).not.toContain('fold=');
  });

  it('walks a way between two nations step by step', async () => {
    const { page } = await open('?data=world&types=defence-pact&years=2025&isolated=no&select=RUS*CHN');
    await ready(page);
    const card = page.getByRole('region', { name: 'Details' });
    await card.getByRole('button', { name: 'Step by step' }).first().click();
    await expect.poll(() => page.url()).toContain('trail=0*0');
    const start = (await drawn(page)).lit.length;
    await card.getByRole('button', { name: 'A step on' }).click();
    await expect.poll(async () => (await drawn(page)).lit.length).toBeGreaterThan(start);
    await card.getByRole('button', { name: 'All ways' }).click();
    await expect.poll(() => page.url()).not.toContain('trail=');
  });
});
