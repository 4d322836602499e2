import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildGraph,
  datasets,
  families,
  makeQuiz,
  noFilters,
  quizLevels,
  visible,
  yearRange,
  type Dataset,
  type Entity,
  type Filters,
  type Quiz,
  type QuizLevel,
  type QuizQuestion,
  type RelationGraph,
  type Tie,
  type Visible,
} from '#graph';
import * as arbitrary from '../../fixtures/arbitraries.ts';
import { bloc, datasetOf, nation, tie } from '../../fixtures/graphs.ts';
import { naive } from '../explore/naive.ts';
import { problemsIn } from './checker.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const levels = fc.constantFrom(...quizLevels);

/** A quiz over what the filters leave, and what the checker finds wrong with it. */
function examine(
  data: Dataset,
  graph: RelationGraph,
  filters: Filters,
  wishes: { seed: number; level: QuizLevel; count: number },
): { quiz: Quiz; problems: string[] } {
  const quiz = makeQuiz(graph, visible(graph, filters), wishes);
  return { quiz, problems: problemsIn({ data, ...naive(data, filters) }, quiz) };
}

describe('a quiz over any small world', () => {
  it('has one right answer to each question, provably wrong others, and nothing that is hidden', () => {
    fc.assert(
      fc.property(arbitrary.dataset, arbitrary.filters, seeds, levels, (data, filters, seed, level) => {
        const { problems } = examine(data, buildGraph(data), filters, { seed, level, count: 40 });
        expect(problems).toEqual([]);
      }),
      { numRuns: 70 },
    );
  }, 60_000);

  it('does so where everything is visible, too', () => {
    fc.assert(
      fc.property(arbitrary.dataset, seeds, levels, (data, seed, level) => {
        const { problems } = examine(data, buildGraph(data), noFilters, { seed, level, count: 40 });
        expect(problems).toEqual([]);
      }),
      { numRuns: 70 },
    );
  }, 60_000);
});

