import axe from 'axe-core';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { datasets, makeQuiz, readQuizCode, type QuizQuestion } from '#graph';
import { choiceText } from '../../../src/lesson/quiz/quiz-words.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import Harness from '../../fixtures/Harness.svelte';
import QuizPanel from '../../fixtures/QuizPanel.svelte';
import { inLine } from '../../fixtures/layouts.ts';

let explorer: Explorer;
let app: Record<string, unknown> | null = null;

beforeEach(async () => {
  explorer = new Explorer(datasets, inLine, defaultView('pyongyang-2024'));
  await explorer.load();
  app = mount(Harness, { target: document.body, props: { explorer, panel: QuizPanel } });
  flushSync();
  await page.getByRole('button', { name: 'Open the quiz' }).click();
});
afterEach(async () => {
  if (app) await unmount(app);
  app = null;
  vi.restoreAllMocks();
});

const text = (): string => page.getByRole('dialog').element().textContent;
const codeShown = (): string => /Code ([0-9A-Z]{5})/.exec(text())?.[1] ?? '';

/** The questions of the code that the dialog shows. */
function questions(): readonly QuizQuestion[] {
  const code = readQuizCode(codeShown());
  if (!code || !explorer.graph) throw new Error('the dialog shows no code');
  return makeQuiz(explorer.graph, explorer.shown, code).questions;
}

