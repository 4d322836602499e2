import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noFilters, plainEncoding, visible, type Filters } from '#graph';
import { remember, remembered, type FigureChoices } from '../../../src/figures/choices.ts';
import { emptinessOf, mostMultiples } from '../../../src/figures/emptiness.ts';
import { partOf, pictureName, type Picture } from '../../../src/figures/picture.ts';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';

const graph = graphOf(
  [
    nation('RUS', { name: 'Russia' }),
    nation('CIV', { name: 'Côte d’Ivoire' }),
    nation('JPN', { name: '日本' }),
  ],
  [tie('rc', 'defence-pact', 'RUS', 'CIV'), tie('rj', 'sanction-arms', 'RUS', 'JPN')],
);
const picture = (filters: Filters = noFilters, more: Partial<Picture> = {}): Picture => ({
  graph,
  filters,
  shown: visible(graph, filters),
  positions: new Map([...graph.nodes()].map((key, at) => [key, { x: at * 100, y: 0 }])),
  selected: new Set(),
  lit: null,
  frame: null,
  theme: 'light',
  link: '',
  underlay: null,
  encoding: plainEncoding,
  comparison: null,
  isMap: false,
  ...more,
});
const pacts: Filters = { ...noFilters, types: new Set(['defence-pact']), isolated: false };
const nobody: Filters = { ...noFilters, kinds: new Set(['bloc']) };

describe('the memory of the dialog', () => {
  beforeEach(() => {
    localStorage.clear();
  });
  afterEach(() => {
    localStorage.clear();
  });

  it('keeps the choices of every tab', () => {
    const first = remembered();
    remember({
      figure: { ...first.figure, format: 'svg', legend: 'bottom' },
      series: { ...first.series, kind: 'types', step: 10, output: 'zip' },
      handout: { handout: false, worksheet: 'ties', key: false },
      data: { format: 'gexf', isWhole: true },
    });
    const again = remembered();
    expect(again.figure).toEqual({ ...first.figure, format: 'svg', legend: 'bottom' });
    expect(again.series).toEqual({ ...first.series, kind: 'types', step: 10, output: 'zip' });
    expect(again.handout).toEqual({ handout: false, worksheet: 'ties', key: false });
    expect(again.data).toEqual({ format: 'gexf', isWhole: true });
  });

  it('forgets what belongs to one dataset, and what was half typed', () => {
    const { figure, series, handout, data } = remembered();
    const typed = { ...series, kind: 'lesson', lesson: 'two-camps', from: 1907, to: 1914, step: null };
    remember({ figure: { ...figure, width: null }, series: typed, handout, data });
    expect(remembered()).toEqual({ figure, series, handout, data });
    expect(localStorage.getItem('entente:figure')).not.toContain('two-camps');
  });

  it.each(['', 'null', '3', '{"figure":3,"series":[]}', '{"figure":{"format":"bmp"}}'])(
    'begins anew where it is broken: %s',
    (stored) => {
      const first = remembered();
      localStorage.setItem('entente:figure', stored);
      expect(remembered()).toEqual(first);
    },
  );
});

describe('what is empty', () => {
  it('is what the filters hide, and a part of the model where nothing is', () => {
    expect(emptinessOf(picture(), 'view')).toBe(null);
    expect(emptinessOf(picture(nobody), 'view')).toBe('filtered');
    const away = picture(noFilters, { frame: { x: 900, y: 900, width: 100, height: 100 } });
    expect(emptinessOf(away, 'view')).toBe('outOfSight');
    expect(emptinessOf(away, 'all')).toBe(null);
  });

  it('is never the neighbourhood of a selection that is hidden: all that is visible stands for it', () => {
    const hidden = picture(pacts, { selected: new Set(['JPN']) });
    expect(partOf(hidden, 'around').shown).toEqual(hidden.shown);
    expect(emptinessOf(hidden, 'around')).toBe(null);
  });
});

describe('pictures side by side', () => {
  const choices: FigureChoices = {
    ...remembered().figure,
    preset: 'slide',
    legend: 'right',
    sources: 'short',
  };

  it('are so few that each can be read', () => {
    const most = mostMultiples(choices);
    expect(most).toBeGreaterThanOrEqual(8);
    expect(most).toBeLessThan(81);
  });

  it('are more on a larger page, and fewer with a legend, many sources or large texts', () => {
    const most = mostMultiples(choices);
    expect(mostMultiples({ ...choices, format: 'pdf', paper: 'a3' })).toBeGreaterThan(most);
    expect(mostMultiples({ ...choices, legend: 'none' })).toBeGreaterThan(most);
    expect(mostMultiples({ ...choices, sources: 'full' })).toBeLessThan(most);
    expect(mostMultiples({ ...choices, text: 'large' })).toBeLessThan(most);
  });
});

describe('the name of a file', () => {
  const id = graph.getAttribute('id');

  it('tells whose neighbourhood it shows, be it selected or asked for by a filter', () => {
    const chosen = picture(noFilters, { selected: new Set(['RUS']) });
    expect(pictureName(chosen, 'around')).toBe(`entente-${id}-russia-and-neighbours`);
    expect(pictureName(chosen, 'view')).toBe(`entente-${id}`);
    const around = { ...noFilters, around: { node: 'CIV', hops: 1 } };
    expect(pictureName(picture(around))).toBe(`entente-${id}-cote-d-ivoire-and-neighbours`);
  });

  it('has letters that every system knows, the year before and the families after', () => {
    const named = { ...pacts, years: { from: 2024, to: 2024 }, around: { node: 'JPN', hops: 1 } };
    expect(pictureName(picture(named))).toBe(`entente-${id}-2024-JPN-and-neighbours-alliances`);
  });
});
