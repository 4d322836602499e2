/** A quiz in words: its questions, its choices, the facts that prove it. */
import { isMembership, type QuizChoice, type QuizQuestion, type QuizSpan, type RelationGraph } from '#graph';
import { formatSpan } from '../../strings/dates.ts';
import type { TieWords } from '../../strings/en/quiz.ts';
import { quizWords as words } from '../../strings/quiz.ts';

const nameOf = (graph: RelationGraph, id: string): string => graph.getNodeAttribute(id, 'name');

function tieWords(graph: RelationGraph, id: string): TieWords {
  const type = graph.getAttribute('types').find((one) => one.id === id);
  return {
    label: type?.label ?? id,
    phrase: type?.phrase ?? id,
    isMembership: isMembership(type),
    isDirected: type?.directed ?? true,
  };
}

/** " (since 1951)": years are enough to know which time is meant. */
function inTime({ start, end }: QuizSpan): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  if (from === '' && to === '') return '';
  if (to === '') return words.spans.since(from);
  return from === '' ? words.spans.until(to) : words.spans.during(from, to);
}

export function questionText(graph: RelationGraph, question: QuizQuestion): string {
  const { ask } = words;
  const name = (id: string): string => nameOf(graph, id);
  switch (question.kind) {
    case 'type':
      return ask.type(name(question.from), name(question.to), inTime(question.span));
    case 'who':
    case 'whom':
      return ask[question.kind](tieWords(graph, question.type), name(question.node), inTime(question.span));
    case 'odd': {
      const when = question.year === null ? '' : words.spans.in(String(question.year));
      return ask.odd(tieWords(graph, question.type), name(question.node), when);
    }
    case 'begin':
    case 'end':
      return ask[question.kind](
        name(question.from),
        tieWords(graph, question.type),
        name(question.to),
        question.title,
      );
    case 'first':
      return ask.first();
    case 'pair':
      return ask.pair(tieWords(graph, question.type), inTime(question.span));
    case 'common': {
      const [a, b] = question.nodes;
      return ask.common(tieWords(graph, question.type), name(a), name(b), inTime(question.span));
    }
    case 'path':
      return ask.path(name(question.from), name(question.to));
    case 'quarrel':
      return ask.quarrel(name(question.friend));
  }
}

export function choiceText(graph: RelationGraph, choice: QuizChoice | undefined): string {
  switch (choice?.kind) {
    case 'type':
      return tieWords(graph, choice.id).label;
    case 'node':
      return nameOf(graph, choice.id);
    case 'year':
      return String(choice.year);
    case 'pair': {
      const [a, b] = choice.nodes;
      return words.pair(nameOf(graph, a), nameOf(graph, b));
    }
    case 'path':
      return choice.nodes.map((id) => nameOf(graph, id)).join(' – ');
    case 'tie':
      return sentence(graph, choice.id);
    case undefined:
      return '';
  }
}

function sentence(graph: RelationGraph, id: string): string {
  const { type, from, to } = graph.getEdgeAttributes(id);
  return words.fact(nameOf(graph, from), tieWords(graph, type), nameOf(graph, to));
}

/** "Russia has a defence pact with North Korea, since 4 December 2024". */
export function factText(graph: RelationGraph, id: string): string {
  const { start, end } = graph.getEdgeAttributes(id);
  return `${sentence(graph, id)}, ${formatSpan(start, end)}`;
}

/** On paper. */
export const letters = ['A', 'B', 'C', 'D'] as const;
