/**
 * The shapes of a quiz: data, not prose, so that it can be worded in any language. A question is
 * about what is visible; the answer and its proof are keys of the graph.
 */
import type { PartialDate } from '../model/types.ts';

/** 1: who has what with whom; 2: since when, until when, in which direction; 3: by several ties at once. */
export type QuizLevel = 1 | 2 | 3;

export const quizLevels: readonly QuizLevel[] = [1, 2, 3];

export type QuizChoice =
  | { readonly kind: 'type'; readonly id: string }
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'pair'; readonly nodes: readonly [string, string] }
  | { readonly kind: 'path'; readonly nodes: readonly string[] }
  | { readonly kind: 'tie'; readonly id: string };

/** The time that a question is about. */
export interface QuizSpan {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

/** What a question asks. */
export type QuizPrompt =
  /** Which tie joins the two? */
  | { readonly kind: 'type'; readonly from: string; readonly to: string; readonly span: QuizSpan }
  /** Who stands in this tie to `node`? */
  | { readonly kind: 'who'; readonly type: string; readonly node: string; readonly span: QuizSpan }
  /** To whom does `node` stand in it? */
  | { readonly kind: 'whom'; readonly type: string; readonly node: string; readonly span: QuizSpan }
  /** Who does not stand in this tie to `node`, while all others do? */
  | {
      readonly kind: 'odd';
      readonly type: string;
      readonly node: string;
      /** In which all others do; null where no date is known. */
      readonly year: number | null;
    }
  /** Which two stand in this mutual tie to each other? */
  | { readonly kind: 'pair'; readonly type: string; readonly span: QuizSpan }
  /** In which of these years did such a tie from one to the other begin, or end? */
  | {
      readonly kind: 'begin' | 'end';
      readonly type: string;
      readonly from: string;
      readonly to: string;
      /** What the tie is called; empty where that would tell a year, or nothing. */
      readonly title: string;
    }
  /** Which of these ties, all of one type, began first? */
  | { readonly kind: 'first'; readonly type: string }
  /** Who stands in this tie to both, at the same time? */
  | {
      readonly kind: 'common';
      readonly type: string;
      readonly nodes: readonly [string, string];
      readonly span: QuizSpan;
    }
  /** Which is the shortest way along visible ties, whichever way they point? */
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  /** All choices are friends of `friend`: which two of them are opposed to each other? */
  | { readonly kind: 'quarrel'; readonly friend: string };

export type QuizQuestion = QuizPrompt & {
  /** Three or four. */
  readonly choices: readonly QuizChoice[];
  /** Index of the right one. */
  readonly answer: number;
  /** Keys of the visible ties that make it right, of an odd one those of all others; never empty. */
  readonly proof: readonly string[];
};

export interface QuizWishes {
  /** Any whole number from 0 to 2³² − 1. */
  readonly seed: number;
  readonly level: QuizLevel;
  /** How many questions are wanted. */
  readonly count: number;
}

export interface Quiz extends QuizWishes {
  /** As many as are wanted, or as many as the visible graph gives. */
  readonly questions: readonly QuizQuestion[];
}
