/** Which names are written, and where: no two overlap, the important ones come first. */
import type { Frame } from './frame.ts';
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
  /** How it is written: where there was room, as it was asked. */
  readonly style: LabelStyle;
}

/** What a page that is made once has, and a screen that moves has not: edges, and time to look for places. */
export interface LabelPage {
  /** No name leaves it. */
  readonly bounds: Frame;
  /** What no name covers, such as a legend. */
  readonly avoid: readonly Frame[];
  /** Tried in turn where there is no room for more; fallbacks have these alone. */
  readonly smaller: readonly LabelStyle[];
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

/** A text as it would be written, and the places for it: below, above, right, left, the corners. */
interface Setting {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly style: LabelStyle;
  readonly places: readonly Point[];
}

function settingOf(
  { centre, half }: LabelRequest,
  text: string,
  style: LabelStyle,
  page: LabelPage | null,
): Setting {
  const lines = wrapLabel(text, style);
  const width = Math.max(...lines.map(style.measure)) + 4;
  const height = lines.length * style.lineHeight;
  const gap = 3;
  const [across, down] = [half + gap + width / 2, half + gap + height / 2];
  const places = [
    { x: centre.x, y: centre.y + down },
    { x: centre.x, y: centre.y - down },
    { x: centre.x + across, y: centre.y },
    { x: centre.x - across, y: centre.y },
    ...[1, -1].flatMap((down) =>
      [1, -1].map((right) => ({
        x: centre.x + right * (half * 0.7 + gap + width / 2),
        y: centre.y + down * (half * 0.7 + gap + height / 2),
      })),
    ),
  ];
  const setting = { lines, width, height, style };
  if (!page) return { ...setting, places };
  const slid = [0.25, -0.25, 0.45, -0.45].flatMap((share) => [
    { x: centre.x + width * share, y: centre.y + down },
    { x: centre.x + width * share, y: centre.y - down },
    { x: centre.x + across, y: centre.y + (half + height / 2) * share * 1.6 },
    { x: centre.x - across, y: centre.y + (half + height / 2) * share * 1.6 },
  ]);
  const all = [...places, ...slid];
  const within = all.filter((place) => isWithin(boxAt(place, setting), page.bounds));
  // Where no place is on the page, the next best is at its edge.
  return {
    ...setting,
    places:
      within.length > 0 ? within : places.slice(0, 4).map((place) => clamped(place, setting, page.bounds)),
  };
}

const isWithin = ({ left, top, right, bottom }: Box, { x, y, width, height }: Frame): boolean =>
  left >= x && top >= y && right <= x + width && bottom <= y + height;

function clamped(place: Point, { width, height }: Pick<Setting, 'width' | 'height'>, bounds: Frame): Point {
  const into = (value: number, half: number, from: number, length: number): number =>
    Math.max(from + Math.min(half, length / 2), Math.min(from + length - Math.min(half, length / 2), value));
  return {
    x: into(place.x, width / 2, bounds.x, bounds.width),
    y: into(place.y, height / 2, bounds.y, bounds.height),
  };
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
  /** The name, in each size that is tried. */
  readonly full: readonly Setting[];
  /** Its fallback; none where it has none. */
  readonly short: readonly Setting[];
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
 * @param page On a page, names slide along their nodes, are written smaller before they are shortened, and
 *   cover no node while there is any other way.
 * @returns The labels that found a place. Cost: O(n·log n) in the labels on the screen where
 *   they stand apart, O(n²) where all stand in one place.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  style: LabelStyle,
  page: LabelPage | null = null,
): PlacedLabel[] {
  const discs = new Boxes();
  for (const { centre, half } of requests) discs.add(boxAt(centre, { width: half * 2, height: half * 2 }));
  const candidates = requests
    .map((request, disc): Candidate => {
      const { text, fallback } = request;
      const smaller = page?.smaller ?? [];
      const written = (words: string, styles: readonly LabelStyle[]): Setting[] =>
        styles.map((one) => settingOf(request, words, one, page));
      const full = written(text, [style, ...smaller]);
      const short = fallback === undefined ? [] : written(fallback, smaller.length > 0 ? smaller : [style]);
      return { request, disc, full, short };
    })
    .sort((a, b) => b.request.priority - a.request.priority || (a.request.id < b.request.id ? -1 : 1));

  // Who comes after the last that has a fallback keeps nobody from a place: they wait till that is settled.
  const count = candidates.findLastIndex(({ short }) => short.length > 0) + 1;
  const place = (order: readonly Candidate[], shortened: ReadonlySet<Candidate>): Placement =>
    placeAll(order, discs, shortened, page);
  const settled = makeRoom(candidates.slice(0, count), page, place);
  const { placed } = place([...settled.order, ...candidates.slice(count)], settled.shortened);
  return placed.map(({ candidate, setting: { lines, width, height, style: as }, spot }) => ({
    id: candidate.request.id,
    lines,
    ...spot,
    width,
    height,
    style: as,
  }));
}

/** The order in which names are placed, and which are not tried in full. */
interface Plan {
  readonly order: readonly Candidate[];
  readonly shortened: ReadonlySet<Candidate>;
}

/** The plan that leaves the fewest without a place of those that have a fallback. */
function makeRoom(
  candidates: readonly Candidate[],
  page: LabelPage | null,
  place: (order: readonly Candidate[], shortened: ReadonlySet<Candidate>) => Placement,
): Plan {
  const first = candidates.filter(({ request }) => request.priority === Infinity);
  const others = candidates.slice(first.length);
  const [early, shortened] = [new Set<Candidate>(), new Set<Candidate>()];
  let plan: Plan = { order: candidates, shortened: new Set() };
  let last = place(plan.order, plan.shortened);
  let least = last.missing.length;
  let best = plan;
  for (let round = 0; round < mostRounds && least > 0; round++) {
    const before = shortened.size + early.size;
    for (const candidate of last.missing) early.add(candidate);
    for (const { setting, spot, candidate } of last.placed) {
      const { short, request } = candidate;
      const isKept = request.priority === Infinity || (page !== null && request.mayCover === true);
      if (short.length === 0 || short.includes(setting) || isKept) continue;
      const box = boxAt(spot, setting);
      const isInTheWay = last.missing.some(({ short: [first] }) =>
        first?.places.some((spot) => overlap(boxAt(spot, first), box)),
      );
      if (isInTheWay) shortened.add(candidate);
    }
    if (shortened.size + early.size === before) break;
    const rest = others.filter((candidate) => !early.has(candidate));
    plan = { order: [...first, ...early, ...rest], shortened: new Set([...shortened, ...early]) };
    last = place(plan.order, plan.shortened);
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
  /** Those with a fallback that found no place all the same; on a page, none that covers no node. */
  readonly missing: readonly Candidate[];
}

/** Places each name in turn; `shortened` are not tried in full. */
function placeAll(
  candidates: readonly Candidate[],
  discs: Boxes,
  shortened: ReadonlySet<Candidate>,
  page: LabelPage | null,
): Placement {
  const taken = new Boxes();
  for (const { x, y, width, height } of page?.avoid ?? [])
    taken.add({ left: x, top: y, right: x + width, bottom: y + height });
  const placed: Written[] = [];
  const missing: Candidate[] = [];
  for (const candidate of candidates) {
    const { request, disc, full, short } = candidate;
    /** The first place free of all; where nodes may be covered, the one that covers the fewest. */
    const write = (settings: readonly Setting[], mayCover: boolean, middle?: Point): Written | null => {
      let best: Written | null = null;
      let least = mayCover ? Infinity : 1;
      for (const setting of settings) {
        for (const spot of middle ? [middle] : setting.places) {
          if (least === 0) break;
          const box = boxAt(spot, setting);
          if (taken.overlapping(box, -1, 1) > 0) continue;
          const covered = discs.overlapping(box, disc, least);
          if (covered < least) [least, best] = [covered, { candidate, setting, spot }];
        }
      }
      return best;
    };
    const anyhow = (): Written | null => {
      const setting = short[0] ?? full[0];
      const spot = setting?.places[0];
      return request.priority === Infinity && setting && spot ? { candidate, setting, spot } : null;
    };
    const isShortened = shortened.has(candidate);
    const free = (): Written | null => (isShortened ? null : write(full, false)) ?? write(short, false);
    const inFull = isShortened ? null : write(full, request.mayCover === true);
    const written = page
      ? // Over a node that is not its own, a name would be taken for that node's.
        (free() ?? inFull ?? write(short.slice(-1), true, request.centre) ?? write(short, true))
      : (inFull ?? write(short, true) ?? write(short, true, request.centre));
    const label = written ?? anyhow();
    if (label) {
      taken.add(boxAt(label.spot, label.setting));
      placed.push(label);
    }
    const isBeside =
      label !== null && (!page || discs.overlapping(boxAt(label.spot, label.setting), -1, 1) === 0);
    if (!isBeside && short.length > 0) missing.push(candidate);
  }
  return { placed, missing };
}
