import type { quiz as en } from '../en/quiz.ts';
import { formatList, formatNumber, plural } from '../language.ts';

const questions = (count: number): string =>
  `${formatNumber(count)} ${plural(count, { one: 'question', other: 'questions' })}`;
/** A name does not tell its article: dashes, as elsewhere, instead of a limping sentence. */
const fact = (from: string, phrase: string, to: string): string => `${from} — ${phrase} — ${to}`;
const titled = (title: string): string => (title === '' ? '' : ` (${title})`);

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
  keys: 'Touches 1 à 4 pour répondre, Entrée pour continuer.',
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
    since: (year) => ` (depuis ${year})`,
    until: (year) => ` (jusqu’en ${year})`,
    during: (from, to) => (from === to ? ` (${from})` : ` (${from}–${to})`),
  },
  ask: {
    type: (from, to, span) => `Quel lien unit ${from} et ${to}${span}\u202f?`,
    who: (phrase, node, span) => `Complétez\u202f: «\u202f${fact('…', phrase, node)}\u202f»${span}`,
    whom: (phrase, node, span) => `Complétez\u202f: «\u202f${fact(node, phrase, '…')}\u202f»${span}`,
    begin: (from, phrase, to, title) =>
      `En quelle année cela a-t-il commencé\u202f? «\u202f${fact(from, phrase, to)}\u202f»${titled(title)}`,
    end: (from, phrase, to, title) =>
      `En quelle année cela a-t-il pris fin\u202f? «\u202f${fact(from, phrase, to)}\u202f»${titled(title)}`,
    common: (phrase, a, b, span) =>
      `Complétez\u202f: «\u202f${fact('…', phrase, a)}\u202f», et de même «\u202f${fact('…', phrase, b)}\u202f»${span}`,
    path: (from, to) => `Quel est le plus court chemin de ${from} à ${to}, le long des liens affichés\u202f?`,
    quarrel: (friend) =>
      `Tous ont ou ont eu des liens d’amitié avec ${friend}. Lesquels s’opposent aussi, ou se sont opposés, l’un à l’autre\u202f?`,
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
