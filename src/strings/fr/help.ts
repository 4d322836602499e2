import type { help as en } from '../en/help.ts';
import { formatNumber, plural } from '../language.ts';

export const help: typeof en = {
  title: 'Utiliser Entente',
  text: 'Chaque disque est une nation, chaque carré une organisation, chaque ligne un lien d’un certain type. Pointez une nation pour ne voir que ses liens, cliquez pour les lire, faites-la glisser pour la déplacer. Cliquez sur une seconde en tenant Maj pour demander comment les deux sont reliées. Sous l’image, faites glisser ou défiler les années, ou comparez-en deux. «\u202fDisposition\u202f» déplace tout le monde, «\u202fDessin\u202f» dessine autrement, et «\u202fDisposer ce qui est affiché en ce moment\u202f» met en place ce que laissent les filtres.',
  keys: [
    ['/', 'Trouver une nation'],
    ['Entrée', 'Aller à ce qui a été trouvé\u202f; avec Maj, demander comment c’est relié à la sélection'],
    ['Échap', 'Quitter la sélection'],
    ['+  −  0', 'Agrandir, réduire, tout afficher'],
    ['← ↑ → ↓', 'Déplacer la vue (quand le graphe a le focus)'],
    [
      'W',
      'Parcourir les liens (quand le graphe a le focus)\u202f: les flèches vont de nation en nation, Page suivante lit les liens, Espace en suit un, Entrée l’ouvre, Retour arrière revient, Échap termine',
    ],
    ['L', 'Leçons, et quiz sur ce qui est affiché'],
    ['T', 'Tableau des liens'],
    ['F', 'Filtres'],
    ['S', 'Enregistrer une image, une série, une fiche ou les données'],
    ['← → Début Fin', 'Les années, quand la barre du temps a le focus\u202f; Espace les fait défiler'],
    ['O', 'Ouvrir un fichier\u202f: des données enregistrées ici, ou une leçon'],
    ['Ctrl+Z', 'Annuler\u202f; avec Maj, rétablir'],
  ],
  facts: (title: string, date: string, sources: number, licences: string) =>
    `«\u202f${title}\u202f», état des faits\u202f: ${date}\u202f; ${formatNumber(sources)} ${plural(sources, { one: 'source', other: 'sources' })}\u202f; ${licences}. Côtes et frontières\u202f: Natural Earth. Drapeaux\u202f: circle-flags (MIT). Police\u202f: Source Sans 3 (OFL). Entente est un logiciel libre (MIT).`,
  close: 'Fermer',
};
