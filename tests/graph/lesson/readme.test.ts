import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildGraph, checkLesson, datasets, parseLesson } from '#graph';

const readme = readFileSync(new URL('../../../graph/data/README.md', import.meta.url), 'utf8');
const example = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';

it('the lesson by which the README shows the format is one', async () => {
  const lesson = parseLesson({ json: example('json'), markdown: example('markdown') });
  expect(lesson.steps[0]?.question?.explanation).toContain('entente');
  const dataset = await datasets.find(({ id }) => id === lesson.dataset)?.load();
  expect(dataset && checkLesson(lesson, buildGraph(dataset))).toEqual([]);
});
