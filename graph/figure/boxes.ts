/** Rectangles on a page, and which of many a rectangle meets. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A box with so much more on each side. */
export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Boxes by the cells of a grid that they touch, so that a box is compared with those near it only. */
export class Boxes {
  readonly #cells = new Map<number, number[]>();
  readonly #wide: number[] = [];
  readonly #boxes: Box[] = [];
  readonly #seen: number[] = [];
  #query = 0;

  /** Adds a box, and tells its place among them. */
  add(box: Box): number {
    const at = this.#boxes.push(box) - 1;
    const keys = cellsOf(box);
    if (!keys) this.#wide.push(at);
    for (const key of keys ?? []) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(at);
      else this.#cells.set(key, [at]);
    }
    return at;
  }

  /** How many boxes a box overlaps, but for the one that was added at `own`; no more than `most` are counted. */
  overlapping(box: Box, own = -1, most = Infinity): number {
    this.#query++;
    let count = 0;
    const lists = cellsOf(box)?.map((key) => this.#cells.get(key)) ?? [[...this.#boxes.keys()]];
    for (const list of [...lists, this.#wide]) {
      for (const at of list ?? []) {
        const other = this.#boxes[at];
        if (at === own || !other || this.#seen[at] === this.#query) continue;
        this.#seen[at] = this.#query;
        if (overlap(box, other) && ++count >= most) return count;
      }
    }
    return count;
  }
}

const cellSize = 72;
const mostCells = 40;

/** Keys of the cells that a box touches; null for more than are worth listing. */
function cellsOf({ left, top, right, bottom }: Box): number[] | null {
  const [firstColumn, lastColumn] = [Math.floor(left / cellSize), Math.floor(right / cellSize)];
  const [firstRow, lastRow] = [Math.floor(top / cellSize), Math.floor(bottom / cellSize)];
  if (!((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) <= mostCells)) return null;
  const keys: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) keys.push(row * 1_000_003 + column);
  }
  return keys;
}
