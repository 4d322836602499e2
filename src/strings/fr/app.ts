import type { app as en } from '../en/app.ts';
import { formatNumber, plural } from '../language.ts';

export const app: typeof en = {
  filtersAndLegend: 'Filtres et légende (F)',
  filters: 'Filtres',
  backToLesson: 'Revenir à votre leçon',
  yourLesson: 'Votre leçon',
  panels: 'Panneaux',
  dataset: 'Jeu de données',
  openFile: 'Ouvrir un fichier (O)',
  lost: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion, puis',
  openAgain: 'rouvrez la page',
  lostKeeps: '\u202f: l’adresse conserve votre vue.',
  linkCopied: 'Adresse copiée. Qui l’ouvre voit cette vue.',
  embed: 'Intégrer dans une page web…',
  linkOfFile:
    'Lien copié. Il ne vaut que dans ce navigateur\u202f: ces données sont dans un de vos fichiers.',
  linkNotCopied: (address: string) =>
    `Votre navigateur ne permet pas à la page de copier. L’adresse se trouve dans la barre d’adresse\u202f: ${address}`,

  find: 'Trouver une nation ou une organisation',
  findHint: 'Trouver une nation…',
  searchLost: 'La recherche n’a pas pu être chargée',

  view: 'Vue',
  undo: 'Annuler (Ctrl+Z)',
  redo: 'Rétablir (Ctrl+Maj+Z)',
  table: 'Tableau des liens (T)',
  copyLink: 'Copier l’adresse de cette vue',
  display: 'Affichage\u202f: thème, taille du texte, langue, couleurs, animations',
  help: 'Aide et touches (?)',
  lessons: 'Leçons',
  lessonsLabel: 'Leçons (L)',
  save: 'Enregistrer',
  saveLabel: 'Enregistrer l’image (S)',
  saveTitle: 'Enregistrer une image, une série, une fiche ou les données (S)',

  opening: 'Ouverture du graphe…',
  layingOut: 'Mise en place',
  layingOutNow: 'Mise en place…',
  cancel: 'Arrêter',
  outdated: 'Disposé pour une autre sélection',
  arrange: 'Disposer ce qui est affiché',
  moreProblems: (count: number) =>
    `… et ${formatNumber(count)} ${plural(count, { one: 'autre problème', other: 'autres problèmes' })}.`,
  tryAgain: 'Réessayer',
  openDataset: (title: string) => `Ouvrir «\u202f${title}\u202f»`,
  nothingLeft: 'Rien ne passe les filtres',
  allHidden: 'Toutes les nations et organisations sont masquées en ce moment.',
  showAll: 'Tout afficher',
  undoLast: 'Annuler le dernier changement',

  picture: 'Graphe des nations et de leurs liens',
  pictureHelp:
    'Les flèches déplacent la vue, plus et moins règlent le zoom, zéro montre tout. La recherche trouve chaque nation et chaque organisation, et chaque lien figure dans le tableau des liens.',

  veilLabel: 'À révéler',
  veilTitle: 'Quel est ce lien\u202f?',
  veilText: 'La classe prévoit d’abord ce qu’est ce lien\u202f; il est révélé ensuite.',

  undone: 'Annulé',
  redone: 'Rétabli',
  noLayout: 'La disposition n’a pas pu être calculée.',
  notOpened: (title: string) => `«\u202f${title}\u202f» n’a pas pu être ouvert.`,
  noLesson: (id) => `Il n’y a pas ici de leçon appelée « ${id} ». Voici l’explorateur.`,
  noDataset: (id: string) => `Il n’existe pas de jeu de données «\u202f${id}\u202f».`,
  noFile: 'Ces données sont dans un fichier que ce navigateur n’a pas.',
  askForFile: 'Qui vous a envoyé le lien a le fichier\u202f: demandez-le et ouvrez-le ici (O).',
  knownDatasets: (titles: readonly string[]) =>
    `Ceux qui accompagnent Entente\u202f: ${titles.map((title) => `«\u202f${title}\u202f»`).join(', ')}.`,
};
