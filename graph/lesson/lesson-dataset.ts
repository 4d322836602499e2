/** What of a dataset a lesson needs: for files that carry a lesson about. */
import { buildGraph } from '../model/build-graph.ts';
import type { Dataset, Visible } from '../model/types.ts';
import type { Lesson } from './lesson.ts';
import { referencesIn } from './references.ts';
import { shownByView, viewedDataset } from './step-view.ts';
import { beyondOf } from '../model/beyond.ts';

/** A dataset of no more ties than this is carried whole: the class may look beyond the lesson. */
const smallTies = 1000;

/** The view that a step's layout is made for. It says where everything stands, so it comes along. */
function arrangedView(view: string): string {
  const arranged = new URLSearchParams(view).get('arranged');
  const data = `data=${viewedDataset(view)}`;
  if (arranged === null) return data;
  if (arranged === 'shown') return view;
  return `${data}&${arranged === 'all' ? 'show=all' : arranged}`;
}

/** The view with nothing folded away: what is folded is not shown, but it is why its neighbour is. */
function unfolded(view: string): string {
  const query = new URLSearchParams(view);
  query.delete('fold');
  return query.toString();
}

/** Ids of all that a lesson points at, whether it shows it or not. */
function named({ steps }: Lesson): Set<string> {
  const ids = new Set<string>();
  const add = (more: readonly string[]): void => {
    for (const id of more) ids.add(id);
  };
  for (const { text, notes, spotlight, facts, question } of steps) {
    add(spotlight);
    const asked = question ? [question.prompt, question.explanation] : [];
    const texts = [text, notes, ...facts.map((fact) => fact.text), ...asked];
    add(texts.flatMap((markdown) => referencesIn(markdown).map(({ id }) => id)));
    add([
      ...facts.flatMap(({ about }) => about),
      ...(question?.about ?? []),
      ...(question?.veil?.ties ?? []),
    ]);
  }
  return ids;
}

/**
 * What a lesson's steps show of its dataset, what they are laid out for, and what the lesson points
 * at; every event, and the sources that these cite. A small dataset is returned as it is.
 *
 * Each step shows the same of the part as of the whole. What the dataset suggests to look at is
 * left out, for it may not all be there.
 *
 * Cost: what each step's view costs to show, twice, and O(rows).
 */
export function datasetFor(lesson: Lesson, dataset: Dataset, small = smallTies): Dataset {
  if (dataset.ties.length <= small) return dataset;
  const graph = buildGraph(dataset);
  const shown: Visible[] = lesson.steps.flatMap(({ view }) =>
    [view, arrangedView(view)].map((text) => shownByView(unfolded(text), graph)),
  );
  const ids = named(lesson);
  for (const { nodes, edges } of shown) for (const id of [...nodes, ...edges]) ids.add(id);

  const ties = dataset.ties.filter(({ id }) => ids.has(id));
  for (const { from, to } of ties) ids.add(from).add(to);
  const entities = dataset.entities.filter(({ id }) => ids.has(id));
  const cited = new Set([...entities, ...ties, ...dataset.events].flatMap((fact) => fact.sources));
  const sources = new Map([...dataset.sources].filter(([id]) => cited.has(id)));
  const part: Dataset = { ...dataset, views: [], entities, ties, sources };
  return { ...part, beyond: beyondOf(part, dataset) };
}
