import type { LessonStep } from '#graph';
import type { Explorer } from '../state/explorer.svelte.ts';
import { decodeView, type View } from '../state/view-state.ts';

/** What a step shows. Only one that looks where its view does has a camera: the rest fits the window. */
export function stepView(
  step: Pick<LessonStep, 'view' | 'frame'>,
  dataset: string,
  { datasets }: Pick<Explorer, 'datasets'>,
): View {
  const view = decodeView(step.view, dataset, datasets);
  return { ...view, camera: step.frame === 'view' ? view.camera : null, table: false };
}
