/** Texts in lines of a width, with nothing left out. */

type Width = (text: string) => number;

const graphemes = new Intl.Segmenter();

/** A text without spaces, such as an address, broken wherever a line is full. */
export function broken(text: string, width: number, measure: Width): string[] {
  if (measure(text) <= width) return [text];
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const lines: string[] = [];
  let from = 0;
  while (from < letters.length) {
    // One letter at least, or a column that is too narrow would never end.
    let [low, high] = [from + 1, letters.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (measure(letters.slice(from, middle).join('')) <= width) low = middle;
      else high = middle - 1;
    }
    lines.push(letters.slice(from, low).join(''));
    from = low;
  }
  return lines;
}

/** Parts one after another, as many on a line as it holds; one that no line holds is broken. What joins them stays at the end of a line. */
export function filled(parts: readonly string[], joint: string, width: number, measure: Width): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + joint + part;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else {
      if (last !== undefined) lines[lines.length - 1] = (last + joint).trimEnd();
      lines.push(...broken(part, width, measure));
    }
  }
  return lines;
}
