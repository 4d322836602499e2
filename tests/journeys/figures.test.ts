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

  it('is a PDF of one page, and a handout of three', async () => {
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
    const pack = await saved(page, 'Save PDF');
    expect(pack.name).toBe('entente-pyongyang-2024-handout.pdf');
    expect(pagesOf(pack.bytes)).toBe(3);
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
    const texts = Object.values(files).map((file) => textsOf(parseXml(strFromU8(file))));
    expect(texts.map((words) => words.some((word) => word.endsWith(': 1908')))).toEqual([false, true, false]);

    await openDialog(page, 'Series');
    await dialog(page).getByLabel('From', { exact: true }).fill('1887');
    await dialog(page).getByLabel('To', { exact: true }).fill('1914');
    await dialog(page).getByLabel('Every').fill('9');
    await pick(page, 'SVG');
    const all = await saved(page, 'Save series');
    const root = parseXml(all.bytes.toString('utf8'));
    expect(textsOf(root)).toEqual(expect.arrayContaining(['1887', '1896', '1905', '1914']));
    expect(elementById(root, 'p4-nodes')).toBeDefined();
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
