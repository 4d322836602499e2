/** Which names are written, and where: no two overlap, the important ones come first. */
import { Boxes, grown, overlap, type Box } from './boxes.ts';
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

/** Between a node and its name. */
const gap = 3;
/** So far from all other nodes, nobody takes a name for another's; and so far, it is at least nearer to its own. */
const [inNoDoubt, nearest] = [gap * 2, gap * 1.5];

/** A text as it would be written, and the places for it: below, above, right, left, the corners. */
interface Setting {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly style: LabelStyle;
  readonly places: readonly Point[];
  /** In the middle of the node; on a page, or a little off it. */
  readonly over: readonly Point[];
  /** Those of them that are so far from other nodes, once they are known. */
  readonly apart: Map<number, readonly Point[]>;
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
  const setting = { lines, width, height, style, apart: new Map<number, readonly Point[]>() };
  if (!page) return { ...setting, places, over: [centre] };
  const slid = [0.25, -0.25, 0.45, -0.45].flatMap((share) => [
    { x: centre.x + width * share, y: centre.y + down },
    { x: centre.x + width * share, y: centre.y - down },
    { x: centre.x + across, y: centre.y + (half + height / 2) * share * 1.6 },
    { x: centre.x - across, y: centre.y + (half + height / 2) * share * 1.6 },
  ]);
  const all = [...places, ...slid];
  const by = half * 0.75;
  const over = [[0, 0], [0, by], [0, -by], [by, 0], [-by, 0]].map(([right = 0, low = 0]) =>
    clamped({ x: centre.x + right, y: centre.y + low }, setting, page.bounds),
  ); // prettier-ignore
  const within = all.filter((place) => isWithin(boxAt(place, setting), page.bounds));
  // Where no place is on the page, the next best is at its edge.
  return {
    ...setting,
    over,
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
 * @param page On a page, names slide along their nodes, and are written smaller, then shortened, then over
 *   their own node, before they come so near to another that they would be taken for its name.
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
  const { placed, paper } = placeAll(
    [...settled.order, ...candidates.slice(count)],
    discs,
    settled.shortened,
    page,
  );
  return (page ? lengthened(placed, paper) : placed).map(
    ({ candidate, setting: { lines, width, height, style: as }, spot }) => ({
      id: candidate.request.id,
      lines,
      ...spot,
      width,
      height,
      style: as,
    }),
  );
}

/** What was shortened for the sake of a name that then went elsewhere is written in full. */
const lengthened = (placed: readonly PutDown[], paper: Paper): Written[] =>
  placed.map((label) => {
    const { candidate, setting, box } = label;
    if (!candidate.short.includes(setting)) return label;
    const longer = write(paper, candidate, candidate.full, { apart: inNoDoubt, own: box });
    if (longer) paper.taken.add(boxAt(longer.spot, longer.setting));
    return longer ?? label;
  });

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

/** What is written, and which of the boxes that are taken is its own. */
interface PutDown extends Written {
  readonly box: number;
}

interface Placement {
  readonly placed: readonly PutDown[];
  /** Those with a fallback that found no place all the same; on a page, none that is clearly their own. */
  readonly missing: readonly Candidate[];
  readonly paper: Paper;
}

/** What of a page is taken: by nodes, and by names and whatever no name covers. */
interface Paper {
  readonly discs: Boxes;
  readonly taken: Boxes;
}

interface Manner {
  /** How far it is from any node but its own. */
  readonly apart?: number;
  /** Over nodes, too, but as few as can be. */
  readonly mayCover?: boolean;
  /** Over its own node. */
  readonly isOver?: boolean;
  /** Its own box, if it is written already. */
  readonly own?: number;
}

/** The places that are so far from any node but its own: the same in each round. */
function placesApart(discs: Boxes, { disc }: Candidate, setting: Setting, apart: number): readonly Point[] {
  const known = setting.apart.get(apart);
  if (known) return known;
  const found = setting.places.filter(
    (spot) => discs.overlapping(grown(boxAt(spot, setting), apart), disc, 1) === 0,
  );
  setting.apart.set(apart, found);
  return found;
}

/** The first place free of all; where nodes may be covered, the one that covers the fewest. */
function write(
  { discs, taken }: Paper,
  candidate: Candidate,
  settings: readonly Setting[],
  { apart = 0, mayCover = false, isOver = false, own = -1 }: Manner,
): Written | null {
  let best: Written | null = null;
  let least = mayCover ? Infinity : 1;
  for (const setting of settings) {
    const free = apart > 0 ? placesApart(discs, candidate, setting, apart) : setting.places;
    for (const spot of isOver ? setting.over : free) {
      const box = boxAt(spot, setting);
      if (taken.overlapping(box, own, 1) > 0) continue;
      const covered = apart > 0 ? 0 : discs.overlapping(box, candidate.disc, least);
      if (covered < least) [least, best] = [covered, { candidate, setting, spot }];
      if (least === 0) return best;
    }
  }
  return best;
}

/** Places each name in turn; `shortened` are not tried in full. */
function placeAll(
  candidates: readonly Candidate[],
  discs: Boxes,
  shortened: ReadonlySet<Candidate>,
  page: LabelPage | null,
): Placement {
  const paper: Paper = { discs, taken: new Boxes() };
  for (const { x, y, width, height } of page?.avoid ?? [])
    paper.taken.add({ left: x, top: y, right: x + width, bottom: y + height });
  const placed: PutDown[] = [];
  const missing: Candidate[] = [];
  for (const candidate of candidates) {
    const { request, short } = candidate;
    const full = shortened.has(candidate) ? [] : candidate.full;
    const put = (settings: readonly Setting[], how: Manner = {}): Written | null =>
      write(paper, candidate, settings, how);
    const inFull = (): Written | null => put(full, { mayCover: request.mayCover === true });
    const anyhow = (): Written | null => {
      const setting = short[0] ?? candidate.full[0];
      const spot = setting?.places[0];
      return request.priority === Infinity && setting && spot ? { candidate, setting, spot } : null;
    };
    const beside = (apart: number): Written | null => put(full, { apart }) ?? put(short, { apart });
    const own = page && (beside(inNoDoubt) ?? beside(nearest));
    const label =
      own ??
      (page
        ? // Nearer to another node, or over it, a name would be taken for that node's.
          (put(short.slice(-1), { isOver: true, mayCover: true }) ??
          beside(0) ??
          inFull() ??
          put(short, { mayCover: true }))
        : (inFull() ?? put(short, { mayCover: true }) ?? put(short, { isOver: true, mayCover: true }))) ??
      anyhow();
    if (label) placed.push({ ...label, box: paper.taken.add(boxAt(label.spot, label.setting)) });
    if (!(page ? own : label) && short.length > 0) missing.push(candidate);
  }
  return { placed, missing, paper };
}
