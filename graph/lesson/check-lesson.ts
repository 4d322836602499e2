/** Holds a lesson against the graph that it is about. */
import type { RelationGraph, Visible } from '../model/types.ts';
import { lessonProblem, type LessonProblem, type LessonProblemCode } from './lesson-error.ts';
import { readAs, shown } from './lesson-problems.ts';
import { lessonSchema } from './lesson-schema.ts';
import type { Lesson, LessonStep } from './lesson.ts';
import { asReference, linksIn, type ReferenceKind } from './references.ts';
import { shownByView, viewedDataset } from './step-view.ts';
import { veiled } from './veil.ts';

type Report = (code: LessonProblemCode, field: string, value: string, what: string) => void;

const reporter =
  (problems: LessonProblem[], step: string): Report =>
  (code, field, value, what) => {
    problems.push(lessonProblem(code, { file: '', step, field }, shown(value), what));
  };

/** What an id stands for in a graph; null for nothing. */
type KindOf = (id: string) => ReferenceKind | null;

function kindsIn(graph: RelationGraph): KindOf {
  const events = new Set(graph.getAttribute('events').map(({ id }) => id));
  return (id) => {
    if (graph.hasNode(id)) return 'node';
    if (graph.hasEdge(id)) return 'tie';
    return events.has(id) ? 'event' : null;
  };
}

const kindNames: Readonly<Record<ReferenceKind, string>> = {
  tie: 'a tie',
  node: 'a nation or an organisation',
  event: 'an event',
};

const anyOf = (kinds: readonly ReferenceKind[]): string => kinds.map((kind) => kindNames[kind]).join(' or ');

/** The checks of one step, each of them total. */
class StepCheck {
  readonly #step: LessonStep;
  readonly #kindOf: KindOf;
  readonly #shown: Visible;
  readonly #report: Report;
  /** What the class may not be pointed at before the answer: what is veiled, and the events that prove it. */
  readonly #kept: ReadonlySet<string>;
  readonly #nodesAtFirst: ReadonlySet<string>;

  constructor(step: LessonStep, graph: RelationGraph, kindOf: KindOf, report: Report) {
    const veil = step.question?.veil ?? null;
    this.#step = step;
    this.#kindOf = kindOf;
    this.#shown = shownByView(step.view, graph);
    this.#report = report;
    const proofs = step.question?.about.filter((id) => kindOf(id) === 'event') ?? [];
    this.#kept = new Set(veil ? [...veil.ties, ...proofs] : []);
    // A nation that only a veiled tie brings into the picture is not there to be asked about.
    this.#nodesAtFirst =
      veil?.what === 'tie' ? shownByView(step.view, veiled(graph, veil)).nodes : this.#shown.nodes;
  }

