/**
 * UN M49 sub-regions as one walks round them on a clock face whose top is Europe: eastwards through
 * Asia, down to Oceania, back along Africa, up the Americas. So a ring of them lies as on a map.
 */
const roundTheGlobe = [
  'Northern Europe',
  'Western Europe',
  'Southern Europe',
  'Eastern Europe',
  'Central Asia',
  'Western Asia',
  'Southern Asia',
  'Eastern Asia',
  'South-eastern Asia',
  'Micronesia',
  'Polynesia',
  'Melanesia',
  'Australia and New Zealand',
  'Eastern Africa',
  'Southern Africa',
  'Middle Africa',
  'Northern Africa',
  'Western Africa',
  'South America',
  'Caribbean',
  'Central America',
  'Northern America',
];

/** A number for each region: their order round the globe, then the unknown by name; −1 for none. */
export function regionNumbers(regions: Iterable<string>): ReadonlyMap<string, number> {
  const unknown = [...new Set(regions)].filter((name) => name !== '' && !roundTheGlobe.includes(name)).sort();
  return new Map([['', -1], ...[...roundTheGlobe, ...unknown].map((name, at) => [name, at] as const)]);
}
