import { describe, expect, it } from 'vitest';
import {
  checkLesson,
  parseLesson,
  shownByView,
  type Lesson,
  type LessonQuestion,
  type LessonStep,
} from '#graph';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { graph, lesson, lessonFiles } from './lesson-files.ts';

/** The small lesson with another second step. */
function changed(edit: (step: LessonStep) => Partial<LessonStep>): Lesson {
  const given = lesson();
  return { ...given, steps: given.steps.map((step, at) => (at === 1 ? { ...step, ...edit(step) } : step)) };
}

/** The small lesson with another question. */
const asked = (more: Partial<LessonQuestion>): Lesson =>
  changed(({ question }) => ({ question: question && { ...question, ...more } }));

const brief = (given: Lesson): string[] =>
  checkLesson(given, graph()).map(({ code, step, field, value }) => [code, step, field, value].join(' '));

const veil = (...ties: string[]): LessonQuestion['veil'] => ({ what: 'type', ties });

describe('a lesson held against its graph', () => {
  it('has nothing wrong with it where all is well', () => {
    expect(brief(lesson())).toEqual([]);
  });

  it.each<[string, Lesson, string]>([
    ['lights nothing', changed(() => ({ spotlight: ['DEN'] })), 'unknown-id the-rival spotlight[0] DEN'],
    ['lights an event', changed(() => ({ spotlight: ['1990-storm'] })), 'wrong-kind the-rival spotlight[0] 1990-storm'],
    ['lights what is not there yet', changed(() => ({ view: 'data=hand-made&years=1994', question: null, text: 'x', facts: [], spotlight: ['CAL'] })), 'hidden the-rival spotlight[0] CAL'],
    ['lights a tie that a filter hides', changed(() => ({ view: 'data=hand-made&years=1996&types=rivalry', spotlight: ['arc-bor-pact'] })), 'hidden the-rival spotlight[0] arc-bor-pact'],
    ['links to nothing', changed(() => ({ text: '[Den](node:DEN)' })), 'unknown-id the-rival text DEN'],
    ['calls a nation a tie', changed(() => ({ text: '[Arc](tie:ARC)' })), 'wrong-kind the-rival text ARC'],
    ['links to a hidden tie', changed(() => ({ view: 'data=hand-made&years=1996&types=rivalry', text: '[pact](tie:arc-bor-pact)' })), 'hidden the-rival text arc-bor-pact'],
    ['links to a place that there is not', changed(() => ({ notes: '[Arc](ARC)' })), 'bad-link the-rival notes ARC'],
    ['has notes on nothing', changed(() => ({ notes: '[Den](node:DEN)' })), 'unknown-id the-rival notes DEN'],
    ['has a fact about nothing', changed(() => ({ facts: [{ text: 'So.', about: [] }] })), 'missing-value the-rival facts[0].about '],
    ['has a fact about a nation', changed(() => ({ facts: [{ text: 'So.', about: ['ARC'] }] })), 'wrong-kind the-rival facts[0].about[0] ARC'],
    ['has a fact without words', changed(() => ({ facts: [{ text: ' ', about: ['1990-storm'] }] })), 'missing-value the-rival facts[0].text '],
    ['has no title', changed(() => ({ title: '' })), 'missing-value the-rival title '],
    ['has no text', changed(() => ({ text: '' })), 'missing-value the-rival text '],
    ['asks about nothing', asked({ about: [] }), 'missing-value the-rival question.about '],
    ['asks about a hidden tie', asked({ about: ['arc-bor-pact'], veil: null }), ''],
    ['veils nothing', asked({ veil: veil() }), 'missing-value the-rival question.veil.ties '],
    ['veils a nation', changed(({ question }) => ({ text: 'Look.', question: question && { ...question, veil: veil('CAL') } })), 'wrong-kind the-rival question.veil.ties[0] CAL'],
    ['asks nothing', asked({ prompt: '' }), 'missing-value the-rival question.prompt '],
    ['explains nothing', asked({ explanation: '' }), 'missing-value the-rival question.explanation '],
    ['offers an empty choice', asked({ choices: ['', 'A rivalry'] }), 'missing-value the-rival question.choices[0] '],
    ['offers a choice twice', asked({ choices: ['So', 'So'] }), 'duplicate-id the-rival question.choices[1] So'],
    ['has no steps', { ...lesson(), steps: [] }, 'missing-value  steps '],
    ['has no name', { ...lesson(), title: ' ' }, 'missing-value  title '],
    ['is about another dataset', { ...lesson(), dataset: 'world' }, 'wrong-dataset  dataset world'],
    ['looks at another dataset', changed(({ view }) => ({ view: view.replace('hand-made', 'world') })), 'wrong-dataset the-rival view world'],
    ['does not say what it looks at', changed(() => ({ view: 'years=1996' })), 'wrong-dataset the-rival view '],
    ['would not fit into a file', changed(() => ({ text: 'x'.repeat(5000) })), 'too-long the-rival text ' + 'x'.repeat(80) + '…'],
  ])('that %s is told so', (_, given, expected) => {
    expect(brief(given)).toEqual(expected === '' ? [] : [expected]);
  }); // prettier-ignore

  it('is told of ties that its question is about and its view does not show', () => {
    const given = changed(({ question }) => ({
      view: 'data=hand-made&years=1996&types=defence-pact',
      spotlight: [],
      question: question && { ...question, explanation: 'So.', veil: null },
    }));
    expect(brief(given)).toEqual(['hidden the-rival question.about[0] bor-cal-rivalry']);
  });

  it.each<[string, Lesson, string]>([
    ['text', changed(() => ({ text: 'They are [rivals](tie:bor-cal-rivalry).' })), 'text'],
    ['prompt', asked({ prompt: 'Why are they [rivals](tie:bor-cal-rivalry)?' }), 'question.prompt'],
    ['facts', changed(() => ({ facts: [{ text: 'So.', about: ['bor-cal-rivalry'] }] })), 'facts[0].about'],
    ['words of a fact', changed(() => ({ facts: [{ text: '[So](tie:bor-cal-rivalry).', about: ['1990-storm'] }] })), 'facts[0].text'],
  ])('gives nothing away in its %s', (_, given, field) => {
    expect(brief(given)).toEqual([`gives-away the-rival ${field} bor-cal-rivalry`]);
  }); // prettier-ignore

  it('points at no event that proves the answer, until the answer is there', () => {
    const about = ['bor-cal-rivalry', '1990-storm'];
    const asking = (more: Partial<LessonStep>): Lesson =>
      changed(({ question }) => ({ facts: [], question: question && { ...question, about }, ...more }));
    expect(brief(asking({ text: 'After [the storm](event:1990-storm).' }))).toEqual([
      'gives-away the-rival text 1990-storm',
    ]);
    expect(brief(asking({ text: 'Look.', facts: [{ text: 'So.', about: ['1990-storm'] }] }))).toEqual([
      'gives-away the-rival facts[0].about 1990-storm',
    ]);
    expect(brief(asking({ text: 'Look.' }))).toEqual([]);
  });

  it('may name what it veils where only the teacher reads, in the explanation, and without a veil', () => {
    const link = 'They are [rivals](tie:bor-cal-rivalry).';
    expect(brief(changed(() => ({ notes: link })))).toEqual([]);
    expect(brief(asked({ explanation: link }))).toEqual([]);
    expect(
      brief(changed(({ question }) => ({ text: link, question: question && { ...question, veil: null } }))),
    ).toEqual([]);
  });

  it('shows a nation that it asks about before the veiled tie brings it in', () => {
    const view = 'data=hand-made&years=1996&types=rivalry&isolated=no';
    const ties = ['arc-cal-rivalry', 'bor-cal-rivalry'];
    const given = changed(({ question }) => ({
      view,
      spotlight: ['CAL'],
      question: question && { ...question, veil: { what: 'tie', ties } },
    }));
    expect(brief(given)).toEqual([
      'hidden the-rival text CAL',
      'hidden the-rival spotlight[0] CAL',
      'hidden the-rival question.prompt BOR',
    ]);
  });

  it('is checked anew after every edit and undo of it, against each graph', () => {
    const of = graph();
    const bad = changed(() => ({ spotlight: ['DEN'] }));
    for (const [given, count] of [
      [lesson(), 0],
      [bad, 1],
      [bad, 1],
      [{ ...bad, steps: lesson().steps }, 0],
    ] as const) {
      expect(checkLesson(given, of).length).toBe(count);
    }
    const withDen = graphOf([nation('DEN')], [], { id: 'hand-made' });
    const codes = checkLesson(bad, withDen).map(({ field, value }) => `${field} ${value}`);
    expect(codes).not.toContain('spotlight[0] DEN');
  });

  it('names the step and the id in its sentences', () => {
    const [problem] = checkLesson(
      changed(() => ({ spotlight: ['DEN'] })),
      graph(),
    );
    expect(problem?.message).toBe(
      'step "the-rival", spotlight[0]: there is nothing with the id "DEN" in the dataset',
    );
  });

  it('is told every problem of every step', () => {
    const files = lessonFiles((json) => {
      for (const step of json.steps) Object.assign(step, { title: '', spotlight: ['DEN', 'ARC'] });
    });
    expect(brief(parseLesson(files))).toEqual([
      'missing-value the-pact title ',
      'unknown-id the-pact spotlight[0] DEN',
      'missing-value the-rival title ',
      'unknown-id the-rival spotlight[0] DEN',
    ]);
  });
});

