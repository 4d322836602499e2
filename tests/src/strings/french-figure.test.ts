import { beforeAll, describe, expect, it, vi } from 'vitest';

// Before anything is imported: the language is settled once.
vi.hoisted(() => {
  vi.stubGlobal('window', { localStorage: { getItem: () => 'fr' } });
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
});

import {
  buildGraph,
  compare,
  decodeFilters,
  datasets as english,
  englishFigureWords,
  figure,
  figureThemes,
  legendSections,
  noFilters,
  plainEncoding,
  sceneOf,
  search,
  smallMultiples,
  visible,
  type FigureOptions,
  type Point,
  type RelationGraph,
} from '#graph';
import { datasets } from '../../../src/strings/datasets.ts';
import { figureWords } from '../../../src/strings/figure-words.ts';
import { sceneWords } from '../../../src/strings/scene.ts';
import { singleChoices } from '../../fixtures/scenes.ts';
import { elementsOf, parseXml, textOf } from '../../fixtures/xml.ts';

const load = async (list: typeof datasets, id: string): Promise<RelationGraph> => {
  const entry = list.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`there is no ${id}`);
  return buildGraph(await entry.load());
};

let [original, graph]: RelationGraph[] = [];
beforeAll(async () => {
  [original, graph] = [await load(english, 'europe-1914'), await load(datasets, 'europe-1914')];
});
const both = (): { original: RelationGraph; graph: RelationGraph } => {
  if (!original || !graph) throw new Error('not loaded');
  return { original, graph };
};

const at = (year: number) => ({ from: year, to: year });
const filters = { ...noFilters, years: at(1907) };
const places = (of: RelationGraph): Map<string, Point> =>
  new Map(of.nodes().map((key, index) => [key, { x: Math.cos(index) * 400, y: Math.sin(index * 2) * 300 }]));
const options: FigureOptions = {
  width: 1600,
  height: 1200,
  theme: 'light',
  title: 'Titre',
  frame: null,
  subtitle: [],
  date: '2026-03-01',
  link: '',
  flags: new Map(),
  fontCss: '',
  fontFamily: 'sans-serif',
  measure: (text, size) => text.length * size * 0.5,
  selected: new Set(),
  lit: null,
  underlay: { land: 'M0 0h9v9Z', borders: 'M0 0h9', homes: new Map() },
  encoding: plainEncoding,
  comparison: null,
  isMap: false,
  legend: 'right',
  sources: 'short',
  qr: [[true]],
  hasGround: true,
  words: figureWords,
};
const textsOf = (svg: string): string[] =>
  elementsOf(parseXml(svg))
    .filter(({ name }) => name === 'text' || name === 'title' || name === 'desc')
    .map(textOf);

describe('a dataset in French', () => {
  it('is called so, before and after it is loaded, and opens with the same', () => {
    const titles = datasets.map(({ title }) => title);
    expect(titles).toEqual([
      'Poutine à Pyongyang, juin 2024',
      'Le monde depuis 1945',
      'L’Europe, 1871–1918\u202f: deux camps se forment',
    ]);
    expect(datasets.map(({ id, opening }) => [id, opening])).toEqual(
      english.map(({ id, opening }) => [id, opening]),
    );
    expect(both().graph.getAttribute('title')).toBe(titles[2]);
    expect(both().graph.getAttribute('views')[0]?.title).toBe('Les camps en 1907');
  });

  it('is found by its French and its English names', () => {
    const found = (text: string): string | undefined => search(both().graph, text)[0]?.id;
    for (const text of ['Autriche-Hongrie', 'Austria-Hungary']) expect(found(text)).toBe('AUH');
    for (const text of ['Triplice', 'Triple Alliance', 'Dreibund']) expect(found(text)).toBe('TRIPLE');
  });

  it('shows the same under the same address, with the same ties in the same words', () => {
    const { original, graph } = both();
    for (const { filters: address } of original.getAttribute('views')) {
      const chosen = decodeFilters(address);
      expect(visible(graph, chosen)).toEqual(visible(original, chosen));
    }
    expect(graph.mapEdges((_key, tie) => tie)).toEqual(original.mapEdges((_key, tie) => tie));
  });
});

describe('a figure in French', () => {
  it.each([plainEncoding, ...singleChoices])(
    'has nothing of an English legend: $ties, $blocs, $size, $colour',
    (encoding) => {
      const { original, graph } = both();
      for (const years of [null, [at(1887), at(1914)] as const]) {
        const comparison = years && compare(graph, filters, ...years);
        const shown = comparison?.shown ?? visible(graph, filters);
        const drawn = { encoding, comparison, isMap: true };
        const sections = (of: RelationGraph, words: typeof figureWords): string[] =>
          legendSections(sceneOf(of, shown, drawn, words), figureThemes.light, words).flatMap(
            ({ heading, rows }) => [heading, ...rows.map(({ label }) => label)],
          );
        const [ours, theirs] = [sections(graph, figureWords), sections(original, englishFigureWords)];
        expect(ours).toHaveLength(theirs.length);
        const texts = textsOf(figure(graph, shown, places(graph), { ...options, ...drawn }));
        expect(texts).toEqual(expect.arrayContaining(ours.filter((text) => text !== '')));
        // What a treaty is called is content, and may be what an organisation was called after.
        const content = new Set([...ours, '', ...graph.mapEdges((_key, { title }) => title)]);
        const foreign = theirs.filter((text) => !content.has(text));
        expect(foreign.length).toBeGreaterThan(2);
        expect(texts.filter((text) => foreign.includes(text))).toEqual([]);
      }
    },
  );

  it('says in French what it is made of, when, and of what it is true', () => {
    const { graph } = both();
    const shown = visible(graph, filters);
    const all = textsOf(figure(graph, shown, places(graph), options)).join('\n');
    expect(all).toMatch(/^\d+ nations et organisations, \d+ liens\.$/m);
    expect(all).toContain('Entente, 1er mars 2026 · état des faits\u202f: 11 novembre 1918');
    expect(all).toContain('carte\u202f: côtes et frontières d’aujourd’hui, Natural Earth');
    expect(all).toMatch(/^Sources\u202f: .+\u202f; et \d+ autres$/m);
    expect(all).toContain('Code qui mène à cette vue');
    expect(all).not.toMatch(/facts as of|Sources: |nations and blocs|of today|and \d+ more/);
  });

  it('and a row of them, too', () => {
    const { graph } = both();
    const multiples = [1887, 1914].map((year) => ({
      title: String(year),
      shown: visible(graph, { ...filters, years: at(year) }),
      comparison: null,
    }));
    const texts = textsOf(smallMultiples(graph, multiples, places(graph), options));
    expect(texts).toContain('2 images côte à côte\u202f: 1887, 1914.');
    expect(texts).toContain('Autriche-Hongrie');
  });

  it('names what two members of an unfolded organisation share, and a bundle, in French', () => {
    const { graph } = both();
    const encoding = { ...plainEncoding, blocs: 'unfolded', ties: 'bundled' } as const;
    const scene = sceneOf(
      graph,
      visible(graph, filters),
      { encoding, comparison: null, isMap: false },
      sceneWords,
    );
    const labels = scene.types.filter(({ id }) => id.endsWith('-both')).map(({ label }) => label);
    expect(labels).toEqual([
      'Membres d’une même alliance de défense',
      'Membres d’une même organisation',
      'Membres d’un même bloc économique',
    ]);
    const titles = [...scene.ties.values()].filter(({ bundle }) => bundle).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).toMatch(/^\d+ liens$/);
  });
});
