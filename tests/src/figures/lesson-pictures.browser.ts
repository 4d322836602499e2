import { unzipSync } from 'fflate';
import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { datasets, shownByView, type DatasetEntry, type Lesson, type LessonStep } from '#graph';
import { lessons } from '#graph/lessons';
import { remembered, type FigureChoices } from '../../../src/figures/choices.ts';
import { LessonPictures } from '../../../src/figures/lesson-pictures.ts';
import { makeLesson } from '../../../src/figures/make-series.ts';
import type { File, Recipe, Task } from '../../../src/figures/make.ts';
import { supplies, type Picture } from '../../../src/figures/picture.ts';
import { datasetOf, nation, tie } from '../../fixtures/graphs.ts';
import { placed } from '../layout/ask.ts';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/** The real layouts, computed here. */
const layouts = {
  compute: (...[graph, ask]: Parameters<typeof placed>) => Promise.resolve(placed(graph, ask)),
  cancel: (): void => undefined,
  destroy: (): void => undefined,
};
const choices: FigureChoices = {
  ...remembered().figure,
  ...{ format: 'svg', theme: 'light', legend: 'right', filters: true, sources: 'short', date: false },
};
const quiet: Task = { signal: new AbortController().signal, progress: () => undefined };
const picturesOf = (lesson: Lesson, known: readonly DatasetEntry[] = datasets): LessonPictures =>
  new LessonPictures(lesson, { datasets: known, theme: 'light', hasLinks: false }, layouts);

/** Made from: the picture on the screen gives the theme alone. */
async function recipeFor(pictures: LessonPictures, more: Partial<FigureChoices> = {}): Promise<Recipe> {
  const [first] = pictures.lesson.steps;
  if (!first) throw new Error('a lesson without steps');
  const picture = await pictures.picture(first);
  return {
    picture,
    choices: { ...choices, ...more },
    wording: { title: pictures.lesson.title, subtitle: '' },
    stock: await supplies(picture.graph, ''),
  };
}

async function unpacked({ data }: File): Promise<{ name: string; svg: XMLDocument; text: string }[]> {
  const files = unzipSync(new Uint8Array(await data.arrayBuffer()));
  return Object.entries(files).map(([name, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    return { name, text, svg: new DOMParser().parseFromString(text, 'image/svg+xml') };
  });
}

/** The ties that a figure draws, by what each is called when it is pointed at. */
const tiesIn = (svg: XMLDocument): string[] =>
  [...svg.querySelectorAll('#ties > g > :not(title)')].flatMap((line) =>
    [line, ...line.children].flatMap((part) => part.querySelector(':scope > title')?.textContent ?? []),
  );
const sorted = (texts: Iterable<string>): string[] => [...texts].toSorted();

describe('the pictures of the founding lesson', () => {
  let lesson: Lesson;
  let pictures: LessonPictures;
  let recipe: Recipe;
  let zip: File;
  let figures: Awaited<ReturnType<typeof unpacked>>;
  beforeAll(async () => {
    const entry = lessons.find(({ id }) => id === 'putin-in-pyongyang');
    if (!entry) throw new Error('the founding lesson does not ship');
    lesson = await entry.load();
    pictures = picturesOf(lesson);
    recipe = await recipeFor(pictures);
    zip = await makeLesson(recipe, pictures, 'zip', quiet);
    figures = await unpacked(zip);
  }, 60_000);
  afterAll(() => {
    pictures.destroy();
  });

  it('are one for each step, named by number and step', () => {
    expect(zip.name).toBe('entente-lesson-putin-in-pyongyang.zip');
    expect(figures).toHaveLength(14);
    expect(figures[2]?.name).toBe(
      'entente-lesson-putin-in-pyongyang/entente-lesson-putin-in-pyongyang-03-war.svg',
    );
    expect(figures.map(({ svg }) => svg.querySelector('svg > title')?.textContent)).toEqual(
      lesson.steps.map(({ title }) => title),
    );
    for (const { text } of figures) expect(text).toContain(lesson.title);
  });

  it('draw exactly the ties of each step, those that its question keeps back among them', () => {
    const { graph } = recipe.picture;
    const told = (step: LessonStep): string[] =>
      sorted([...shownByView(step.view, graph).edges].map((edge) => graph.getEdgeAttribute(edge, 'title')));
    expect(figures.map(({ svg }) => sorted(tiesIn(svg)))).toEqual(lesson.steps.map(told));
    const veiled = lesson.steps.filter(({ question }) => question?.veil);
    expect(veiled.length).toBeGreaterThan(0);
  });

  it('have the spotlight of each step and let the rest step back', async () => {
    for (const step of lesson.steps) {
      const { lit } = await pictures.picture(step);
      if (step.spotlight.length === 0) expect(lit, step.id).toBeNull();
      else expect([...(lit?.nodes ?? []), ...(lit?.edges ?? [])], step.id).toEqual(expect.arrayContaining([...step.spotlight])); // prettier-ignore
    }
    expect(figures[0]?.svg.querySelector('#nodes > g[opacity]')).not.toBeNull();
    expect(figures[1]?.svg.querySelector('#nodes > g[opacity]')).toBeNull();
  });

  it('are the same when they are made again, by others and in another order', async () => {
    const others = picturesOf(lesson);
    for (const step of lesson.steps.toReversed()) await others.picture(step);
    const again = await unpacked(await makeLesson(recipe, others, 'zip', quiet));
    expect(again.map(({ text }) => text)).toEqual(figures.map(({ text }) => text));
  }, 30_000);

  it('are the pages of one document, each with its title', async () => {
    const progress = vi.fn();
    const some = picturesOf({ ...lesson, steps: lesson.steps.slice(0, 3) });
    const { name, data } = await makeLesson(recipe, some, 'pdf', { ...quiet, progress });
    expect(name).toBe('entente-lesson-putin-in-pyongyang.pdf');
    const pdf = await pdfjs.getDocument({ data: new Uint8Array(await data.arrayBuffer()) }).promise;
    expect(pdf.numPages).toBe(3);
    const { items } = await (await pdf.getPage(3)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : ''))).toContain(lesson.steps[2]?.title);
    const done = progress.mock.calls.map(([share]) => Number(share));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(progress).toHaveBeenLastCalledWith(3, 3);
  }, 60_000);

  it('lead to their step, those of a lesson that nobody else has to what is seen', async () => {
    const around = { datasets: [...datasets, pair], theme: 'light', hasLinks: true } as const;
    const [, second] = lesson.steps;
    if (!second) throw new Error('a lesson of one step');
    const { link } = await new LessonPictures(lesson, around, layouts).picture(second);
    expect(new URL(link).search).toBe('?lesson=putin-in-pyongyang&step=2');
    const years = step('only', { view: 'data=pair&years=1950' });
    const { link: seen } = await new LessonPictures(own([years]), around, layouts).picture(years);
    expect(new URL(seen).search).toBe('?data=pair&years=1950');
  });

  it('stop when they are told to, and can be made after that', async () => {
    const control = new AbortController();
    const made = makeLesson(recipe, pictures, 'zip', {
      signal: control.signal,
      progress: () => {
        control.abort();
      },
    });
    await expect(made).rejects.toThrow(/abort/);
    await expect(makeLesson(recipe, pictures, 'zip', quiet)).resolves.toMatchObject({ name: zip.name });
  });
});

