import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildGraph,
  datasets,
  parseLesson,
  regionsOf,
  yearRange,
  type LessonStep,
  type RelationGraph,
} from '#graph';
import { lessonFolders, readLessonFolder } from '../../../scripts/lessons-plugin.ts';
import { decodeView, encodeView, type View } from '../../../src/state/view-state.ts';

const viewOf = ({ view }: LessonStep): View => decodeView(view, '', datasets);

/** Whatever a view names by its id. */
const named = ({ selection, filters, pins, held }: View): string[] => [
  ...selection,
  ...(filters.around ? [filters.around.node] : []),
  ...filters.expanded,
  ...filters.folded,
  ...pins.keys(),
  ...held.keys(),
];

describe.each(lessonFolders().map((folder) => [`${folder.dataset}/${folder.id}`, folder] as const))(
  'the views of the lesson %s',
  (_, folder) => {
    let graph: RelationGraph;
    beforeAll(async () => {
      const dataset = await datasets.find(({ id }) => id === folder.dataset)?.load();
      if (!dataset) throw new Error(`the dataset "${folder.dataset}" does not ship`);
      graph = buildGraph(dataset);
    }, 60_000);
    const steps = (): readonly LessonStep[] => parseLesson(readLessonFolder(folder)).steps;

    it('are addresses as Entente writes them: nothing unknown, nothing superfluous', () => {
      const written = steps().map((step) => `${step.id}: ${encodeView(viewOf(step), datasets)}`);
      expect(steps().map(({ id, view }) => `${id}: ${view}`)).toEqual(written);
    });

    it('name only nations, organisations, ties and regions that there are', () => {
      const regions = new Set(regionsOf(graph));
      const unknown = steps().flatMap((step) => {
        const view = viewOf(step);
        const ids = named(view).filter((id) => !graph.hasNode(id) && !graph.hasEdge(id));
        const elsewhere = [...(view.filters.regions ?? [])].filter((region) => !regions.has(region));
        return [...ids, ...elsewhere].map((name) => `${step.id}: ${name}`);
      });
      expect(unknown).toEqual([]);
    });

    it('look at years that the dataset covers', () => {
      const { from, to } = yearRange(graph);
      const outside = steps().filter((step) => {
        const { filters, compare } = viewOf(step);
        return [filters.years, compare].some((years) => years && (years.from < from || years.to > to));
      });
      expect(outside.map(({ id, view }) => `${id}: ${view}`)).toEqual([]);
    });
  },
);
