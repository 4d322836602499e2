/** What the state says in words: filters, ties, hits. */
import {
  families,
  formatSpan,
  noFilters,
  type Filters,
  type RelationGraph,
  type RelationshipType,
  type Tie,
  type Visible,
} from '#graph';

export interface FilterWords {
  readonly id: keyof Filters;
  readonly text: string;
  /** The change that takes this filter off. */
  readonly clear: Partial<Filters>;
}

const list = (items: readonly string[], most = 3): string =>
  items.length <= most
    ? items.join(', ')
    : `${items.slice(0, most).join(', ')} and ${String(items.length - most)} more`;

/** Each filter that is on, as a phrase. */
export function describeFilters(graph: RelationGraph, filters: Filters): FilterWords[] {
  const words: FilterWords[] = [];
  const add = (id: keyof Filters, text: string): void => {
    words.push({ id, text, clear: { [id]: noFilters[id] } });
  };
  const { types, kinds, regions, years, statuses, around } = filters;
  if (years)
    add('years', years.from === years.to ? String(years.from) : `${String(years.from)}–${String(years.to)}`);
  if (types) {
    // A family that is in as a whole goes by its own name.
    const labels = families.flatMap((family) => {
      const ofFamily = graph.getAttribute('types').filter((type) => type.family === family.id);
      const chosen = ofFamily.filter((type) => types.has(type.id));
      return chosen.length === ofFamily.length && chosen.length > 0
        ? [family.label]
        : chosen.map((type) => type.label);
    });
    add('types', labels.length === 0 ? 'No types of tie' : `Ties: ${list(labels)}`);
  }
  if (statuses) {
    const names = [statuses.has('in-force') ? 'in force' : '', statuses.has('ended') ? 'ended' : ''];
    const text = names.filter((name) => name !== '').join(' or ');
    add('statuses', text === '' ? 'Neither in force nor ended' : `Ties ${text}`);
  }
  if (kinds) {
    const names = [kinds.has('nation') ? 'nations' : '', kinds.has('bloc') ? 'organisations' : ''];
    const text = names.filter((name) => name !== '').join(' and ');
    add('kinds', text === '' ? 'Neither nations nor organisations' : `Only ${text}`);
  }
  if (regions) {
    const names = [...regions].sort().map((region) => (region === '' ? 'no region' : region));
    add('regions', names.length === 0 ? 'No regions' : `In ${list(names)}`);
  }
  if (around) {
    const name = graph.hasNode(around.node) ? graph.getNodeAttribute(around.node, 'name') : around.node;
    add('around', `Within ${String(around.hops)} ${around.hops === 1 ? 'step' : 'steps'} of ${name}`);
  }
  if (!filters.isolated) add('isolated', 'Without the unconnected');
  return words;
}

/** "83 of 104 ties between 21 of 22 nations and organisations", without "of" where nothing is hidden. */
export function describeCounts(graph: RelationGraph, shown: Visible): string {
  const part = (some: number, all: number): string =>
    some === all ? String(all) : `${String(some)} of ${String(all)}`;
  return `${part(shown.edges.size, graph.size)} ties between ${part(shown.nodes.size, graph.order)} nations and organisations`;
}

/** One tie as a sentence: "Russia — Defence pact — North Korea, since 2024". */
export function describeTie(graph: RelationGraph, tie: Tie, type: RelationshipType | undefined): string {
  const name = (id: string): string => graph.getNodeAttribute(id, 'name');
  const arrow = tie.mutual ? '—' : '→';
  return `${name(tie.from)} — ${type?.label ?? tie.type} ${arrow} ${name(tie.to)}, ${formatSpan(tie.start, tie.end)}`;
}
