import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, wrapLabel, type LabelRequest, type LabelStyle, type PlacedLabel } from '#graph';

/** A font whose every code point is ten pixels wide. */
const style: LabelStyle = {
  fontSize: 13,
  lineHeight: 16,
  maxWidth: 100,
  measure: (text) => Array.from(text).length * 10,
};

const request = (id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  id,
  text: id,
  centre: { x, y },
  half: 10,
  priority: 1,
  ...more,
});

const covers = (
  a: { x: number; y: number; width: number; height: number },
  b: { x: number; y: number; width: number; height: number },
): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1e-9 &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1e-9;

describe('wrapLabel', () => {
  it.each<[string, string[]]>([
    ['', ['']],
    ['Russia', ['Russia']],
    ['exactly te', ['exactly te']],
    ['North Korea now', ['North', 'Korea now']],
    ['United Nations Command', ['United Na…', 'Command']],
    ['Liechtenstein', ['Liechtens…']],
  ])('breaks "%s" into %j', (text, lines) => {
    expect(wrapLabel(text, style)).toEqual(lines);
  });

  it('balances two lines', () => {
    expect(wrapLabel('aaaa bb cc dddd', style)).toEqual(['aaaa bb', 'cc dddd']);
  });

  it('ends a long single word in an ellipsis, and starts it as it starts', () => {
    expect(wrapLabel('Liechtenstein', style)).toEqual(['Liechtens…']);
    expect(wrapLabel('x'.repeat(300), style)).toEqual([`${'x'.repeat(9)}…`]);
  });

  it('does not cut a letter from its marks, nor a flag in two', () => {
    const accented = 'e\u0301'.repeat(20);
    const [line = ''] = wrapLabel(accented, style);
    expect(line).toMatch(/^(?:e\u0301)+…$/u);
    const flags = '🇰🇵🇷🇺🇰🇵🇷🇺🇰🇵🇷🇺🇰🇵🇷🇺';
    expect(wrapLabel(flags, style)[0]).toMatch(/^(?:🇰🇵|🇷🇺)+…$/u);
  });

  it('makes at most two lines that fit, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const lines = wrapLabel(text, style);
        expect([1, 2]).toContain(lines.length);
        for (const line of lines) expect(style.measure(line)).toBeLessThanOrEqual(style.maxWidth);
      }),
    );
  });

  it('loses no word where it needs no ellipsis', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 4 }), (words) => {
        const lines = wrapLabel(words.join(' '), style);
        if (!lines.some((line) => line.endsWith('…'))) expect(lines.join(' ')).toBe(words.join(' '));
        else expect(style.measure(words.join(' '))).toBeGreaterThan(style.maxWidth);
      }),
    );
  });
});

