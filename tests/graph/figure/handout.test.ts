import { describe, expect, it } from 'vitest';
import {
  handoutPages,
  noFilters,
  visible,
  type FigureOptions,
  type HandoutSheets,
  type HandoutWords,
  type RelationGraph,
} from '#graph';
import { circleOf, figureOptions } from '../../fixtures/figures.ts';
import { bloc, graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { elementById, elementsOf, parseXml, textsOf, type XmlElement } from '../../fixtures/xml.ts';

const words: HandoutWords = {
  pupil: ['Name', 'Class', 'Date'],
  tasks: { names: 'Write the names.', ties: 'Draw the ties.' },
  answers: 'Answers',
  choices: 'To choose from:',
  locale: 'en',
};

const small = graphOf(
  [
    nation('ARC', { name: 'Arcadia', flag: 'ar' }),
    nation('BOR', { name: 'Borduria' }),
    nation('SYL', { name: 'Syldavia' }),
    bloc('LEA', { name: 'League' }),
  ],
  [
    tie('ab', 'defence-pact', 'ARC', 'BOR', { title: 'The pact' }),
    tie('ba', 'sanction-arms', 'BOR', 'SYL', { title: 'The embargo' }),
    tie('al', 'membership', 'ARC', 'LEA', { title: 'The seat' }),
    tie('bl', 'membership', 'BOR', 'LEA', { title: 'The other seat' }),
  ],
);
const names = ['Arcadia', 'Borduria', 'League', 'Syldavia'];
const codes = ['ARC', 'BOR', 'LEA', 'SYL'];

const large = graphOf(
  Array.from({ length: 107 }, (_, at) => nation(`N${String(at)}`, { name: `State ${String(at)}` })),
  [],
);

function sheetsOf(
  graph: RelationGraph,
  sheets: Partial<HandoutSheets> = {},
  change: Partial<FigureOptions> = {},
): XmlElement[] {
  const options: FigureOptions = {
    ...figureOptions,
    theme: 'print',
    link: 'https://example.org/?v=1',
    ...change,
  };
  const asked = { handout: true, worksheet: 'names', key: true, ...sheets } as const;
  return handoutPages(graph, visible(graph, noFilters), circleOf(graph), options, asked, words).map(parseXml);
}

const has = (page: XmlElement, id: string): boolean =>
  elementsOf(page).some(({ attributes }) => attributes.get('id') === id);
/** Where the model lies on the page. */
const placeOf = (page: XmlElement): string => {
  const model = elementsOf(elementById(page, 'graph')).find(({ attributes }) =>
    (attributes.get('transform') ?? '').includes('scale'),
  );
  return model?.attributes.get('transform') ?? expect.fail('no picture');
};

describe('the sheets of a handout', () => {
  it.each([
    ['names', {}],
    ['ties', {}],
    ['names', { encoding: { ties: 'fanned', blocs: 'hulls', size: 'degree', colour: 'bloc' } }],
    ['ties', { encoding: { ties: 'fanned', blocs: 'hulls', size: 'degree', colour: 'balance' } }],
    ['names', { legend: 'bottom', sources: 'full', width: 718, height: 1047 }],
    ['names', { frame: { x: 0, y: -500, width: 600, height: 1000 } }],
  ] as const)(
    'have one place and scale, so that the answers lie over the worksheet (%s)',
    (worksheet, change) => {
      const pages = sheetsOf(small, { worksheet }, change);
      expect(pages).toHaveLength(3);
      expect(new Set(pages.map(placeOf)).size).toBe(1);
    },
  );

  it('ask for name and class, and say what is to be done', () => {
    const [handout, worksheet, answers] = sheetsOf(small).map(textsOf);
    expect(handout).toEqual(expect.arrayContaining(['Name', 'Class', 'Date']));
    expect(worksheet).toEqual(expect.arrayContaining(['Name', 'Class', 'Date', 'Write the names.']));
    expect(answers).toContain('Answers');
    expect(answers).not.toContain('Class');
  });

  it('lead the class to the view from the handout alone', () => {
    const [handout, worksheet, answers] = sheetsOf(small).map((page) => textsOf(page).join(' '));
    expect(handout).toContain('example.org');
    expect(worksheet).not.toContain('example.org');
    expect(answers).not.toContain('example.org');
  });

  it('are those that were chosen; answers of nothing are none', () => {
    expect(sheetsOf(small, { worksheet: 'none' })).toHaveLength(1);
    expect(sheetsOf(small, { handout: false, key: false })).toHaveLength(1);
    expect(sheetsOf(small, { handout: false, worksheet: 'none' })).toHaveLength(0);
  });
});

describe('a worksheet of names', () => {
  it('has a number for every node and outline, and a line for every number', () => {
    for (const blocs of ['squares', 'hulls'] as const) {
      const [, page] = sheetsOf(small, {}, { encoding: { ...figureOptions.encoding, blocs } });
      if (!page) expect.fail('no worksheet');
      expect(textsOf(elementById(page, 'numbers')).toSorted()).toEqual(['1', '2', '3', '4']);
      expect(textsOf(elementById(page, 'list'))).toEqual(['1', '2', '3', '4']);
    }
  });

  it('names nobody but in the list to choose from, which is by the alphabet and whole', () => {
    const encoding = { ties: 'fanned', blocs: 'hulls', size: 'same', colour: 'bloc' } as const;
    const [, page] = sheetsOf(small, {}, { encoding });
    if (!page) expect.fail('no worksheet');
    const texts = textsOf(page);
    const said = texts.filter((text) => [...names, ...codes].some((name) => text.includes(name)));
    expect(said).toEqual([`To choose from: ${names.join(' · ')}`]);
  });

  it('has its answers by number, in the place of the lines', () => {
    const [, worksheet, answers] = sheetsOf(small);
    if (!worksheet || !answers) expect.fail('no answers');
    const list = textsOf(elementById(answers, 'list'));
    expect(list.filter((text) => names.includes(text)).toSorted()).toEqual(names);
    expect(list.filter((text) => /^\d+$/.test(text))).toEqual(['1', '2', '3', '4']);
    const linesOf = (page: XmlElement): (string | undefined)[] =>
      elementsOf(elementById(page, 'list')).flatMap(({ attributes }) => attributes.get('d') ?? []);
    expect(linesOf(answers)).toEqual(linesOf(worksheet));
    expect(textsOf(elementById(answers, 'numbers'))).toEqual(textsOf(elementById(worksheet, 'numbers')));
  });

  it('numbers from the top of the picture down, so that no number tells the alphabet', () => {
    const [, , answers] = sheetsOf(small);
    if (!answers) expect.fail('no answers');
    const places = circleOf(small);
    const list = textsOf(elementById(answers, 'list')).filter((text) => names.includes(text));
    const down = small.nodes().toSorted((a, b) => (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0));
    expect(list).toEqual(down.map((key) => small.getNodeAttribute(key, 'name')));
  });

  it('has a page of lines where there are more than fit below the picture', () => {
    const pages = sheetsOf(large, {}, { width: 1047, height: 718 });
    expect(pages.map((page) => [has(page, 'graph'), has(page, 'list')])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [true, false],
      [false, true],
    ]);
    const [, picture, lines, , key] = pages;
    if (!picture || !lines || !key) expect.fail('no lines');
    expect(textsOf(elementById(picture, 'numbers'))).toHaveLength(107);
    expect(textsOf(elementById(lines, 'list'))).toHaveLength(107);
    expect(textsOf(elementById(key, 'list'))).toHaveLength(214);
    const told = textsOf(lines).join(' · ');
    for (let at = 0; at < 107; at++) expect(told).toContain(`State ${String(at)}`);
  });

  it('numbers what is in sight, and no more', () => {
    const [handout, page] = sheetsOf(large, {}, { frame: { x: 300, y: -150, width: 250, height: 300 } });
    if (!handout || !page) expect.fail('no worksheet');
    const seen = elementsOf(elementById(handout, 'nodes')).filter(({ name }) => name === 'title').length;
    expect(seen).toBeGreaterThan(5);
    expect(seen).toBeLessThan(107);
    expect(textsOf(elementById(page, 'numbers'))).toHaveLength(seen);
    expect(textsOf(elementById(page, 'list'))).toHaveLength(seen);
  });
});

