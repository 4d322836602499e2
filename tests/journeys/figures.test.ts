import { unzipSync, strFromU8 } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { buildGraph, readJson } from '#graph';
import { elementById, elementsOf, parseXml, textsOf } from '../fixtures/xml.ts';
import { drawn, expectAccessible, ready, saved, useBrowser } from './browser.ts';

const open = useBrowser();

const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog', { name: 'Save' });
const pick = (page: Page, text: string): Promise<void> =>
  dialog(page).locator('label').getByText(text, { exact: true }).click();

async function openDialog(page: Page, tab = 'Image'): Promise<void> {
  await page.keyboard.press('s');
  await dialog(page).getByRole('tab', { name: tab }).click();
  if (tab !== 'Data')
    await dialog(page)
      .getByRole('img', { name: /Preview/ })
      .waitFor();
}

const openTab = (page: Page, tab: string): Promise<void> =>
  dialog(page).getByRole('tab', { name: tab }).click();

const pagesOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

describe('a figure', () => {
  it('is an SVG that stands alone: real text, layers by type, its legend, and nothing from outside', async () => {
    const { page } = await open('?data=world&years=2025&types=defence-pact.sanction-arms&isolated=no');
    await ready(page);
    const shown = await drawn(page);
    await openDialog(page);
    await expectAccessible(page, '[role=dialog]');
    await pick(page, 'SVG');
    await dialog(page).getByLabel('Title').fill('Pacts & embargoes </text><script>');
    const { name, bytes } = await saved(page, 'Save SVG');
    expect(name).toBe('entente-world-2025-alliances-sanctions.svg');
    const root = parseXml(bytes.toString('utf8'));
    expect(textsOf(root)).toContain('Pacts & embargoes </text><script>');
    expect(elementsOf(elementById(root, 'ties-sanction-arms')).length).toBeGreaterThan(50);
    const legend = textsOf(elementById(root, 'legend'));
    expect(legend).toEqual(expect.arrayContaining(['Defence pact', 'Arms embargo', 'Nation']));
    expect(legend).not.toContain('Trade sanction');
    const hrefs = elementsOf(root).flatMap(({ attributes }) =>
      ['href', 'xlink:href'].flatMap((name) => attributes.get(name) ?? []),
    );
    expect(hrefs.length).toBeGreaterThan(20);
    expect(hrefs.filter((href) => !href.startsWith('#'))).toEqual([]);
    // One mark for each node that the screen shows.
    const nodes = elementById(root, 'nodes');
    expect(elementsOf(nodes).filter(({ name: kind }) => kind === 'title').length).toBe(
      Object.keys(shown.nodes).length,
    );
  });

  it('is chosen by keyboard alone, remembered, and let go by Escape', async () => {
    const { page } = await open();
    await ready(page);
    await openDialog(page);
    await dialog(page).getByRole('radio', { name: 'PNG' }).focus();
    await page.keyboard.press('ArrowRight');
    await dialog(page).getByRole('radio', { name: 'Below' }).focus();
    await page.keyboard.press('Space');
    const button = dialog(page).getByRole('button', { name: 'Save SVG' });
    await button.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('entente-pyongyang-2024.svg');
    await page.reload();
    await ready(page);
    await openDialog(page);
    await button.waitFor();
    expect(await dialog(page).getByRole('radio', { name: 'Below' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(0);
  });

  it('keeps its title, its tabs and the way out in view, wherever the keyboard or a click goes', async () => {
    const { page } = await open('?data=europe-1914', { viewport: { width: 1024, height: 640 } });
    await ready(page);
    await openDialog(page);
    const places = (): Promise<(number | undefined)[]> =>
      Promise.all(
        [
          dialog(page).getByRole('heading', { name: 'Save' }),
          dialog(page).getByRole('tab', { name: 'Image' }),
          dialog(page).getByRole('button', { name: 'Close' }),
          dialog(page).getByRole('button', { name: 'Save PNG' }),
        ].map(async (part) => (await part.boundingBox())?.y),
      );
    const before = await places();
    const last = dialog(page).getByRole('checkbox', { name: 'Date' });
    for (let turn = 0; turn < 40 && !(await last.evaluate((box) => box === document.activeElement)); turn++)
      await page.keyboard.press('Tab');
    expect(await last.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await places()).toEqual(before);
    await pick(page, 'Many');
    expect(await places()).toEqual(before);
    expect(await dialog(page).evaluate((box) => box.scrollTop)).toBe(0);
  });

  it('is remembered as it is chosen, though nothing was saved', async () => {
    const { page } = await open('?data=europe-1914');
    await ready(page);
    await openDialog(page);
    await pick(page, 'Below');
    await openTab(page, 'Handout');
    await pick(page, 'Ties to draw');
    await openTab(page, 'Series');
    await pick(page, 'Images in a ZIP');
    await openTab(page, 'Data');
    await dialog(page).getByRole('radio', { name: /^GEXF/ }).check();
    await page.keyboard.press('Escape');
    await page.reload();
    await ready(page);
    await openDialog(page);
    expect(await dialog(page).getByRole('radio', { name: 'Below' }).isChecked()).toBe(true);
    await openTab(page, 'Handout');
    expect(await dialog(page).getByRole('radio', { name: 'Ties to draw' }).isChecked()).toBe(true);
    await openTab(page, 'Series');
    expect(await dialog(page).getByRole('radio', { name: 'Images in a ZIP' }).isChecked()).toBe(true);
    await openTab(page, 'Data');
    expect(await dialog(page).getByRole('radio', { name: /^GEXF/ }).isChecked()).toBe(true);
  });

  it('says why there is none, and what helps', async () => {
    const { page } = await open('?data=world&years=2025&types=military-assistance&kinds=bloc&isolated=no');
    await page.getByRole('button', { name: 'Save image' }).click();
    await dialog(page)
      .getByText(/^Nothing is visible/)
      .waitFor();
    for (const name of ['Copy', 'Print', 'Save PNG'])
      expect(await dialog(page).getByRole('button', { name }).isDisabled()).toBe(true);
    await expectAccessible(page, '[role=dialog]');
    await openTab(page, 'Data');
    expect(await dialog(page).getByRole('button', { name: 'Save JSON' }).isDisabled()).toBe(true);
    await pick(page, 'The whole dataset');
    expect(await dialog(page).getByRole('button', { name: 'Save JSON' }).isEnabled()).toBe(true);

    await page.goto(page.url().replace(/\?.*/, '?data=europe-1914&camera=90000*90000*500'));
    await ready(page);
    await page.keyboard.press('s');
    await dialog(page)
      .getByText(/^Nothing of the graph/)
      .waitFor();
    await dialog(page).getByRole('button', { name: 'All that is visible' }).click();
    await dialog(page)
      .getByRole('img', { name: /Preview/ })
      .waitFor();
    expect(await dialog(page).getByRole('button', { name: 'Save PNG' }).isEnabled()).toBe(true);
  });

  it.each([
    ['SRB', 0],
    ['AUH', 1],
  ])('offers the neighbours of what is selected only where that is visible: %s', async (key, count) => {
    const { page } = await open(`?data=europe-1914&years=1907&types=defence-pact&isolated=no&select=${key}`);
    await ready(page);
    await openDialog(page);
    const around = dialog(page).getByRole('radio', { name: 'Selection and neighbours' });
    expect(await around.count()).toBe(count);
    if (count === 0) return;
    await pick(page, 'Selection and neighbours');
    const { name } = await saved(page, 'Save PNG');
    expect(name).toBe('entente-europe-1914-1907-austria-hungary-and-neighbours-alliances.png');
  });

  it('is a PDF of one page, and a handout of three with its sources after them', async () => {
    const { page } = await open('?select=RUS');
    await ready(page);
    await openDialog(page);
    await pick(page, 'PDF');
    const one = await saved(page, 'Save PDF');
    expect(one.name).toBe('entente-pyongyang-2024.pdf');
    expect(one.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(one.bytes)).toBe(1);
    await openDialog(page, 'Handout');
    await expectAccessible(page, '[role=dialog]');
    await dialog(page).getByText('Sheet 1 of 3').waitFor();
    const pack = await saved(page, 'Save PDF');
    expect(pack.name).toBe('entente-pyongyang-2024-handout.pdf');
    expect(pagesOf(pack.bytes)).toBeGreaterThan(3);
  });
});

describe('a series', () => {
  it('is a ZIP of a figure for each year, and one figure of all of them side by side', async () => {
    const { page } = await open('?data=europe-1914');
    await ready(page);
    await openDialog(page, 'Series');
    await expectAccessible(page, '[role=dialog]');
    await dialog(page).getByLabel('From', { exact: true }).fill('1907');
    await dialog(page).getByLabel('To', { exact: true }).fill('1909');
    await dialog(page).getByLabel('Every').fill('1');
    await pick(page, 'Images in a ZIP');
    await pick(page, 'SVG');
    await dialog(page).getByText('3 figures').waitFor();
    const { name, bytes } = await saved(page, 'Save series');
    expect(name).toMatch(/^entente-europe-1914.*-1907-to-1909\.zip$/);
    const files = unzipSync(bytes);
    expect(Object.keys(files).map((path) => path.split('/').at(-1))).toEqual([
      '1907.svg',
      '1908.svg',
      '1909.svg',
    ]);
    const roots = Object.values(files).map((file) => parseXml(strFromU8(file)));
    // Every nation stays in its place.
    const places = roots.map(
      (root) =>
        elementsOf(elementById(root, 'graph')).flatMap(
          ({ attributes }) => attributes.get('transform') ?? [],
        )[0],
    );
    expect(new Set(places).size).toBe(1);
    const texts = roots.map(textsOf);
    expect(texts.map((words) => words.some((word) => word.endsWith(': 1908')))).toEqual([false, true, false]);

    await openDialog(page, 'Series');
    await dialog(page).getByLabel('From', { exact: true }).fill('1887');
    await dialog(page).getByLabel('To', { exact: true }).fill('1914');
    await dialog(page).getByLabel('Every').fill('9');
    await pick(page, 'Side by side');
    await pick(page, 'SVG');
    const all = await saved(page, 'Save series');
    const root = parseXml(all.bytes.toString('utf8'));
    expect(textsOf(root)).toEqual(expect.arrayContaining(['1887', '1896', '1905', '1914']));
    expect(elementById(root, 'p4-nodes')).toBeDefined();
  });

  it('has no more side by side than one can read, and says what else there is', async () => {
    const { page } = await open('?data=world');
    await ready(page);
    await openDialog(page, 'Series');
    await dialog(page).getByLabel('From', { exact: true }).fill('1945');
    await dialog(page).getByLabel('Every').fill('1');
    const told = dialog(page).getByText(/too small to read/);
    await told.waitFor();
    const step = /every (\d+) years/.exec(await told.innerText())?.[1] ?? expect.fail('no step');
    expect(await dialog(page).getByRole('button', { name: 'Save series' }).isDisabled()).toBe(true);
    await dialog(page).getByLabel('Every').fill(step);
    await dialog(page)
      .getByRole('img', { name: /Preview/ })
      .waitFor();
    expect(await dialog(page).getByRole('button', { name: 'Save series' }).isEnabled()).toBe(true);
  });

  it('can be stopped', async () => {
    const { page } = await open('?data=world');
    await ready(page);
    await openDialog(page, 'Series');
    await dialog(page).getByLabel('From', { exact: true }).fill('1946');
    await dialog(page).getByLabel('Every').fill('1');
    await pick(page, 'Images in a ZIP');
    await pick(page, 'PNG');
    await dialog(page).getByRole('button', { name: 'Save series' }).click();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(page).getByRole('button', { name: 'Save series' }).waitFor();
    expect(await dialog(page).getByRole('alert').count()).toBe(0);
  });
});

describe('the data', () => {
  it('leave as what is visible and nothing more, and come back as they were', async () => {
    const { page } = await open('?data=europe-1914');
    await ready(page);
    const shown = await drawn(page);
    await openDialog(page, 'Data');
    await expectAccessible(page, '[role=dialog]');
    const { name, bytes } = await saved(page, 'Save JSON');
    expect(name).toMatch(/^entente-europe-1914-1907.*\.json$/);
    const graph = buildGraph(readJson(bytes.toString('utf8')));
    expect(graph.nodes().toSorted()).toEqual(Object.keys(shown.nodes).toSorted());
    expect(graph.edges().toSorted()).toEqual(shown.edges.toSorted());
    await openDialog(page, 'Data');
    await dialog(page).getByRole('radio', { name: /^GEXF/ }).check();
    const gexf = await saved(page, 'Save GEXF');
    const root = parseXml(
      gexf.bytes
        .toString('utf8')
        .replace(/^<\?xml[^>]*\?>/, '')
        .trim(),
    );
    expect(elementsOf(root).filter(({ name: kind }) => kind === 'edge').length).toBe(shown.edges.length);
  });
});
