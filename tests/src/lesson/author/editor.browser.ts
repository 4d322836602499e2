import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeLesson, type Dataset, type DatasetEntry } from '#graph';
import type { Positions } from '../../../../src/layout/client.ts';
import { browserDrafts, type Drafts } from '../../../../src/lesson/author/drafts.ts';
import { newLesson } from '../../../../src/lesson/author/edits.ts';
import { LessonPlayer } from '../../../../src/lesson/player.svelte.ts';
import { Explorer } from '../../../../src/state/explorer.svelte.ts';
import { defaultView } from '../../../../src/state/view-state.ts';
import AuthorHarness from '../../../fixtures/AuthorHarness.svelte';
import { datasetOf, nation, tie } from '../../../fixtures/graphs.ts';

const layouts = {
  compute: (graph: { nodes: () => string[] }): Promise<Positions> =>
    Promise.resolve(new Map(graph.nodes().map((node, at) => [node, { x: at, y: 0 }]))),
  cancel: (): void => undefined,
};
const pair: Dataset = {
  ...datasetOf(
    ['A', 'B', 'C'].map((id) => nation(id)),
    [
      tie('pact', 'defence-pact', 'A', 'B', { start: '1950' }),
      tie('fear', 'rivalry', 'B', 'C', { start: '1960' }),
    ],
  ),
  id: 'pair',
};
const entry: DatasetEntry = {
  id: 'pair',
  title: 'Pair',
  summary: '',
  opening: '',
  load: () => Promise.resolve(pair),
  loadOpening: null,
};

let explorer: Explorer;
let player: LessonPlayer;
let drafts: Drafts;
let told: string[];
let app: Record<string, unknown> | null = null;
let count = 0;

/** Opens the page; again, and it is a reload: nothing is left but what the browser keeps. */
async function open(): Promise<void> {
  if (app) await unmount(app);
  explorer = new Explorer([entry], layouts, defaultView('pair'));
  player = new LessonPlayer(explorer, () => Promise.resolve(null));
  await explorer.load();
  const tell = (text: string): void => void told.push(text);
  app = mount(AuthorHarness, { target: document.body, props: { explorer, player, drafts, tell } });
}

beforeEach(async () => {
  await page.viewport(480, 900);
  sessionStorage.clear();
  told = [];
  count += 1;
  drafts = browserDrafts(`test-${String(count)}-${String(Date.now())}`);
  await open();
});
afterEach(async () => {
  if (app) await unmount(app);
  app = null;
});

const button = (name: string | RegExp): ReturnType<typeof page.getByRole> =>
  page.getByRole('button', { name });
const field = (name: string): ReturnType<typeof page.getByRole> =>
  page.getByRole('textbox', { name, exact: true });
const steps = (): string[] =>
  [...document.querySelectorAll('[id^=author-step-]:is(button) .title')].map((row) => row.textContent);

async function twoSteps(): Promise<void> {
  explorer.setFilters({ years: { from: 1955, to: 1955 } });
  await button('Add a step from this view').click();
  await field('Title').last().fill('Then');
  explorer.setFilters({ years: { from: 1970, to: 1970 } });
  explorer.select('pact');
  await button('Add a step from this view').click();
  await field('Title').last().fill('Later');
  await expect.poll(steps).toEqual(['Then', 'Later']);
}