describe('a worksheet of ties', () => {
  const telling = { ties: 'fanned', blocs: 'hulls', size: 'degree', colour: 'balance' } as const;

  it('has who is there and the legend of what to draw, and nothing that tells who is tied to whom', () => {
    const [handout, page] = sheetsOf(
      small,
      { worksheet: 'ties' },
      { encoding: telling, lit: { nodes: new Set(['ARC']), edges: new Set(['ab']) } },
    );
    if (!handout || !page) expect.fail('no worksheet');
    expect(elementsOf(elementById(handout, 'ties')).length).toBeGreaterThan(1);
    expect(elementsOf(elementById(page, 'ties'))).toHaveLength(1);
    expect(has(handout, 'hulls')).toBe(true);
    expect(has(page, 'hulls')).toBe(false);
    expect(textsOf(elementById(page, 'names')).toSorted()).toEqual(['Arcadia', 'Borduria', 'Syldavia']);
    const legend = textsOf(elementById(page, 'legend'));
    expect(legend).toEqual(expect.arrayContaining(['Defence pact', 'Arms embargo']));
    expect(legend.some((text) => /^(Rings|Size)/.test(text))).toBe(false);
    const faded = elementsOf(elementById(page, 'graph')).filter(({ attributes }) =>
      attributes.has('opacity'),
    );
    expect(faded).toEqual([]);
  });

  it('has the picture for its answers', () => {
    const [handout, , answers] = sheetsOf(small, { worksheet: 'ties' });
    if (!handout || !answers) expect.fail('no answers');
    expect(elementById(answers, 'graph')).toEqual(elementById(handout, 'graph'));
  });
});
