import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildGraph,
  datasets,
  figure,
  noFilters,
  plainEncoding,
  relationshipTypes,
  tieColour,
  visible,
  type Dataset,
  type FigureOptions,
  type Filters,
  type Point,
  type RelationGraph,
} from '#graph';
import { makePdf, type PdfOptions } from '../../../src/figures/document/pdf.ts';
import { qrMatrix } from '../../../src/figures/qr.ts';
import { circleOf, figureOptions as plainFigure } from '../../fixtures/figures.ts';
import { pyongyang } from '../../fixtures/graphs.ts';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

const flagFiles: Readonly<Record<string, string>> = import.meta.glob(
  '/node_modules/circle-flags/flags/*.svg',
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const flags = new Map(
  Object.entries(flagFiles).map(([path, svg]) => [/([^/]+)\.svg$/.exec(path)?.[1] ?? '', svg]),
);

const figureOptions: FigureOptions = {
  ...plainFigure,
  ...{ width: 1123, height: 794, flags },
  title: 'Pyongyang and the world',
  subtitle: ['In 2024', 'Ties of every kind'],
  date: '2026-01-02',
  link: 'https://example.org/#view',
  fontCss: "@font-face{font-family:'Source Sans 3 Variable';src:url(data:font/woff2;base64,AAAA)}",
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', sans-serif",
  qr: qrMatrix('https://example.org/#view'),
};
const options: PdfOptions = { paper: 'a4', orientation: 'landscape', title: 'Pyongyang and the world' };

function draw(
  graph: RelationGraph,
  change: Partial<FigureOptions> = {},
  filters: Filters = noFilters,
): string {
  return figure(graph, visible(graph, filters), circleOf(graph), { ...figureOptions, ...change });
}

const pageOf = (svg: string, width = 1123, height = 794): { svg: string; width: number; height: number } => ({
  svg,
  width,
  height,
});

const open = async (pdf: Blob): Promise<pdfjs.PDFDocumentProxy> =>
  pdfjs.getDocument({ data: new Uint8Array(await pdf.arrayBuffer()) }).promise;

/** What can be selected on a page, piece by piece. */
async function textsOf(page: pdfjs.PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
}

/** What a figure says, text element by text element. */
const textsIn = (svg: string): string[] =>
  [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')].map(
    (text) => text.textContent,
  );

interface Operations {
  readonly names: ReadonlySet<string>;
  /** Numbers of all glyphs that are shown; 0 is the box for what a font lacks. */
  readonly glyphs: readonly number[];
  readonly fonts: readonly { readonly name: string; readonly missing: boolean }[];
}

async function operationsOf(page: pdfjs.PDFPageProxy): Promise<Operations> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const known = new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code, name]));
  const glyphs: number[] = [];
  const fonts = new Map<string, { name: string; missing: boolean }>();
  for (const [at, code] of fnArray.entries()) {
    const [first] = (argsArray[at] as [unknown] | null) ?? [null];
    if (code === pdfjs.OPS.showText)
      for (const glyph of first as (number | { originalCharCode: number })[])
        if (typeof glyph === 'object') glyphs.push(glyph.originalCharCode);
    if (code === pdfjs.OPS.setFont && typeof first === 'string') {
      const { name, missingFile } = page.commonObjs.get(first) as { name: string; missingFile?: boolean };
      fonts.set(first, { name, missing: missingFile === true });
    }
  }
  return { names: new Set(fnArray.map((code) => known.get(code) ?? '')), glyphs, fonts: [...fonts.values()] };
}

const isImage = (name: string): boolean => /^paint.*(Image|Mask)/.test(name);

/** What a page looks like: red, green, blue and alpha of each pixel. */
async function drawnPage(page: pdfjs.PDFPageProxy, scale = 2): Promise<Uint8ClampedArray> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
  await page.render({ canvas, viewport }).promise;
  const context = canvas.getContext('2d') ?? expect.fail('no canvas');
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** How many pixels of a page have about this colour. */
async function pixelsOf(page: pdfjs.PDFPageProxy, colour: string, scale = 2): Promise<number> {
  const data = await drawnPage(page, scale);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]; // prettier-ignore
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const off = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0].map((part, i) => Math.abs(part - ([red, green, blue][i] ?? 0))); // prettier-ignore
    if (Math.max(...off) <= 2) count++;
  }
  return count;
}

let dataset: Dataset;
let graph: RelationGraph;
beforeAll(async () => {
  dataset = await pyongyang();
  graph = buildGraph(dataset);
});

