/** One browser for a file of journeys; each journey has a page of its own that must stay quiet. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Core } from 'cytoscape';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
  type Request,
} from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { chromiumArgs } from '../../scripts/chromium.ts';

export interface Session {
  readonly page: Page;
  /** Console errors, page errors and requests that left the machine. */
  readonly complaints: string[];
}

/** Everything that a page of the last journey could leave to the next one, but for files that need not be fetched twice. */
async function cleared(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(address).origin,
    storageTypes: 'local_storage,indexeddb,cookies,cache_storage,service_workers',
  });
  await session.detach();
  // Kept with the page itself.
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/**
 * Registers the hooks of a file and returns how to open a page; with null as query, one that goes
 * nowhere yet. A page with the usual options is used again, cleared: opening a new one costs more
 * than most journeys.
 */
export function useBrowser(): (query?: string | null, options?: BrowserContextOptions) => Promise<Session> {
  let browser: Browser | undefined;
  let sessions: (Session & { readonly isUsual: boolean; readonly deafen: () => void })[] = [];
  let spare: Page | null = null;
  const address = inject('address');

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('executablePath'), args: [...chromiumArgs] });
  });
  afterEach(async () => {
    const complaints = sessions.flatMap((session) => session.complaints);
    const done = sessions;
    sessions = [];
    for (const { page, isUsual, deafen } of done) {
      deafen();
      const isReusable =
        isUsual && spare === null && complaints.length === 0 && page.url().startsWith(address);
      if (isReusable && page.context().pages().length === 1) {
        await cleared(page, address);
        spare = page;
      } else await page.context().close();
    }
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return async (query = '', options) => {
    if (!browser) throw new Error('the browser has not started');
    // What goes nowhere yet is about to be prepared in ways that stay with it.
    const isUsual = options === undefined && query !== null;
    let page = isUsual ? spare : null;
    if (page) spare = null;
    else {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        // Journeys look at where things end, not at how they get there; motion has a journey of its own.
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
        // Nobody waits for everything to be kept; being offline has a journey of its own.
        serviceWorkers: 'block',
        ...options,
      });
      page = await context.newPage();
    }
    const complaints: string[] = [];
    const onConsole = (message: ConsoleMessage): void => {
      const isBlocked = message.text() === 'Service Worker registration blocked by Playwright';
      if ((message.type() === 'error' || message.type() === 'warning') && !isBlocked)
        complaints.push(message.text());
    };
    const onError = (error: Error): void => {
      complaints.push(error.message);
    };
    const onRequest = (request: Request): void => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) complaints.push(`request to ${url}`);
    };
    const here = page;
    here.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
    const deafen = (): void => {
      here.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
    };
    const session = { page, complaints, isUsual, deafen };
    sessions.push(session);
    if (query !== null) await page.goto(address + query);
    return session;
  };
}

/** Waits until the graph is drawn. */
export async function ready(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Alliances' }).waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const canvas: (HTMLElement & { _cyreg?: { cy: Core } }) | null = document.querySelector('.canvas');
    return (canvas?._cyreg?.cy.nodes().length ?? 0) > 1;
  });
}

export interface Drawn {
  /** Position in the model and on the page, by node. */
  readonly nodes: Record<string, { x: number; y: number; pageX: number; pageY: number }>;
  readonly edges: readonly string[];
  readonly lit: readonly string[];
  readonly picked: readonly string[];
  readonly veiled: boolean;
  readonly zoom: number;
}

/**
 * What Cytoscape draws: the picture's own account, read from outside, two frames after the last
 * input – on a busy machine a key press returns before the page has drawn what it changed.
 */
