import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { buildGraph, parseDataset, parseLesson, type Lesson, type RelationGraph } from '#graph';
import { readPackageFolder } from '../../scripts/datasets-plugin.ts';
import { awkward, drawn, expectAccessible, ready, useBrowser } from './browser.ts';

const open = useBrowser();
const projector = { viewport: { width: 1024, height: 768 } };

const shipped = (folder: string): Lesson => {
  const file = (name: string): string =>
    readFileSync(new URL(`../../graph/data/${folder}/${name}`, import.meta.url), 'utf8');
  return parseLesson({ json: file('lesson.json'), markdown: file('text.md') });
};
const all = [
  'pyongyang-2024/lessons/putin-in-pyongyang',
  'europe-1914/lessons/two-camps',
  'world/lessons/from-the-cold-war-to-today',
  'world/lessons/how-sanctions-spread',
].map(shipped);

const graphs = new Map<string, RelationGraph>();
/** The graph of a dataset, read once. */
function graphOf(dataset: string): RelationGraph {
  const graph = graphs.get(dataset) ?? buildGraph(parseDataset(readPackageFolder(dataset).files));
  graphs.set(dataset, graph);
  return graph;
}

/** What of a spotlight is drawn as it is: a pair's ties may share one line, a bloc may be an outline. */
function drawnOf(lesson: Lesson, step: Lesson['steps'][number]): readonly string[] {
  const graph = graphOf(lesson.dataset);
  const draw = new URLSearchParams(step.view).get('draw') ?? '';
  return step.spotlight.flatMap((id) => {
    const isOutlined = (node: string): boolean =>
      draw.includes('hulls') && graph.getNodeAttribute(node, 'kind') === 'bloc';
    if (!graph.hasEdge(id)) return isOutlined(id) ? [] : [id];
    const ends = graph.extremities(id);
    return draw.includes('bundled') || ends.some(isOutlined) ? ends.filter((end) => !isOutlined(end)) : [id];
  });
}

const stage = (page: Page) => page.getByRole('region', { name: 'Lesson' });
const at = (page: Page, number: number, of: number): Promise<void> =>
  stage(page)
    .getByText(`Step ${String(number)} of ${String(of)}`, { exact: true })
    .waitFor();

/** Text below the edge, and whether the button says so. */
const unread = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const text = document.querySelector('.stage .caption');
    const below = text ? text.scrollHeight - text.clientHeight - text.scrollTop : NaN;
    const button = document.querySelector('.stage nav > button:last-child')?.getAttribute('aria-label') ?? '';
    return { below, isTold: button.startsWith('Read on') };
  });

/** Reads a step to its end with the one key that a clicker has; at most so many presses. */
async function readOn(page: Page, most = 6): Promise<void> {
  for (let press = 0; press < most; press++) {
    const { below, isTold } = await unread(page);
    expect(isTold, `${String(below)} px are below the edge`).toBe(below > 12);
    if (!isTold) return;
    await page.keyboard.press('PageDown');
  }
  throw new Error('this text has no end');
}

/** Of the question that is on: what of it is beyond the edges of the text's place, or under something else. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.querySelector('.stage .room')?.getBoundingClientRect() ?? new DOMRect();
    const parts = document.querySelectorAll('.stage .question > .text, .stage .question > ol > li');
    if (parts.length < 3) return ['there is no question'];
    return [...parts].flatMap((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isSeen = top >= room.top - 1 && bottom <= room.bottom + 1 && part.contains(there);
      return isSeen ? [] : [part.textContent.trim()];
    });
  });

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the discs of nodes are on the page, and where the lesson's text is. */
const boxes = (page: Page, nodes: readonly string[]) =>
  page.evaluate((ids) => {
    interface Drawn {
      renderedBoundingBox: (options: object) => { x1: number; x2: number; y1: number; y2: number };
    }
    const canvas: (HTMLElement & { _cyreg?: { cy: { getElementById: (id: string) => Drawn } } }) | null =
      document.querySelector('.canvas');
    const { left, top, right, bottom } =
      document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect();
    return {
      caption: { left, top, right, bottom },
      nodes: ids.map((id) => {
        const box = canvas?._cyreg?.cy.getElementById(id).renderedBoundingBox({ includeLabels: false });
        return {
          id,
          left: box?.x1 ?? NaN,
          top: box?.y1 ?? NaN,
          right: box?.x2 ?? NaN,
          bottom: box?.y2 ?? NaN,
        };
      }),
      window: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
    };
  }, nodes);

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

