/**
 * Texts as runs that one font can draw, from left to right: jsPDF draws a text in one font, and its
 * Arabic forms and its reversal know nothing of the text around. The order of the runs is that of
 * the Unicode Bidirectional Algorithm (UAX #9), by bidi-js.
 */
import bidiFactory from 'bidi-js';
import { clustersOf, seen, type Font, type Fonts } from './fonts.ts';

export interface Run {
  /** As jsPDF is given it; as the browser draws it where there is no font. */
  readonly text: string;
  readonly font: Font | null;
  readonly isRtl: boolean;
  /** In ems; 0 where there is no font. */
  readonly width: number;
}

const bidi = bidiFactory();
const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const shared = /^[\p{Script=Common}]$/u;

/** Whether jsPDF is to turn a run round: it asks for each text that it draws. */
export const isTurned = (text: string): boolean => rtl.test(text);

/** The text as it is set: white space as SVG collapses it, letters composed, controls left out. */
export const settle = (text: string): string =>
  text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .trim();

/** Arabic letters that join, with their marks and with what joins or parts them against the rule. */
const joined = /[\p{Script=Arabic}\p{M}\u200c\u200d]+/gu;

/** Where words are that jsPDF cannot join rightly; the browser draws those whole. */
function unjoinable(settled: string, fontOf: (cluster: string) => Font | null): Set<number> {
  const places = new Set<number>();
  for (const { 0: word, index } of settled.matchAll(joined)) {
    const isPlain = !/[\u200c\u200d]/u.test(word) && clustersOf(word).every(({ text }) => fontOf(text));
    if (!isPlain) for (const { at } of clustersOf(word)) places.add(index + at);
  }
  return places;
}

interface Piece {
  text: string;
  readonly font: Font | null;
  readonly level: number;
  readonly place: number;
}

/**
 * @param settled A text that was settled and whose fonts were fetched. @param shape jsPDF's Arabic forms.
 * @returns Its runs; none stands for nothing that is seen.
 */
export function runsOf(
  settled: string,
  isBold: boolean,
  fonts: Fonts,
  shape: (text: string) => string,
): Run[] {
  const embedding = bidi.getEmbeddingLevels(settled, 'ltr');
  const places = new Map(bidi.getReorderedIndices(settled, embedding).map((from, to) => [from, to]));
  const fontOf = (cluster: string): Font | null => fonts.fontOf(cluster, isBold, settled);
  const pictured = unjoinable(settled, fontOf);
  const pieces: Piece[] = [];
  for (const { text: cluster, at } of clustersOf(settled)) {
    const letter = seen(cluster);
    if (letter === '') continue;
    const level = embedding.levels[at] ?? 0;
    const last = pieces.at(-1);
    // What all scripts share stays with the letters before it.
    const stays = last?.font && shared.test(letter) && last.font.has(letter.charCodeAt(0));
    const font = pictured.has(at) ? null : stays ? last.font : fontOf(cluster);
    // With its invisible parts where the browser draws it: they join what is one picture.
    const text = font ? String.fromCharCode(font.plain(letter.charCodeAt(0))) : cluster;
    if (last?.level === level && last.font === font) last.text += text;
    else pieces.push({ text, font, level, place: places.get(at) ?? at });
  }
  return pieces.sort((a, b) => a.place - b.place).map((piece) => runOf(piece, shape));
}

function runOf({ text, font, level }: Piece, shape: (text: string) => string): Run {
  const isRtl = level % 2 === 1;
  const drawn = isRtl && !isTurned(text) ? turned(text) : text;
  const shaped = shape(drawn);
  const isWhole = font && Array.from(shaped).every((letter) => font.has(letter.charCodeAt(0)));
  if (!isWhole) return { text, font: null, isRtl, width: 0 };
  return { text: drawn, font, isRtl, width: font.widthOf(shaped) };
}

/** A run of signs that have no direction of their own, which jsPDF would leave as they are. */
const turned = (text: string): string =>
  Array.from(text, (letter) => bidi.getMirroredCharacter(letter) ?? letter)
    .reverse()
    .join('');