export function drawn(page: Page): Promise<Drawn> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const canvas: (HTMLElement & { _cyreg?: { cy: Core } }) | null = document.querySelector('.canvas');
    const cy = canvas?._cyreg?.cy;
    if (!canvas || !cy) throw new Error('there is no canvas');
    const box = canvas.getBoundingClientRect();
    const shown = cy.elements().filter((element) => element.visible() && !element.hasClass('veil'));
    return {
      nodes: Object.fromEntries(
        shown.nodes().map((node) => {
          const { x, y } = node.position();
          const at = node.renderedPosition();
          return [node.id(), { x, y, pageX: box.left + at.x, pageY: box.top + at.y }];
        }),
      ),
      edges: shown.edges().map((edge) => edge.id()),
      lit: shown.filter('.lit').map((element) => element.id()),
      picked: shown.filter('.picked').map((element) => element.id()),
      veiled: cy.elements('.veil').hasClass('on'),
      zoom: cy.zoom(),
    };
  });
}

/** Where a node stands on the page. */
export async function placeOf(page: Page, node: string): Promise<{ x: number; y: number }> {
  const place = (await drawn(page)).nodes[node];
  if (!place) throw new Error(`${node} is not drawn`);
  return { x: place.pageX, y: place.pageY };
}

/**
 * No violation of WCAG 2.2 A and AA, nor of axe's best practices.
 *
 * @param within Only what this selector finds, and `rules` alone where they are named: a screen that
 *   adds one part to another is not read twice – reading a page takes seconds.
 */
export async function expectAccessible(
  page: Page,
  within?: string,
  rules?: readonly string[],
): Promise<void> {
  // There are no frames: without them axe need not gather its findings in a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within !== undefined) axe.include(within);
  if (rules) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.html.slice(0, 200)),
  }));
  expect(told).toEqual([]);
}

/**
 * Controls that cannot be reached by pointer or finger as they should: smaller than so many pixels
 * (links within a text aside), beyond the edge of the window, or under something else. Each is told
 * by its name and what is wrong with it.
 */
export function awkward(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const selector =
      'a[href], button, input, select, textarea, summary, [role=button], [role=slider], [role=option], [role=tab]';
    const isWithinText = (element: Element): boolean =>
      getComputedStyle(element).display.startsWith('inline') &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\w/.test(node.textContent ?? ''),
      );
    const found: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>(selector)) {
      // What is painted for a box to tick is its label, too.
      const target = (control.matches('input') ? control.closest('label') : null) ?? control;
      const { left, top, width, height } = target.getBoundingClientRect();
      const isShown = width > 0 && target.checkVisibility({ visibilityProperty: true });
      if (!isShown || control.closest('[aria-hidden=true]') || control.matches(':disabled')) continue;
      const tell = (what: string): void => {
        const name = control.getAttribute('aria-label') ?? target.textContent.trim();
        found.push(`${control.tagName.toLowerCase()} “${name.slice(0, 40)}” ${what}`);
      };
      const size = `${width.toFixed(1)} × ${height.toFixed(1)}`;
      if (Math.min(width, height) < smallest - 0.1 && !isWithinText(control)) tell(`is ${size}`);
      const [x, y] = [left + width / 2, top + height / 2];
      // What a list scrolled away is not lost.
      const isScrolled = (from: Element | null): boolean => {
        if (!from) return false;
        const box = from.getBoundingClientRect();
        const scrolls = /auto|scroll/.test(getComputedStyle(from).overflow);
        const isIn = x > box.left && x < box.right && y > box.top && y < box.bottom;
        return (scrolls && !isIn) || isScrolled(from.parentElement);
      };
      if (isScrolled(target.parentElement)) continue;
      if (left < -1 || left + width > window.innerWidth + 1) tell(`is cut: from ${left.toFixed(0)}, ${size}`);
      const there = document.elementFromPoint(x, y);
      if (!there || (!target.contains(there) && !there.contains(target))) tell('is covered');
    }
    return found;
  }, least);
}

/** Chooses a layout by its name, and closes the menu. */
export async function chooseLayout(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Layout: / }).click();
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
  await page.keyboard.press('Escape');
}

/** Presses a button of the open dialog that saves a file. */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
