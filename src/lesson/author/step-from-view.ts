/** Between a step of a lesson and what is on the screen. */
import { lessonLimits as limits, type LessonStep } from '#graph';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { encodeView, type View } from '../../state/view-state.ts';
import { describeFilters, describeYears } from '../../state/words.ts';
import { authorWords as words } from '../../strings/author.ts';
import { formatList } from '../../strings/language.ts';
import { stepView } from '../step-view.ts';
import { slug } from './edits.ts';

/** What a step keeps of a view: not what happens to be selected, walked or open beside the picture. */
function kept(explorer: Explorer): View {
  const { view, effective } = explorer;
  const { types } = view.filters;
  // The surroundings of a selection, where the rest is hidden, are a filter once nothing is selected.
  const filters = { ...effective, types };
  return { ...view, filters, selection: [], focus: null, trail: null, table: false };
}

/** The present view as a step writes it, and where it looks. */
export function presentView(explorer: Explorer): Pick<LessonStep, 'view' | 'frame'> {
  const view = kept(explorer);
  const text = encodeView(view, explorer.datasets);
  const frame = view.camera ? 'view' : 'all';
  if (text.length <= limits.view) return { view: text, frame };
  // Hundreds of nodes were dragged: the layout puts them where it would.
  const loose = { ...view, pins: new Map(), held: new Map() };
  return { view: encodeView(loose, explorer.datasets), frame };
}

/** Ids of what is selected and stands out with it; empty where nothing is selected. */
export function selectedSpotlight(explorer: Explorer): readonly string[] {
  const { graph, lit, selection } = explorer;
  if (!graph || !lit || selection.length === 0) return [];
  // Both ends of a tie in the light are in it themselves.
  const ends = new Set([...lit.edges].flatMap((tie) => graph.extremities(tie)));
  const alone = [...lit.nodes].filter((node) => !ends.has(node));
  return [...new Set([...alone, ...lit.edges])].slice(0, limits.spotlight);
}

/** Ids of the ties that a statement could rest on: the selected one, or those between the selected two. */
export function selectedTies(explorer: Explorer): readonly string[] {
  const { graph, shown, selectedTie, selectedNodes } = explorer;
  if (selectedTie !== null) return [selectedTie];
  const [from, to] = selectedNodes;
  if (!graph || from === undefined || to === undefined) return [];
  return graph
    .edges(from, to)
    .filter((tie) => shown.edges.has(tie))
    .slice(0, limits.about);
}

export const isTie = (explorer: Explorer, id: string): boolean => explorer.graph?.hasEdge(id) === true;

/** What an id stands for, in a few words. */
export function nameOf(explorer: Explorer, id: string): string {
  const { graph } = explorer;
  if (graph?.hasNode(id) === true) return graph.getNodeAttribute(id, 'name');
  if (graph?.hasEdge(id) === true) {
    const { from, to, type, title } = graph.getEdgeAttributes(id);
    if (title !== '') return title;
    const label = graph.getAttribute('types').find((each) => each.id === type)?.label ?? type;
    return words.tieName(label, nameOf(explorer, from), nameOf(explorer, to));
  }
  return graph?.getAttribute('events').find((event) => event.id === id)?.title ?? id;
}

/** The year and what is shown: "1989: Defence pact". */
function titleOf(explorer: Explorer): string {
  const { graph, filters, selection } = explorer;
  if (!graph) return '';
  const years = [explorer.view.compare, filters.years].flatMap((span) => (span ? [describeYears(span)] : []));
  const told = describeFilters(graph, filters).find(({ id }) => id === 'types' || id === 'around');
  const names = selection.map((id) => nameOf(explorer, id));
  const what = names.length > 0 ? formatList(names) : (told?.text ?? graph.getAttribute('title'));
  return words.stepTitle(years.join(' / '), what).slice(0, limits.title);
}

/** A step that shows what is on the screen, with what is selected in the spotlight. */
export function stepFromView(explorer: Explorer): LessonStep {
  const title = titleOf(explorer);
  return {
    id: slug(title) || 'step',
    title,
    ...presentView(explorer),
    text: '',
    notes: '',
    spotlight: selectedSpotlight(explorer),
    facts: [],
    question: null,
  };
}

/** Shows a step's view in the picture. */
export function showStep(explorer: Explorer, step: LessonStep, dataset: string): void {
  void explorer.goTo(stepView(step, dataset, explorer));
}

/** Whether the picture shows what the step does, wherever one looks in it. */
export function isAtStep(explorer: Explorer, step: LessonStep, dataset: string): boolean {
  const text = (view: View): string => encodeView({ ...view, camera: null }, explorer.datasets);
  return text(kept(explorer)) === text({ ...stepView(step, dataset, explorer), selection: [] });
}
