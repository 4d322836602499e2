import { describe, expect, it } from 'vitest';
import { figureThemes, groupTones, lineOpacity, toneColour, toneIds, type FigureThemeId } from '#graph';
import { contrast } from '../../fixtures/contrast.ts';

const themes: readonly FigureThemeId[] = ['light', 'dark', 'print'];

describe('the colours of groups', () => {
  it.each(themes)('stand at 3:1 or more against ground, land and plate in the %s theme', (theme) => {
    const { ground, land, plate } = figureThemes[theme];
    const faint = toneIds.filter((tone) =>
      [ground, land, plate].some((under) => contrast(toneColour(tone, theme), under) < 3),
    );
    expect(faint).toEqual([]);
  });

  it.each(themes)('that are given out in turn are all different in the %s theme', (theme) => {
    expect(new Set(groupTones).size).toBe(groupTones.length);
    expect(new Set(groupTones.map((tone) => toneColour(tone, theme))).size).toBe(groupTones.length);
  });

  it('are not the grey of those in several groups', () => {
    const tones: readonly string[] = groupTones;
    expect(tones).not.toContain('grey');
    for (const theme of ['light', 'dark'] as const) {
      expect(groupTones.map((tone) => toneColour(tone, theme))).not.toContain(toneColour('grey', theme));
    }
  });

  it('tell what came, what went and what changed apart, in print too', () => {
    for (const theme of themes) {
      const changes = (['began', 'ended', 'changed'] as const).map((tone) => toneColour(tone, theme));
      expect(new Set(changes).size).toBe(3);
    }
  });

  it('are colours that a renderer can draw, and greys in print', () => {
    for (const tone of toneIds) {
      for (const theme of themes) expect(toneColour(tone, theme)).toMatch(/^#[0-9a-f]{6}$/);
      const print = toneColour(tone, 'print');
      expect(new Set([print.slice(1, 3), print.slice(3, 5), print.slice(5, 7)]).size).toBe(1);
    }
  });
});

describe('how opaque lines are', () => {
  const shares = Array.from({ length: 6000 }, (_, lines) => lineOpacity(lines));

  it('is wholly so for few, less for many, and never so little that they are lost', () => {
    expect(shares.slice(0, 601).every((share) => share === 1)).toBe(true);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.at(-1)).toBe(0.4);
  });

  it('stays as it is while a family comes and goes among thousands: nothing is painted anew for it', () => {
    expect(new Set(shares.slice(2500))).toEqual(new Set([0.4]));
    expect(new Set(shares).size).toBeLessThanOrEqual(4);
  });
});
