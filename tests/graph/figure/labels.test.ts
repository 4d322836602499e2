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

  describe('on a page', () => {
    const bounds = { x: 0, y: 0, width: 400, height: 300 };
    const small: LabelStyle = { ...style, fontSize: 6, lineHeight: 8, measure: (text) => text.length * 5 };
    const page = { bounds, avoid: [{ x: 150, y: 100, width: 100, height: 80 }], smaller: [small] };
    const anyone = fc.array(
      fc.record({
        x: fc.integer({ min: 10, max: 390 }),
        y: fc.integer({ min: 10, max: 290 }),
        text: fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9})?$/),
        priority: fc.constantFrom(0, 1, 2),
      }),
      { maxLength: 30 },
    );

    it('stays on it, and off what is to be left free', () => {
      fc.assert(
        fc.property(anyone, (list) => {
          const asked = list.map(({ x, y, ...more }, at) =>
            request(`l${String(at)}`, x, y, { ...more, fallback: 'ab' }),
          );
          for (const label of placeLabels(asked, style, page)) {
            expect(label.x - label.width / 2).toBeGreaterThanOrEqual(-1e-9);
            expect(label.x + label.width / 2).toBeLessThanOrEqual(400 + 1e-9);
            expect(label.y - label.height / 2).toBeGreaterThanOrEqual(-1e-9);
            expect(label.y + label.height / 2).toBeLessThanOrEqual(300 + 1e-9);
            expect(covers(label, { x: 200, y: 140, width: 100, height: 80 })).toBe(false);
          }
        }),
      );
    });

    it('writes a name smaller before it writes a code, and that before it covers another node', () => {
      const walls = (gap: number): LabelRequest[] =>
        [-1, 0, 1].flatMap((x) =>
          [-1, 0, 1].flatMap((y) =>
            x === 0 && y === 0
              ? []
              : [
                  request(`w${String(x)}${String(y)}`, 200 + x * gap, 150 + y * gap, {
                    text: '',
                    half: 20,
                    priority: -1,
                  }),
                ],
          ),
        );
      const open = { ...page, avoid: [] };
      const middle = (gap: number): PlacedLabel | undefined =>
        placeLabels(
          [request('Middletown', 200, 150, { fallback: 'M', mayCover: true }), ...walls(gap)],
          style,
          open,
        ).find(({ id }) => id === 'Middletown');
      expect(middle(90)).toMatchObject({ lines: ['Middletown'], style });
      expect(middle(54)).toMatchObject({ lines: ['Middletown'], style: small });
      expect(middle(44)).toMatchObject({ lines: ['M'], style: small });
      // Nowhere beside it: over its own node.
      expect(middle(34)).toMatchObject({ lines: ['M'], style: small, x: 200, y: 150 });
    });

    it('leaves no code where the name has room below or above in the end', () => {
      const open = { ...page, avoid: [] };
      const asked = Array.from({ length: 50 }, (_, at) =>
        request(`n${String(at)}`, 20 + ((at * 7919) % 360), 20 + ((at * 104729) % 260), {
          ...{ text: `Nation${'x'.repeat(at % 4)}`, fallback: 'NN', half: 9, priority: at },
        }),
      );
      const placed = placeLabels(asked, style, open);
      const hasRoom = asked.filter(({ id, text, centre: { x, y }, half }) => {
        const own = placed.find((label) => label.id === id);
        const [width, height] = [text.length * 5 + 4, 8];
        return [1, -1].some((down) => {
          const name = { x, y: y + down * (half + 3 + height / 2), width, height };
          const around = { ...name, width: width + 12, height: height + 12 };
          const isOnPage = Math.min(x, 400 - x) >= width / 2 && Math.min(name.y, 300 - name.y) >= height / 2;
          return (
            own?.lines[0] === 'NN' &&
            isOnPage &&
            !placed.some((label) => label !== own && covers(label, name)) &&
            !asked.some((one) => one.id !== id && covers({ ...one.centre, width: 18, height: 18 }, around))
          );
        });
      });
      expect(placed.filter(({ lines }) => lines[0] === 'NN').length).toBeGreaterThan(5);
      expect(hasRoom.map(({ id }) => id)).toEqual([]);
    });

    it('writes a name where nobody takes it for that of another node', () => {
      const open = { ...page, avoid: [] };
      // Below, it would touch the other; above is as good, and free.
      const pair = [request('Upper', 200, 150), request('Lower', 200, 190, { text: '', priority: 0 })];
      expect(placeLabels(pair, style).find(({ id }) => id === 'Upper')?.y).toBeGreaterThan(150);
      expect(placeLabels(pair, style, open).find(({ id }) => id === 'Upper')?.y).toBeLessThan(150);
    });
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

  describe('with fallbacks', () => {
    const overlaps = (labels: readonly PlacedLabel[]): string[] =>
      labels.flatMap((a, at) =>
        labels.slice(at + 1).flatMap((b) => (covers(a, b) ? [`${a.id} over ${b.id}`] : [])),
      );
    /** Nodes as a layout places them, 104 apart, shaken a little: 220, of which every few are lit. */
    const crowd = (zoom: number, isLit: (at: number) => boolean): LabelRequest[] =>
      Array.from({ length: 220 }, (_, at) => {
        const shake = ((at * 7919) % 40) - 20;
        const [x, y] = [(at % 20) * 120 + shake, Math.floor(at / 20) * 120 - shake];
        const name = `Nation ${'abcdefghij'.slice(0, 3 + (at % 8))}`;
        return request(`n${String(at)}`, x * zoom, y * zoom, {
          text: name,
          half: 27 * zoom,
          priority: isLit(at) ? 1000 + at : at,
          ...(isLit(at) ? { fallback: `N${String(at % 90)}` } : {}),
        });
      });

    it.each([0.35, 0.5, 0.8, 1.3])('names 60 lit nodes in a crowd at a zoom of %d', (zoom) => {
      // Scattered, and all in one corner.
      for (const isLit of [(at: number) => at % 11 < 3, (at: number) => at % 20 < 10 && at < 120]) {
        const asked = crowd(zoom, isLit);
        const placed = placeLabels(asked, style);
        const written = new Set(placed.map(({ id }) => id));
        const lit = asked.filter(({ fallback }) => fallback !== undefined);
        expect(lit).toHaveLength(60);
        expect(lit.filter(({ id }) => !written.has(id))).toEqual([]);
        expect(overlaps(placed)).toEqual([]);
      }
    });

    it('writes the full name where there is room, with or without a fallback', () => {
      const alone = request('Russia', 0, 0);
      expect(placeLabels([{ ...alone, fallback: 'RUS' }], style)).toEqual(placeLabels([alone], style));
    });

    const ring = (fallback?: string): LabelRequest[] => [
      request('Middle', 0, 0, { priority: 5, ...(fallback === undefined ? {} : { fallback }) }),
      ...[[0, 25], [0, -25], [40, 0], [-40, 0], [40, 25], [40, -25], [-40, 25], [-40, -25]].map(
        ([x = 0, y = 0], at) => request(`n${String(at)}`, x, y, { priority: 0, half: 9, text: 'x' }),
      ),
    ]; // prettier-ignore

    it('falls back to the shorter text, over a node if need be', () => {
      expect(placeLabels(ring(), style).map(({ id }) => id)).not.toContain('Middle');
      const [label] = placeLabels(ring('MID'), style);
      expect(label).toMatchObject({ id: 'Middle', lines: ['MID'] });
    });

    it('covers no node with a fallback that finds a free place', () => {
      const asked = [request('Long name', 0, 0, { priority: 5, fallback: 'L' })].concat(
        [[0, 40], [0, -40], [75, 0], [-75, 0]].map(([x = 0, y = 0], at) =>
          request(`n${String(at)}`, x, y, { priority: 0, half: 28, text: 'x' }),
        ),
      ); // prettier-ignore
      const label = placeLabels(asked, style).find(({ id }) => id === 'Long name');
      expect(label?.lines).toEqual(['L']);
      const nodes = asked
        .slice(1)
        .map(({ centre, half }) => ({ ...centre, width: half * 2, height: half * 2 }));
      expect(nodes.filter((node) => label && covers(label, node))).toEqual([]);
    });

    it('has its turn before names of lower priority', () => {
      const [rival] = placeLabels([request('Rival name', 12, 4, { priority: 9 })], style);
      expect(rival?.lines).toEqual(['Rival name']);
      const labels = (priority: number): PlacedLabel[] =>
        placeLabels([request('Rival name', 12, 4, { priority }), ...ring('MID')], style);
      // The higher one is as it would be alone; the lower one takes what is left.
      const alone = placeLabels([request('Rival name', 12, 4), ...ring().slice(1)], style);
      expect(labels(9).find(({ id }) => id === 'Rival name')).toEqual(
        alone.find(({ id }) => id === 'Rival name'),
      );
      expect(labels(0).map(({ id }) => id)).toContain('Middle');
      for (const priority of [9, 0]) expect(overlaps(labels(priority))).toEqual([]);
    });

    it('shortens a name with a fallback where that lets another in', () => {
      // Eleven in a row, too close for their names: each of these alone would be written in full.
      const row = Array.from({ length: 11 }, (_, at) =>
        request(`n${String(at)}`, at * 26, 0, { text: 'Nation ab', fallback: 'ab', half: 8, priority: at }),
      );
      const placed = placeLabels(row, style);
      expect(placed).toHaveLength(11);
      expect(overlaps(placed)).toEqual([]);
    });

    it('gives up rather than write over a name, and does not depend on the order', () => {
      const pile = Array.from({ length: 40 }, (_, at) =>
        request(`n${String(at)}`, at % 5, at % 7, { fallback: 'NNN', priority: at }),
      );
      const placed = placeLabels(pile, style);
      expect(placed.length).toBeGreaterThan(3);
      expect(placed.length).toBeLessThan(40);
      expect(overlaps(placed)).toEqual([]);
      expect(placeLabels(pile.toReversed(), style)).toEqual(placed);
    });

    it('never writes over a name, nor otherwise than in full or by the fallback', () => {
      fc.assert(
        fc.property(
          requests(fc.integer({ min: 0, max: 9 })),
          fc.integer({ min: 0, max: 3 }),
          (asked, every) => {
            const some = asked.map((one, at) => (at % 4 <= every ? { ...one, fallback: 'ABC' } : one));
            const placed = placeLabels(some, style);
            expect(overlaps(placed)).toEqual([]);
            for (const { id, lines } of placed) {
              const { text = '?', fallback } = some.find((one) => one.id === id) ?? {};
              const texts = [wrapLabel(text, style), ...(fallback === undefined ? [] : [[fallback]])];
              expect(texts).toContainEqual(lines);
            }
          },
        ),
      );
    });
  });
});