describe('placeLabels', () => {
  it('writes a name below its node where there is room', () => {
    const [label] = placeLabels([request('Russia', 50, 50)], style);
    expect(label).toMatchObject({ id: 'Russia', lines: ['Russia'], x: 50 });
    expect((label?.y ?? 0) - (label?.height ?? 0) / 2).toBeGreaterThanOrEqual(60);
  });

  it('goes above where another node stands below', () => {
    const placed = placeLabels([request('Russia', 50, 50), request('b', 50, 80, { priority: 0 })], style);
    const label = placed.find(({ id }) => id === 'Russia');
    expect((label?.y ?? 99) + (label?.height ?? 0) / 2).toBeLessThanOrEqual(40);
  });

  it('writes the more important name where there is room for one', () => {
    const crowd = (first: number, second: number): string[] =>
      placeLabels(
        [request('Northland', 0, 0, { priority: first }), request('Southland', 1, 1, { priority: second })],
        style,
      ).map(({ id }) => id);
    expect(crowd(1, 2)[0]).toBe('Southland');
    expect(crowd(2, 1)[0]).toBe('Northland');
  });

  it('gives up where every side is taken', () => {
    const around = [
      [0, 25], [0, -25], [45, 0], [-45, 0], [40, 22], [40, -22], [-40, 22], [-40, -22],
    ].map(([x = 0, y = 0], at) =>
      request(`n${String(at)}`, x, y, { priority: 0, half: 15, text: 'x'.repeat(9) }),
    ); // prettier-ignore
    expect(placeLabels([request('Middle', 0, 0), ...around], style).map(({ id }) => id)).not.toContain(
      'Middle',
    );
    const important = [request('Middle', 0, 0, { priority: Infinity }), ...around];
    expect(placeLabels(important, style).map(({ id }) => id)).toContain('Middle');
  });

  it('writes a landmark over a node rather than not at all, but never over a name', () => {
    const around = [-60, -30, 0, 30, 60].flatMap((x) =>
      [-60, -40, -20, 5, 20, 40, 60].map((y) =>
        request(`n ${String(x)} ${String(y)}`, x, y, { priority: 0, half: 12, text: 'x' }),
      ),
    );
    const middle = request('Middle', 0, 0, { mayCover: true, priority: 5 });
    expect(placeLabels([{ ...middle, mayCover: false }, ...around], style).map(({ id }) => id)).not.toContain(
      'Middle',
    );
    expect(placeLabels([middle, ...around], style).map(({ id }) => id)).toContain('Middle');
    const twins = [middle, { ...middle, id: 'Twin' }, { ...middle, id: 'Third' }];
    const placed = placeLabels(twins, style);
    for (const [at, label] of placed.entries())
      expect(placed.slice(at + 1).filter((other) => covers(label, other))).toEqual([]);
  });

  it('does not depend on the order in which it is asked', () => {
    const requests = [request('one', 0, 0), request('two', 12, 5), request('three', 20, 20, { priority: 2 })];
    const byId = (labels: readonly PlacedLabel[]): PlacedLabel[] =>
      labels.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(placeLabels([...requests].reverse(), style))).toEqual(byId(placeLabels(requests, style)));
  });

  it('writes nothing for nobody', () => {
    expect(placeLabels([], style)).toEqual([]);
  });

  const requests = (priority: fc.Arbitrary<number>): fc.Arbitrary<LabelRequest[]> =>
    fc
      .array(
        fc.record({
          x: fc.integer({ min: 0, max: 400 }),
          y: fc.integer({ min: 0, max: 300 }),
          half: fc.integer({ min: 3, max: 30 }),
          text: fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,2}$/),
          priority,
        }),
        { maxLength: 25 },
      )
      .map((list) => list.map(({ x, y, ...more }, at) => request(`l${String(at)}`, x, y, more)));

  it('no name covers another, nor a node that is not its own', () => {
    fc.assert(
      fc.property(requests(fc.integer({ min: 0, max: 9 })), (asked) => {
        const placed = placeLabels(asked, style);
        for (const [at, label] of placed.entries()) {
          expect(placed.slice(at + 1).filter((other) => covers(label, other))).toEqual([]);
          const nodes = asked.map(({ id, centre, half }) => ({
            id,
            ...centre,
            width: half * 2,
            height: half * 2,
          }));
          expect(nodes.filter((node) => node.id !== label.id && covers(label, node))).toEqual([]);
        }
      }),
    );
  });

  it('always writes what must be written, and nothing over it', () => {
    fc.assert(
      fc.property(requests(fc.constantFrom(0, 5, Infinity)), (asked) => {
        const placed = placeLabels(asked, style);
        const must = new Set(asked.filter(({ priority }) => priority === Infinity).map(({ id }) => id));
        expect([...must].filter((id) => !placed.some((label) => label.id === id))).toEqual([]);
        const others = placed.filter(({ id }) => !must.has(id));
        for (const label of others) {
          expect(placed.filter((other) => other !== label && covers(label, other))).toEqual([]);
        }
      }),
    );
  });

  it('writes each name once, of those asked, in a box that holds its lines', () => {
    fc.assert(
      fc.property(requests(fc.integer({ min: 0, max: 3 })), (asked) => {
        const placed = placeLabels(asked, style);
        const ids = placed.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, lines, width, height } of placed) {
          const text = asked.find((one) => one.id === id)?.text ?? '?';
          expect(lines).toEqual(wrapLabel(text, style));
          expect(width).toBeGreaterThanOrEqual(Math.max(...lines.map(style.measure)));
          expect(height).toBe(lines.length * style.lineHeight);
        }
      }),
    );
  });
});
