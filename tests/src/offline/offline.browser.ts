import { describe, expect, it } from 'vitest';
import { datasets, packDataset, type DatasetEntry, type Lesson } from '#graph';
import { embed, readEmbedded, type Embedded } from '../../../src/offline/embedded.ts';
import { frameHtml, isEmbedded } from '../../../src/offline/embed.ts';
import { lessonAsFile, TemplateMissing } from '../../../src/offline/one-file.ts';
import { saveLesson } from '../../../src/offline/save-lesson.ts';
import template from '../../../src/offline/one-file/index.html?raw';

/** Whatever HTML, scripts and replacements make of it, it must come out as it went in. */
const nasty = '</script><!--<script>&amp; $& $` \u2028 “l’été”';

const lesson: Lesson = {
  id: 'a-lesson',
  dataset: 'pyongyang-2024',
  title: nasty,
  summary: '',
  author: '',
  language: 'en',
  ages: '',
  minutes: 1,
  goals: [],
  vocabulary: [],
  discussion: [],
  steps: [
    {
      id: 'one',
      title: 'One',
      view: 'data=pyongyang-2024',
      frame: 'all',
      text: nasty,
      notes: '',
      spotlight: [],
      facts: [],
      question: null,
    },
  ],
};

const entry: DatasetEntry = datasets[0] ?? expect.fail('no dataset ships');
const read = (page: string): Document => new DOMParser().parseFromString(page, 'text/html');

describe('a lesson in one file', () => {
  it('carries the lesson, the dataset and its flags, word by word', async () => {
    const dataset = await entry.load();
    const file = await lessonAsFile(lesson, dataset, {
      opening: entry.opening,
      template: () => Promise.resolve(template),
    });
    expect(file.type).toBe('text/html');
    const page = read(await file.text());
    const carried = readEmbedded(page) ?? expect.fail('the page carries nothing');
    expect(carried.lesson).toEqual(lesson);
    expect(carried.dataset).toEqual(packDataset(dataset));
    expect(carried.isPart).toBe(false);
    expect(Object.keys(carried.flags)).toEqual(expect.arrayContaining(['ru', 'kp']));
    expect(carried.flags).not.toHaveProperty('br');
    expect(page.title).toBe(nasty);
    expect(page.querySelectorAll('script')).toHaveLength(read(template).querySelectorAll('script').length);
  });

  it('is not made of a page that is something else', async () => {
    const carried: Embedded = {
      lesson,
      dataset: packDataset(await entry.load()),
      isPart: false,
      ownTypes: [],
      opening: '',
      flags: {},
    };
    expect(embed('<!doctype html><title>Not found</title>', carried)).toBeNull();
    expect(readEmbedded(read(template))).toBeNull();
  });

  it('says so where its page cannot be fetched', async () => {
    const dataset = await entry.load();
    const template = (): Promise<string> => Promise.reject(new TypeError('Failed to fetch'));
    await expect(lessonAsFile(lesson, dataset, { opening: '', template })).rejects.toThrow(TemplateMissing);
    // This server has no such page: it answers with another.
    const told: string[] = [];
    await saveLesson(lesson, [], (text) => told.push(text));
    expect(told.at(-1)).toMatch(/could not be fetched/);
  });
});

describe('a frame for another page', () => {
  const address = 'https://example.org/entente/?data=world&types=rivalry.energy&years=1985';

  it('leads to the view, embedded, whatever its title', () => {
    const frame = read(frameHtml(address, nasty, 'medium')).querySelector('iframe');
    expect(frame?.title).toBe(nasty);
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect([frame?.width, frame?.height]).toEqual(['800', '500']);
    const url = new URL(frame?.getAttribute('src') ?? '');
    expect(isEmbedded(url.search)).toBe(true);
    url.searchParams.delete('embed');
    expect(url.href).toBe(address);
  });

  it('is an embedded view however the address says so', () => {
    expect(['?embed', '?embed=yes', '?data=world&embed='].map((query) => isEmbedded(query))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isEmbedded('?data=world&select=embed')).toBe(false);
  });
});
