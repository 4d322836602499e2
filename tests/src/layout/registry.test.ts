import { describe, expect, it } from 'vitest';
import {
  choiceAt,
  isLayoutId,
  layoutEntry,
  layouts,
  optionOf,
  validOptions,
} from '../../../src/layout/layouts.ts';
import { projectionOf } from '../../../src/layout/map-projection.ts';
import { regionNumbers } from '../../../src/layout/regions.ts';

describe('the registry of layouts', () => {
  it('has ids of their own, and a default among the choices', () => {
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
    expect([isLayoutId('force'), isLayoutId('toString')]).toEqual([true, false]);
    for (const { id } of layouts) {
      for (const [at, param] of layoutEntry(id).params.entries()) {
        if (param.kind !== 'choice') continue;
        expect(param.choices.map((choice) => choice.id)).toContain(param.initial);
        param.choices.forEach((choice, index) => expect(choiceAt(id, at, index)).toBe(choice.id));
        expect(choiceAt(id, at, -1)).toBe(param.initial);
      }
    }
  });

  it('has a projection for each choice of one', () => {
    const [param] = layoutEntry('map').params;
    const shapes = param?.kind === 'choice' ? param.choices.map(({ id }) => projectionOf(id)) : [];
    expect(new Set(shapes).size).toBe(5);
    expect(projectionOf('flat')).toBe(projectionOf('natural-earth'));
  });

  it('answers with what was chosen, or else the default', () => {
    expect(optionOf('force', { spacing: 'wide' }, 'spacing')).toBe('wide');
    expect(optionOf('force', { spacing: 'tight' }, 'spacing')).toBe('even');
    expect(optionOf('force', {}, 'spacing')).toBe('even');
    expect(optionOf('force', { order: 'ties' }, 'order')).toBe('');
    expect(optionOf('around', { centre: 'PRK' }, 'centre')).toBe('PRK');
    expect(optionOf('around', { centre: 'P R K' }, 'centre')).toBe('');
    expect(optionOf('around', { centre: 'x'.repeat(65) }, 'centre')).toBe('');
  });

  it('keeps of an address what a layout knows and what is no default', () => {
    expect(validOptions('map', { projection: 'pacific', spacing: 'wide' })).toEqual({
      projection: 'pacific',
    });
    expect(validOptions('map', { projection: 'natural-earth' })).toEqual({});
    expect(validOptions('map', { projection: 'flat' })).toEqual({});
    expect(validOptions('around', { centre: 'RUS' })).toEqual({ centre: 'RUS' });
    expect(validOptions('around', { centre: '<b>' })).toEqual({});
    expect(validOptions('blocs', { centre: 'RUS' })).toEqual({});
  });
});

describe('regions', () => {
  it('are numbered round the globe, unknown ones after them, and none is −1', () => {
    const numbers = regionNumbers(['Zealandia', 'Eastern Asia', '', 'Atlantis']);
    const at = (name: string): number => numbers.get(name) ?? NaN;
    expect(at('')).toBe(-1);
    expect(at('Northern Europe')).toBeLessThan(at('Eastern Asia'));
    expect(at('Northern America')).toBeLessThan(at('Atlantis'));
    expect(at('Zealandia')).toBe(at('Atlantis') + 1);
  });
});
