/** Years as somebody types them. */
import type { YearSpan } from '#graph';

const written = /^(\d{4}|\d{2})(?:\s*[-–—]\s*(\d{4}|\d{2}))?$/;

/** The year that digits mean: of two, the only one in the range that ends so; null for none, or for several. */
function yearIn(digits: string, { from, to }: YearSpan): number | null {
  const typed = Number(digits);
  if (digits.length === 4) return typed >= from && typed <= to ? typed : null;
  const first = from + ((((typed - from) % 100) + 100) % 100);
  return first <= to && first + 100 > to ? first : null;
}

/** A typed year, or two with a dash between them, in either order; null for anything else, and for years beyond the range. */
export function readYears(text: string, range: YearSpan): YearSpan | null {
  const match = written.exec(text.trim());
  if (!match?.[1]) return null;
  const one = yearIn(match[1], range);
  const other = match[2] === undefined ? one : yearIn(match[2], range);
  if (one === null || other === null) return null;
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