  /** An id of one of some kinds, shown by the step's view where the class must see it. */
  #id(field: string, id: string, kinds: readonly ReferenceKind[], mustShow: boolean): void {
    const kind = this.#kindOf(id);
    if (kind === null) {
      this.#report('unknown-id', field, id, `there is nothing with the id "${shown(id)}" in the dataset`);
    } else if (!kinds.includes(kind)) {
      this.#report('wrong-kind', field, id, `"${id}" is ${kindNames[kind]}, not ${anyOf(kinds)}`);
    } else if (mustShow && !this.#isShown(kind, id)) {
      this.#report('hidden', field, id, `the view of the step does not show "${id}" (${kindNames[kind]})`);
    } else if (mustShow && kind === 'node' && !this.#nodesAtFirst.has(id)) {
      const what = `"${id}" is in the picture by veiled ties alone: until the answer it is not shown`;
      this.#report('hidden', field, id, what);
    }
  }

  #isShown(kind: ReferenceKind, id: string): boolean {
    if (kind === 'event') return true;
    return (kind === 'node' ? this.#shown.nodes : this.#shown.edges).has(id);
  }

  #ids(field: string, ids: readonly string[], kinds: readonly ReferenceKind[], mustShow: boolean): void {
    for (const [at, id] of ids.entries()) this.#id(`${field}[${String(at)}]`, id, kinds, mustShow);
  }

  /** Links lead somewhere; those before the answer name nothing that the question keeps back. */
  #links(field: string, markdown: string, when: 'before' | 'after' | 'aside'): void {
    for (const href of new Set(linksIn(markdown))) {
      const reference = asReference(href);
      if (reference !== null) {
        this.#id(field, reference.id, [reference.kind], when !== 'aside');
        if (when === 'before') this.#secret(field, reference.id);
      } else if (!/^(https?|mailto):/i.test(href)) {
        const what = `the link to "${shown(href)}" leads nowhere (expected tie:…, node:…, event:… or https://…)`;
        this.#report('bad-link', field, href, what);
      }
    }
  }

  #secret(field: string, id: string): void {
    if (!this.#kept.has(id)) return;
    const what = `"${id}" gives the answer away: the question of this step keeps it back`;
    this.#report('gives-away', field, id, what);
  }

  #filled(field: string, value: string | readonly unknown[]): void {
    const isEmpty = typeof value === 'string' ? value.trim() === '' : value.length === 0;
    if (isEmpty) this.#report('missing-value', field, '', `there is no ${field}`);
  }

  #facts(): void {
    for (const [at, { text, about }] of this.#step.facts.entries()) {
      const field = `facts[${String(at)}]`;
      this.#filled(`${field}.text`, text);
      this.#filled(`${field}.about`, about);
      this.#ids(`${field}.about`, about, ['tie', 'event'], false);
      for (const id of about) this.#secret(`${field}.about`, id);
      this.#links(`${field}.text`, text, 'before');
    }
  }

  #question(): void {
    const { question } = this.#step;
    if (question === null) return;
    const { prompt, choices, explanation, about, veil } = question;
    this.#filled('question.prompt', prompt);
    this.#links('question.prompt', prompt, 'before');
    for (const [at, choice] of choices.entries()) {
      this.#filled(`question.choices[${String(at)}]`, choice);
      if (choice.trim() === '' || choices.indexOf(choice) === at) continue;
      this.#report(
        'duplicate-id',
        `question.choices[${String(at)}]`,
        choice,
        `"${shown(choice)}" is a choice already`,
      );
    }
    this.#filled('question.explanation', explanation);
    this.#links('question.explanation', explanation, 'after');
    this.#filled('question.about', about);
    this.#ids('question.about', about, ['tie', 'event'], true);
    if (veil === null) return;
    this.#filled('question.veil.ties', veil.ties);
    this.#ids('question.veil.ties', veil.ties, ['tie'], true);
  }

  run(): void {
    const { title, text, notes, spotlight } = this.#step;
    this.#filled('title', title);
    this.#filled('text', text);
    this.#links('text', text, 'before');
    this.#links('notes', notes, 'aside');
    this.#ids('spotlight', spotlight, ['node', 'tie'], true);
    this.#facts();
    this.#question();
  }
}

function checkView(step: LessonStep, dataset: string, report: Report): void {
  const data = viewedDataset(step.view);
  if (data === dataset) return;
  const what =
    data === ''
      ? `the view does not say its dataset (expected "data=${dataset}&…")`
      : `the view is of the dataset "${shown(data)}", not of "${dataset}"`;
  report('wrong-dataset', 'view', data, what);
}

/** What was found of each step: an editor asks after every edit, which leaves most steps as they were. */
const found = new WeakMap<RelationGraph, WeakMap<LessonStep, readonly LessonProblem[]>>();

function checkStep(step: LessonStep, graph: RelationGraph, kindOf: KindOf): readonly LessonProblem[] {
  const known = found.get(graph) ?? new WeakMap<LessonStep, readonly LessonProblem[]>();
  found.set(graph, known);
  const before = known.get(step);
  if (before) return before;
  const problems: LessonProblem[] = [];
  const report = reporter(problems, step.id);
  checkView(step, graph.getAttribute('id'), report);
  new StepCheck(step, graph, kindOf, report).run();
  known.set(step, problems);
  return problems;
}

/**
 * Everything that is wrong with a lesson about a graph: what would not fit into a file
 * (`lessonLimits`), what is empty, what points at nothing or at what its step does not show, and
 * what tells the answer to a question before it is revealed.
 *
 * @returns Nothing but the shape where that is wrong, nothing at all where all is well.
 *
 * Cost: O(length of the lesson), and what it costs to show the view of each step that was not
 * checked against this graph before.
 */
export function checkLesson(lesson: Lesson, graph: RelationGraph): readonly LessonProblem[] {
  const { problems: ofShape } = readAs(lessonSchema, lesson, '');
  if (ofShape.length > 0) return ofShape;

  const problems: LessonProblem[] = [];
  const report = reporter(problems, '');
  if (lesson.title.trim() === '') report('missing-value', 'title', '', 'there is no title');
  if (lesson.steps.length === 0) report('missing-value', 'steps', '', 'there is no step');
  const id = graph.getAttribute('id');
  if (lesson.dataset !== id) {
    const what = `the lesson is about the dataset "${lesson.dataset}", and this is "${id}"`;
    report('wrong-dataset', 'dataset', lesson.dataset, what);
    return problems;
  }
  const kindOf = kindsIn(graph);
  return [...problems, ...lesson.steps.flatMap((step) => checkStep(step, graph, kindOf))];
}
