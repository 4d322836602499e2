import type { Family } from '#graph';
import type { registry as en } from '../en/registry.ts';

const families: Readonly<Record<Family, { readonly label: string; readonly description: string }>> = {
  alliance: { label: 'Alliances', description: 'Promesses et aide entre amis' },
  sanction: { label: 'Sanctions', description: 'Mesures prises contre une cible' },
  interest: { label: 'Intérêts', description: 'Ce que l’un attend d’un autre, ou craint de lui' },
  structure: { label: 'Succession', description: 'Quel État a succédé à quel autre' },
};

/** As the United Nations write them (M49). */
const regions: Readonly<Record<string, string>> = {
  'Australia and New Zealand': 'Australie et Nouvelle-Zélande',
  Caribbean: 'Caraïbes',
  'Central America': 'Amérique centrale',
  'Central Asia': 'Asie centrale',
  'Eastern Africa': 'Afrique orientale',
  'Eastern Asia': 'Asie orientale',
  'Eastern Europe': 'Europe orientale',
  Melanesia: 'Mélanésie',
  Micronesia: 'Micronésie',
  'Middle Africa': 'Afrique centrale',
  'Northern Africa': 'Afrique septentrionale',
  'Northern America': 'Amérique septentrionale',
  'Northern Europe': 'Europe septentrionale',
  Polynesia: 'Polynésie',
  'South America': 'Amérique du Sud',
  'South-eastern Asia': 'Asie du Sud-Est',
  'Southern Africa': 'Afrique australe',
  'Southern Asia': 'Asie méridionale',
  'Southern Europe': 'Europe méridionale',
  'Western Africa': 'Afrique occidentale',
  'Western Asia': 'Asie occidentale',
  'Western Europe': 'Europe occidentale',
};

export const registry: typeof en = {
  familyLabel: (id) => families[id].label,
  familyDescription: (id) => families[id].description,
  regionName: (english) => regions[english] ?? english,
};
