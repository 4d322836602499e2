import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { relationshipTypes } from '#graph';
import { chooseLayout, drawn, saved, placeOf, ready, useBrowser } from './browser.ts';

const open = useBrowser();

const undo = (page: Page): Promise<void> => page.keyboard.press('Control+z');

async function drag(page: Page, node: string, dx: number, dy: number): Promise<void> {
  const { x, y } = await placeOf(page, node);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await page.mouse.up();
}

describe('the address', () => {
  it('carries the whole view: filters, year, selection, pins, camera and table', async () => {
    const { page } = await open();
    await ready(page);
    await page.getByRole('checkbox', { name: 'Interests' }).uncheck();
    await page.getByText('One year').click();
    await drag(page, 'JPN', -40, 60);
    const { x, y } = await placeOf(page, 'JPN');
    await page.mouse.click(x, y);
    await page.getByRole('heading', { name: 'Japan' }).waitFor();
    await page.getByRole('button', { name: 'Zoom in (+)' }).click();
    await page.getByRole('button', { name: 'Table of ties (T)' }).click();
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    await page.getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.mouse.move(700, 880);
    await expect.poll(() => page.url()).toBe(link);

    const there = await open(null);
    await there.page.goto(link);
    await ready(there.page);
    await there.page.getByRole('heading', { name: 'Japan' }).waitFor();
    await there.page.getByRole('region', { name: 'Table of ties', exact: true }).waitFor();
    const [here, seen] = [await drawn(page), await drawn(there.page)];
    expect(seen.edges).toEqual(here.edges);
    expect(seen.picked).toEqual(here.picked);
    expect(seen.zoom).toBeCloseTo(here.zoom, 2);
    for (const [id, place] of Object.entries(here.nodes)) {
      expect(seen.nodes[id]?.x).toBeCloseTo(place.x, 0);
      expect(seen.nodes[id]?.pageX).toBeCloseTo(place.pageX, -1);
    }
  });

  it('takes junk in its stride', async () => {
    const { page } = await open(
      '?types=%00&years=junk&camera=1*2&select=%3Cscript%3E&pins=..&layout=sphere&around=XXX*9',
    );
    await ready(page);
    expect(Object.keys((await drawn(page)).nodes).length).toBeGreaterThan(15);
  });

  it('works with Back and Forward', async () => {
    const { page } = await open();
    await ready(page);
    const all = (await drawn(page)).edges.length;
    await page.getByRole('checkbox', { name: 'Alliances' }).uncheck();
    await expect.poll(() => page.url()).toContain('types=');
    const fewer = (await drawn(page)).edges.length;
    await page.getByRole('checkbox', { name: 'Sanctions' }).uncheck();
    await expect.poll(() => page.url()).not.toContain('sanction');
    await page.goBack();
    await expect.poll(async () => (await drawn(page)).edges.length).toBe(fewer);
    await page.goBack();
    await expect.poll(async () => (await drawn(page)).edges.length).toBe(all);
    await page.goForward();
    await expect.poll(async () => (await drawn(page)).edges.length).toBe(fewer);
  });
});

