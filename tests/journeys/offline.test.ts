import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { drawn, expectAccessible, ready, saved, useBrowser } from './browser.ts';

const open = useBrowser();
const lesson = 'lesson=putin-in-pyongyang&step=1';
const megabyte = 1024 * 1024;

/** Waits until a picture is there, with or without the panels around it. */
const pictured = (page: Page): Promise<void> =>
  expect.poll(async () => (await drawn(page).catch(() => null))?.edges.length ?? 0).toBeGreaterThan(0);

describe('without a network', () => {
  /** Everything is fetched first, which a busy machine takes its time for. */
  const patience = 120_000;

  /** A first visit, until everything is kept. */
  async function visit(): Promise<Page> {
    const { page } = await open('', { serviceWorkers: 'allow' });
    await ready(page);
    await page.getByText('Ready to work offline').waitFor({ timeout: patience });
    return page;
  }

  it('opens after one visit, with every dataset', { timeout: patience }, async () => {
    const page = await visit();
    const context = page.context();
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    const flags = await page.evaluate(() => fetch('flags/br.svg').then(({ ok }) => ok));
    expect(flags).toBe(true);
    await page.getByRole('combobox', { name: 'Dataset' }).selectOption({ label: 'The world since 1945' });
    await expect.poll(async () => Object.keys((await drawn(page)).nodes).length).toBeGreaterThan(100);
  });

  it('asks before a new version takes over', { timeout: patience }, async () => {
    const page = await visit();
    // Another build differs in its worker. No other journey asks for it.
    const worker = new URL('../../dist/sw.js', import.meta.url);
    const before = await readFile(worker, 'utf8');
    onTestFinished(() => writeFile(worker, before));
    await writeFile(worker, `${before}// the next version\n`);
    await page.reload();
    await ready(page);
    await page.getByText('A new version of Entente is here.').waitFor();
    const opened = await page.evaluate(() => performance.timeOrigin);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => page.evaluate(() => performance.timeOrigin).catch(() => opened)).not.toBe(opened);
    await ready(page);
    expect(await page.getByText('A new version of Entente is here.').count()).toBe(0);
  });
});

describe('a lesson in one file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('opens from a disk, asks for nothing else, and plays', async () => {
    const there = await open();
    await ready(there.page);
    await there.page.getByRole('button', { name: 'Lessons' }).click();
    await there.page.getByRole('button', { name: 'Start “Putin in Pyongyang' }).waitFor();
    const [download] = await Promise.all([
      there.page.waitForEvent('download'),
      there.page.getByRole('button', { name: 'Save as one HTML file' }).first().click(),
    ]);
    const name = download.suggestedFilename();
    expect(name).toBe('entente-putin-in-pyongyang.html');
    const file = join(folder, name);
    await download.saveAs(file);
    expect((await stat(file)).size).toBeLessThan(3 * megabyte);

    const { page, complaints } = await open(null, { offline: true });
    const address = pathToFileURL(file).href;
    await page.goto(address);
    await page.getByText(/^Step 1 of/).waitFor();
    await pictured(page);
    const first = (await drawn(page)).lit;
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^Step 2 of/).waitFor();
    await expect.poll(async () => (await drawn(page)).lit).not.toEqual(first);

    await page.keyboard.press('Escape');
    await ready(page);
    await page.getByRole('button', { name: 'Save image (S)' }).click();
    const image = await saved(page, 'PNG: for slides and documents');
    expect(image.bytes.length).toBeGreaterThan(50_000);
    // The page itself, and nothing but the page.
    expect(complaints.splice(0)).toEqual([`request to ${address}`]);
  });
});

describe('within another page', () => {
  it('a view is its picture, a legend when asked for, and the way to the whole', async () => {
    const { page } = await open('?types=alliance&embed');
    await pictured(page);
    const way = page.getByRole('link', { name: 'Open in Entente' });
    await way.waitFor();
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByText('Legend', { exact: true }).click();
    await page.getByText('Defence pact', { exact: true }).waitFor();
    await expectAccessible(page);
    const url = new URL((await way.getAttribute('href')) ?? '');
    expect(url.searchParams.get('types')).toBe('alliance');
    expect(url.searchParams.has('embed')).toBe(false);
  });

  it('a lesson has its text and its buttons, and cannot be left', async () => {
    const { page } = await open(`?embed&${lesson}`, { viewport: { width: 900, height: 560 } });
    await page.getByText(/^Step 1 of/).waitFor();
    await pictured(page);
    await page.getByRole('button', { name: 'Next (→)' }).click();
    await page.getByText(/^Step 2 of/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/^Step 2 of/).waitFor();
    expect(await page.getByRole('banner').count()).toBe(0);
    const way = page.getByRole('link', { name: 'Open in Entente' });
    expect(new URL((await way.getAttribute('href')) ?? '').search).toBe('?lesson=putin-in-pyongyang&step=2');
  });

  it('is offered with the link to copy', async () => {
    const { page } = await open();
    await ready(page);
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    await page.getByRole('button', { name: 'Embed in a web page…' }).click();
    await page.getByText('800 × 500').click();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied.').waitFor();
    const html = await page.evaluate(() => navigator.clipboard.readText());
    expect(html).toMatch(/^<iframe src="[^"]*[?&;]embed=yes"[^>]* width="800"/);
    await expectAccessible(page);
  });
});
