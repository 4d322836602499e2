/** The views that datasets suggest, by their English titles. */
export const viewTitles: Readonly<Record<string, string>> = {
  'Who would defend whom, and rivals: 2025': 'Qui défendrait qui, et les rivaux\u202f: 2025',
  'Two blocs: 1985': 'Deux blocs\u202f: 1985',
  'Sanctions in force: 2025': 'Sanctions en vigueur\u202f: 2025',
  'Troops and bases abroad: 2025': 'Troupes et bases à l’étranger\u202f: 2025',
  'Energy, minerals, railways: 2025': 'Énergie, minerais, chemins de fer\u202f: 2025',
  'Quarrels over land and sea: 2025': 'Différends sur terre et sur mer\u202f: 2025',
  'Which state followed which': 'Quel État a succédé à quel autre',
  'The camps in 1907': 'Les camps en 1907',
  'Bismarck’s alliances: 1887': 'Les alliances de Bismarck\u202f: 1887',
  'Before Bismarck’s fall and after: 1890–1894': 'Avant et après la chute de Bismarck\u202f: 1890–1894',
  'The year of the war: 1914': 'L’année de la guerre\u202f: 1914',
  'At war: 1917': 'En guerre\u202f: 1917',
  'Trade wars and blockades': 'Guerres commerciales et blocus',
};
