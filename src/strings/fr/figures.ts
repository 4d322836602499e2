import type { figures as en } from '../en/figures.ts';
import { formatNumber, plural } from '../language.ts';

const size = (width: number, height: number): string =>
  `${formatNumber(width)} × ${formatNumber(height)} pixels`;

export const figures: typeof en = {
  title: 'Enregistrer',
  about: 'Choisissez ce qui est enregistré et comment\u202f; l’image le montre.',
  tabs: 'Que faut-il enregistrer\u202f?',
  image: 'Image',
  series: 'Série',
  handout: 'Fiche',
  data: 'Données',
  preview: 'Aperçu de ce qui est enregistré',
  drawing: 'Dessin en cours…',
  previousSheet: 'Feuille précédente',
  nextSheet: 'Feuille suivante',
  sheetOf: (at, of) => `Feuille ${formatNumber(at)} sur ${formatNumber(of)}`,
  progress: (done, of) => `${formatNumber(done)} sur ${formatNumber(of)}…`,
  making: 'En préparation…',
  makingFile: 'Préparation du fichier',
  cancel: 'Arrêter',
  copy: 'Copier',
  print: 'Imprimer',
  close: 'Fermer',
  saved: (file) => `Enregistré sous ${file}`,
  copied: 'L’image est dans le presse-papiers.',
  save: (format) => `Enregistrer en ${format}`,
  saveSeries: 'Enregistrer la série',
  asSheet: 'Aussi grand que la feuille',
  anySize: 'De toute taille\u202f: des lignes, pas des pixels',
  size,

  file: 'Fichier',
  what: 'Contenu',
  whats: { view: 'Comme à l’écran', all: 'Tout ce qui est visible', around: 'La sélection et ses voisins' },
  figureTitle: 'Titre',
  secondLine: 'Deuxième ligne',
  paper: 'Papier',
  papers: { a4: 'A4', a3: 'A3', letter: 'Letter (américain)', fit: 'Aussi grand que la figure' },
  sizeLabel: 'Taille',
  presets: {
    slide: 'Diapositive 16:9',
    projector: 'Projecteur 4:3',
    a4: 'A4, 300 ppp',
    square: 'Carré',
    custom: 'Autre taille',
  },
  width: 'Largeur',
  height: 'Hauteur',
  unit: 'Unité',
  pixels: 'pixels',
  upright: 'En hauteur',
  sharpness: 'Netteté',
  rightSharpness: (scale) => `Selon la taille (${formatNumber(scale)}×)`,
  texts: 'Textes',
  normal: 'Normaux',
  large: 'Grands',
  largeForAll: 'Grands, pour le dernier rang',
  colours: 'Couleurs',
  themes: {
    screen: 'Comme à l’écran',
    light: 'Clair',
    dark: 'Sombre',
    print: 'Noir et blanc',
    safe: 'Pour daltoniens',
  },
  transparent: 'Fond transparent',
  legend: 'Légende',
  legends: { right: 'À côté', bottom: 'En dessous', none: 'Aucune' },
  sources: 'Sources',
  sourceAmounts: { short: 'Une ligne', full: 'Beaucoup', none: 'Aucune' },
  link: 'Pour revenir à cette vue',
  links: { none: 'Rien', text: 'Adresse', code: 'Code QR', both: 'Les deux' },
  noLink: 'L’adresse de votre propre machine, ou d’un fichier à vous, ne mènerait personne d’autre ici.',
  filters: 'Années et filtres en toutes lettres',
  date: 'Date',

  eachOne: 'Une figure par',
  kinds: { years: 'Année', types: 'Type de lien', lesson: 'Étape de la leçon' },
  lesson: 'Leçon',
  from: 'De',
  to: 'À',
  step: 'Tous les … ans',
  as: 'Sous forme de',
  outputs: {
    multiples: 'Vignettes côte à côte',
    pdf: 'Pages d’un PDF',
    zip: 'Images dans un ZIP',
    gif: 'GIF animé',
    webp: 'WebP animé',
    webm: 'Film (WebM)',
  },
  pace: 'Durée de chacune',
  seconds: (seconds) => `${formatNumber(seconds)} ${plural(seconds, { one: 'seconde', other: 'secondes' })}`,
  nothing: 'Rien n’est visible dans aucune d’elles.',
  nothings: {
    filtered: 'Rien n’est visible\u202f: les filtres masquent tout. Fermez cette fenêtre et modifiez-les.',
    outOfSight: 'Rien du graphe ne se trouve dans la partie affichée à l’écran.',
    noPage: 'Choisissez une fiche ou un exercice.',
    tooMany: (count, most, step) =>
      `${formatNumber(count)} vignettes sur une page seraient illisibles\u202f: ${formatNumber(most)} au plus y tiennent. ` +
      (step === null
        ? 'Choisissez les pages d’un PDF.'
        : `Prenez une année sur ${formatNumber(step)}, ou les pages d’un PDF.`),
  },
  count: (count) => `${formatNumber(count)} ${plural(count, { one: 'figure', other: 'figures' })}`,
  mostCount: (count) => `${formatNumber(count)} figures, le maximum possible`,
  seriesHint:
    'La taille, la légende et les sources sont celles de l’onglet «\u202fImage\u202f». Chaque nation reste à sa place.',
  lessonHint:
    'Chaque étape avec son titre, réponse révélée. La taille, la légende et les sources sont celles de l’onglet «\u202fImage\u202f».',

  withSources: 'Fiche\u202f: l’image et ses sources',
  worksheet: 'Exercice',
  worksheets: { none: 'Aucun', names: 'Noms à compléter', ties: 'Liens à tracer' },
  answers: 'Corrigé',
  handoutHint:
    'Un seul PDF, en noir et blanc, pour toute photocopieuse. Ce qui est dessiné suit l’onglet «\u202fImage\u202f».',
  sheets: {
    pupil: ['Nom', 'Classe', 'Date'],
    tasks: {
      names: 'Qui est qui\u202f? Écrivez le nom qui correspond à chaque numéro.',
      ties: 'Tracez les liens\u202f: quelle ligne de la légende va entre qui et qui\u202f?',
    },
    answers: 'Corrigé',
    choices: 'Au choix\u202f:',
  },

  formats: {
    json: 'Tout, avec les sources\u202f: Entente sait le relire',
    csv: 'Deux tableaux pour un tableur, les acteurs et leurs liens, dans un ZIP',
    gexf: 'Pour Gephi\u202f: avec les années de chaque lien',
    graphml: 'Pour yEd, igraph et d’autres',
    cyjs: 'Pour Cytoscape, avec les positions',
  },
  howMuch: 'Étendue',
  amounts: { visible: 'Ce qui est visible', all: 'Tout le jeu de données' },
  licence:
    'Les faits sont sous la licence du jeu de données\u202f; citez les sources que le fichier contient.',

  comparedWith: (years) => `Comparé à ${years}`,
  allYears: 'Toutes les années',
  titled: (title, item) => `${title}\u202f: ${item}`,

  fileNames: {
    and: 'et',
    to: 'a',
    handout: 'fiche',
    neighbours: 'et-voisins',
    lesson: 'lecon',
    families: {
      alliance: 'alliances',
      sanction: 'sanctions',
      interest: 'interets',
      structure: 'successions',
    },
  },

  printed: 'Ce qui est imprimé',
  problems: {
    notDrawn: (reason) => `L’image n’a pas pu être dessinée\u202f: ${reason}`,
    noPrint: 'ce navigateur n’imprime pas depuis une page',
    noFont: (status) => `la police n’a pas pu être chargée (${String(status)})`,
    brokenFont: 'la police n’a pas pu être lue',
    noCanvas: 'Ce navigateur n’offre pas de surface où dessiner l’image.',
    noType: (type) => `Ce navigateur n’écrit pas le format ${type}.`,
    noFile: 'Le navigateur n’a pas pu faire un fichier du dessin.',
    notRead: (reason) => `Le navigateur n’a pas pu lire le dessin\u202f: ${reason}`,
    noSize: 'il n’a pas de taille',
    noStep: 'L’image de cette étape manque.',
    blank: 'Le dessin est resté vide.',
    blankFrame: (frame) => `L’image ${formatNumber(frame)} est restée vide.`,
    noFrame: 'Il n’y a pas d’image à dessiner.',
    noVideo: 'La vidéo n’a rien donné.',
    noAnimation: (kind, width, height) =>
      `Ce navigateur ne peut pas faire un ${kind} de ${size(width, height)}.`,
    tooLarge: (width, height, mostWide, mostHigh) =>
      `Une image de ${size(width, height)} est plus grande que ce que ce navigateur peut dessiner\u202f; ` +
      `le maximum est ${formatNumber(mostWide)} × ${formatNumber(mostHigh)}.`,
  },
};