describe.each(datasets.map((entry) => [entry.id, entry] as const))('a quiz over %s', (id, entry) => {
  let data: Dataset;
  let graph: RelationGraph;
  beforeAll(async () => {
    data = await entry.load();
    graph = buildGraph(data);
  }, 60_000);
  const numRuns = id === 'world' ? 4 : 12;

  /** Any families, any year or none. */
  const someFilters = (): fc.Arbitrary<Filters> => {
    const { from, to } = yearRange(graph);
    const types = data.types.map((type) => type.id);
    const ofFamilies = fc
      .subarray([...families.map((family) => family.id)], { minLength: 1 })
      .map(
        (chosen) => new Set(data.types.filter((type) => chosen.includes(type.family)).map((one) => one.id)),
      );
    return fc
      .record({
        types: fc.oneof(
          fc.constant(null),
          ofFamilies,
          fc.subarray(types).map((ids) => new Set(ids)),
        ),
        years: fc.option(fc.integer({ min: from, max: to }).map((year) => ({ from: year, to: year }))),
        isolated: fc.boolean(),
      })
      .map((chosen) => ({ ...noFilters, ...chosen }));
  };

  it.each(quizLevels)(
    'keeps its promises at level %i',
    (level) => {
      fc.assert(
        fc.property(someFilters(), seeds, (filters, seed) => {
          const { problems } = examine(data, graph, filters, { seed, level, count: 15 });
          expect(problems).toEqual([]);
        }),
        { numRuns },
      );
    },
    60_000,
  );

  it.each([
    [1, ['odd', 'pair', 'type', 'who', 'whom']],
    [2, ['begin', 'end', 'first', 'who', 'whom']],
    [3, ['common', 'odd', 'path', 'quarrel']],
  ] as const)('has every kind of question of level %i over some view', (level, kinds) => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 4; seed++) {
      for (const filters of [noFilters, { ...noFilters, years: { from: 1912, to: 1962 } }]) {
        const { questions } = makeQuiz(graph, visible(graph, filters), { seed, level, count: 15 });
        for (const { kind } of questions) seen.add(kind);
      }
    }
    expect([...seen].sort()).toEqual(
      id === 'pyongyang-2024' ? expect.arrayContaining(kinds.slice(0, 2)) : kinds,
    );
  });

  it('alternates three forms at least, wherever one looks', () => {
    if (id !== 'world') return;
    const blocs = { ...noFilters, types: new Set(['defence-pact', 'membership-defence', 'rivalry']) };
    for (const level of quizLevels) {
      const shown = visible(graph, { ...blocs, years: { from: 1985, to: 1985 } });
      const { questions } = makeQuiz(graph, shown, { seed: 3, level, count: 10 });
      expect(new Set(questions.slice(0, 5).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    }
  });

  it('fills fifteen questions from everything, at each level', () => {
    for (const level of quizLevels) {
      expect(
        makeQuiz(graph, visible(graph, noFilters), { seed: 3, level, count: 15 }).questions,
      ).toHaveLength(15);
    }
  });

  it('puts the right answer in each place about equally often', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < (id === 'world' ? 2 : 12); seed++) {
      for (const level of quizLevels) {
        const { questions } = makeQuiz(graph, visible(graph, noFilters), { seed, level, count: 15 });
        for (const { answer, choices } of questions)
          if (choices.length === 4) places[answer] = (places[answer] ?? 0) + 1;
      }
    }
    const all = places.reduce((sum, count) => sum + count, 0);
    for (const count of places) expect(count / all).toBeGreaterThan(0.12);
  }, 60_000);

  it('does not give a year away by its place: each is right, and none mostly', () => {
    const places = { first: 0, middle: 0, last: 0 };
    for (let seed = 0; seed < 20; seed++) {
      const { questions } = makeQuiz(graph, visible(graph, noFilters), { seed, level: 2, count: 15 });
      for (const { answer, choices } of questions) {
        if (choices[answer]?.kind !== 'year') continue;
        places[answer === 0 ? 'first' : answer === choices.length - 1 ? 'last' : 'middle']++;
      }
    }
    // The middle is two of four places.
    const all = places.first + places.middle + places.last;
    for (const count of [places.first, places.last, places.middle / 2]) {
      expect(count / all).toBeGreaterThan(0.1);
      expect(count / all).toBeLessThan(0.4);
    }
  }, 60_000);

  it('has another right answer each time, even where one state is in the middle of everything', () => {
    for (let seed = 0; seed < 3; seed++) {
      const { questions } = makeQuiz(graph, visible(graph, noFilters), { seed, level: 2, count: 10 });
      const answers = questions.map(({ choices, answer }) => JSON.stringify(choices[answer]));
      for (const [at, answer] of answers.entries()) {
        expect(answers.slice(at + 1, at + 4)).not.toContain(answer);
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const shown = visible(graph, noFilters);
    const reversed: Visible = {
      nodes: new Set([...shown.nodes].reverse()),
      edges: new Set([...shown.edges].reverse()),
    };
    const ask = (seed: number, count: number, of = shown): readonly QuizQuestion[] =>
      makeQuiz(graph, of, { seed, level: 2, count }).questions;
    expect(ask(7, 10)).toEqual(ask(7, 10));
    expect(ask(7, 10, reversed)).toEqual(ask(7, 10));
    expect(ask(7, 15).slice(0, 10)).toEqual(ask(7, 10));
    expect(ask(8, 10)).not.toEqual(ask(7, 10));
  });
});

/** Everything that a quiz could ask of a hand-made world, whatever the seed. */
function everything(
  entities: readonly Entity[],
  ties: readonly Tie[],
  { level, hidden = [] }: { level: QuizLevel; hidden?: readonly string[] },
): QuizQuestion[] {
  const graph = buildGraph(datasetOf(entities, ties));
  const all = visible(graph, noFilters);
  const shown = { ...all, edges: new Set([...all.edges].filter((key) => !hidden.includes(key))) };
  return Array.from({ length: 40 }, (_, seed) => makeQuiz(graph, shown, { seed, level, count: 50 })).flatMap(
    ({ questions }) => questions,
  );
}

/** The nodes that are ever called wrong as an answer to "who … this node?". */
const wrongFor = (questions: readonly QuizQuestion[], node: string, type: string): string[] =>
  [
    ...new Set(
      questions
        .filter((question) => question.kind === 'who' && question.node === node && question.type === type)
        .flatMap(({ choices, answer }) => choices.filter((_choice, at) => at !== answer))
        .flatMap((choice) => (choice.kind === 'node' ? [choice.id] : [])),
    ),
  ].sort();