describe('a lesson is played from its first step to its last', () => {
  for (const lesson of all) {
    it(lesson.title, async () => {
      const { page } = await open(`?lesson=${lesson.id}&step=1`, projector);
      const count = lesson.steps.length;
      for (const [index, step] of lesson.steps.entries()) {
        await at(page, index + 1, count);
        await stage(page).getByRole('heading', { level: 2, name: step.title, exact: true }).waitFor();
        if (step.question) {
          await stage(page).getByRole('region', { name: 'Predict first' }).waitFor();
          const veil = step.question.veil;
          const hidden = veil?.what === 'tie' ? veil.ties : [];
          await expect
            .poll(async () => (await drawn(page)).edges.filter((id) => hidden.includes(id)))
            .toEqual([]);
          await readOn(page);
          expect(await cut(page)).toEqual([]);
          await page.keyboard.press('ArrowRight');
          await stage(page).getByRole('heading', { name: 'The answer' }).waitFor();
          // What was asked is at the top again, with its answer; the text is folded, and one key away.
          expect(await cut(page)).toEqual([]);
          const story = stage(page).locator('details > .text').first();
          expect(await story.isVisible()).toBe(false);
          await page.keyboard.press('t');
          await story.waitFor();
          await page.keyboard.press('t');
        }
        const wanted = drawnOf(lesson, step);
        // What the step speaks of is there and stands out …
        await expect
          .poll(
            async () => {
              const { nodes, edges, lit } = await drawn(page);
              const there = new Set([...Object.keys(nodes), ...edges]);
              return wanted.filter((id) => !there.has(id) || !lit.includes(id));
            },
            { message: `spotlight of “${step.id}”` },
          )
          .toEqual([]);
        // … and neither text nor the window's edge is over it.
        const { nodes } = await drawn(page);
        const lit = wanted.filter((id) => id in nodes);
        await expect
          .poll(
            async () => {
              const { caption, nodes: discs, window } = await boxes(page, lit);
              return discs
                .filter((disc) => overlap(disc, caption) || !inside(disc, window))
                .map(({ id }) => id);
            },
            { message: `covered in “${step.id}”` },
          )
          .toEqual([]);
        await readOn(page);
        await page.keyboard.press('ArrowRight');
      }
      await stage(page).getByRole('heading', { name: 'What have we seen?' }).waitFor();
      expect(page.url()).toContain(`step=${String(count + 1)}`);
      await readOn(page);
      expect(await stage(page).getByRole('button', { name: 'Next (→)' }).isDisabled()).toBe(true);
      // Its picture is that of the last step, whole, from wherever one comes.
      await page.keyboard.press('1');
      await at(page, 1, count);
      await page.keyboard.press('End');
      await stage(page).getByRole('heading', { name: 'What have we seen?' }).waitFor();
      await expect
        .poll(async () => {
          const { caption, nodes: discs, window } = await boxes(page, Object.keys((await drawn(page)).nodes));
          return discs.filter((disc) => overlap(disc, caption) || !inside(disc, window)).map(({ id }) => id);
        })
        .toEqual([]);
    });
  }
});

describe('from the back row', () => {
  it('every question can be read with its choices, beside the picture', async () => {
    const { page } = await open(`?lesson=${all[0]?.id ?? ''}&step=1`, projector);
    await stage(page)
      .getByRole('button', { name: /^Display/ })
      .click();
    await page.getByRole('radio', { name: '150%' }).check({ force: true });
    await page.keyboard.press('Escape');
    // Two lessons stand for all: each question is a page of its own to open.
    for (const lesson of all.slice(0, 2)) {
      for (const [index, step] of lesson.steps.entries()) {
        if (!step.question) continue;
        await page.goto(new URL(`?lesson=${lesson.id}&step=${String(index + 1)}`, page.url()).href);
        await stage(page).getByRole('region', { name: 'Predict first' }).waitFor();
        await readOn(page);
        expect(await cut(page), step.id).toEqual([]);
        const box = await page.locator('.stage').boundingBox();
        expect(box?.height).toBe(768);
        expect(box?.width).toBeLessThanOrEqual(1024 * 0.45 + 1);
      }
    }
    // The middle of a link that runs over two lines is beside it.
    expect((await awkward(page, 24)).filter((found) => !found.startsWith('a '))).toEqual([]);
  });
});

describe('what a text speaks of', () => {
  it('is told in place of the text, and the picture stays where it is', async () => {
    const [lesson = shipped('')] = all;
    const { page } = await open(`?lesson=${lesson.id}&step=4`, projector);
    await at(page, 4, lesson.steps.length);
    const before = await drawn(page);
    await stage(page).locator('.text a[data-ref^=tie]').first().focus();
    await page.keyboard.press('Enter');
    const details = stage(page).getByRole('region', { name: 'Details' });
    await details.waitFor();
    await expectAccessible(page, '.stage');
    const after = await drawn(page);
    expect(after.nodes).toEqual(before.nodes);
    await page.keyboard.press('Enter');
    await details.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-ref') ?? ''))
      .toMatch(/^tie:/);
  });
});

