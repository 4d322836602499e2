/** One quiz being played: its questions, over the graph they were made from, and what was answered. */
import {
  makeQuiz,
  quizSeeds,
  viewCheck,
  writeQuizCode,
  type Quiz,
  type QuizQuestion,
  type QuizWishes,
  type RelationGraph,
  type Visible,
} from '#graph';

/** A seed that nobody chose. */
export const anySeed = (): number => Math.floor(Math.random() * quizSeeds);

export class QuizRun {
  readonly graph: RelationGraph;
  readonly shown: Visible;
  readonly quiz: Quiz;
  /** Gives the same questions over the same view. */
  readonly code: string;

  /** Index of the question that is on; as many as there are questions when it is over. */
  at = $state(0);
  /** What was chosen, question by question. */
  #chosen: readonly number[] = $state.raw([]);

  constructor(graph: RelationGraph, shown: Visible, wishes: QuizWishes) {
    this.graph = graph;
    this.shown = shown;
    this.quiz = makeQuiz(graph, shown, wishes);
    this.code = writeQuizCode({ ...wishes, check: viewCheck(shown) });
  }

  readonly question: QuizQuestion | null = $derived.by(() => this.quiz.questions[this.at] ?? null);
  /** The choice made, null before that. */
  readonly choice: number | null = $derived.by(() => this.chosen(this.at));
  readonly isOver = $derived.by(() => this.question === null);
  readonly score = $derived.by(
    () => this.quiz.questions.filter(({ answer }, at) => this.#chosen[at] === answer).length,
  );
  /** Indices of the questions that were answered wrong. */
  readonly missed = $derived.by(() =>
    this.#chosen.flatMap((choice, at) => (choice === this.quiz.questions[at]?.answer ? [] : [at])),
  );

  chosen(at: number): number | null {
    return this.#chosen[at] ?? null;
  }

  /** Answers the question, once. */
  choose(choice: number): void {
    if (this.choice !== null || this.question?.choices[choice] === undefined) return;
    this.#chosen = [...this.#chosen, choice];
  }

  /** Goes on, once the question is answered. */
  next(): void {
    if (this.choice !== null) this.at++;
  }

  again(): void {
    this.at = 0;
    this.#chosen = [];
  }
}
