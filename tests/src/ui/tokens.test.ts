import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../fixtures/contrast.ts';

type Colours = Readonly<Record<string, string>>;

/** The colours that a rule gives to tokens. */
const coloursIn = (rule: string): Colours =>
  Object.fromEntries(
    [...rule.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );

/** What each theme paints with, as the cascade has it, without and with more contrast. */
const themes: Record<string, Colours> = {};

beforeAll(async () => {
  const css = await readFile('src/ui/tokens.css', 'utf8');
  const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)');
  const rule = (part: string, selector: string): Colours =>
    coloursIn(part.split(`${selector} {`)[1]?.split('}')[0] ?? '');
  const dark = ":root[data-theme='dark']";
  const light = { ...rule(usual, ':root') };
  themes.light = light;
  themes.dark = { ...light, ...rule(usual, dark) };
  themes['light, more contrast'] = { ...light, ...rule(more, ':root') };
  themes['dark, more contrast'] = { ...themes.dark, ...rule(more, ':root'), ...rule(more, dark) };
});

const grounds = ['ground', 'plate', 'wash'];

describe.each([
  { theme: 'light', text: 4.5, part: 3 },
  { theme: 'dark', text: 4.5, part: 3 },
  // AAA, where it is asked for.
  { theme: 'light, more contrast', text: 7, part: 4.5 },
  { theme: 'dark, more contrast', text: 7, part: 4.5 },
])('$theme', ({ theme, text, part }) => {
  const of = (name: string): string => themes[theme]?.[name] ?? expect.fail(`there is no --${name}`);

  it.each(['ink', 'quiet', 'accent'])('%s can be read on every ground', (name) => {
    for (const ground of grounds) expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(text);
  });

  it('the ground can be read on what is filled with ink', () => {
    expect(contrast(of('ground'), of('ink'))).toBeGreaterThanOrEqual(text);
  });

  it('fields and the mark of the focus stand out from every ground', () => {
    for (const ground of grounds) {
      expect(contrast(of('edge'), of(ground))).toBeGreaterThanOrEqual(part);
      expect(contrast(of('accent'), of(ground))).toBeGreaterThanOrEqual(part);
    }
  });
});
