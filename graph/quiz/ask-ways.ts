/** Questions about ways: which is the shortest? */
import type { Random } from '../model/random.ts';
import { inTurn, shuffled } from './chance.ts';
import { choicesOf, mostWrong } from './choices.ts';
import { degree, isForAll, type Facts } from './facts.ts';
import type { QuizChoice, QuizQuestion } from './quiz.ts';
import { reachFrom, routeTo, tiesAlong, type Reach } from './routes.ts';

/** A way of one step is a tie; nobody can follow one of more than four. */
const fewestSteps = 2;
const mostSteps = 4;

type Route = readonly string[];

const pathChoice = (nodes: Route): QuizChoice => ({ kind: 'path', nodes });

/**
 * The only shortest ways from a nation to others, rather those through what few are tied to. That two
 * states meet in an organisation of nearly all is no question.
 */
function routesFrom(facts: Facts, nations: readonly string[], reach: Reach, random: Random): Route[] {
  const isFit = (to: string): boolean => {
    const steps = reach.distance.get(to) ?? 0;
    return steps >= fewestSteps && steps <= mostSteps && reach.count.get(to) === 1;
  };
  const routes = nations
    .filter(isFit)
    .map((to) => routeTo(reach, to))
    .filter((route) => !route.some((node) => isForAll(facts, node)));
  return shuffled(routes, random, (route) => {
    const widest = Math.max(...route.slice(1, -1).map((node) => facts.neighbours(node).size));
    return Math.sqrt(degree(facts, route.at(-1) ?? '')) / widest;
  });
}

/** Real ways that are one step longer. */
function* detours(facts: Facts, route: Route, back: Reach, random: Random): Generator<Route> {
  const [from = ''] = route;
  for (const via of shuffled([...facts.neighbours(from)], random)) {
    // From there the way leads on, not back: that would take two steps more.
    if (back.distance.get(via) === route.length - 1) yield [from, ...routeTo(back, via).reverse()];
  }
}

/**
 * Ways of the right length that have a gap: another node in place of one on the way. As the route is
 * the only shortest one, none of them leads through.
 */
function* broken(facts: Facts, route: Route, random: Random): Generator<Route> {
  const inner = route.slice(1, -1).map((_node, at) => at + 1);
  for (const at of shuffled(inner, random)) {
    const beside = [route[at - 1], route[at + 1]].flatMap((node = '') => [...facts.neighbours(node)]);
    for (const other of shuffled([...new Set(beside)], random, (id) => degree(facts, id))) {
      if (!route.includes(other)) yield route.with(at, other);
    }
  }
}

/** Which is the shortest way? Each nation's in turn, the well-known ones first; only where there is one alone. */
export function* askPath(facts: Facts, random: Random): Generator<QuizQuestion> {
  const reaches = new Map<string, Reach>();
  const reachOf = (node: string): Reach => {
    const reach = reaches.get(node) ?? reachFrom(facts, node);
    reaches.set(node, reach);
    return reach;
  };
  const nations = facts.nodes.filter(({ kind }) => kind === 'nation').map(({ id }) => id);
  function* startingAt(from: string): Generator<QuizQuestion> {
    for (const route of routesFrom(facts, nations, reachOf(from), random)) {
      const to = route.at(-1) ?? '';
      const wrong = new Map<string, QuizChoice>();
      for (const nodes of inTurn([
        detours(facts, route, reachOf(to), random),
        broken(facts, route, random),
      ])) {
        wrong.set(nodes.join('\n'), pathChoice(nodes));
        if (wrong.size === mostWrong) break;
      }
      const choices = choicesOf(pathChoice(route), [...wrong.values()], random);
      if (choices) yield { kind: 'path', from, to, ...choices, proof: tiesAlong(facts, route) };
    }
  }
  const known = nations.filter((id) => degree(facts, id) > 0);
  yield* inTurn(shuffled(known, random, (id) => Math.sqrt(degree(facts, id))).map(startingAt));
}