describe('what a view shows', () => {
  const edges = (view: string): string[] => [...shownByView(view, graph()).edges];

  it('is what its filters let through', () => {
    expect(edges('data=hand-made&years=1995')).toEqual(['arc-bor-pact', 'arc-cal-rivalry']);
    expect(edges('data=hand-made&types=defence-pact')).toEqual(['arc-bor-pact']);
  });

  it('is everything without filters, where the dataset opens with everything', () => {
    expect(edges('data=hand-made').length).toBe(3);
    expect(edges('nonsense').length).toBe(3);
  });

  it('is what either of two years shows where they are compared', () => {
    expect(edges('data=hand-made&years=1990&compare=1996').length).toBe(3);
    // As in the explorer: without years there is nothing to compare.
    expect(edges('data=hand-made&types=rivalry&compare=1990').length).toBe(2);
  });

  it('is what its dataset opens with, for a bare address; `show=all` means all', () => {
    const world = graphOf(
      [nation('ARC'), nation('BOR')],
      [
        tie('old-pact', 'defence-pact', 'ARC', 'BOR', { end: '1990' }),
        tie('pact', 'defence-pact', 'ARC', 'BOR', { start: '2000' }),
      ],
      { id: 'world' },
    );
    expect([...shownByView('data=world&layout=map', world).edges]).toEqual(['pact']);
    expect(shownByView('data=world&show=all', world).edges.size).toBe(2);
  });
});
