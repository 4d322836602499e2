import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { buildGraph, parseDataset, parseLesson, type Lesson, type RelationGraph } from '#graph';
import { readPackageFolder } from '../../scripts/datasets-plugin.ts';
import { drawn, expectAccessible, ready, useBrowser } from './browser.ts';

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
          await page.keyboard.press('ArrowRight');
          await stage(page).getByRole('heading', { name: 'The answer' }).waitFor();
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
        await page.keyboard.press('ArrowRight');
      }
      await stage(page).getByRole('heading', { name: 'What have we seen?' }).waitFor();
      expect(page.url()).toContain(`step=${String(count + 1)}`);
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
