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

/** Breaks a text into at most two balanced lines; a longer one ends in an ellipsis. */
export function wrapLabel(text: string, { maxWidth, measure }: LabelStyle): string[] {
  if (measure(text) <= maxWidth) return [text];
  const words = text.trim().split(/\s+/);
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

/**
 * Places names beside their nodes: below, else above, right, left or at a corner; not at all where
 * each of the eight would cover a name or a node. Greedy by priority, after Christensen, Marks & Shieber, "An
 * Empirical Study of Algorithms for Point-Feature Label Placement", ACM TOG 14 (1995).
 *
 * @returns The labels that found a place. Cost: O(n²) in the labels on the screen.
 */
export function placeLabels(requests: readonly LabelRequest[], style: LabelStyle): PlacedLabel[] {
  const discs = requests.map(({ centre, half }) => ({
    left: centre.x - half,
    right: centre.x + half,
    top: centre.y - half,
    bottom: centre.y + half,
  }));
  const order = requests
    .map((request, at) => ({ request, at }))
    .sort((a, b) => b.request.priority - a.request.priority || (a.request.id < b.request.id ? -1 : 1));

  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const { request, at } of order) {
    const lines = wrapLabel(request.text, style);
    const width = Math.max(...lines.map(style.measure)) + 4;
    const height = lines.length * style.lineHeight;
    const { centre, half } = request;
    const gap = 3;
    const candidates: Point[] = [
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
    const boxOf = ({ x, y }: Point): Box => ({
      left: x - width / 2,
      right: x + width / 2,
      top: y - height / 2,
      bottom: y + height / 2,
    });
    const coversName = (candidate: Point): boolean => taken.some((other) => overlap(boxOf(candidate), other));
    const covered = (candidate: Point): number =>
      discs.filter((disc, own) => own !== at && overlap(boxOf(candidate), disc)).length;
    const readable = candidates.filter((candidate) => !coversName(candidate));
    const free = readable.find((candidate) => covered(candidate) === 0);
    const least =
      request.mayCover === true ? readable.toSorted((a, b) => covered(a) - covered(b))[0] : undefined;
    const spot = free ?? least ?? (request.priority === Infinity ? candidates[0] : undefined);
    if (!spot) continue;
    taken.push(boxOf(spot));
    placed.push({ id: request.id, lines, ...spot, width, height });
  }
  return placed;
}
