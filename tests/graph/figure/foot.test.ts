import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  noFilters,
  sourcePages,
  visible,
  type Cited,
  type FigureOptions,
  type RelationGraph,
  type Source,
} from '#graph';
import { circleOf, drawnFigure, figureOptions } from '../../fixtures/figures.ts';
import { graphOf, nation, pyongyang, tie } from '../../fixtures/graphs.ts';
import { elementById, elementsOf, parseXml, textOf, textsOf, type XmlElement } from '../../fixtures/xml.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  kind: 'page',
  title: `Work ${id}`,
  author: '',
  date: '',
  reference: '',
  url: '',
  ...more,
});

/** Two nations with a tie for each source. */
const citing = (sources: readonly Source[], licences: readonly string[] = ['CC-BY-4.0']): RelationGraph =>
  graphOf(
    [nation('A'), nation('B')],
    sources.map(({ id }) => tie(id, 'rivalry', 'A', 'B', { sources: [id] })),
    { licences, sources: new Map(sources.map((one) => [one.id, one])) },
  );

const footOf = (graph: RelationGraph, change: Partial<FigureOptions> = {}): XmlElement =>
  elementById(parseXml(drawnFigure(graph, change)), 'foot');

const linesOf = (graph: RelationGraph, change: Partial<FigureOptions> = {}): string[] =>
  textsOf(footOf(graph, change));

const named = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((one) => one.name === name);

const number = (element: XmlElement, name: string): number => Number(element.attributes.get(name));

describe('the address in the foot', () => {
  const link = `https://entente.example/?data=world&years=2024&types=${'defence-pact.'.repeat(20)}end`;

  it('is whole, in lines of its own, each of which leads there', () => {
    const foot = footOf(citing([source('s')]), { link });
    const links = named(foot, 'a');
    expect(links.length).toBeGreaterThan(1);
    expect(links.map(textOf).join('')).toBe(link);
    for (const one of links) {
      expect(one.attributes.get('href')).toBe(link);
      const [place] = named(one, 'rect');
      if (!place) expect.fail('nothing to click');
      expect(number(place, 'x') + number(place, 'width')).toBeLessThanOrEqual(figureOptions.width - 28);
      expect(number(place, 'y') + number(place, 'height')).toBeLessThanOrEqual(figureOptions.height - 28);
    }
  });

  it('is cut where it takes more than three lines, but leads where it should', () => {
    const long = `https://entente.example/?types=${'x'.repeat(3000)}`;
    const links = named(footOf(citing([]), { link: long }), 'a');
    expect(links).toHaveLength(3);
    expect(links.map(textOf).join('')).toMatch(/^https:.*x…$/);
    for (const one of links) expect(one.attributes.get('href')).toBe(long);
  });

  it('leads nowhere where it is none', () => {
    for (const other of ['javascript:alert(1)', 'data:text/html,x', 'file:///x'])
      expect(named(footOf(citing([]), { link: other }), 'a')).toEqual([]);
  });

  it('leaves licence and map their place, however narrow the page', () => {
    const licences = ['CC-BY-4.0', 'ODbL-1.0', 'a licence with a name that no line of this page can hold'];
    const underlay = { land: 'M0 0L9 9Z', borders: 'M1 1L2 2', homes: new Map() };
    for (const width of [1200, 500, 260]) {
      const said = linesOf(citing([source('s')], licences), { width, link, underlay, title: '' }).join('');
      const packed = said.replaceAll(' ', '');
      for (const word of ['CC-BY-4.0', 'ODbL-1.0', 'can hold', 'Natural Earth', '31 December'])
        expect(packed).toContain(word.replaceAll(' ', ''));
    }
  });
});

