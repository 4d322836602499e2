import { describe, expect, it } from 'vitest';
import {
  families,
  familyColour,
  figureThemes,
  relationshipTypes,
  tieColour,
  type FigureThemeId,
  type RelationshipType,
} from '#graph';
import { contrast } from '../../fixtures/contrast.ts';

const types: readonly RelationshipType[] = relationshipTypes;
const themes: readonly FigureThemeId[] = ['light', 'dark', 'print'];

describe('the registry', () => {
  it('has unique ids that can stand in an address, and unique labels', () => {
    const ids = types.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(types.map(({ label }) => label)).size).toBe(types.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('has no type called like a family or like the word for nothing, which addresses use', () => {
    const ids: readonly string[] = types.map(({ id }) => id);
    for (const word of [...families.map(({ id }) => id), 'none']) expect(ids).not.toContain(word);
  });

  it('uses every family, and no other', () => {
    expect(new Set(types.map(({ family }) => family))).toEqual(new Set(families.map(({ id }) => id)));
  });

  it('keeps the types of a family, and of a group in it, together', () => {
    const runs = (keys: readonly string[]): string[] => keys.filter((key, at) => key !== keys[at - 1]);
    const byFamily = runs(types.map(({ family }) => family));
    const byGroup = runs(types.map(({ family, group }) => `${family} ${group}`));
    expect(byFamily).toEqual(families.map(({ id }) => id));
    expect(new Set(byGroup).size).toBe(byGroup.length);
  });

  it.each(types.map((type) => [type.id, type] as const))(
    '%s says what it means and who says so',
    (_id, type) => {
      for (const text of [type.label, type.group, type.phrase, type.description, type.definition]) {
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
      }
      expect(type.description).toMatch(/\.$/);
    },
  );

  it('has the types of alliance that ATOP and the Correlates of War tell apart', () => {
    expect(types.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['defence-pact', 'neutrality', 'non-aggression', 'entente']),
    );
  });

  it('has the kinds of sanction of the Global Sanctions Data Base', () => {
    const kinds = ['arms', 'trade', 'financial', 'travel', 'other'].map((kind) => `sanction-${kind}`);
    const sanctions: string[] = types.filter(({ family }) => family === 'sanction').map(({ id }) => id);
    expect(sanctions.toSorted()).toEqual(kinds.toSorted());
  });
});

describe('looks', () => {
  it('the contrast formula gives the reference values of WCAG 2', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    // The grey that is commonly named as the lightest to pass AA on white.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4, 2);
  });

  it.each(themes)(
    'every tie stands at 3:1 or more against the ground, and the land, of the %s theme',
    (theme) => {
      const { ground, land } = figureThemes[theme];
      const faint = types.filter((type) =>
        [ground, land].some((under) => contrast(tieColour(type, theme), under) < 3),
      );
      expect(faint.map(({ id }) => id)).toEqual([]);
    },
  );

  it.each(themes)('text stands at 4.5:1 or more in the %s theme, rings at 3:1', (theme) => {
    const { ground, plate, ink, quiet, accent } = figureThemes[theme];
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, plate)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(quiet, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(themes)('no two types are drawn alike in the %s theme', (theme) => {
    const seen = new Map<string, string[]>();
    for (const type of types) {
      const { dash, glyph, head } = type.look;
      const key = JSON.stringify([dash, glyph, head, tieColour(type, theme)]);
      seen.set(key, [...(seen.get(key) ?? []), type.id]);
    }
    expect([...seen.values()].filter((alike) => alike.length > 1)).toEqual([]);
  });

  it('tells families apart without colour: solid, dashed with a bar at the target, dashed without', () => {
    for (const { id, family, look } of types) {
      expect([id, look.dash.length > 0]).toEqual([id, family !== 'alliance']);
      expect([id, look.head === 'tee']).toEqual([id, family === 'sanction']);
    }
  });

  it.each(['light', 'dark'] as const)(
    'gives each family one colour: at 3:1 or more against the ground of the %s theme, in shades of their own',
    (theme) => {
      const { ground } = figureThemes[theme];
      const shades = families.map(({ id }) => familyColour(id, theme));
      for (const shade of shades) expect(contrast(shade, ground)).toBeGreaterThanOrEqual(3);
      for (const [at, shade] of shades.entries()) {
        for (const other of shades.slice(at + 1)) expect(contrast(shade, other)).toBeGreaterThan(1.15);
      }
    },
  );

  it('points nowhere where there is no direction', () => {
    for (const { id, directed, look } of types) {
      if (!directed) expect([id, look.head]).toEqual([id, 'none']);
    }
  });

  it('has colours and dashes that a renderer can draw', () => {
    for (const { look } of types) {
      for (const colour of [look.light, look.dark, look.print]) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(look.width).toBeGreaterThan(0);
      expect(look.dash.length % 2).toBe(0);
      for (const part of look.dash) expect(part).toBeGreaterThan(0);
    }
  });

  it('is grey in print', () => {
    for (const { look } of types) {
      expect(new Set([look.print.slice(1, 3), look.print.slice(3, 5), look.print.slice(5, 7)]).size).toBe(1);
    }
  });
});
