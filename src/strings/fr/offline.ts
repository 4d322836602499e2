import type { offline as en } from '../en/offline.ts';

export const offline: typeof en = {
  ready: 'Prêt à fonctionner hors ligne\u202f: Entente s’ouvre désormais aussi sans réseau.',
  newVersion: 'Une nouvelle version d’Entente est disponible.',
  reload: 'Recharger',
  later: 'Plus tard',

  making: 'Préparation du fichier…',
  saved: (name: string) => `Enregistré sous le nom ${name}`,
  noTemplate:
    'Le fichier n’a pas pu être créé\u202f: la page qui doit contenir la leçon n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.',
  notSaved: (reason: string) => `Le fichier n’a pas pu être créé\u202f: ${reason}`,
  noDataset: (id: string) => `il n’y a pas ici de jeu de données «\u202f${id}\u202f».`,
  partOf: (title: string) => `Extrait de «\u202f${title}\u202f»`,

  saveImage: 'Enregistrer l’image',
  saveImageHint: 'L’image telle que vous la voyez, avec sa légende et ses sources.',
  png: 'PNG\u202f: pour les diapositives et les documents',
  svg: 'SVG\u202f: à retoucher dans un autre logiciel',
  close: 'Fermer',

  embed: 'Intégrer dans une page web',
  embedHint:
    'À placer dans une page à vous – plateforme pédagogique, blog. On y voit cette vue, sans les commandes qui l’entourent.',
  embedLocal: 'Cette adresse mène à votre propre machine\u202f: personne d’autre ne peut l’ouvrir.',
  size: 'Taille',
  sizeFull: 'Toute la largeur de la page',
  sizeMedium: '800 × 500',
  sizeLarge: '1200 × 700',
  code: 'HTML',
  copy: 'Copier',
  copied: 'Copié. Collez-le là où votre page accepte du HTML.',
  notCopied: 'Votre navigateur ne permet pas à la page de copier\u202f: sélectionnez le texte et copiez-le.',

  legend: 'Légende',
  openInEntente: 'Ouvrir dans Entente',
};
