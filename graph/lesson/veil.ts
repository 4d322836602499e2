/** A graph that keeps something to itself until it is asked: for predicting before looking. */
import { MultiGraph } from 'graphology';
import type { RelationshipType } from '../model/relationship-types.ts';
import type { Entity, GraphInfo, RelationGraph, Tie } from '../model/types.ts';
import type { Veil } from './lesson.ts';

/** Id of the type that veiled ties have. */
export const veiledTypeId = 'veiled';

export interface VeilWords {
  /** Stands in the legend. */
  readonly label: string;
  /** Stands where the title of a veiled tie would. */
  readonly title: string;
  readonly description: string;
}

const englishWords: VeilWords = {
  label: 'To be revealed',
  title: 'What is this tie?',
  description: 'The class predicts first what this tie is; then it is revealed.',
};

const veiledType = ({ label, description }: VeilWords): RelationshipType => ({
  id: veiledTypeId,
  family: 'structure',
  group: label,
  label,
  phrase: '?',
  description,
  directed: false,
  polarity: 0,
  look: {
    light: '#5c5c5c',
    dark: '#b8b8b8',
    print: '#333333',
    width: 5,
    dash: [9, 6],
    head: 'none',
    glyph: 'none',
  },
  definition: '',
});

/**
 * The same graph without what a question keeps back. With `type`, the veiled ties are there between
 * the same two and in the same years, but their type, title, wording and sources are gone; with
 * `tie`, they are not in it at all. As nothing downstream knows more than its graph, nothing can
 * give the answer away: no card, table, legend, search, link or export.
 *
 * @returns A copy; the given graph is not changed. Ids that the graph does not have are ignored.
 *
 * Cost: O(nodes + ties).
 */
export function veiled(graph: RelationGraph, { what, ties }: Veil, words = englishWords): RelationGraph {
  const copy = new MultiGraph<Entity, Tie, GraphInfo>();
  // Objects of its own where something changes: a plain import shares them with the graph.
  copy.import({ ...graph.export(), attributes: { ...graph.getAttributes() } });
  const known = ties.filter((id) => copy.hasEdge(id));
  if (what === 'tie') {
    for (const id of known) copy.dropEdge(id);
    return copy;
  }
  copy.setAttribute('types', [...graph.getAttribute('types'), veiledType(words)]);
  for (const id of known) {
    copy.replaceEdgeAttributes(id, {
      ...copy.getEdgeAttributes(id),
      type: veiledTypeId,
      mutual: true,
      title: words.title,
      summary: '',
      note: '',
      standing: 'fact',
      regime: '',
      act: '',
      sources: [],
    });
  }
  return copy;
}
