import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { datasets } from '#graph';
import FilterPanel from '../../../src/panels/FilterPanel.svelte';
import Inspector from '../../../src/panels/Inspector.svelte';
import TieTable from '../../../src/panels/TieTable.svelte';
import TimeBar from '../../../src/panels/TimeBar.svelte';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { Years } from '../../../src/state/years.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import Harness from '../../fixtures/Harness.svelte';
import { inLine } from '../../fixtures/layouts.ts';

let explorer: Explorer;
let app: Record<string, unknown> | null = null;

beforeEach(async () => {
  explorer = new Explorer(datasets, inLine, defaultView('pyongyang-2024'));
  await explorer.load();
});
afterEach(async () => {
  if (app) await unmount(app);
  app = null;
});

function show(panel: Component): void {
  app = mount(Harness, { target: document.body, props: { explorer, panel } });
  flushSync();
}

describe('the filter panel', () => {
  it('has a box for each family and type with a count, and three states', async () => {
    show(FilterPanel);
    const family = page.getByRole('checkbox', { name: 'Alliances' });
    await expect.element(family).toBeChecked();
    await page.getByRole('checkbox', { name: 'Defence pact' }).click();
    expect((family.element() as HTMLInputElement).indeterminate).toBe(true);
    await family.click();
    expect(explorer.filters.types).toBeNull();
    const all = explorer.counts.get('defence-pact')?.all ?? 0;
    explorer.setTypes(['defence-pact'], false);
    flushSync();
    await expect.element(page.getByText(`0 of ${String(all)} shown`)).toBeInTheDocument();
  });

  it('shows active filters as chips that take them off', async () => {
    explorer.setFilters({ years: { from: 1950, to: 1953 }, isolated: false });
    show(FilterPanel);
    await page.getByRole('button', { name: 'Remove filter: 1950–1953' }).click();
    expect(explorer.filters.years).toBeNull();
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(explorer.filters.isolated).toBe(true);
  });
});

describe('the time bar', () => {
  it('moves the year with the keyboard, as one step of undo', async () => {
    explorer.setFilters({ years: { from: 2000, to: 2000 } });
    show(TimeBar);
    const slider = page.getByRole('slider', { name: 'Year' });
    await expect.element(slider).toBeVisible();
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(explorer.filters.years).toEqual({ from: 2003, to: 2003 });
    explorer.undo();
    expect(explorer.filters.years).toEqual({ from: 2000, to: 2000 });
  });

  it('is played and stepped from wherever the focus is in it, but for what one types in', async () => {
    explorer.setFilters({ years: { from: 2000, to: 2000 } });
    show(TimeBar);
    const year = (): number | undefined => explorer.filters.years?.from;
    const focus = (role: 'button' | 'radio' | 'textbox', name: string): void => {
      (page.getByRole(role, { name, exact: true }).element() as HTMLElement).focus();
    };
    await expect.element(page.getByRole('slider', { name: 'Year' })).toBeVisible();
    focus('button', 'A year on');
    await userEvent.keyboard('{ArrowLeft}');
    expect(year()).toBe(1999);
    focus('radio', 'One year');
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('button', { name: 'Pause the years' })).toBeVisible();
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{Home}');
    expect(year()).toBe(1948);
    focus('textbox', 'Year, typed');
    await userEvent.keyboard('{ArrowRight}{End}');
    expect(year()).toBe(1948);
  });

  it('understands two digits, and says what it does not understand', async () => {
    explorer.setFilters({ years: { from: 2000, to: 2000 } });
    show(TimeBar);
    const field = page.getByRole('textbox', { name: 'Year, typed' });
    await field.fill('89');
    await userEvent.keyboard('{Enter}');
    expect(explorer.filters.years).toEqual({ from: 1989, to: 1989 });
    await expect.element(field).toHaveValue('1989');
    await field.fill('1700');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('“1700” is not a year from 1948 to 2024');
    expect(explorer.filters.years).toEqual({ from: 1989, to: 1989 });
    await expect.element(field).toHaveValue('1989');
  });

  it('tells the ties of a year by family, aloud and in its key, between the first and the last year', async () => {
    explorer.setFilters({ years: { from: 2000, to: 2000 } });
    show(TimeBar);
    const years = new Years(explorer);
    const count = (year: number): string =>
      String(years.timeline?.families.get('alliance')?.[year - years.range.from]);
    const slider = page.getByRole('slider', { name: 'Year' });
    await expect.element(slider).toHaveAttribute('aria-valuetext', expect.stringContaining(`Alliances ${count(2000)}`)); // prettier-ignore
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.element(slider).toHaveAttribute('aria-valuetext', expect.stringContaining(`Alliances ${count(2024)}`)); // prettier-ignore
    const key = (): string => document.querySelector('.key')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    expect(key()).toMatch(new RegExp(`^1948 2024: Alliances ${count(2024)} .* 2024$`));
    explorer.setFilters({ years: null });
    flushSync();
    expect(key()).toMatch(/^1948 Alliances .* 2024$/);
  });
});

describe('the inspector', () => {
  it('lists only visible ties and says how many of how many', async () => {
    explorer.select('RUS');
    explorer.setFilters({ types: new Set(['rivalry', 'defence-pact']) });
    show(Inspector);
    const shown = explorer.lit?.edges.size ?? 0;
    const all = explorer.graph?.degree('RUS') ?? 0;
    expect(shown).toBeGreaterThan(0);
    await expect
      .element(page.getByRole('heading', { name: `${String(shown)} of ${String(all)} ties` }))
      .toBeVisible();
    expect(document.body.textContent).not.toContain('Trade sanction');
  });

  it('says that an assessment is one, and whose', async () => {
    explorer.select('s20');
    show(Inspector);
    await expect.element(page.getByText('an assessment, not a fact')).toBeVisible();
  });

  it('says so where the filters hide what is selected', async () => {
    explorer.select('RUS');
    explorer.setFilters({ years: { from: 1955, to: 1955 } });
    show(Inspector);
    await expect.element(page.getByText('The filters hide Russia now.')).toBeVisible();
  });
});

describe('the table', () => {
  it('sorts up and down and says so to screen readers', async () => {
    show(TieTable);
    const header = page.getByRole('columnheader', { name: 'Since' });
    await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('button', { name: 'Since' }).click();
    await expect.element(header).toHaveAttribute('aria-sort', 'descending');
  });

  it('has nothing but the visible ties', async () => {
    explorer.setFilters({ types: new Set(['rivalry']) });
    show(TieTable);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(explorer.shown.edges.size);
    explorer.setFilters({ types: new Set() });
    flushSync();
    await expect.element(page.getByText('The filters hide every tie.')).toBeVisible();
  });
});
