/**
 * What a quiz promises, checked from the rows of the dataset alone: brute force, with nothing of
 * graph/quiz but its shapes. Each function returns what is wrong in words; nothing where all is right.
 */
import type { Dataset, Quiz, QuizChoice, QuizQuestion, RelationshipType, Tie } from '#graph';

export interface World {
  readonly data: Dataset;
  /** Ids of what is visible. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

const typeOf = ({ data }: World, id: string): RelationshipType | undefined =>
  data.types.find((type) => type.id === id);
const filtered = new WeakMap<World, Tie[]>();
function visibleTies(world: World): Tie[] {
  const ties = filtered.get(world) ?? world.data.ties.filter(({ id }) => world.edges.has(id));
  filtered.set(world, ties);
  return ties;
}
const isBetween = ({ from, to }: Tie, a: string, b: string): boolean =>
  (from === a && to === b) || (from === b && to === a);
const says = (tie: Tie, type: string, from: string, to: string): boolean =>
  tie.type === type && (tie.mutual ? isBetween(tie, from, to) : tie.from === from && tie.to === to);
const year = (date: string): number | null => (date === '' ? null : Number(date.slice(0, 4)));

/** What an entity was ever a member of. */
const blocsOf = ({ data }: World, id: string): string[] =>
  data.ties
    .filter(({ type, from, to }) => {
      const isBloc = data.entities.find((entity) => entity.id === to)?.kind === 'bloc';
      return from === id && isBloc && data.types.find((one) => one.id === type)?.group === 'Membership';
    })
    .map(({ to }) => to);

/** Length of the shortest way by relaxing every tie again and again (Bellman and Ford). */
function distance(world: World, from: string, to: string): number {
  const far = new Map([[from, 0]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const tie of visibleTies(world)) {
      for (const [a, b] of [
        [tie.from, tie.to],
        [tie.to, tie.from],
      ] as const) {
        const next = (far.get(a) ?? Infinity) + 1;
        if (next < (far.get(b) ?? Infinity)) {
          far.set(b, next);
          changed = true;
        }
      }
    }
  }
  return far.get(to) ?? Infinity;
}

const isWay = (world: World, nodes: readonly string[]): boolean =>
  nodes.slice(1).every((node, at) => visibleTies(world).some((tie) => isBetween(tie, nodes[at] ?? '', node)));

const sign = (world: World, tie: Tie): number => typeOf(world, tie.type)?.polarity ?? 0;

/** Whether a choice answers the question, by these ties. */
function isTrue(world: World, question: QuizQuestion, choice: QuizChoice, ties: readonly Tie[]): boolean {
  switch (question.kind) {
    case 'type':
      return (
        choice.kind === 'type' &&
        ties.some((tie) => tie.type === choice.id && isBetween(tie, question.from, question.to))
      );
    case 'who':
      return choice.kind === 'node' && ties.some((tie) => says(tie, question.type, choice.id, question.node));
    case 'whom':
      return choice.kind === 'node' && ties.some((tie) => says(tie, question.type, question.node, choice.id));
    case 'odd':
      return (
        choice.kind === 'node' && !ties.some((tie) => says(tie, question.type, choice.id, question.node))
      );
    case 'pair': {
      if (choice.kind !== 'pair') return false;
      const [a, b] = choice.nodes;
      return ties.some((tie) => tie.type === question.type && isBetween(tie, a, b));
    }
    case 'first': {
      if (choice.kind !== 'tie') return false;
      const began = (id: string): number => year(ties.find((tie) => tie.id === id)?.start ?? '') ?? Infinity;
      // A year or two earlier is what a treaty may take from its signature to its force.
      const others = question.choices.flatMap((one) =>
        one.kind === 'tie' && one.id !== choice.id ? [one.id] : [],
      );
      return others.every((id) => began(choice.id) + 2 < began(id));
    }
    case 'common':
      return (
        choice.kind === 'node' &&
        question.nodes.every((node) => ties.some((tie) => says(tie, question.type, choice.id, node)))
      );
    case 'begin':
    case 'end': {
      const bound = question.kind === 'begin' ? 'start' : 'end';
      return (
        choice.kind === 'year' &&
        ties.some(
          (tie) => says(tie, question.type, question.from, question.to) && year(tie[bound]) === choice.year,
        )
      );
    }
    case 'path': {
      if (choice.kind !== 'path') return false;
      const [first, last] = [choice.nodes[0], choice.nodes.at(-1)];
      const isShortest = choice.nodes.length - 1 === distance(world, question.from, question.to);
      return first === question.from && last === question.to && isShortest && isWay(world, choice.nodes);
    }
    case 'quarrel': {
      if (choice.kind !== 'pair') return false;
      const [a, b] = choice.nodes;
      return ties.some((tie) => isBetween(tie, a, b) && sign(world, tie) < 0);
    }
  }
}

/** Whether their organisations say it of the two, or that one of them promised the other help. */
function mayBeSo(world: World, id: string, [from, to]: readonly [string, string]): boolean {
  const [senders, targets] = [from, to].map((id) => [id, ...blocsOf(world, id)]);
  const type = typeOf(world, id);
  const isMembership = type?.group === 'Membership';
  const ofType = world.data.ties.filter((tie) => tie.type === id);
  const byBlocs = ofType.some((tie) =>
    senders?.some((one) => targets?.some((other) => says(tie, id, one, other))),
  );
  const pacts = (id: string): string[] =>
    world.data.ties
      .filter((tie) => tie.from === id && tie.type === 'membership-defence')
      .map((tie) => tie.to);
  const areAllies = pacts(from).some((pact) => pacts(to).includes(pact));
  return (!isMembership && byBlocs) || (!isMembership && type?.family === 'alliance' && areAllies);
}

/** Whether a wrong node could be defended by what an organisation does, or by an ally's ally in NATO. */
function isDefensible(world: World, question: QuizQuestion, choice: QuizChoice): boolean {
  if (question.kind === 'pair' && choice.kind === 'pair') return mayBeSo(world, question.type, choice.nodes);
  if (choice.kind !== 'node') return false;
  if (question.kind !== 'who' && question.kind !== 'whom' && question.kind !== 'odd') return false;
  return mayBeSo(
    world,
    question.type,
    question.kind === 'whom' ? [question.node, choice.id] : [choice.id, question.node],
  );
}

/** Whether what a question calls wrong is right by anything that is known of the world; ways and dates aside. */
export function isRightAfterAll(world: World, question: QuizQuestion): boolean {
  if (['path', 'begin', 'end', 'first'].includes(question.kind)) return false;
  const isOdd = question.kind === 'odd';
  return question.choices.some((choice, at) => {
    // Of the odd one it is said that it does not stand in the tie; of all but the answer, otherwise.
    if ((at === question.answer) !== isOdd) return false;
    const holds = isTrue(world, question, choice, world.data.ties) !== isOdd;
    return holds || isDefensible(world, question, choice);
  });
}

/** Every id that a question mentions. */
function idsIn(question: QuizQuestion): string[] {
  const ids: string[] = [];
  for (const [key, value] of Object.entries(question)) {
    if (['type', 'kind', 'span', 'year', 'title', 'choices', 'answer', 'proof'].includes(key)) continue;
    ids.push(...[value as string | readonly string[]].flat());
  }
  for (const choice of question.choices) {
    if (choice.kind === 'node') ids.push(choice.id);
    if (choice.kind === 'path' || choice.kind === 'pair') ids.push(...choice.nodes);
  }
  return ids;
}

/** Whether the proof shows what the right choice says. */
function isProven(world: World, question: QuizQuestion, right: QuizChoice): boolean {
  const proof = question.proof.flatMap((id) => world.data.ties.find((tie) => tie.id === id) ?? []);
  if (question.kind === 'path') {
    return (
      right.kind === 'path' &&
      proof.length === right.nodes.length - 1 &&
      proof.every((tie, at) => isBetween(tie, right.nodes[at] ?? '', right.nodes[at + 1] ?? ''))
    );
  }
  if (question.kind === 'quarrel') {
    return (
      right.kind === 'pair' &&
      isTrue(world, question, right, proof) &&
      right.nodes.every((one) =>
        proof.some((tie) => isBetween(tie, one, question.friend) && sign(world, tie) > 0),
      )
    );
  }
  if (question.kind === 'odd') {
    return question.choices.every(
      (choice) => choice === right || (choice.kind === 'node' && !isTrue(world, question, choice, proof)),
    );
  }
  return isTrue(world, question, right, proof);
}

/** Whether an entity was there on some day of the year in which something began, or later where that is unknown. */
function wasThere({ data }: World, id: string, { start, end }: { start: string; end: string }): boolean {
  const entity = data.entities.find((one) => one.id === id);
  if (!entity) return false;
  const [from, to] = [year(entity.start) ?? -Infinity, year(entity.end) ?? Infinity];
  const began = year(start);
  if (began !== null) return from <= began && began <= to;
  return from <= (year(end) ?? Infinity);
}

function problemsOf(world: World, question: QuizQuestion): string[] {
  const { data, nodes, edges } = world;
  const problems: string[] = [];
  const found = (problem: string): void => {
    problems.push(`${problem}: ${JSON.stringify(question)}`);
  };
  const right = question.choices[question.answer];
  if (!right) return ['no right answer'];
  if (question.choices.length < 3 || question.choices.length > 4) found('not three or four choices');
  if (new Set(question.choices.map((choice) => JSON.stringify(choice))).size !== question.choices.length) {
    found('a choice stands there twice');
  }
  if (question.proof.length === 0 || question.proof.some((id) => !edges.has(id))) found('hidden proof');
  if (idsIn(question).some((id) => !nodes.has(id))) found('hidden entity');
  const shownTypes = new Set(visibleTies(world).map(({ type }) => type));
  const types = question.choices.flatMap((choice) => (choice.kind === 'type' ? [choice.id] : []));
  if ('type' in question) types.push(question.type);
  if (types.some((type) => !shownTypes.has(type))) found('hidden type');

  if (!isTrue(world, question, right, visibleTies(world))) found('the answer is not right');
  if (!isProven(world, question, right)) found('the proof does not prove it');
  for (const choice of question.choices) {
    // The right one was there as the data has it.
    if ('span' in question && choice !== right) {
      const named = choice.kind === 'node' ? [choice.id] : choice.kind === 'pair' ? choice.nodes : [];
      for (const id of named) if (!wasThere(world, id, question.span)) found(`${id} was not there`);
    }
    if (question.kind === 'odd' && choice === right) {
      if (!isTrue(world, question, choice, data.ties)) found('the odd one is not odd');
      if (isDefensible(world, question, choice)) found('the odd one could be none');
      const during = String(question.year ?? '');
      if (choice.kind === 'node' && !wasThere(world, choice.id, { start: during, end: during })) {
        found(`${choice.id} was not there`);
      }
    }
    if (choice === right) continue;
    if (isTrue(world, question, choice, data.ties)) found(`${JSON.stringify(choice)} is right, too`);
    if (question.kind !== 'odd' && isDefensible(world, question, choice))
      found(`${JSON.stringify(choice)} could be right`);
  }
  const proof = data.ties.filter(({ id }) => question.proof.includes(id));
  if (question.kind !== 'path' && proof.some(({ standing }) => standing === 'contested')) found('contested');
  if (question.kind === 'odd') {
    const { year: asked } = question;
    const holds = ({ start, end }: Tie): boolean =>
      asked === null
        ? start === '' && end === ''
        : (year(start) ?? -Infinity) <= asked && asked <= (year(end) ?? Infinity);
    if (!proof.every(holds)) found(`not all of them in ${String(asked)}`);
  }
  if (question.kind === 'begin' || question.kind === 'end') {
    if (proof.some(({ standing }) => standing !== 'fact')) found('a year that is an assessment');
    const told = proof.map(({ title, summary, note, act }) => [title, summary, note, act].join()).join();
    for (const choice of question.choices) {
      if (choice.kind !== 'year' || choice === right) continue;
      for (const id of [question.from, question.to]) {
        const during = { start: String(choice.year), end: '' };
        if (!wasThere(world, id, during)) found(`${id} was not there in ${String(choice.year)}`);
      }
      if (told.includes(String(choice.year))) {
        found(`the tie itself speaks of ${String(choice.year)}`);
      }
    }
  }
  if (question.kind === 'quarrel') {
    const isFriend = (one: string): boolean => {
      const ties = visibleTies(world).filter((tie) => isBetween(tie, one, question.friend));
      return ties.some((tie) => sign(world, tie) > 0) && !ties.some((tie) => sign(world, tie) < 0);
    };
    const pairs = question.choices.flatMap((choice) => (choice.kind === 'pair' ? choice.nodes : []));
    if (!pairs.every(isFriend)) found('not a friend');
  }
  return problems;
}

/** The answer stands in the question. */
function isGivenAway({ data }: World, question: QuizQuestion): boolean {
  const name = (id: string): string => data.entities.find((entity) => entity.id === id)?.name ?? id;
  const right = question.choices[question.answer];
  if (right?.kind === 'year') {
    return (
      (question.kind === 'begin' || question.kind === 'end') &&
      [question.title, name(question.from), name(question.to)].join().includes(String(right.year))
    );
  }
  if (right?.kind !== 'node') return false;
  const asked = question.kind === 'common' ? question.nodes : 'node' in question ? [question.node] : [];
  return asked.some((id) => ` ${name(id)} `.includes(` ${name(right.id)} `));
}

/** What a tie's treaty or measure is called; nothing where it is a membership. */
function treatyOf(world: World, id: string): string[] {
  const tie = world.data.ties.find((one) => one.id === id);
  if (!tie || tie.title === '' || typeOf(world, tie.type)?.group === 'Membership') return [];
  return [`${tie.type}: ${tie.title}`];
}

export function problemsIn(world: World, quiz: Quiz): string[] {
  const problems = quiz.questions.flatMap((question) => problemsOf(world, question));
  for (const question of quiz.questions) {
    if (isGivenAway(world, question)) problems.push(`given away: ${JSON.stringify(question)}`);
  }
  const proofs = quiz.questions.flatMap(({ proof }) => proof);
  if (new Set(proofs).size !== proofs.length) problems.push('a tie is asked about twice');
  const treaties = quiz.questions.flatMap(({ kind, proof }) =>
    kind === 'path' ? [] : [...new Set(proof.flatMap((id) => treatyOf(world, id)))],
  );
  if (new Set(treaties).size !== treaties.length) problems.push('a treaty is asked about twice');
  const dates = quiz.questions.flatMap(({ kind, proof: [id] }) => {
    const tie = world.data.ties.find((one) => one.id === id);
    return kind === 'begin' ? [tie?.start] : kind === 'end' ? [tie?.end] : [];
  });
  if (new Set(dates).size !== dates.length) problems.push('a date is asked for twice');
  if (quiz.questions.length > quiz.count) problems.push('more questions than wanted');
  return problems;
}
