/** Which names are written, and where: no two overlap, the important ones come first. */
import type { Point } from './geometry.ts';

export interface LabelRequest {
  readonly id: string;
  readonly text: string;
  /** Centre and half extent of the node on the screen, in screen pixels. */
  readonly centre: Point;
  readonly half: number;
  /** Higher goes first; `Infinity` is written whatever it covers. */
  readonly priority: number;
  /** A name that one looks for: rather over a node than not at all, but never over a name. */
  readonly mayCover?: boolean;
  /** A shorter text, such as a code, for a node whose name must not be missing. */
  readonly fallback?: string;
}

export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  /** Middle of the text's box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelStyle {
  /** Pixels. */
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Widest line before the text is broken. */
  readonly maxWidth: number;
  /** Width of a text in pixels at the font size. */
  readonly measure: (text: string) => number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where a line may end: French puts a space that holds before its colons. */
const space = /[^\S\u00a0\u202f]+/;

/** Breaks a text into at most two balanced lines; a longer one ends in an ellipsis. */
export function wrapLabel(text: string, { maxWidth, measure }: LabelStyle): string[] {
  if (measure(text) <= maxWidth) return [text];
  const words = text.trim().split(space);
  let best: [string, string] | null = null;
  for (let at = 1; at < words.length; at++) {
    const pair: [string, string] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const width = (lines: readonly string[]): number => Math.max(...lines.map(measure));
    if (!best || width(pair) < width(best)) best = pair;
  }
  return (best ?? [text.trim()]).map((line) => shorten(line, maxWidth, measure));
}

const graphemes = new Intl.Segmenter();