const nations = (...ids: readonly string[]): Entity[] => ids.map((id) => nation(id));

describe('what may be called wrong', () => {
  it('is nobody whose organisation does it', () => {
    const questions = everything(
      [...nations('A', 'B', 'C', 'D', 'E', 'F'), bloc('EU')],
      [
        tie('usa', 'sanction-trade', 'A', 'B'),
        tie('eu', 'sanction-trade', 'EU', 'B'),
        tie('c-eu', 'membership-economic', 'C', 'EU', { start: '1990', end: '1999' }),
      ],
      { level: 2 },
    );
    expect(wrongFor(questions, 'B', 'sanction-trade')).toEqual(['D', 'E', 'F']);
  });

  it('is no ally by an alliance of many, and nobody whose tie is hidden now', () => {
    const questions = everything(
      [...nations('A', 'B', 'C', 'D', 'E', 'F', 'G'), bloc('NATO')],
      [
        tie('pact', 'defence-pact', 'A', 'B'),
        tie('b-nato', 'membership-defence', 'B', 'NATO'),
        tie('c-nato', 'membership-defence', 'C', 'NATO'),
        tie('hidden', 'entente', 'B', 'D'),
      ],
      { level: 1, hidden: ['hidden', 'b-nato', 'c-nato'] },
    );
    expect(wrongFor(questions, 'B', 'defence-pact')).toEqual(['E', 'F', 'G']);
  });

  it('is rather somebody of the same region, never somebody who has nothing to do with it', () => {
    const at = (region: string, ...ids: readonly string[]): Entity[] =>
      ids.map((id) => nation(id, { region }));
    const entities = [
      ...at('Western Europe', 'A', 'B'),
      ...at('South America', 'C', 'D', 'E', 'F', 'FAR'),
      ...at('Melanesia', 'G', 'H', 'I', 'J'),
    ];
    const ties = [
      tie('ab', 'rivalry', 'C', 'A'),
      tie('gh', 'rivalry', 'G', 'H'),
      tie('gb', 'rivalry', 'G', 'B'),
    ];
    const wrong = wrongFor(everything(entities, ties, { level: 2 }), 'A', 'rivalry');
    expect(wrong).toEqual(['D', 'E', 'F', 'FAR']);
    // Nobody else of the region of G has a place: of other regions nobody is known to H.
    expect(
      wrongFor(
        everything(
          entities.filter(({ id }) => !['I', 'J'].includes(id)),
          ties.slice(1),
          { level: 2 },
        ),
        'B',
        'rivalry',
      ),
    ).toEqual([]);
  });

  it('was there when the tie began', () => {
    const questions = everything(
      [...nations('A', 'B', 'C', 'D'), nation('LATE', { start: '1975' }), nation('GONE', { end: '1969' })],
      [tie('ab', 'rivalry', 'A', 'B', { start: '1970' })],
      { level: 2 },
    );
    expect(wrongFor(questions, 'B', 'rivalry')).toEqual(['C', 'D']);
  });

  it('is no organisation in which nobody of the region is', () => {
    const members = (of: string, ...ids: readonly string[]): Tie[] =>
      ids.map((id) => tie(`${id}-${of}`, 'membership', id, of, { start: '1990' }));
    const europe = ['A', 'B', 'C'].map((id) => nation(id, { region: 'Western Europe' }));
    const africa = ['X', 'Y'].map((id) => nation(id, { region: 'Western Africa' }));
    const blocs = ['ALL', 'FEW', 'TWO', 'SAHEL'].map((id) => bloc(id));
    const questions = everything(
      [...europe, ...africa, ...blocs],
      [
        ...members('ALL', 'A', 'B', 'C', 'X', 'Y'),
        ...members('FEW', 'B', 'C', 'X'),
        ...members('TWO', 'B', 'C'),
        ...members('SAHEL', 'X', 'Y'),
      ],
      { level: 1 },
    );
    const offered = questions.flatMap((question) =>
      question.kind === 'whom' && question.node === 'A' ? question.choices : [],
    );
    expect(offered).toContainEqual({ kind: 'node', id: 'TWO' });
    expect(offered).not.toContainEqual({ kind: 'node', id: 'SAHEL' });
  });

  it('is who does it the other way round, unless both do it', () => {
    const questions = everything(
      nations('A', 'B', 'C', 'D'),
      [
        tie('ab', 'security-concern', 'A', 'B'),
        tie('bc', 'security-concern', 'B', 'C'),
        tie('bd', 'security-concern', 'B', 'D'),
      ],
      { level: 2 },
    );
    expect(wrongFor(questions, 'B', 'security-concern')).toEqual(['C', 'D']);
    const mutual = everything(
      nations('A', 'B', 'C', 'D'),
      [
        tie('ab', 'security-concern', 'A', 'B'),
        tie('bc', 'security-concern', 'B', 'C', { mutual: true }),
        tie('bd', 'security-concern', 'B', 'D'),
      ],
      { level: 2 },
    );
    expect(wrongFor(mutual, 'B', 'security-concern')).toEqual([]);
  });

  it('is nobody who lived at another time, and no heir', () => {
    const questions = everything(
      [
        ...nations('A', 'B', 'C', 'D'),
        nation('OLD', { end: '1950' }),
        nation('HEIR', { start: '1960' }),
        nation('LATE', { start: '1999' }),
      ],
      [
        tie('ab', 'rivalry', 'A', 'B', { start: '1970', end: '1980' }),
        tie('heir', 'succession', 'HEIR', 'B', { start: '1975' }),
      ],
      { level: 2 },
    );
    expect(wrongFor(questions, 'B', 'rivalry')).toEqual(['C', 'D']);
  });
});

