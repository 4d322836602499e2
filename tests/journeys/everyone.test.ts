import { describe, expect, inject, it } from 'vitest';
import { drawn, expectAccessible, ready, useBrowser } from './browser.ts';

const open = useBrowser();

describe('every screen passes axe', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`the start, ${colorScheme}`, async () => {
      const { page } = await open('', { colorScheme });
      await ready(page);
      await page.getByRole('combobox', { name: 'Find a nation or organisation' }).waitFor();
      await expectAccessible(page);
    });
    it(`an entity, with more filters and a year, ${colorScheme}`, async () => {
      const { page } = await open('?select=RUS&years=2024&table=yes', { colorScheme });
      await ready(page);
      await page.getByRole('heading', { name: 'Russia' }).waitFor();
      await page.getByText('More filters').click();
      await expectAccessible(page);
    });
  }
  it('a tie', async () => {
    const { page } = await open('?select=s27');
    await ready(page);
    await page.getByText('Where the term comes from').waitFor();
    await expectAccessible(page);
  });
  it('a connection', async () => {
    const { page } = await open('?select=VNM*UKR');
    await ready(page);
    await page.getByRole('heading', { name: 'How are Vietnam and Ukraine connected?' }).waitFor();
    await expectAccessible(page);
  });
  it('the search with hits', async () => {
    const { page } = await open();
    await ready(page);
    await page.getByRole('combobox', { name: 'Find a nation or organisation' }).fill('united');
    await page.getByRole('option', { name: 'United States' }).waitFor();
    await expectAccessible(page);
  });
  it('the help', async () => {
    const { page } = await open();
    await ready(page);
    await page.getByRole('button', { name: 'Help and keys (?)' }).click();
    await page.getByRole('dialog', { name: 'Using Entente' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
  it('the empty picture', async () => {
    const { page } = await open('?regions=none');
    await page.getByRole('heading', { name: 'Nothing passes the filters' }).waitFor();
    await expectAccessible(page);
  });
  it('the phone: picture, filters, details', async () => {
    const { page } = await open('', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByRole('button', { name: 'Filters' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Filters' }).click();
    await ready(page);
    await page.getByRole('checkbox', { name: 'Sanctions' }).uncheck();
    expect((await drawn(page)).edges).not.toContain('s19');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe('when things go wrong', () => {
  it('an unknown dataset is told, and the shipped ones are offered', async () => {
    const { page } = await open('?data=atlantis');
    await page.getByRole('alert').getByText('There is no dataset called “atlantis”.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open “Putin in Pyongyang, June 2024”' }).click();
    await ready(page);
    await page.goBack();
    await page.getByRole('alert').getByText('There is no dataset called “atlantis”.').waitFor();
  });

  it('a lost file is told, and trying again helps', async () => {
    const session = await open(null);
    const { page, complaints } = session;
    let lose = true;
    await page.route(/\/pyongyang-2024-[^/]*\.js$/, (route) => (lose ? route.abort() : route.continue()));
    await page.goto(inject('address'));
    await page.getByRole('alert').getByText('“Putin in Pyongyang, June 2024” could not be opened.').waitFor();
    await expectAccessible(page);
    lose = false;
    // Browsers remember a module that could not be fetched: the page is opened again.
    await page.getByRole('button', { name: 'Try again' }).click();
    await ready(page);
    // The browser itself logs the lost files; nothing else may complain.
    expect(complaints.filter((text) => !text.includes('net::ERR_FAILED'))).toEqual([]);
    complaints.length = 0;
  });
});

describe('with the keyboard alone', () => {
  it('one filters, finds, reads a tie in the table, and saves nothing by accident', async () => {
    const { page } = await open();
    await ready(page);
    await page.getByRole('combobox', { name: 'Find a nation or organisation' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('russ');
    await page.getByRole('option', { name: 'Russia' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Russia', exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ukr');
    await page.getByRole('option', { name: 'Ukraine' }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.getByRole('heading', { name: 'How are Russia and Ukraine connected?' }).waitFor();
    await page.getByRole('button', { name: 'Close details (Esc)' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await drawn(page)).picked).toEqual([]);
    await page.keyboard.press('t');
    const table = page.getByRole('region', { name: 'Table of ties', exact: true });
    await table.locator('tbody button').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await drawn(page)).picked.length).toBe(1);
  });
});
