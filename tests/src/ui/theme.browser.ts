import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Theme } from '../../../src/ui/theme.svelte.ts';
import { visionMatrices } from '../../../src/ui/vision.ts';
import { effectRoot } from '../../fixtures/effect-root.svelte.ts';
import '../../../src/ui/base.css';
import '../../../src/ui/tokens.css';

const root = document.documentElement;
let stop = (): void => undefined;

/** As App.svelte does it. */
function connected(): Theme {
  const theme = new Theme();
  stop();
  stop = effectRoot(() => {
    theme.connect();
  });
  flushSync();
  return theme;
}

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  stop();
  stop = () => undefined;
  vi.restoreAllMocks();
  localStorage.clear();
  root.removeAttribute('style');
});

describe('how the page looks', () => {
  it('grows with the text that is chosen, at once, and counts its room in it', () => {
    const theme = connected();
    expect([theme.rem, theme.narrow, theme.tight]).toEqual([16, false, false]);
    theme.choose('text', '175');
    flushSync();
    expect(getComputedStyle(root).fontSize).toBe('28px');
    // The window of these tests is 1,200 pixels wide.
    expect([theme.rem, theme.narrow, theme.tight]).toEqual([28, true, true]);
    expect(root.hasAttribute('data-narrow')).toBe(true);
    theme.choose('text', '100');
    flushSync();
    expect([theme.rem, root.hasAttribute('data-narrow')]).toEqual([16, false]);
  });

  it('is remembered from visit to visit', () => {
    const theme = connected();
    theme.choose('theme', 'dark');
    theme.choose('text', '125');
    theme.choose('motion', 'reduced');
    const next = connected();
    expect(next.display).toEqual({ theme: 'dark', text: '125', motion: 'reduced', vision: 'full' });
    expect([root.dataset.theme, root.dataset.motion]).toEqual(['dark', 'reduced']);
    expect(getComputedStyle(root).getPropertyValue('--calm').trim()).toMatch(/^0m?s$/);
  });

  it('takes junk for nothing, and lasts for the visit where nothing may be kept', () => {
    localStorage.setItem('entente-text', '900');
    localStorage.setItem('entente-vision', '<script>');
    expect(new Theme().display).toEqual({ theme: 'system', text: '100', motion: 'system', vision: 'full' });
    const forbid = (): never => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbid);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbid);
    const theme = connected();
    theme.choose('theme', 'dark');
    flushSync();
    expect([theme.current, root.dataset.theme]).toEqual(['dark', 'dark']);
  });

  it('shows colours as somebody else sees them, and gives them back', async () => {
    const theme = connected();
    theme.choose('vision', 'deuteranopia');
    flushSync();
    await expect.poll(() => root.style.filter).toContain('#entente-vision');
    theme.choose('vision', 'achromatopsia');
    flushSync();
    const values = (): number[] =>
      (document.querySelector('#entente-vision feColorMatrix')?.getAttribute('values') ?? '')
        .split(' ')
        .map(Number);
    await expect.poll(() => values()[0]).toBe(visionMatrices.achromatopsia[0][0]);
    expect(values()).toHaveLength(20);
    theme.choose('vision', 'full');
    flushSync();
    expect(root.style.filter).toBe('');
    expect(document.querySelector('#entente-vision')).toBeNull();
  });
});

describe('colour vision', () => {
  it.each(Object.entries(visionMatrices))('%s leaves white, grey and black alone', (_name, matrix) => {
    for (const row of matrix) expect(row.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 4);
  });
});
