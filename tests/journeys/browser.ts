/** One browser for a file of journeys; each journey has a page of its own that must stay quiet. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Core } from 'cytoscape';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { chromiumArgs } from '../../scripts/chromium.ts';

export interface Session {
  readonly page: Page;
  /** Console errors, page errors and requests that left the machine. */
  readonly complaints: string[];
}

/** Registers the hooks of a file and returns how to open a page; with null as query, one that goes nowhere yet. */
export function useBrowser(): (query?: string | null, options?: BrowserContextOptions) => Promise<Session> {
  let browser: Browser | undefined;
  let sessions: Session[] = [];
  const address = inject('address');

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('executablePath'), args: [...chromiumArgs] });
  });
  afterEach(async () => {
    const complaints = sessions.flatMap((session) => session.complaints);
    await Promise.all(sessions.map(({ page }) => page.context().close()));
    sessions = [];
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return async (query = '', options = {}) => {
    if (!browser) throw new Error('the browser has not started');
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      // Journeys look at where things end, not at how they get there; motion has a journey of its own.
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`request to ${url}`);
    });
    const session = { page, complaints };
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

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.html.slice(0, 200)),
  }));
  expect(told).toEqual([]);
}
