import type { quiz as en, TieWords } from '../en/quiz.ts';
import { formatList, formatNumber, plural } from '../language.ts';

const questions = (count: number): string =>
  `${formatNumber(count)} ${plural(count, { one: 'question', other: 'questions' })}`;
/** A name does not tell its article: dashes, as elsewhere, instead of a limping sentence. */
const fact = (from: string, { phrase }: TieWords, to: string): string => `${from} — ${phrase} — ${to}`;
/** The tie by its name, and its title where it has one: no article is needed behind a colon. */
const named = ({ label }: TieWords, title = ''): string =>
  `«\u202f${label}\u202f»${title === '' ? '' : `, ${title}`}`;

export const quiz: typeof en = {
  title: 'Quiz',
  text: 'Des questions sur les liens que l’image montre en ce moment. Est juste ce que l’image montre\u202f; chaque réponse cite ses sources.',
  level: 'Niveau',
  levels: {
    1: '1\u202f: Quoi, et avec qui',
    2: '2\u202f: Depuis quand, et dans quel sens',
    3: '3\u202f: Plusieurs liens à la fois',
  },
  count: 'Questions',
  code: 'Code d’un quiz',
  codeHint: 'Si l’on vous en a donné un\u202f: la même vue et le même code donnent les mêmes questions.',
  codeWrong: 'Ce n’est pas le code d’un quiz. Un code compte cinq lettres et chiffres, par exemple 10G0A.',
  codeElsewhere:
    'Ce code vient d’une autre vue\u202f: les questions peuvent différer. Ouvrez la même adresse pour retrouver le même quiz.',
  start: 'Commencer',
  print: 'Imprimer avec les réponses',
  waiting: 'Le reste des données arrive…',
  veiled:
    'Une question de la leçon est encore ouverte. Révélez d’abord sa réponse\u202f: le quiz pourrait la trahir.',
  nothing: 'Trop peu de choses sont affichées pour des questions de ce niveau.',
  nothingHint: 'Essayez un autre niveau, ou affichez plus de liens.',
  filters: (list) => `Affichez plus de liens\u202f: des filtres sont actifs (${list}).`,
  clearFilters: 'Effacer tous les filtres',
  fewer: (made, wanted) =>
    `${questions(made)} au lieu de ${formatNumber(wanted)}\u202f: ce qui est affiché n’en donne pas plus.`,

  questionOf: (at, of) => `Question ${formatNumber(at)} sur ${formatNumber(of)}`,
  thisCode: (code) => `Code ${code}`,
  choices: 'Choix',
  keys: (choices) => `Touches 1 à ${String(choices)} pour répondre, Entrée pour continuer.`,
  right: 'C’est juste.',
  wrong: (answer) => `Pas tout à fait. La bonne réponse\u202f: ${answer}`,
  rightChoice: 'juste',
  yourChoice: 'votre réponse',
  why: 'Pourquoi\u202f?',
  next: 'Question suivante',
  toScore: 'Voir le résultat',

  score: (right, of) =>
    `${formatNumber(right)} ${plural(right, { one: 'bonne réponse', other: 'bonnes réponses' })} sur ${formatNumber(of)}`,
  allRight: 'Tout est juste\u202f!',
  toLookAt: 'À revoir',
  yours: (answer) => `Votre réponse\u202f: ${answer}`,
  rightWas: (answer) => `Bonne réponse\u202f: ${answer}`,
  passOn: 'Transmettez ce code\u202f: sur la même vue, il donne les mêmes questions.',
  again: 'Recommencer',
  another: 'Nouvelles questions',
  choose: 'Niveau et nombre',
  close: 'Fermer',

  spans: {
    in: (year) => ` en ${year}`,
    since: (year) => ` (depuis ${year})`,
    until: (year) => ` (jusqu’en ${year})`,
    during: (from, to) => (from === to ? ` (${from})` : ` (${from}–${to})`),
  },
  ask: {
    type: (from, to, span) => `${from} et ${to}\u202f: quel lien les unit${span}\u202f?`,
    who: (tie, node, span) => {
      if (tie.isMembership) return `Lequel est membre de cette organisation${span}\u202f: ${node}\u202f?`;
      return tie.isDirected
        ? `${named(tie)}${span}. Destinataire\u202f: ${node}. De qui vient ce lien\u202f?`
        : `${named(tie)}${span}. D’un côté\u202f: ${node}. Qui est de l’autre\u202f?`;
    },
    whom: (tie, node, span) =>
      tie.isMembership
        ? `${node}\u202f: de laquelle de ces organisations est-ce un membre${span}\u202f?`
        : `${named(tie)}${span}. De la part de\u202f: ${node}. Envers qui\u202f?`,
    odd: (tie, node, span) =>
      tie.isMembership
        ? `Lequel n’est pas membre de cette organisation${span}\u202f: ${node}\u202f?`
        : `Tous sauf un ont ce lien avec le même partenaire, ${node}\u202f: ${named(tie)}${span}. Lequel ne l’a pas\u202f?`,
    pair: (tie, span) => `Lesquels sont unis par ce lien\u202f: ${named(tie)}${span}\u202f?`,
    begin: (from, tie, to, title) =>
      tie.isMembership
        ? `${from}\u202f: en quelle année a commencé l’adhésion à cette organisation, ${to}\u202f?`
        : `${from} et ${to}\u202f: en quelle année ce lien a-t-il commencé\u202f? ${named(tie, title)}`,
    end: (from, tie, to, title) =>
      tie.isMembership
        ? `${from}\u202f: en quelle année a pris fin l’adhésion à cette organisation, ${to}\u202f?`
        : `${from} et ${to}\u202f: en quelle année ce lien a-t-il pris fin\u202f? ${named(tie, title)}`,
    first: () => 'Lequel de ces liens a commencé le premier\u202f?',
    common: (tie, a, b, span) =>
      tie.isMembership
        ? `Lequel est membre de ces deux organisations${span}\u202f: ${a} et ${b}\u202f?`
        : `${a} et ${b}\u202f: qui a ce lien avec l’un et l’autre\u202f? ${named(tie)}${span}`,
    path: (from, to) =>
      `Quel est le plus court chemin, le long des liens affichés\u202f? Départ\u202f: ${from}. Arrivée\u202f: ${to}.`,
    quarrel: (friend) =>
      `${friend}\u202f: tous ont, ou ont eu, des liens d’amitié avec ce partenaire. Lesquels s’opposent aussi, ou se sont opposés, l’un à l’autre\u202f?`,
  },
  pair: (a, b) => formatList([a, b]),
  fact,

  sheet: {
    heading: (kind, title) => `${kind}\u202f: ${title}`,
    name: 'Nom',
    date: 'Date',
    about: 'Sur les liens de cette vue\u202f:',
    everything: 'tout',
    key: 'Réponses',
  },
};
