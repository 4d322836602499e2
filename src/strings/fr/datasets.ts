/** By the id of the data package. */
export const datasetTexts = {
  'pyongyang-2024': {
    title: 'Poutine à Pyongyang, juin 2024',
    summary:
      'Ce qui lie la Russie et la Corée du Nord, des premières aides soviétiques au traité de 2024, et qui observe.',
  },
  world: {
    title: 'Le monde depuis 1945',
    summary:
      'Tous les États depuis 1945\u202f: les alliances et leurs membres, les sanctions et leurs actes, les intérêts.',
  },
  'europe-1914': {
    title: 'L’Europe, 1871–1918\u202f: deux camps se forment',
    summary:
      'Des alliances de Bismarck à l’armistice\u202f: pactes, rivalités, crises et déclarations de guerre.',
  },
};
