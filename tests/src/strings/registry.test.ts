import { beforeAll, describe, expect, it } from 'vitest';
import { datasets, families, regionsOf, relationshipTypes, buildGraph, type Dataset } from '#graph';
import { datasetTexts } from '../../../src/strings/fr/datasets.ts';
import { names } from '../../../src/strings/fr/names.ts';
import { registry as french } from '../../../src/strings/fr/registry.ts';
import { translate } from '../../../src/strings/fr/translate.ts';
import { types } from '../../../src/strings/fr/types.ts';
import { viewTitles } from '../../../src/strings/fr/views.ts';
import { namesIn } from '../../../src/strings/names.ts';
import { familyDescription, familyLabel, regionName } from '../../../src/strings/registry.ts';
import { bloc, nation } from '../../fixtures/graphs.ts';

let shipped: readonly Dataset[];
beforeAll(async () => {
  shipped = await Promise.all(datasets.map((entry) => entry.load()));
}, 60_000);

/** Called by their English name in French, too, or by none that is established. */
const withoutFrenchName = ['ANZUS', 'AUKUS', 'BRICS', 'FPDA', 'FVEY', 'JEF', 'MSMT'];

describe('in English, the registry', () => {
  it('is that of the graph', () => {
    for (const { id, label, description } of families) {
      expect(familyLabel(id)).toBe(label);
      expect(familyDescription(id)).toBe(description);
    }
    expect(regionName('Eastern Asia')).toBe('Eastern Asia');
  });
});

describe('in French', () => {
  it('every type has a label, a phrase and a description of its own', () => {
    expect(Object.keys(types).sort()).toEqual(relationshipTypes.map(({ id }) => id).sort());
    for (const { id, label, phrase, description } of relationshipTypes) {
      const own = types[id];
      for (const text of Object.values(own)) expect(text.trim(), id).toBe(text);
      expect(own.label, id).not.toBe(label);
      expect(own.phrase, id).not.toBe(phrase);
      expect(own.description, id).not.toBe(description);
      expect(own.description, id).toMatch(/^\p{Lu}.*\.$/u);
    }
    const labels = Object.values(types).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('every region that a nation of a dataset is in has a name', () => {
    const regions = new Set(shipped.flatMap((dataset) => regionsOf(buildGraph(dataset))));
    regions.delete('');
    expect([...regions].filter((region) => french.regionName(region) === region)).toEqual([]);
    expect(new Set([...regions].map(french.regionName)).size).toBe(regions.size);
    expect(french.regionName('Atlantis')).toBe('Atlantis');
  });

  it('every state and organisation has a name, but for those that have none', () => {
    const namesOf = namesIn('fr', names);
    const nameless = shipped.flatMap(({ entities }) =>
      entities.filter((entity) => namesOf(entity).length === 0).map(({ id }) => id),
    );
    expect([...new Set(nameless)].sort()).toEqual(withoutFrenchName);
  });

  it('no two of a dataset share a name, and nobody has another’s', () => {
    for (const { id, entities } of shipped.map(translate)) {
      const shown = entities.map(({ name }) => name);
      expect(
        shown.filter((name, at) => shown.indexOf(name) !== at),
        id,
      ).toEqual([]);
    }
    const known = new Set(shipped.flatMap(({ entities }) => entities.map(({ id }) => id)));
    expect(Object.keys(names).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each([
    ['PRK', 'KP', 'Corée du Nord'],
    ['USA', 'US', 'États-Unis'],
    ['PSE', 'PS', 'Palestine'],
    ['VAT', 'VA', 'Saint-Siège'],
    ['SUN', '', 'Union soviétique'],
  ])('%s is called %s’s name, %s', (id, iso2, name) => {
    expect(namesIn('fr', names)(nation(id, { iso2 }))[0]).toBe(name);
  });

  it('what no list knows keeps its name, and so does what has a code that is none', () => {
    const namesOf = namesIn('fr', names);
    expect(namesOf(bloc('constructor'))).toEqual([]);
    for (const iso2 of ['', 'xx', 'QZ', '<>', 'toolong'])
      expect(namesOf(nation('NOWHERE', { iso2 })), iso2).toEqual([]);
  });

  it('every dataset has a title and a summary, and every view that one suggests has a title', () => {
    expect(Object.keys(datasetTexts).sort()).toEqual(datasets.map(({ id }) => id).sort());
    const suggested = shipped.flatMap(({ views }) => views.map(({ title }) => title));
    expect(suggested.toSorted()).toEqual(Object.keys(viewTitles).toSorted());
  });
});