describe('undo and redo', () => {
  it('bring back filters, selections and dragged nodes', async () => {
    const { page } = await open();
    await ready(page);
    const start = await drawn(page);
    await page.getByRole('checkbox', { name: 'Sanctions' }).uncheck();
    await drag(page, 'FRA', 30, 80);
    await expect.poll(() => page.url()).toContain('pins=FRA*');
    expect((await drawn(page)).nodes.FRA?.y).toBeGreaterThan((start.nodes.FRA?.y ?? 0) + 40);
    const { x, y } = await placeOf(page, 'UKR');
    await page.mouse.click(x, y);
    await page.getByRole('heading', { name: 'Ukraine' }).waitFor();
    await page.mouse.move(700, 880);

    await undo(page);
    await expect.poll(async () => (await drawn(page)).picked).toEqual([]);
    await undo(page);
    await expect.poll(async () => (await drawn(page)).nodes.FRA?.y).toBeCloseTo(start.nodes.FRA?.y ?? 0, 0);
    await undo(page);
    await expect.poll(async () => (await drawn(page)).edges).toEqual(start.edges);
    expect(await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    await expect.poll(() => page.url()).toContain('pins=FRA*');
    await page.getByRole('button', { name: 'Unpin 1' }).click();
    await expect.poll(() => page.url()).not.toContain('pins=');
  });

  it('go back to the other layout', async () => {
    const { page } = await open();
    await ready(page);
    const force = (await drawn(page)).nodes;
    await chooseLayout(page, 'Circle');
    await expect.poll(async () => (await drawn(page)).nodes.RUS?.x).not.toBeCloseTo(force.RUS?.x ?? 0, 0);
    await undo(page);
    await expect.poll(async () => (await drawn(page)).nodes.RUS?.x).toBeCloseTo(force.RUS?.x ?? 0, 0);
  });
});

/** Pixels of a PNG, drawn by the browser that made it: how many have each colour, in a part of the image. */
async function coloursOf(
  page: Page,
  png: Buffer,
  part: (size: { width: number; height: number }) => { x: number; y: number; width: number; height: number },
): Promise<{ width: number; height: number; colours: Map<string, number> }> {
  const url = `data:image/png;base64,${png.toString('base64')}`;
  const { width, height } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  }, url);
  const colours = await page.evaluate(
    async ({ source, box }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(box.width, box.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, -box.x, -box.y);
      const { data } = context.getImageData(0, 0, box.width, box.height);
      const counts: Record<string, number> = {};
      for (let at = 0; at < data.length; at += 4) {
        const hex = [data[at], data[at + 1], data[at + 2]].map((part) =>
          (part ?? 0).toString(16).padStart(2, '0'),
        );
        const key = `#${hex.join('')}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
      return Object.entries(counts);
    },
    { source: url, box: part({ width, height }) },
  );
  return { width, height, colours: new Map(colours) };
}

async function savedImage(page: Page): Promise<{ name: string; png: Buffer }> {
  await page.getByRole('button', { name: 'Save image' }).click();
  const { name, bytes } = await saved(page, 'Save PNG');
  return { name, png: bytes };
}

const legend = ({
  width,
  height,
}: {
  width: number;
  height: number;
}): { x: number; y: number; width: number; height: number } => ({
  x: Math.round(width * 0.8),
  y: Math.round(height * 0.1),
  width: Math.round(width * 0.08),
  height: Math.round(height * 0.8),
});
const whole = ({
  width,
  height,
}: {
  width: number;
  height: number;
}): { x: number; y: number; width: number; height: number } => ({ x: 0, y: 0, width, height });
const colourOf = (id: string, theme: 'light' | 'dark' = 'light'): string =>
  relationshipTypes.find((type) => type.id === id)?.look[theme] ?? 'unknown';

describe('the saved image', () => {
  it('is a PNG of a slide at three times its size, not blank, with a legend of exactly the visible types', async () => {
    const { page } = await open();
    await ready(page);
    const all = await savedImage(page);
    expect(all.name).toBe('entente-pyongyang-2024.png');
    const picture = await coloursOf(page, all.png, whole);
    expect([picture.width, picture.height]).toEqual([3840, 2160]);
    expect(picture.colours.size).toBeGreaterThan(500);
    // Russia's and Japan's flags are in it: the blue and the red that the shipped flags use.
    for (const colour of ['#0052b4', '#d80027'])
      expect(picture.colours.get(colour) ?? 0).toBeGreaterThan(2000);
    const rows = await coloursOf(page, all.png, legend);
    for (const id of ['defence-pact', 'sanction-trade', 'rivalry']) {
      expect(rows.colours.get(colourOf(id)) ?? 0, `legend of ${id}`).toBeGreaterThan(40);
    }

    await page.getByRole('checkbox', { name: 'Alliances' }).uncheck();
    await page.getByRole('checkbox', { name: 'Interests' }).uncheck();
    await page.getByRole('checkbox', { name: 'Succession' }).uncheck();
    const sanctions = await savedImage(page);
    expect(sanctions.name).toBe('entente-pyongyang-2024-sanctions.png');
    const left = await coloursOf(page, sanctions.png, legend);
    expect(left.colours.get(colourOf('sanction-trade')) ?? 0).toBeGreaterThan(40);
    for (const id of ['defence-pact', 'rivalry', 'membership'])
      expect(left.colours.get(colourOf(id)) ?? 0).toBe(0);
  });

  it('follows the theme and the year', async () => {
    const { page } = await open('?years=2024', { colorScheme: 'dark' });
    await ready(page);
    const { name, png } = await savedImage(page);
    expect(name).toBe('entente-pyongyang-2024-2024.png');
    await page.getByText('Saved as entente-pyongyang-2024-2024.png').waitFor();
    const { colours } = await coloursOf(page, png, whole);
    expect([...colours].toSorted(([, a], [, b]) => b - a)[0]?.[0]).toBe('#131b25');
    expect(colours.get(colourOf('defence-pact', 'dark')) ?? 0).toBeGreaterThan(100);
  });
});