const hostile = '</text><script>alert(1)</script>‮"&';
const pair: DatasetEntry = {
  id: 'pair',
  title: 'Pair',
  summary: '',
  opening: '',
  load: () =>
    Promise.resolve(
      datasetOf(
        ['A', 'B', 'C'].map((id) => nation(id)),
        [tie('pact', 'defence-pact', 'A', 'B'), tie('fear', 'rivalry', 'B', 'C')],
        { id: 'pair' },
      ),
    ),
  loadOpening: null,
};
const step = (id: string, more: Partial<LessonStep> = {}): LessonStep => ({
  ...{ id, title: hostile, view: 'data=pair', frame: 'all', text: '', notes: '' },
  ...{ spotlight: [], facts: [], question: null },
  ...more,
});
const own = (steps: readonly LessonStep[]): Lesson => ({
  ...{ id: 'own', dataset: 'pair', title: hostile, summary: '', author: '', language: 'en', ages: '' },
  ...{ minutes: 10, goals: [], vocabulary: [], discussion: [], steps },
});

describe('the pictures of a lesson of one’s own', () => {
  it('say what it is called, and do nothing else', async () => {
    const pictures = picturesOf(own([step('only')]), [pair]);
    const recipe = await recipeFor(pictures, { filters: false });
    const [made] = await unpacked(await makeLesson(recipe, pictures, 'zip', quiet));
    expect(made?.svg.querySelector('parsererror, script')).toBeNull();
    expect(made?.svg.querySelector('svg > title')?.textContent).toContain('</text><script>');
  });

  it('look where each step looks', async () => {
    const steps = [
      step('all'),
      step('lit', { frame: 'spotlight', spotlight: ['pact'] }),
      step('view', { frame: 'view', view: 'data=pair&camera=10*20*300' }),
    ];
    const pictures = picturesOf(own(steps), [pair]);
    const [all, lit, view] = await Promise.all(steps.map((one): Promise<Picture> => pictures.picture(one)));
    expect(all?.frame).toBeNull();
    const places = [...(lit?.positions ?? [])].filter(([key]) => key !== 'C').map(([, point]) => point);
    const { x = NaN, y = NaN, width = NaN, height = NaN } = lit?.frame ?? {};
    for (const place of places) {
      expect(place.x > x && place.x < x + width && place.y > y && place.y < y + height).toBe(true);
    }
    expect(view?.frame).toEqual({ x: -140, y: -130, width: 300, height: 300 });
  });

  it('fail with a word where the dataset cannot be fetched, and succeed when it can', async () => {
    let isThere = false;
    const flaky = { ...pair, load: () => (isThere ? pair.load() : Promise.reject(new Error('no network'))) };
    const only = step('only');
    const pictures = picturesOf(own([only]), [flaky]);
    await expect(pictures.picture(only)).rejects.toThrow('no network');
    isThere = true;
    expect((await pictures.picture(only)).shown.edges.size).toBe(2);
  });
});
