/** How the page looks to one person. */
export const display = {
  /** While colours are shown as somebody else sees them. */
  openSeen: (vision: string): string => `Display: colours as with ${vision}`,
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  text: 'Text size',
  percent: (number: string): string => `${number}%`,
  textHint: 'Larger for the back row: names in the picture grow, too.',
  language: 'Language',
  languageHint: 'The page opens again and shows the same view.',
  languageLost: 'Your browser does not let the page remember the language.',
  vision: 'Colour-blind preview',
  visions: {
    full: 'Off',
    protanopia: 'Protanopia',
    deuteranopia: 'Deuteranopia',
    tritanopia: 'Tritanopia',
    achromatopsia: 'Achromatopsia',
  },
  visionHints: {
    full: 'Try whether everybody in the room can tell the lines apart.',
    protanopia: 'No red cones: red looks dark, and much like green.',
    deuteranopia: 'No green cones: red and green look much alike.',
    tritanopia: 'No blue cones: blue looks like green, and yellow like pink.',
    achromatopsia: 'No colours at all.',
  },
  preview: 'A preview on this screen: saved images keep their colours.',
  motion: 'Motion',
  motions: { system: 'As the system', reduced: 'Reduced' },
};
