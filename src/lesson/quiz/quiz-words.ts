/** A quiz in words: its questions, its choices, the facts that prove it. */
import type { QuizChoice, QuizQuestion, QuizSpan, RelationGraph } from '#graph';
import { formatSpan } from '../../strings/dates.ts';
import { quizWords as words } from '../../strings/quiz.ts';

const nameOf = (graph: RelationGraph, id: string): string => graph.getNodeAttribute(id, 'name');

const typeOf = (graph: RelationGraph, id: string): { readonly label: string; readonly phrase: string } =>
  graph.getAttribute('types').find((type) => type.id === id) ?? { label: id, phrase: id };

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
  const phrase = (id: string): string => typeOf(graph, id).phrase;
  switch (question.kind) {
    case 'type':
      return ask.type(name(question.from), name(question.to), inTime(question.span));
    case 'who':
    case 'whom':
      return ask[question.kind](phrase(question.type), name(question.node), inTime(question.span));
    case 'begin':
    case 'end':
      return ask[question.kind](
        name(question.from),
        phrase(question.type),
        name(question.to),
        question.title,
      );
    case 'common': {
      const [a, b] = question.nodes;
      return ask.common(phrase(question.type), name(a), name(b), inTime(question.span));
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
      return typeOf(graph, choice.id).label;
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
    case undefined:
      return '';
  }
}

/** "Russia has a defence pact with North Korea, since 4 December 2024". */
export function factText(graph: RelationGraph, id: string): string {
  const { type, from, to, start, end } = graph.getEdgeAttributes(id);
  const fact = words.fact(nameOf(graph, from), typeOf(graph, type).phrase, nameOf(graph, to));
  return `${fact}, ${formatSpan(start, end)}`;
}

/** On paper. */
export const letters = ['A', 'B', 'C', 'D'] as const;