describe('a figure as a PDF', () => {
  let svg: string;
  let blob: Blob;
  let pdf: pdfjs.PDFDocumentProxy;
  let page: pdfjs.PDFPageProxy;
  beforeAll(async () => {
    svg = draw(graph);
    blob = await makePdf([pageOf(svg)], options);
    pdf = await open(blob);
    page = await pdf.getPage(1);
  });

  it('is one page of A4 that says what it is and who made it', async () => {
    expect(blob.type).toBe('application/pdf');
    expect(pdf.numPages).toBe(1);
    const [left, top, width, height] = page.view;
    expect([left, top]).toEqual([0, 0]);
    expect(width).toBeCloseTo((297 / 25.4) * 72, 1);
    expect(height).toBeCloseTo((210 / 25.4) * 72, 1);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: options.title, Creator: 'Entente' });
  });

  it('has every text of the figure to select, once each, and no other', async () => {
    expect((await textsOf(page)).sort()).toEqual(textsIn(svg).sort());
  });

  it('has shapes and letters with their fonts, and no pixels', async () => {
    const { names, glyphs, fonts } = await operationsOf(page);
    expect(names).toContain('constructPath');
    expect([...names].filter(isImage)).toEqual([]);
    expect(glyphs.length).toBeGreaterThan(500);
    expect(glyphs).not.toContain(0);
    expect(fonts.every(({ missing }) => !missing)).toBe(true);
    const files = fonts.map(({ name }) => name.replace(/-halo$/, ''));
    expect([...new Set(files)].sort()).toEqual(['SourceSans3-Bold-latin', 'SourceSans3-Regular-latin']);
  });

  it('shows the ground, the ties and the names in their colours', async () => {
    expect(await pixelsOf(page, '#fbf9f4')).toBeGreaterThan(100_000);
    for (const id of ['defence-pact', 'sanction-trade']) {
      const type = relationshipTypes.find((one) => one.id === id);
      if (!type) throw new Error(`no type ${id}`);
      expect(await pixelsOf(page, tieColour(type, 'light')), id).toBeGreaterThan(200);
    }
    expect(await pixelsOf(page, '#1d2733')).toBeGreaterThan(1000);
  });

  it('leaves out what the figure leaves out', async () => {
    const blank = await open(await makePdf([pageOf(draw(graph, { legend: 'none', qr: null, hasGround: false }))], options)); // prettier-ignore
    const texts = await textsOf(await blank.getPage(1));
    expect(texts).toContain('Russia');
    expect(texts).not.toContain('Alliances');
  });
});

describe('what is under and in a node', () => {
  it('is a map, rings, or nothing at all', async () => {
    const homes = new Map([[graph.nodes()[0] ?? '', { x: 0, y: 0 }]]);
    const land = 'M-400 -300L400 -300L400 300L-400 300Z';
    const rings = {
      of: 'Russia',
      centre: { x: 0, y: 0 },
      radii: [300, 200, 100],
      steps: [1, 2, 3, Infinity],
    };
    for (const underlay of [
      { land, borders: 'M-400 0L400 0', homes, sphere: 'M-500 0A500 500 0 1 0 500 0A500 500 0 1 0 -500 0Z' },
      { land: '', borders: '', homes, rings },
      { land: '', borders: '', homes: new Map<string, Point>() },
    ]) {
      const pdf = await open(await makePdf([pageOf(draw(graph, { underlay }))], options));
      const pixels = await pixelsOf(await pdf.getPage(1), '#f1ebdd', 1);
      if (underlay.land === '' && !('rings' in underlay)) expect(pixels).toBeLessThan(100);
      else expect(pixels).toBeGreaterThan(5000);
    }
  });

  it('is a flag of shapes, or of pixels where it is written otherwise', async () => {
    const odd = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" viewBox="0 0 8 8"><mask id="m"><rect width="8" height="8" fill="#fff"/></mask><rect mask="url(#m)" width="8" height="8" fill="#12ff34"/></svg>'; // prettier-ignore
    const [nation = ''] = graph.filterNodes((_key, { kind, flag }) => kind === 'nation' && flag !== '');
    const flag = graph.getNodeAttribute(nation, 'flag');
    const changed = new Map([...flags, [flag, odd]]);
    const pdf = await open(await makePdf([pageOf(draw(graph, { flags: changed }))], options));
    const page = await pdf.getPage(1);
    expect([...(await operationsOf(page)).names].some(isImage)).toBe(true);
    const pixels = await pixelsOf(page, '#12ff34', 4);
    expect(pixels).toBeGreaterThan(500);
  });
});

