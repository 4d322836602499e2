import { describe, expect, inject, it } from 'vitest';
import { awkward, drawn, expectAccessible, ready, useBrowser } from './browser.ts';

const open = useBrowser();

describe('every screen passes axe', () => {
  it('the start, an entity with more filters, a year and the table: light and dark', async () => {
    const { page } = await open('?types=rivalry.neutrality&years=2024&table=yes', { colorScheme: 'light' });
    await ready(page);
    await page.getByRole('combobox', { name: 'Find a nation or organisation' }).waitFor();
    const everything = page.getByText('More filters');
    await everything.click();
    await expectAccessible(page);
    await page.keyboard.press('/');
    await page.keyboard.type('russ');
    await page.getByRole('listbox').getByRole('option', { name: 'Russia' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Russia', exact: true }).waitFor();
    await expectAccessible(page, '.side.right');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await expectAccessible(page, undefined, ['color-contrast']);
  });
  it('a tie, a connection, the search with hits, the help', async () => {
    const { page } = await open('?select=s27');
    await ready(page);
    await page.getByText('Where the term comes from').waitFor();
    await expectAccessible(page, '.side.right');
    const search = page.getByRole('combobox', { name: 'Find a nation or organisation' });
    await search.fill('united');
    await page.getByRole('listbox').getByRole('option', { name: 'United States' }).waitFor();
    await expectAccessible(page, 'header');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'United States', exact: true }).waitFor();
    await search.fill('ukraine');
    await page.getByRole('listbox').getByRole('option', { name: 'Ukraine' }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.getByRole('heading', { name: /^How are .*Ukraine connected/ }).waitFor();
    await expectAccessible(page, '.side.right');
    await page.getByRole('button', { name: 'Help and keys (?)' }).click();
    await page.getByRole('dialog', { name: 'Using Entente' }).waitFor();
    await expectAccessible(page, '[role=dialog]');
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
    await page.getByRole('button', { name: 'Play the years' }).waitFor();
    await expectAccessible(page);
    await expect.poll(() => awkward(page, 44)).toEqual([]);
    await page.getByRole('button', { name: 'Filters' }).click();
    await ready(page);
    await expect.poll(() => awkward(page, 44)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Sanctions' }).uncheck();
    expect((await drawn(page)).edges).not.toContain('s19');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe('however one looks at it', () => {
  it('text for the back row, on a projector: nothing is cut, covered or hard to hit', async () => {
    const { page } = await open('?years=2024', { viewport: { width: 1024, height: 768 } });
    await ready(page);
    await page.getByRole('button', { name: 'Play the years' }).waitFor();
    await expect.poll(() => awkward(page, 24)).toEqual([]);
    await page.getByRole('button', { name: /^Display/ }).click();
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await expectAccessible(page);
    await page.getByRole('radio', { name: '175%' }).check({ force: true });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filters' }).waitFor();
    await expect.poll(() => awkward(page, 24)).toEqual([]);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('checkbox', { name: 'Alliances' }).waitFor();
    await expect.poll(() => awkward(page, 24)).toEqual([]);
    await page.keyboard.press('f');
    await page.keyboard.press('t');
    await page.getByRole('region', { name: 'Table of ties', exact: true }).waitFor();
    await expect.poll(() => awkward(page, 24)).toEqual([]);
    // Whoever comes back finds it so.
    await page.reload();
    await page.getByRole('region', { name: 'Table of ties', exact: true }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('28px');
  });

  it('from right to left the panels change sides, and the picture does not', async () => {
    const { page } = await open(null);
    // As soon as there is a page, and before the application is.
    await page.addInitScript(() => {
      new MutationObserver((_records, observer) => {
        observer.disconnect();
        document.documentElement.dir = 'rtl';
      }).observe(document, { childList: true });
    });
    await page.goto(`${inject('address')}?select=RUS`);
    await ready(page);
    await page.getByRole('heading', { name: 'Russia' }).waitFor();
    const [filters, details] = await Promise.all(
      ['Filters and legend', 'Details'].map((name) => page.getByRole('region', { name }).boundingBox()),
    );
    const { nodes } = await drawn(page);
    const [west, east] = [nodes.EU?.pageX ?? NaN, nodes.CHN?.pageX ?? NaN];
    expect((details?.x ?? NaN) + (details?.width ?? NaN)).toBeLessThan(west);
    expect(west).toBeLessThan(east);
    expect(east).toBeLessThan(filters?.x ?? NaN);
    await expect.poll(() => awkward(page, 24)).toEqual([]);
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
    await page.getByRole('listbox').getByRole('option', { name: 'Russia' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Russia', exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ukr');
    await page.getByRole('listbox').getByRole('option', { name: 'Ukraine' }).waitFor();
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
