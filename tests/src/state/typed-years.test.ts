import { describe, expect, it } from 'vitest';
import { readYears } from '../../../src/state/typed-years.ts';

const world = { from: 1945, to: 2025 };

describe('typed years', () => {
  it.each([
    ['1989', 1989, 1989],
    [' 1985 - 1989 ', 1985, 1989],
    ['1989–1985', 1985, 1989],
    ['1985–89', 1985, 1989],
    ['89', 1989, 1989],
    ['45', 1945, 1945],
    ['00', 2000, 2000],
    ['25', 2025, 2025],
  ])('%s are %i to %i', (text, from, to) => {
    expect(readYears(text, world)).toEqual({ from, to });
  });

  it.each(['', 'long ago', '1700', '1944', '2026', '30', '5', '198', '19891', '1985-', '1985-1700'])(
    'none is understood in “%s”',
    (text) => {
      expect(readYears(text, world)).toBeNull();
    },
  );

  it('two digits are refused where they could be several years', () => {
    const long = { from: 1900, to: 2025 };
    expect(readYears('14', long)).toBeNull();
    expect(readYears('1914', long)).toEqual({ from: 1914, to: 1914 });
    expect(readYears('89', long)).toEqual({ from: 1989, to: 1989 });
  });
});
