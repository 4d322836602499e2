import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

// Before anything is imported: the language is settled once.
vi.hoisted(() => {
  Object.defineProperty(navigator, 'languages', { value: ['fr-FR', 'en'] });
});

import ComparePanel from '../../../src/panels/ComparePanel.svelte';
import FilterPanel from '../../../src/panels/FilterPanel.svelte';
import Inspector from '../../../src/panels/Inspector.svelte';
import LayoutMenu from '../../../src/panels/LayoutMenu.svelte';
import PictureMenu from '../../../src/panels/PictureMenu.svelte';
import Stage from '../../../src/panels/Stage.svelte';
import TieTable from '../../../src/panels/TieTable.svelte';
import TimeBar from '../../../src/panels/TimeBar.svelte';
import ZoomControls from '../../../src/panels/ZoomControls.svelte';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import { datasets } from '../../../src/strings/datasets.ts';
import { language } from '../../../src/strings/language.ts';
import Harness from '../../fixtures/Harness.svelte';
import { inLine } from '../../fixtures/layouts.ts';

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value.trim()]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsOf)
      : [];
const english = import.meta.glob('../../../src/strings/en/*.ts', { eager: true });
const french = import.meta.glob('../../../src/strings/fr/*.ts', { eager: true });
/** What the interface says in English, and would never say in French. */
const foreign = new Set(stringsOf(english));
for (const text of stringsOf(french)) foreign.delete(text);

/** Everything that is read or heard of the page. */
function heard(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    // What a dataset says is in its own language, and says which that is.
    if (parentElement?.closest('style, script, [lang=en]') === null) texts.push(textContent?.trim() ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
  }
  return texts.filter((text) => text !== '');
}

let explorer: Explorer;
let app: Record<string, unknown> | null = null;

beforeEach(async () => {
  document.documentElement.lang = language;
  explorer = new Explorer(datasets, inLine, defaultView('pyongyang-2024'));
  await explorer.load();
});
afterEach(async () => {
  if (app) await unmount(app);
  app = null;
});

const compared = { from: 1990, to: 1990 };
const now = { from: 2024, to: 2024 };
interface Shown {
  readonly name: string;
  readonly panel: Component;
  readonly prepare?: () => void;
}
const panels: readonly Shown[] = [
  {
    name: 'filters',
    panel: FilterPanel,
    prepare: () => explorer.setFilters({ years: now, isolated: false, kinds: new Set(['nation']) }),
  },
  { name: 'a nation', panel: Inspector, prepare: () => explorer.select('RUS') },
  {
    name: 'a hidden nation',
    panel: Inspector,
    prepare: () => {
      explorer.select('RUS');
      explorer.setFilters({ types: new Set() });
    },
  },
  { name: 'a tie', panel: Inspector, prepare: () => explorer.select('s20') },
  { name: 'two nations', panel: Inspector, prepare: () => explorer.selectAll(['VNM', 'UKR']) },
  { name: 'the table', panel: TieTable },
  { name: 'all years', panel: TimeBar },
  { name: 'a year', panel: TimeBar, prepare: () => explorer.setFilters({ years: now }) },
  { name: 'two years', panel: TimeBar, prepare: () => explorer.setCompare(compared, now) },
  {
    name: 'what changed',
    panel: ComparePanel as Component,
    prepare: () => explorer.setCompare(compared, now),
  },
  { name: 'controls', panel: ZoomControls },
  { name: 'inLine', panel: LayoutMenu },
  {
    name: 'how it is drawn',
    panel: PictureMenu,
    prepare: () => explorer.setFocus({ hops: 1, rest: 'fade' }),
  },
  { name: 'an empty stage', panel: Stage, prepare: () => explorer.setFilters({ kinds: new Set() }) },
];

it.each(panels)('says nothing in English: $name', async ({ panel, prepare }) => {
  prepare?.();
  app = mount(Harness, { target: document.body, props: { explorer, panel } });
  flushSync();
  await expect.poll(() => heard().length).toBeGreaterThan(3);
  expect(heard().filter((text) => foreign.has(text))).toEqual([]);
});

it('finds nations by their names in French', async () => {
  explorer.select('PRK');
  app = mount(Harness, { target: document.body, props: { explorer, panel: Inspector } });
  await expect.element(page.getByRole('heading', { name: 'Corée du Nord', exact: true })).toBeVisible();
  await expect.element(page.getByText('Nation · Asie orientale')).toBeVisible();
});
