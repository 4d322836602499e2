/** What the state says in words: filters, counts, years. */
import { families, noFilters, type Filters, type RelationGraph, type Visible, type YearSpan } from '#graph';
import { filterWords } from '../strings/filters.ts';
import { formatList, locale } from '../strings/language.ts';
import { familyLabel, regionName } from '../strings/registry.ts';

export interface FilterWords {
  readonly id: keyof Filters;
  readonly text: string;
  /** The change that takes this filter off. */
  readonly clear: Partial<Filters>;
}

/** So many names are told where room is scarce; of the rest, how many there are. */
const few = 3;
const list = (items: readonly string[], most: number): string =>
  items.length <= most ? items.join(', ') : filterWords.andMore(items.slice(0, most), items.length - most);

/** "China, Japan, Mongolia and 2 more", "China and Japan", "China". */
const listing = (items: readonly string[], most: number): string =>
  items.length <= most ? formatList(items) : list(items, most);

/** "1989", "1985–1989". */
export const describeYears = ({ from, to }: YearSpan): string =>
  from === to ? String(from) : `${String(from)}–${String(to)}`;

/**
 * Each filter that is on, and has something to say, as a phrase.
 *
 * @param most So many names are told of each; of the rest, how many there are.
 */
export function describeFilters(graph: RelationGraph, filters: Filters, most = few): FilterWords[] {
  const { told } = filterWords;
  const words: FilterWords[] = [];
  const add = (id: keyof Filters, text: string, more: Partial<Filters> = {}): void => {
    words.push({ id, text, clear: { [id]: noFilters[id], ...more } });
  };
  const nameOf = (id: string): string => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'name') : id);
  const sorted = (names: readonly string[]): string[] => names.toSorted((a, b) => a.localeCompare(b, locale));
  const namesOf = (ids: ReadonlySet<string>): string[] => sorted([...ids].map(nameOf));
  const { types, kinds, regions, years, statuses, around, expanded, folded } = filters;
  if (years) add('years', describeYears(years));
  if (types) {
    // A family that is in as a whole goes by its own name.
    const labels = families.flatMap((family) => {
      const ofFamily = graph.getAttribute('types').filter((type) => type.family === family.id);
      const chosen = ofFamily.filter((type) => types.has(type.id));
      return chosen.length === ofFamily.length && chosen.length > 0
        ? [familyLabel(family.id)]
        : chosen.map((type) => type.label);
    });
    add('types', told.types(list(labels, most)));
  }
  if (statuses) add('statuses', told.statuses(statuses.has('in-force'), statuses.has('ended')));
  if (kinds) add('kinds', told.kinds(kinds.has('nation'), kinds.has('bloc')));
  if (regions) {
    const names = [...regions].filter((region) => region !== '').map(regionName);
    const nowhere = regions.has('') ? [told.noRegion] : [];
    add('regions', told.regions(list([...nowhere, ...sorted(names)], most)));
  }
  if (around) {
    // Expansions go with what they expand: left behind, they would come back unasked with the next centre.
    add('around', told.around(nameOf(around.node), around.hops), { expanded: noFilters.expanded });
    if (expanded.size > 0) add('expanded', told.expanded(listing(namesOf(expanded), most)));
  }
  if (folded.size > 0) add('folded', told.folded(list(namesOf(folded), most)));
  if (!filters.isolated) add('isolated', told.connected);
  return words;
}

/** "83 of 104 ties between 21 of 22 nations and organisations", without "of" where nothing is hidden. */
export const describeCounts = (graph: RelationGraph, shown: Visible): string =>
  filterWords.counts(shown.edges.size, graph.size, shown.nodes.size, graph.order);