describe('what steps back', () => {
  it('is fainter than what is lit, flags too', async () => {
    const [first = ''] = graph.nodes();
    const lit = { nodes: new Set([first]), edges: new Set<string>() };
    const [all, some] = await Promise.all(
      [null, lit].map(async (which) => {
        const pdf = await open(await makePdf([pageOf(draw(graph, { lit: which, legend: 'none' }))], options));
        return pixelsOf(await pdf.getPage(1), '#d80027');
      }),
    );
    expect(all).toBeGreaterThan(100);
    expect(some).toBeLessThan((all ?? 0) / 5);
  });
});

describe('texts that nobody expected', () => {
  const strange = {
    markup: '</text><script>',
    controls: 'ab\u202ecd\u202c\u2066e\u2069f',
    long: 'x'.repeat(300),
    emoji: 'Land 🇫🇷😀',
    hangul: '대한민국',
    han: '中华人民共和国',
    arabic: 'دولة مالي',
    vowels: 'مُحَمَّد',
    hebrew: 'ישראל',
    cyrillic: 'Россия',
    greek: 'Ελλάδα',
    latin: 'Česká Şırnak',
    vietnamese: 'Việt Nam',
    thai: 'ประเทศไทย',
    lone: 'a\ud800b',
    unassigned: '\u{10ffff}\ue000',
  };
  let pdf: pdfjs.PDFDocumentProxy;
  beforeAll(async () => {
    const names = Object.values(strange);
    const entities = dataset.entities.map((entity, at) => ({ ...entity, name: names[at] ?? entity.name }));
    const selected = new Set(entities.map(({ id }) => id));
    const title = `Words ${strange.arabic} ${strange.han}`;
    pdf = await open(
      await makePdf([pageOf(draw(buildGraph({ ...dataset, entities }), { title, selected }))], {
        ...options,
        title,
      }),
    );
  }, 60_000);

  it('are drawn without a box for what a font lacks', async () => {
    const { glyphs, names, fonts } = await operationsOf(await pdf.getPage(1));
    expect(glyphs).not.toContain(0);
    expect(fonts.every(({ missing }) => !missing)).toBe(true);
    // The emoji, the vowel signs and what no font has.
    expect([...names].some(isImage)).toBe(true);
  });

  it('are found by those who search, where a font that ships has them', async () => {
    const found = (await textsOf(await pdf.getPage(1))).join('').normalize('NFKC');
    for (const id of ['markup', 'hangul', 'han', 'hebrew', 'cyrillic', 'greek', 'vietnamese'] as const)
      expect(found, id).toContain(strange[id]);
    for (const word of strange.arabic.split(' ')) expect(found).toContain(word);
    for (const word of strange.latin.split(' ')) expect(found).toContain(word);
    expect(found).toContain('xxx...');
  });

  it('are the title that a reader shows', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toHaveProperty('Title', `Words ${strange.arabic} ${strange.han}`);
  });
});

describe('the address of the view', () => {
  const link = `https://example.org/?data=pyongyang&types=${'defence-pact.'.repeat(16)}&years=2024`;

  it('is opened by a click on the text that says it, wherever a figure lies on its sheet', async () => {
    const svg = draw(graph, { link, legend: 'none' });
    const places = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('a > text');
    expect(places.length).toBeGreaterThan(1);
    for (const [paper, orientation] of [
      ['fit', 'landscape'],
      ['a4', 'landscape'],
      ['letter', 'portrait'],
    ] as const) {
      const pdf = await open(
        await makePdf([pageOf(draw(graph)), pageOf(svg)], { ...options, paper, orientation }),
      );
      const page = await pdf.getPage(2);
      const links = (await page.getAnnotations()) as {
        url: string;
        rect: [number, number, number, number];
      }[];
      expect(links.map(({ url }) => url)).toEqual([...places].map(() => link));
      const { items } = await page.getTextContent();
      for (const [at, { textContent }] of places.entries()) {
        const text = items.find((item) => 'str' in item && item.str === textContent);
        if (!text || !('transform' in text)) expect.fail(`no text ${textContent}`);
        const [left = 0, bottom = 0, right = 0, top = 0] = links[at]?.rect ?? [];
        const [x, y] = (text.transform as number[]).slice(4) as [number, number];
        expect(x).toBeCloseTo(left, 0);
        expect(y).toBeGreaterThan(bottom);
        expect(y).toBeLessThan(top);
        // The test's letters are as wide as each other, those of the page are not.
        expect(right - left).toBeGreaterThan(text.width * 0.8);
        expect(top - bottom).toBeLessThan(text.height * 2);
      }
    }
  });
});