describe('a source in the foot', () => {
  it('can be looked up: who published it and when, where that is known and not in the title', () => {
    const lines = (one: Partial<Source>): string[] => linesOf(citing([source('s', one)]));
    expect(lines({ title: 'Member States', author: 'African Union' })).toContain(
      'Sources: Member States (African Union)',
    );
    expect(lines({ title: 'The Eastern Question', author: 'M. S. Anderson', date: '1966-05-01' })).toContain(
      'Sources: The Eastern Question (M. S. Anderson, 1966)',
    );
    expect(lines({ title: 'Treaty of Berlin', date: '1878-07-13' })).toContain(
      'Sources: Treaty of Berlin (1878)',
    );
    expect(lines({ title: 'NATO in 2019', author: 'NATO', date: '2019' })).toContain('Sources: NATO in 2019');
  });

  const many = Array.from({ length: 400 }, (_, at) =>
    source(`s${String(at)}`, { title: `The work of number ${String(at)}`, author: 'Somebody' }),
  );

  it.each(['short', 'full'] as const)('is named or counted: %s', (sources) => {
    const said = linesOf(citing(many), { sources }).join(' ');
    const left = Number(/and (\d+) more/.exec(said)?.[1]);
    const whole = said.match(/number \d+ \(Somebody\)/g) ?? [];
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.length + left).toBe(many.length);
  });

  describe('of a document', () => {
    const citedIn = (graph: RelationGraph, change: Partial<FigureOptions> = {}): Cited => ({
      graph,
      shown: visible(graph, noFilters),
      positions: circleOf(graph),
      options: { ...figureOptions, sources: 'paged', ...change },
    });
    const pagesOf = (...figures: readonly Cited[]): XmlElement[] =>
      sourcePages(figures, figureOptions).map(parseXml);

    it('stands in the foot where that holds all, and nowhere else', () => {
      const graph = citing(many.slice(0, 5));
      expect(linesOf(graph, { sources: 'paged' })).toEqual(linesOf(graph, { sources: 'full' }));
      expect(pagesOf(citedIn(graph))).toEqual([]);
    });

    it('stands on a page of its own where it does not, numbered, with what is known of it', () => {
      const graph = citing(many);
      expect(linesOf(graph, { sources: 'paged' })).toContain('Sources: listed at the end of this document');
      const pages = pagesOf(citedIn(graph));
      expect(pages.length).toBeGreaterThan(1);
      const texts = pages.flatMap((page) => textsOf(elementById(page, 'sources')));
      expect(texts.filter((text) => /^\d+\.$/.test(text))).toEqual(many.map((_, at) => `${String(at + 1)}.`));
      for (const { title } of many) expect(texts).toContain(`${title}. Somebody`);
      const last = `Sources (${String(pages.length)} of ${String(pages.length)})`;
      expect(pages.map((page) => textsOf(elementById(page, 'head'))[0]).at(-1)).toBe(last);
    });

    it('is listed once for all figures, if only one of them has too many', () => {
      const [few, lots] = [citing(many.slice(0, 3)), citing(many)];
      expect(pagesOf(citedIn(few), citedIn(lots)).length).toBe(pagesOf(citedIn(lots)).length);
    });

    it('stays on its page and links to where it is read', async () => {
      const graph = buildGraph(await pyongyang());
      for (const [width, height] of [
        [1200, 800],
        [700, 1000],
      ] as const) {
        const figures = [citedIn(graph, { width, height })];
        const pages = sourcePages(figures, { ...figureOptions, width, height }).map(parseXml);
        expect(pages.length).toBeGreaterThan(0);
        for (const page of pages) {
          for (const text of named(elementById(page, 'sources'), 'text')) {
            const end = number(text, 'x') + figureOptions.measure(textOf(text), 11, false);
            expect(end).toBeLessThanOrEqual(width - 28);
            expect(number(text, 'y')).toBeLessThanOrEqual(height - 28);
          }
        }
        const urls = new Set(
          pages.flatMap((page) => named(page, 'a').map(({ attributes }) => attributes.get('href'))),
        );
        const known = [...graph.getAttribute('sources').values()].flatMap(({ url }) =>
          url === '' ? [] : [url],
        );
        expect(known).toEqual(expect.arrayContaining([...urls]));
        expect(urls.size).toBeGreaterThan(10);
      }
    });
  });
});
