import type { display as en } from '../en/display.ts';

export const display: typeof en = {
  openSeen: (vision) => `Affichage\u202f: couleurs vues avec une ${vision}`,
  theme: 'Thème',
  themes: { system: 'Selon le système', light: 'Clair', dark: 'Sombre' },
  text: 'Taille du texte',
  percent: (number) => `${number}\u202f%`,
  textHint: 'Plus grand pour le dernier rang\u202f: les noms dans l’image grandissent aussi.',
  language: 'Langue',
  languageHint: 'La page se rouvre et affiche la même vue.',
  languageLost: 'Votre navigateur ne permet pas à la page de retenir la langue.',
  vision: 'Aperçu pour daltoniens',
  visions: {
    full: 'Désactivé',
    protanopia: 'Protanopie',
    deuteranopia: 'Deutéranopie',
    tritanopia: 'Tritanopie',
    achromatopsia: 'Achromatopsie',
  },
  visionHints: {
    full: 'Vérifiez que tout le monde dans la salle distingue les lignes.',
    protanopia: 'Sans cônes sensibles au rouge\u202f: le rouge paraît sombre et proche du vert.',
    deuteranopia: 'Sans cônes sensibles au vert\u202f: le rouge et le vert se ressemblent.',
    tritanopia: 'Sans cônes sensibles au bleu\u202f: le bleu ressemble au vert, le jaune au rose.',
    achromatopsia: 'Sans aucune couleur.',
  },
  preview: 'Un aperçu sur cet écran\u202f: les images enregistrées gardent leurs couleurs.',
  motion: 'Animations',
  motions: { system: 'Selon le système', reduced: 'Réduites' },
};