describe('questions about years', () => {
  const years = (ties: readonly Tie[], kind: 'begin' | 'end'): QuizQuestion[] =>
    everything(nations('A', 'B'), ties, { level: 2 }).filter((question) => question.kind === kind);
  const pact = (id: string, more: Partial<Tie>): Tie => tie(id, 'defence-pact', 'A', 'B', more);
  const offered = (questions: readonly QuizQuestion[]): number[] =>
    questions.flatMap(({ choices }) =>
      choices.flatMap((choice) => (choice.kind === 'year' ? [choice.year] : [])),
    );

  it.each(['1961', '1961-07', '1961-07-06'])('are asked where the year is known: %s', (start) => {
    const questions = years([pact('x', { start })], 'begin');
    expect(questions).not.toEqual([]);
    for (const { choices, answer } of questions)
      expect(choices[answer]).toEqual({ kind: 'year', year: 1961 });
  });

  it('are not asked where it is not, or is an assessment', () => {
    expect(years([pact('x', { end: '1999' })], 'begin')).toEqual([]);
    expect(years([pact('x', { start: '1961' })], 'end')).toEqual([]);
    expect(years([pact('x', { start: '1961', standing: 'assessment' })], 'begin')).toEqual([]);
    // What a tie that is in force announces has not happened.
    expect(years([pact('x', { start: '1961', end: '2030' })], 'end')).toEqual([]);
  });

  it('offer no year in or near which another spell of the same two began or ended', () => {
    const spells = [pact('x', { start: '1950', end: '1955' }), pact('y', { start: '1960', end: '1966' })];
    const begins = years(spells, 'begin');
    expect(new Set(begins.map(({ proof }) => proof.join()))).toEqual(new Set(['x', 'y']));
    for (const question of begins) {
      const wrong = offered([question]).filter((_year, at) => at !== question.answer);
      for (const bound of [1950, 1955, 1960, 1966]) {
        for (const year of wrong) expect(Math.abs(year - bound)).toBeGreaterThan(2);
      }
    }
  });

  it('offer no year before one of the two was there, or after', () => {
    const entities = [nation('A', { start: '1950', end: '1990' }), nation('B', { start: '1960' })];
    const questions = everything(entities, [pact('x', { start: '1963', end: '1986' })], { level: 2 });
    const found = offered(questions.filter(({ kind }) => kind === 'begin' || kind === 'end'));
    expect(found.length).toBeGreaterThan(0);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(1960);
    expect(Math.max(...found)).toBeLessThanOrEqual(1990);
  });

  it('are not asked of the first or the last year of which there is anything to tell', () => {
    const entities = [nation('A', { start: '1950' }), bloc('B', { start: '1960' })];
    const kindsOf = (start: string): string[] =>
      everything(entities, [tie('x', 'membership', 'A', 'B', { start })], { level: 2 }).map(
        ({ kind }) => kind,
      );
    expect(kindsOf('1960')).not.toContain('begin');
    expect(kindsOf('2024')).not.toContain('begin');
    expect(kindsOf('1970')).toContain('begin');
  });

  it('are asked once of a treaty, and once of a date', () => {
    const treaty = { start: '1961-07-06', title: 'The treaty' };
    const graph = buildGraph(
      datasetOf(nations('A', 'B', 'C', 'D'), [
        tie('ab', 'defence-pact', 'A', 'B', treaty),
        tie('bc', 'defence-pact', 'B', 'C', treaty),
        tie('ac', 'defence-pact', 'A', 'C', { ...treaty, start: '1965' }),
        tie('cd', 'rivalry', 'C', 'D', { start: '1961-07-06' }),
      ]),
    );
    for (let seed = 0; seed < 20; seed++) {
      const { questions } = makeQuiz(graph, visible(graph, noFilters), { seed, level: 2, count: 20 });
      const begins = questions.filter(({ kind }) => kind === 'begin').flatMap(({ proof }) => proof);
      expect(begins.filter((id) => id !== 'cd').length).toBeLessThanOrEqual(1);
      expect(begins.filter((id) => id !== 'ac').length).toBeLessThanOrEqual(1);
    }
  });

  it('do not take a renewal for an end or a beginning', () => {
    const renewed = [
      pact('x', { start: '1950', end: '1955-05' }),
      pact('y', { start: '1955-06', end: '1966' }),
    ];
    expect(years(renewed, 'end').map(({ proof }) => proof.join())).not.toContain('x');
    expect(years(renewed, 'begin').map(({ proof }) => proof.join())).not.toContain('y');
  });

  it('offer no year that the tie speaks of, such as that of the signature', () => {
    const questions = years(
      [pact('x', { start: '1961', title: 'Treaty of 1957', note: 'Signed in 1966.' })],
      'begin',
    );
    expect(questions).not.toEqual([]);
    expect(offered(questions)).not.toContain(1957);
    expect(offered(questions)).not.toContain(1966);
    for (const question of questions) expect(question).toMatchObject({ title: '' });
  });
});