async function violations(): Promise<string[]> {
  const found = await axe.run(page.getByRole('dialog').element());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

/** Presses the number of a choice, and Enter. */
async function answer(choice: number): Promise<void> {
  await userEvent.keyboard(String(choice + 1));
  await userEvent.keyboard('{Enter}');
}

describe('the quiz', () => {
  it('is played by keyboard to the score, and again', async () => {
    await page.getByText('2: Since when, and which way').click();
    await page.getByRole('group', { name: 'Questions' }).getByText('5', { exact: true }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.element(page.getByText('Question 1 of 5')).toBeVisible();
    const asked = questions();
    // The first is answered wrong, the others right.
    for (const [at, question] of asked.entries()) {
      await expect.element(page.getByText(`Question ${String(at + 1)} of 5`)).toBeVisible();
      expect(document.activeElement?.tagName).toBe('H3');
      await userEvent.keyboard('{Enter}');
      const choice = at === 0 ? (question.answer + 1) % question.choices.length : question.answer;
      await userEvent.keyboard(String(choice + 1));
      if (!explorer.graph) throw new Error('there is no graph');
      const right = choiceText(explorer.graph, question.choices[question.answer]);
      await expect
        .element(page.getByRole('status'))
        .toHaveTextContent(at === 0 ? `Not quite. Right is: ${right}` : 'Right.');
      // Once answered, an answer stays.
      await userEvent.keyboard(String(question.answer + 1));
      for (const id of question.proof) {
        for (const source of explorer.graph.getEdgeAttribute(id, 'sources')) {
          expect(text()).toContain(explorer.graph.getAttribute('sources').get(source)?.title);
        }
      }
      await userEvent.keyboard('{Enter}');
    }
    await expect.element(page.getByRole('heading', { name: '4 of 5 right' })).toBeVisible();
    expect(page.getByText('Your answer:').elements()).toHaveLength(1);
    const code = codeShown();
    await page.getByRole('button', { name: 'Again' }).click();
    await expect.element(page.getByText('Question 1 of 5')).toBeVisible();
    expect(codeShown()).toBe(code);
  });

  it('is the same for who types in its code, and says where the view is another', async () => {
    await page.getByRole('button', { name: 'Start' }).click();
    const code = codeShown();
    const first = page.getByRole('heading', { level: 3 }).element().textContent;
    for (const { answer: right } of questions()) await answer(right);
    await expect.element(page.getByText('Everything was right!')).toBeVisible();
    await page.getByRole('button', { name: 'Level and number' }).click();
    await page.getByLabelText('Code of a quiz').fill(code.toLowerCase());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 3 })).toHaveTextContent(first);
    await userEvent.keyboard('{Escape}');

    explorer.setFilters({ years: { from: 1990, to: 1990 } });
    flushSync();
    await page.getByRole('button', { name: 'Open the quiz' }).click();
    await page.getByLabelText('Code of a quiz').fill(code);
    await expect.element(page.getByText('This code was made over another view')).toBeVisible();
    await page.getByLabelText('Code of a quiz').fill('hello');
    await page.getByLabelText('Code of a quiz').fill('hellu');
    await expect.element(page.getByRole('alert')).toHaveTextContent('This is no code');
    await expect.element(page.getByRole('button', { name: 'Start' })).toBeDisabled();
  });

  it('goes on where it was left, until the picture is another', async () => {
    await page.getByRole('button', { name: 'Start' }).click();
    await answer(0);
    await expect.element(page.getByText('Question 2 of 10')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Open the quiz' }).click();
    await expect.element(page.getByText('Question 2 of 10')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    explorer.setFilters({ isolated: false, years: { from: 2024, to: 2024 } });
    flushSync();
    await page.getByRole('button', { name: 'Open the quiz' }).click();
    await expect.element(page.getByRole('button', { name: 'Start' })).toBeVisible();
  });

  it('says which filters leave too little, and takes them off', async () => {
    explorer.setFilters({ types: new Set(['neutrality']) });
    flushSync();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Ties: Neutrality pact');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(explorer.filters.types).toBeNull();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.element(page.getByText('Question 1 of 10')).toBeVisible();
  });

  it('waits while a question of a lesson keeps its answer back', async () => {
    explorer.setStage({ spotlight: [], veil: { what: 'type', ties: ['s01'] }, frame: 'all' });
    flushSync();
    await expect.element(page.getByText('Reveal its answer first')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Start' })).toBeDisabled();
    explorer.setStage(null);
    flushSync();
    await expect.element(page.getByRole('button', { name: 'Start' })).toBeEnabled();
  });

  it('keeps its keys from the page beneath', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => {
      heard.push(event.key);
    };
    window.addEventListener('keydown', listen);
    await page.getByRole('button', { name: 'Start' }).click();
    await userEvent.keyboard('tfs1{Enter}');
    window.removeEventListener('keydown', listen);
    expect(heard).toEqual([]);
    expect(explorer.view.table).toBe(false);
  });

  it('has markup that passes axe on every screen', async () => {
    expect(await violations()).toEqual([]);
    await page.getByRole('group', { name: 'Questions' }).getByText('5', { exact: true }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('1');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    for (let at = 1; at < 5; at++) await answer(0);
    await expect.element(page.getByRole('heading', { name: /of 5 right/ })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('prints every question with its choices, and a key with answers and sources', async () => {
    const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await page.getByRole('button', { name: 'Print with answers' }).click();
    await expect.poll(() => printed.mock.calls.length).toBe(1);
    const sheet = document.querySelector('.quiz-sheet');
    // On the screen it is not there, neither for the eye nor for a screen reader.
    expect(sheet && getComputedStyle(sheet).display).toBe('none');
    const [paper, key] = [...(sheet?.querySelectorAll('section') ?? [])];
    const { graph } = explorer;
    const code = readQuizCode(/Code ([0-9A-Z]{5})/.exec(paper?.textContent ?? '')?.[1] ?? '');
    if (!graph || !code) throw new Error('there is no code on the sheet');
    const asked = makeQuiz(graph, explorer.shown, code).questions;
    expect(asked).toHaveLength(10);
    for (const { choices, answer: right, proof } of asked) {
      for (const choice of choices) expect(paper?.textContent).toContain(choiceText(graph, choice));
      expect(key?.textContent).toContain(choiceText(graph, choices[right]));
      for (const id of proof) {
        for (const source of graph.getEdgeAttribute(id, 'sources')) {
          const title = graph.getAttribute('sources').get(source)?.title;
          expect(key?.textContent).toContain(title);
          expect(paper?.textContent).not.toContain(title);
        }
      }
    }
  });
});