describe('on a phone', () => {
  it('the sheet is pulled or pressed to a height, and the picture takes what is left', async () => {
    const [lesson = shipped('')] = all;
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page } = await open(`?lesson=${lesson.id}&step=3`, phone);
    await at(page, 3, lesson.steps.length);
    const lit = lesson.steps.slice(2, 3).flatMap((step) => drawnOf(lesson, step));
    expect(lit.length).toBeGreaterThan(0);
    const height = async (): Promise<number> => (await page.locator('.stage').boundingBox())?.height ?? NaN;
    const isClear = async (): Promise<void> => {
      await expect
        .poll(async () => {
          const discs = lit.filter((id) => graphOf(lesson.dataset).hasNode(id));
          const { caption, nodes, window } = await boxes(page, discs);
          return nodes.filter((disc) => overlap(disc, caption) || !inside(disc, window)).map(({ id }) => id);
        })
        .toEqual([]);
    };
    const middle = await height();
    await isClear();
    expect(await awkward(page, 44)).toEqual([]);
    await expectAccessible(page);
    await stage(page).getByRole('button', { name: 'More room for the text' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(height).toBeGreaterThan(middle + 100);
    await isClear();
    // All of what is asked, at once.
    await readOn(page);
    expect(await cut(page)).toEqual([]);
    const head = await stage(page).getByText('Step 3 of').boundingBox();
    const [x, y] = [(head?.x ?? 0) + 10, (head?.y ?? 0) + 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, 560, { steps: 4 });
    await page.mouse.up();
    await expect.poll(height).toBeLessThan(middle - 50);
    await isClear();
  });
});

describe('who presents', () => {
  it('has notes and the tally in a window of their own, and both survive a reload', async () => {
    const [lesson = shipped('')] = all;
    const asks = lesson.steps.findIndex(({ question }) => question !== null);
    const { page } = await open(`?lesson=${lesson.id}&step=${String(asks + 1)}`, projector);
    await at(page, asks + 1, lesson.steps.length);
    const [presenter] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('p')]);
    await presenter.getByRole('heading', { name: lesson.steps[asks]?.title ?? '' }).waitFor();
    await presenter.getByRole('region', { name: 'Notes' }).waitFor();
    await expectAccessible(presenter);

    // Votes are counted in either window.
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    const votes = presenter.getByRole('spinbutton');
    await expect.poll(() => votes.first().inputValue()).toBe('2');
    await votes.nth(1).fill('5');
    await votes.nth(1).press('Tab');
    await expect.poll(() => stage(page).getByRole('spinbutton').nth(1).inputValue()).toBe('5');

    await Promise.all([page.reload(), presenter.reload()]);
    await at(page, asks + 1, lesson.steps.length);
    await expect.poll(() => stage(page).getByRole('spinbutton').nth(1).inputValue()).toBe('5');
    await expect.poll(() => presenter.getByRole('spinbutton').first().inputValue()).toBe('2');

    await presenter.getByRole('button', { name: 'Reveal the answer (Enter)' }).click();
    const right = [2, 5, 0, 0][lesson.steps[asks]?.question?.answer ?? 0] ?? 0;
    await stage(page)
      .getByText(`${String(right)} of 7 were right`)
      .waitFor();
    await presenter.keyboard.press('ArrowRight');
    await at(page, asks + 2, lesson.steps.length);
    await page.keyboard.press('b');
    await expect
      .poll(() => presenter.getByRole('button', { name: /Blank/ }).getAttribute('aria-pressed'))
      .toBe('true');
  });
});

describe('with the keyboard alone', () => {
  it('one takes a lesson, reads it, filters its picture and saves it', async () => {
    const { page } = await open('', projector);
    await ready(page);
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Lessons' });
    const start = dialog.getByRole('button', { name: 'Start “Putin in Pyongyang”' });
    await start.waitFor();
    await expectAccessible(page, '[role=dialog]');
    await start.focus();
    await page.keyboard.press('Enter');
    const count = all[0]?.steps.length ?? 0;
    await at(page, 1, count);
    await expectAccessible(page);
    await page.keyboard.press('End');
    await stage(page).getByRole('heading', { name: 'What have we seen?' }).waitFor();
    await expectAccessible(page, '.stage');
    await page.keyboard.press('Home');
    await at(page, 1, count);
    await page.keyboard.press('2');
    await at(page, 2, count);
    await page.goBack();
    await at(page, 1, count);
    await page.keyboard.press('Escape');
    await ready(page);
    expect(page.url()).not.toContain('lesson=');
    const box = page.getByRole('checkbox', { name: 'Sanctions', exact: true });
    expect(await box.isChecked()).toBe(false);
    await box.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => box.isChecked()).toBe(true);
    await page.keyboard.press('s');
    await page
      .getByRole('dialog')
      .getByRole('img', { name: /Preview/ })
      .waitFor();
    await page.getByRole('button', { name: 'Save PNG', exact: true }).focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^entente-pyongyang-2024.*\.png$/);
  });
});