/** Cuts a text to a width, between characters as readers see them, and marks the cut with an ellipsis. */
export function shorten(text: string, maxWidth: number, measure: (text: string) => number): string {
  if (measure(text) <= maxWidth) return text;
  const points = Array.from(graphemes.segment(text), ({ segment }) => segment);
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${points.slice(0, middle).join('')}…`) <= maxWidth) low = middle;
    else high = middle - 1;
  }
  return `${points.slice(0, low).join('').trimEnd()}…`;
}

/** Boxes by the cells of a grid that they touch, so that a box is compared with those near it only. */
class Boxes {
  readonly #cells = new Map<number, number[]>();
  readonly #wide: number[] = [];
  readonly #boxes: Box[] = [];
  readonly #seen: number[] = [];
  #query = 0;

  add(box: Box): void {
    const at = this.#boxes.push(box) - 1;
    const keys = cellsOf(box);
    if (!keys) this.#wide.push(at);
    for (const key of keys ?? []) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(at);
      else this.#cells.set(key, [at]);
    }
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

/** A text as it would be written, and the eight places for it: below, above, right, left, the corners. */
interface Setting {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly places: readonly Point[];
}

function settingOf({ centre, half }: LabelRequest, text: string, style: LabelStyle): Setting {
  const lines = wrapLabel(text, style);
  const width = Math.max(...lines.map(style.measure)) + 4;
  const height = lines.length * style.lineHeight;
  const gap = 3;
  const places = [
    { x: centre.x, y: centre.y + half + gap + height / 2 },
    { x: centre.x, y: centre.y - half - gap - height / 2 },
    { x: centre.x + half + gap + width / 2, y: centre.y },
    { x: centre.x - half - gap - width / 2, y: centre.y },
    ...[1, -1].flatMap((down) =>
      [1, -1].map((right) => ({
        x: centre.x + right * (half * 0.7 + gap + width / 2),
        y: centre.y + down * (half * 0.7 + gap + height / 2),
      })),
    ),
  ];
  return { lines, width, height, places };
}

const boxAt = ({ x, y }: Point, { width, height }: Pick<Setting, 'width' | 'height'>): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** A request with what it may be written as, and where it stands among the discs. */
interface Candidate {
  readonly request: LabelRequest;
  readonly disc: number;
  readonly full: Setting;
  readonly short: Setting | null;
}

/** Rounds in which room is made for names that would be missing. */
const mostRounds = 5;

/**
 * Places names beside their nodes: below, else above, right, left or at a corner; not at all where
 * each of the eight would cover a name or a node. Greedy by priority, after Christensen, Marks & Shieber, "An
 * Empirical Study of Algorithms for Point-Feature Label Placement", ACM TOG 14 (1995).
 *
 * A request with a fallback is, when its turn comes, written in full where there is room, else by its
 * fallback, else by its fallback over a node or in the middle of its own, but never over a name. Where even
 * that fails, the names in its way that have fallbacks are shortened, those that were missing go first, and
 * all is placed anew ("squeaky wheel" optimisation: Joslin & Clements, JAIR 10, 1999).
 *
 * @returns The labels that found a place. Cost: O(n·log n) in the labels on the screen where
 *   they stand apart, O(n²) where all stand in one place.
 */
export function placeLabels(requests: readonly LabelRequest[], style: LabelStyle): PlacedLabel[] {
  const discs = new Boxes();
  for (const { centre, half } of requests) discs.add(boxAt(centre, { width: half * 2, height: half * 2 }));
  const candidates = requests
    .map((request, disc): Candidate => {
      const { text, fallback } = request;
      const short = fallback === undefined ? null : settingOf(request, fallback, style);
      return { request, disc, full: settingOf(request, text, style), short };
    })
    .sort((a, b) => b.request.priority - a.request.priority || (a.request.id < b.request.id ? -1 : 1));

  // Who comes after the last that has a fallback keeps nobody from a place: they wait till that is settled.
  const count = candidates.findLastIndex(({ short }) => short) + 1;
  const settled = makeRoom(candidates.slice(0, count), discs);
  const { placed } = placeAll([...settled.order, ...candidates.slice(count)], discs, settled.shortened);
  return placed.map(({ candidate, setting: { lines, width, height }, spot }) => ({
    id: candidate.request.id,
    lines,
    ...spot,
    width,
    height,
  }));
}

/** The order in which names are placed, and which are not tried in full. */
interface Plan {
  readonly order: readonly Candidate[];
  readonly shortened: ReadonlySet<Candidate>;
}

/** The plan that leaves the fewest without a place of those that have a fallback. */
function makeRoom(candidates: readonly Candidate[], discs: Boxes): Plan {
  const first = candidates.filter(({ request }) => request.priority === Infinity);
  const others = candidates.slice(first.length);
  const [early, shortened] = [new Set<Candidate>(), new Set<Candidate>()];
  let plan: Plan = { order: candidates, shortened: new Set() };
  let last = placeAll(plan.order, discs, plan.shortened);
  let least = last.missing.length;
  let best = plan;
  for (let round = 0; round < mostRounds && least > 0; round++) {
    const before = shortened.size + early.size;
    for (const candidate of last.missing) early.add(candidate);
    for (const { setting, spot, candidate } of last.placed) {
      if (setting === candidate.short || !candidate.short || candidate.request.priority === Infinity)
        continue;
      const box = boxAt(spot, setting);
      const isInTheWay = last.missing.some(({ short }) =>
        short?.places.some((place) => overlap(boxAt(place, short), box)),
      );
      if (isInTheWay) shortened.add(candidate);
    }
    if (shortened.size + early.size === before) break;
    const rest = others.filter((candidate) => !early.has(candidate));
    plan = { order: [...first, ...early, ...rest], shortened: new Set([...shortened, ...early]) };
    last = placeAll(plan.order, discs, plan.shortened);
    if (last.missing.length < least) [least, best] = [last.missing.length, plan];
  }
  return best;
}

interface Written {
  readonly candidate: Candidate;
  readonly setting: Setting;
  readonly spot: Point;
}

interface Placement {
  readonly placed: readonly Written[];
  /** Those with a fallback that found no place all the same. */
  readonly missing: readonly Candidate[];
}

/** Places each name in turn; `shortened` are not tried in full. */
function placeAll(
  candidates: readonly Candidate[],
  discs: Boxes,
  shortened: ReadonlySet<Candidate>,
): Placement {
  const taken = new Boxes();
  const placed: Written[] = [];
  const missing: Candidate[] = [];
  for (const candidate of candidates) {
    const { request, disc, full, short } = candidate;
    /** The first place free of all; where nodes may be covered, the one that covers the fewest. */
    const write = (setting: Setting, mayCover: boolean, places = setting.places): Written | null => {
      let spot: Point | null = null;
      let least = mayCover ? Infinity : 1;
      for (const place of places) {
        const box = boxAt(place, setting);
        if (least === 0 || taken.overlapping(box, -1, 1) > 0) continue;
        const covered = discs.overlapping(box, disc, least);
        if (covered < least) [least, spot] = [covered, place];
      }
      return spot && { candidate, setting, spot };
    };
    const anyhow = (): Written | null => {
      const setting = short ?? full;
      const [spot] = setting.places;
      return request.priority === Infinity && spot ? { candidate, setting, spot } : null;
    };
    const written =
      (shortened.has(candidate) ? null : write(full, request.mayCover === true)) ??
      (short && (write(short, true) ?? write(short, true, [request.centre]))) ??
      anyhow();
    if (written) {
      taken.add(boxAt(written.spot, written.setting));
      placed.push(written);
    } else if (short) missing.push(candidate);
  }
  return { placed, missing };
}