describe('pages', () => {
  it('look alike where their figures are the same, whatever was drawn before', async () => {
    const svg = draw(graph, { legend: 'right', encoding: { ...plainEncoding, blocs: 'hulls' } });
    const pdf = await open(await makePdf([pageOf(svg), pageOf(svg), pageOf(svg)], options));
    const [first, ...others] = await Promise.all(
      [1, 2, 3].map(async (at) => drawnPage(await pdf.getPage(at))),
    );
    // The smoothing of an edge may differ by a shade.
    for (const other of others)
      expect(other.filter((part, at) => Math.abs(part - (first?.[at] ?? NaN)) > 8).length).toBe(0);
  });

  const small =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="400" viewBox="0 0 200 400"><rect width="200" height="400" fill="#336699"/><text x="20" y="40">Small</text></svg>';

  it('lie in the middle, as large as the margins allow', async () => {
    const pdf = await open(await makePdf([pageOf(small, 200, 400)], { ...options, orientation: 'portrait' }));
    const page = await pdf.getPage(1);
    const margin = (10 / 25.4) * 72;
    const [, , width, height] = page.view as [number, number, number, number];
    const side = (height - margin * 2) / 2;
    expect((await pixelsOf(page, '#336699', 1)) / (side * side * 2)).toBeCloseTo(1, 1);
    expect(width).toBeLessThan(height);
  });

  it('are as large as their figures where that is asked', async () => {
    const pdf = await open(
      await makePdf([pageOf(small, 200, 400), pageOf(draw(graph))], { ...options, paper: 'fit' }),
    );
    expect((await pdf.getPage(1)).view).toEqual([0, 0, 150, 300]);
    const [, , width, height] = (await pdf.getPage(2)).view as [number, number, number, number];
    expect([width, height]).toEqual([842.25, 595.5]);
  });

  it('come in order, and each is told of', async () => {
    const told: [number, number][] = [];
    const titles = ['First', 'Second', 'Third'];
    const pdf = await open(
      await makePdf(
        titles.map((title) => pageOf(draw(graph, { title }))),
        {
          ...options,
          onProgress: (...step) => told.push(step),
        },
      ),
    );
    expect(pdf.numPages).toBe(3);
    for (const [at, title] of titles.entries()) {
      const texts = await textsOf(await pdf.getPage(at + 1));
      expect(texts).toContain(title);
      expect(texts.filter((text) => text === 'Alliances')).toHaveLength(1);
    }
    expect(told).toEqual([[0, 3], [1, 3], [2, 3], [3, 3]]); // prettier-ignore
  });

  it('stop when they are told to, and leave nothing behind', async () => {
    const before = document.documentElement.outerHTML;
    const pages = [pageOf(draw(graph)), pageOf(draw(graph)), pageOf(draw(graph))];
    const reason = new Error('enough');
    await expect(makePdf(pages, { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const control = new AbortController();
    let last = 0;
    const stopped = makePdf(pages, {
      ...options,
      signal: control.signal,
      onProgress: (done) => {
        last = done;
        if (done === 1) control.abort(reason);
      },
    });
    await expect(stopped).rejects.toBe(reason);
    expect(last).toBe(1);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stop while a font is waited for', async () => {
    const control = new AbortController();
    const reason = new Error('enough');
    const fetch = window.fetch.bind(window);
    window.fetch = () => {
      control.abort(reason);
      return new Promise<never>(() => undefined);
    };
    try {
      const title = 'Α glyph of a font that no other test asks for: \u1f00';
      const stopped = makePdf([pageOf(draw(graph, { title }))], { ...options, signal: control.signal });
      await expect(stopped).rejects.toBe(reason);
    } finally {
      window.fetch = fetch;
    }
  });

  it('are refused where they are no SVG', async () => {
    await expect(makePdf([pageOf('<svg')], options)).rejects.toThrow('no well-formed SVG');
  });
});

it('draws the whole world', async () => {
  const world = await datasets.find(({ id }) => id === 'world')?.load();
  if (!world) throw new Error('the world does not ship');
  const large = buildGraph(world);
  const svg = draw(large, {}, { ...noFilters, years: { from: 2025, to: 2025 } });
  const start = performance.now();
  const blob = await makePdf([pageOf(svg)], options);
  console.log(`world 2025: ${String(Math.round(performance.now() - start))} ms, ${String(blob.size)} bytes`);
  const page = await (await open(blob)).getPage(1);
  expect((await operationsOf(page)).glyphs).not.toContain(0);
}, 60_000);
