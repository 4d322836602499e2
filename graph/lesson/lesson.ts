/**
 * The shapes of a lesson: a sequence of steps, each a saved view with something to say about it.
 * A lesson is data. It is read once and never mutated; an edit makes the next one.
 */

/** Text in Markdown. A link to `tie:<id>`, `node:<id>` or `event:<id>` points at something in the graph. */
export type Markdown = string;

/** A fact to read out. Its sources are those of what it is about. */
export interface LessonFact {
  readonly text: Markdown;
  /** Ids of the ties and events that say so; never empty. */
  readonly about: readonly string[];
}

/** What a question keeps from the class until the answer is revealed. */
export interface Veil {
  /** `type`: the line is there, grey, but not what it means. `tie`: the line is not drawn at all. */
  readonly what: 'type' | 'tie';
  /** Ids of ties. */
  readonly ties: readonly string[];
}

/** Predict first, then reveal: one right answer among two to four. */
export interface LessonQuestion {
  readonly prompt: Markdown;
  readonly choices: readonly string[];
  /** Index of the right choice. */
  readonly answer: number;
  /** Why it is right. */
  readonly explanation: Markdown;
  /** Ids of the ties and events that prove it; never empty. Their sources are shown with the answer. */
  readonly about: readonly string[];
  /** null where everything may be seen while the class thinks. */
  readonly veil: Veil | null;
}

/** Where a step looks: at everything that is visible, at the spotlight alone, or as its view says. */
export type StepFrame = 'all' | 'spotlight' | 'view';

export interface LessonStep {
  /** In kebab case, unique within the lesson. */
  readonly id: string;
  readonly title: string;
  /** The query of an address without its `?`: dataset, filters, layout, encodings, camera. */
  readonly view: string;
  readonly frame: StepFrame;
  /** For the class. Shown beside the picture: some 40 to 90 words. */
  readonly text: Markdown;
  /** For the teacher alone. */
  readonly notes: Markdown;
  /** Ids of nodes and ties that stand out while the rest steps back; empty where nothing does. */
  readonly spotlight: readonly string[];
  readonly facts: readonly LessonFact[];
  readonly question: LessonQuestion | null;
}

export interface VocabularyEntry {
  readonly term: string;
  readonly meaning: string;
}

export interface Lesson {
  /** In kebab case; the name of its folder. */
  readonly id: string;
  /** Id of the dataset that its views show. */
  readonly dataset: string;
  readonly title: string;
  /** One or two sentences: what it is about and for whom. */
  readonly summary: string;
  /** Who wrote it; empty where nobody is named. */
  readonly author: string;
  /** BCP 47 tag of the language it is written in. */
  readonly language: string;
  /** "14–18". */
  readonly ages: string;
  /** How long it takes in class. */
  readonly minutes: number;
  readonly goals: readonly string[];
  readonly vocabulary: readonly VocabularyEntry[];
  readonly discussion: readonly string[];
  readonly steps: readonly LessonStep[];
}
