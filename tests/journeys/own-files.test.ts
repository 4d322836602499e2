import { describe, expect, it } from 'vitest';
import { buildGraph, writeJson } from '#graph';
import { datasetOf, nation, tie } from '../fixtures/graphs.ts';
import { drawn, expectAccessible, ready, useBrowser } from './browser.ts';

const open = useBrowser();

const own = writeJson(
  buildGraph({
    ...datasetOf(
      [nation('ADA'), nation('BOR'), nation('CIL')],
      [tie('ada-bor', 'defence-pact', 'ADA', 'BOR', { start: '2020' })],
    ),
    ...{ id: 'class-7b', title: 'Islands of class 7b', description: 'Three islands that the class made up.' },
  }),
  null,
);
const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

describe('a file of one’s own', () => {
  it('is opened, survives a reload, is one menu away, removed and taken back', async () => {
    const { page } = await open();
    await ready(page);
    await page.getByRole('button', { name: 'Open a file' }).click();
    const dialog = page.getByRole('dialog', { name: 'Open a file' });
    await dialog.waitFor();
    await expectAccessible(page, '[role=dialog]');
    await dialog.locator('input[type=file]').setInputFiles(file('islands.json', own));
    await page.getByText('“Islands of class 7b” opened.').waitFor();
    await expect.poll(async () => Object.keys((await drawn(page)).nodes)).toEqual(['ADA', 'BOR', 'CIL']);
    expect(page.url()).toContain('data=own-class-7b');

    await page.reload();
    await ready(page);
    expect(Object.keys((await drawn(page)).nodes)).toEqual(['ADA', 'BOR', 'CIL']);
    const menu = page.getByRole('combobox', { name: 'Dataset' });
    await menu.selectOption({ label: 'Europe, 1871–1918: two camps form' });
    await expect.poll(async () => Object.keys((await drawn(page)).nodes).length).toBeGreaterThan(10);
    await menu.selectOption({ label: 'Islands of class 7b' });
    await expect.poll(async () => Object.keys((await drawn(page)).nodes)).toEqual(['ADA', 'BOR', 'CIL']);

    await page.keyboard.press('o');
    await dialog.getByRole('button', { name: 'Remove “Islands of class 7b”' }).click();
    await dialog.getByText('is removed from this browser').waitFor();
    await expect.poll(() => menu.getByRole('option').count()).toBe(3);
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await dialog.getByRole('button', { name: /^Islands of class 7b/ }).waitFor();
  });

  it('that is broken is told place by place, and what was open stays', async () => {
    const { page } = await open();
    await ready(page);
    const before = Object.keys((await drawn(page)).nodes);
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: 'Open a file' });
    const broken = own.replace('"to":"BOR"', '"to":"DOR"').replace('"start":"2020"', '"start":"20x"');
    await dialog.locator('input[type=file]').setInputFiles(file('islands.json', broken));
    const alert = dialog.getByRole('alert');
    await alert.getByText('“islands.json” could not be opened').waitFor();
    await alert.getByText('dataset.ties[0].start').waitFor();
    await dialog.locator('input[type=file]').setInputFiles(file('notes.json', 'Dear diary'));
    await alert.getByText('“notes.json” could not be opened').waitFor();
    await alert.getByText(/not JSON/).waitFor();
    await page.keyboard.press('Escape');
    expect(Object.keys((await drawn(page)).nodes)).toEqual(before);
  });

  it('may be dropped on the page', async () => {
    const { page } = await open();
    await ready(page);
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'islands.json', { type: 'application/json' }));
      return data;
    }, own);
    await page.dispatchEvent('.canvas', 'drop', { dataTransfer: transfer });
    await expect.poll(async () => Object.keys((await drawn(page)).nodes)).toEqual(['ADA', 'BOR', 'CIL']);
  });

  it('is asked for where a link leads to it and this browser does not have it', async () => {
    const { page } = await open('?data=own-class-7b');
    const alert = page.getByRole('alert');
    await alert.getByText('These data are in a file that this browser does not have.').waitFor();
    await alert.getByText(/ask for it and open it here/).waitFor();
  });
});
