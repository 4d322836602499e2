import { readFile } from 'node:fs/promises';
import cytoscape, { type ElementDefinition } from 'cytoscape';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  datasets,
  figureThemes,
  noFilters,
  plainEncoding,
  relationshipTypes,
  sceneOf,
  visible,
} from '#graph';
import { edgeElement, lineData, lineKey, nodeElements, veilId } from '../../../src/canvas/elements.ts';
import { stylesheet } from '../../../src/canvas/stylesheet.ts';

describe('elements', () => {
  it('are one for each entity and tie, and the veil; arrows follow the row, not the store', async () => {
    const [entry] = datasets;
    if (!entry) throw new Error('no dataset ships');
    const graph = buildGraph(await entry.load());
    const elements = nodeElements(graph, new Map([['RUS', { x: 3, y: 4 }]]), (name) =>
      name === 'ru' ? 'ru.svg' : null,
    );
    const byId = new Map(elements.map((element) => [element.data.id, element]));
    expect(elements.length).toBe(graph.order + 1);
    // Nothing is shown before a scene says so.
    expect(byId.get('PRK')?.classes).toBe('off');
    expect(byId.has(veilId)).toBe(true);
    expect(byId.get('RUS')).toMatchObject({ position: { x: 3, y: 4 }, data: { flag: 'ru.svg', code: '' } });
    expect(byId.get('PRK')?.data).toMatchObject({ code: 'PRK', kind: 'nation' });
    const { ties } = sceneOf(graph, visible(graph, noFilters), {
      encoding: plainEncoding,
      comparison: null,
      isMap: false,
    });
    expect(ties.size).toBe(graph.size);
    const first = ties.get('s01');
    expect(first && edgeElement(first, 'light').data).toMatchObject({
      source: 'SUN',
      target: 'PRK',
      mutual: false,
    });
    for (const [key, line] of ties) {
      const tie = graph.getEdgeAttributes(key);
      expect(edgeElement(line, 'light').data).toMatchObject({ id: key, source: tie.from, target: tie.to });
    }
  });

  it('tell a bundle in stripes with hard edges, each type by its share', async () => {
    const [entry] = datasets;
    if (!entry) throw new Error('no dataset ships');
    const graph = buildGraph(await entry.load());
    const { ties } = sceneOf(graph, visible(graph, noFilters), {
      encoding: { ...plainEncoding, ties: 'bundled' },
      comparison: null,
      isMap: false,
    });
    const bundle = [...ties.values()].find((line) => line.from === 'PRK' && line.to === 'RUS');
    if (!bundle?.bundle) throw new Error('Russia and North Korea have but one tie');
    const { stops, stopsAt } = lineData(bundle, 'dark') as { stops: string; stopsAt: string };
    const places = stopsAt.split(' ').map((place) => Number(place.replace('%', '')));
    expect(stops.split(' ').length).toBe(places.length);
    expect([places[0], Math.round(places.at(-1) ?? 0)]).toEqual([0, 100]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(lineKey(bundle)).not.toBe(lineKey({ ...bundle, bundle: null }));
  });
});

describe('the stylesheet', () => {
  it('draws a bundle whole, but for what changed: it keeps the dashes that say how', () => {
    const line = (id: string, change: string): ElementDefinition => ({
      data: { id, source: 'A', target: 'B', type: 'rivalry', change, bundle: 2, colour: '#112233', lineWidth: 5, glyph: 'none', stops: '#112233 #112233', stopsAt: '0% 100%' },
    }); // prettier-ignore
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      style: stylesheet(relationshipTypes, 'light'),
      elements: [{ data: { id: 'A' } }, { data: { id: 'B' } }, line('none', ''), line('new', 'began'), line('gone', 'ended')],
    }); // prettier-ignore
    const styles = ['none', 'new', 'gone'].map((id) => cy.getElementById(id).style('line-style') as string);
    expect(styles).toEqual(['solid', 'solid', 'dashed']);
    cy.destroy();
  });

  it.each(['light', 'dark'] as const)('draws every type as the registry says, %s', (theme) => {
    const sheet = stylesheet(relationshipTypes, theme);
    for (const type of relationshipTypes) {
      const rules = sheet.filter(
        (rule) => 'selector' in rule && rule.selector === `edge[type = "${type.id}"]`,
      );
      expect(rules).toHaveLength(1);
      expect(rules[0]).toMatchObject({ style: { 'line-color': type.look[theme], width: type.look.width } });
    }
  });
});

describe('the tokens', () => {
  it('say the same colours as the themes of figures', async () => {
    const css = await readFile('src/ui/tokens.css', 'utf8');
    const [light = '', dark = ''] = css.split(":root[data-theme='dark']");
    for (const [part, theme] of [
      [light, figureThemes.light],
      [dark, figureThemes.dark],
    ] as const) {
      for (const name of ['ground', 'ink', 'quiet', 'hairline', 'accent', 'plate'] as const) {
        expect(part).toContain(`--${name}: ${theme[name]};`);
      }
    }
  });
});