describe('other promises', () => {
  it('what is contested is not asked about, and yet not called wrong', () => {
    const questions = everything(
      nations('A', 'B', 'C', 'D', 'E', 'F'),
      [tie('ab', 'rivalry', 'A', 'B'), tie('cb', 'rivalry', 'C', 'B', { standing: 'contested' })],
      { level: 2 },
    );
    expect(questions.flatMap(({ proof }) => proof)).not.toContain('cb');
    expect(wrongFor(questions, 'B', 'rivalry')).toEqual(['D', 'E', 'F']);
  });

  it('what everybody does is no answer by its absence', () => {
    const questions = everything(
      nations('A', 'B', 'C', 'D', 'E'),
      [tie('ab', 'trade-investment', 'A', 'B'), tie('cd', 'rivalry', 'C', 'D')],
      { level: 2 },
    );
    expect(
      questions.filter((question) => 'type' in question && question.type === 'trade-investment'),
    ).toEqual([]);
  });

  it('an answer does not stand in its question', () => {
    const questions = everything(
      [
        nation('DEU', { name: 'Germany' }),
        nation('DDR', { name: 'East Germany' }),
        ...nations('A', 'B', 'C'),
      ],
      [tie('x', 'rivalry', 'DDR', 'DEU')],
      { level: 2 },
    );
    expect(questions).toEqual([]);
  });

  it('there are as many questions as there is something to ask about', () => {
    const graph = buildGraph(datasetOf([], []));
    const wishes = { seed: 1, level: 1, count: 10 } as const;
    expect(makeQuiz(graph, visible(graph, noFilters), wishes).questions).toEqual([]);
    const few = everything(nations('A', 'B', 'C', 'D'), [tie('ab', 'rivalry', 'A', 'B')], { level: 2 });
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThanOrEqual(40);
    expect(makeQuiz(graph, visible(graph, noFilters), { ...wishes, count: 0 }).questions).toEqual([]);
  });
});