describe('writing a lesson', () => {
  it('begins by itself, and makes steps of what is on the screen', async () => {
    await expect.element(page.getByText(/Set up the picture/)).toBeVisible();
    await twoSteps();
    await field('Text for the class').fill('See **this**.');
    await expect.element(page.getByText('this', { exact: true })).toBeVisible();
    await button('Play from here').click();
    expect(player.step?.title).toBe('Later');
    expect(player.step?.spotlight).toEqual(['pact']);
    expect(explorer.filters.years).toEqual({ from: 1970, to: 1970 });
    expect([...(explorer.lit?.edges ?? [])]).toEqual(['pact']);
    expect(player.lesson?.steps[0]?.view).toContain('years=1955');
  });

  it('is kept: a reload finds everything', async () => {
    await field('Title').fill('My lesson');
    await twoSteps();
    await expect.element(page.getByText('Saved in this browser')).toBeVisible();
    await open();
    // The lesson is open again, and there is a list of all.
    await expect.poll(steps).toEqual(['Then', 'Later']);
    await button('Your lessons').click();
    await button(/^My lesson 2 steps/).click();
    await expect.poll(steps).toEqual(['Then', 'Later']);
    await button('Step 1: Then').click();
    expect(explorer.filters.years).toEqual({ from: 1955, to: 1955 });
  });

  it('is kept while one types on and on', async () => {
    let text = '';
    // Never a pause as long as the wait.
    await expect
      .poll(
        async () => {
          text += 'x';
          await field('Title').fill(text);
          return (await drafts.all()).length;
        },
        { interval: 100 },
      )
      .toBe(1);
  });

  it('is kept at once when the page goes away', async () => {
    await field('Title').fill('Hurried');
    window.dispatchEvent(new Event('pagehide'));
    await expect
      .poll(async () => (await drafts.all()).map(({ lesson }) => lesson.title))
      .toEqual(['Hurried']);
  });

  it('is put in order by keyboard, with the focus on what moves', async () => {
    await twoSteps();
    document.querySelector<HTMLElement>('[id^=author-step-]:is(button)')?.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(steps).toEqual(['Later', 'Then']);
    expect(document.activeElement?.textContent).toContain('Then');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(steps).toEqual(['Then', 'Later']);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(steps).toEqual(['Later', 'Then']);
  });

  it('undoes the typing in one field at once', async () => {
    await twoSteps();
    await field('Text for the class').click();
    await userEvent.keyboard('abc');
    await button(/^Undo in the lesson/).click();
    await expect.element(field('Text for the class')).toHaveValue('');
    expect(steps()).toEqual(['Then', 'Later']);
  });

  it('gives a deleted step back', async () => {
    await twoSteps();
    await button('Delete').click();
    await expect.poll(steps).toEqual(['Then']);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(steps).toEqual(['Then', 'Later']);
  });

  it('links what is selected, at the cursor', async () => {
    await twoSteps();
    await field('Text for the class').fill('Look at it.');
    const area = document.querySelector<HTMLTextAreaElement>('textarea');
    area?.setSelectionRange(8, 10);
    await button('Link what is selected').click();
    await expect.element(field('Text for the class')).toHaveValue('Look at [it](tie:pact).');
  });

  it('asks a question that hides its proof, and says what is missing', async () => {
    await twoSteps();
    await page.getByText('Question', { exact: true }).click();
    await button('Ask a question in this step').click();
    await field('The question').fill('What is it?');
    await field('Answer 1').fill('A pact');
    await field('Answer 2').fill('A quarrel');
    await page.getByRole('radio', { name: 'Answer 2 is right' }).click();
    await page.getByText('hide the ties').click();
    await expect.element(page.getByText('Explanation: nothing is there yet.')).toBeVisible();
    await button('Play from here').click();
    expect(player.step?.question).toMatchObject({
      prompt: 'What is it?',
      choices: ['A pact', 'A quarrel'],
      answer: 1,
      about: ['pact'],
      veil: { what: 'tie', ties: ['pact'] },
    });
  });

  it('shows the spotlight of the open step until the picture is changed', async () => {
    await twoSteps();
    explorer.clearSelection();
    await expect.poll(() => [...(explorer.lit?.edges ?? [])]).toEqual(['pact']);
    explorer.setFilters({ years: { from: 1999, to: 1999 } });
    await expect.poll(() => explorer.lit).toBeNull();
  });
});

describe('a file of a lesson', () => {
  const drop = (name: string, text: string): void => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
    document.querySelector('section')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  };

  it('is opened beside the lesson that is being written', async () => {
    await field('Title').fill('Mine');
    drop('theirs.json', writeLesson({ ...newLesson('theirs', 'pair', 'en'), title: 'Theirs' }));
    await expect.element(field('Title')).toHaveValue('Theirs');
    const titles = async (): Promise<string[]> =>
      (await drafts.all()).map(({ lesson }) => lesson.title).sort();
    await expect.poll(titles).toEqual(['Mine', 'Theirs']);
  });

  it('tells everything that is wrong with it, and nothing is lost', async () => {
    await field('Title').fill('Mine');
    const broken = { ...newLesson('theirs', 'pair', 'en'), minutes: -1, ages: 7 };
    drop('broken.json', JSON.stringify({ entente: 'lesson', version: 1, ...broken }));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('“broken.json” could not be opened');
    await expect.element(alert).toHaveTextContent('Minutes: “-1” cannot be.');
    await expect.element(alert).toHaveTextContent('Ages: “7” is of the wrong kind.');
    await expect.element(field('Title')).toHaveValue('Mine');
  });
});

describe('where the browser keeps nothing', () => {
  it('says so once, and everything else works', async () => {
    const refuse = (): Promise<never> => Promise.reject(new Error('no storage'));
    drafts = { all: refuse, find: refuse, put: refuse, remove: refuse };
    told = [];
    await open();
    await twoSteps();
    await expect.element(page.getByText('Not saved: save it to a file')).toBeVisible();
    expect(told).toHaveLength(1);
  });
});
