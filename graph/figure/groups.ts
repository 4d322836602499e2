/** The groups that rings of colour tell: continents, blocs, friends and foes. */
import type { RelationGraph, Visible } from '../model/types.ts';
import { membershipsOf, outlined } from './blocs.ts';
import type { Encoding } from './encoding.ts';
import { groupTones, type Tone } from './palette.ts';
import type { GroupId, SceneWords } from './scene-words.ts';

export interface NodeGroup {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  /** A second sign beside the colour, where the group has one of its own. */
  readonly ring: 'solid' | 'dashed' | 'dotted';
}

/** A group that goes by a word: which one, its label tells. */
interface KnownGroup extends Omit<NodeGroup, 'label'> {
  readonly id: GroupId;
}

const group = (id: GroupId, tone: Tone, ring: NodeGroup['ring'] = 'solid'): KnownGroup => ({
  id,
  tone,
  ring,
});

/** United Nations, Standard Country or Area Codes for Statistical Use (M49): sub-regions by continent. */
const continents = [
  [
    group('africa', 'ochre'),
    ['Northern Africa', 'Eastern Africa', 'Middle Africa', 'Southern Africa', 'Western Africa'],
  ],
  [group('americas', 'green'), ['Caribbean', 'Central America', 'South America', 'Northern America']],
  [
    group('asia', 'brick'),
    ['Central Asia', 'Eastern Asia', 'South-eastern Asia', 'Southern Asia', 'Western Asia'],
  ],
  [group('europe', 'blue'), ['Eastern Europe', 'Northern Europe', 'Southern Europe', 'Western Europe']],
  [group('oceania', 'purple'), ['Australia and New Zealand', 'Melanesia', 'Micronesia', 'Polynesia']],
] as const satisfies readonly (readonly [KnownGroup, readonly string[]])[];

const continentsByRegion = new Map<string, KnownGroup>(
  continents.flatMap(([continent, regions]) => regions.map((region) => [region, continent] as const)),
);

/** The continent of a region as the UN names it; null for a region that it does not know. */
export const continentOf = (region: string): GroupId | null => continentsByRegion.get(region)?.id ?? null;

const several = group('several', 'grey', 'dashed');

/** From which mean on; a mean that lies on a bound belongs to the group further from the middle. */
const balances = [
  [0.6, group('friendly', 'friendly')],
  [0.2, group('leaning-friendly', 'leaningFriendly')],
  [-0.2, group('balanced', 'grey', 'dotted')],
  [-0.6, group('leaning-hostile', 'leaningHostile', 'dashed')],
  [-Infinity, group('hostile', 'hostile', 'dashed')],
] as const;

type Labelled = (group: KnownGroup) => NodeGroup;

function byContinent(graph: RelationGraph, shown: Visible, labelled: Labelled): Map<string, NodeGroup> {
  const groups = new Map<string, NodeGroup>();
  for (const key of shown.nodes) {
    const continent = continentsByRegion.get(graph.getNodeAttribute(key, 'region'));
    if (continent) groups.set(key, labelled(continent));
  }
  return groups;
}

function byBloc(graph: RelationGraph, shown: Visible, labelled: Labelled): Map<string, NodeGroup> {
  const groups = new Map<string, NodeGroup>();
  // Those that outlines are drawn round, in the same tones: rings and outlines of one bloc are alike.
  const owns: NodeGroup[] = [];
  for (const [at, { bloc, ties }] of outlined(membershipsOf(graph, shown), groupTones.length).entries()) {
    const own: NodeGroup = {
      id: bloc,
      label: graph.getNodeAttribute(bloc, 'name'),
      tone: groupTones[at] ?? 'grey',
      ring: 'solid',
    };
    owns.push(own);
    for (const { from } of ties) {
      const before = groups.get(from);
      groups.set(from, before && before.id !== bloc ? labelled(several) : own);
    }
  }
  // Whatever it is a member of, a bloc has its own colour.
  for (const own of owns) groups.set(own.id, own);
  return groups;
}

/** The sum of the polarities of a node's visible ties over how many of them have a sign. */
function byBalance(graph: RelationGraph, shown: Visible, labelled: Labelled): Map<string, NodeGroup> {
  const polarity = new Map(graph.getAttribute('types').map((type) => [type.id, type.polarity]));
  const sums = new Map<string, { sum: number; signed: number }>();
  for (const edge of shown.edges) {
    const sign = polarity.get(graph.getEdgeAttribute(edge, 'type')) ?? 0;
    if (sign === 0) continue;
    for (const end of graph.extremities(edge)) {
      const before = sums.get(end) ?? { sum: 0, signed: 0 };
      sums.set(end, { sum: before.sum + sign, signed: before.signed + 1 });
    }
  }
  const groups = new Map<string, NodeGroup>();
  for (const [key, { sum, signed }] of sums) {
    const mean = sum / signed;
    // Friends and foes mirror each other.
    const found = balances.find(([least]) => (least > 0 ? mean >= least : mean > least));
    if (found) groups.set(key, labelled(found[1]));
  }
  return groups;
}

/**
 * The group of each visible node that has one. By continent: M49. By bloc: among those that could
 * be outlined, as many as there are colours; a member of two of them is "in several". By
 * balance: the mean polarity of its visible ties with a sign.
 *
 * Cost: O(visible nodes + ties).
 */
export function groupsOf(
  graph: RelationGraph,
  shown: Visible,
  colour: Encoding['colour'],
  words: SceneWords,
): ReadonlyMap<string, NodeGroup> {
  const labelled: Labelled = (known) => ({ ...known, label: words.groups[known.id] });
  if (colour === 'region') return byContinent(graph, shown, labelled);
  if (colour === 'bloc') return byBloc(graph, shown, labelled);
  if (colour === 'balance') return byBalance(graph, shown, labelled);
  return new Map();
}

/** Groups in the order in which a legend lists them. */
export function orderedGroups(groups: Iterable<NodeGroup>): NodeGroup[] {
  const known: string[] = [
    ...continents.map(([continent]) => continent.id),
    ...balances.map(([, { id }]) => id),
  ];
  const rank = ({ id, tone }: NodeGroup): number => {
    const at = known.indexOf(id);
    if (at >= 0) return at;
    const order: readonly Tone[] = groupTones;
    return id === several.id ? 100 : order.indexOf(tone);
  };
  return [...new Map([...groups].map((one) => [one.id, one])).values()].sort((a, b) => rank(a) - rank(b));
}
