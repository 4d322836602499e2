/** The presenter's window. */
import { formatList } from '../language.ts';

export const presenter = {
  title: 'Presenter',
  now: 'Now',
  next: 'Next',
  asks: 'asks a question',
  /** Names that are lit in the next picture. */
  lit: (names: readonly string[]) => `Lit: ${formatList(names)}`,
  litAndMore: (names: readonly string[], more: number) => `Lit: ${names.join(', ')} and ${String(more)} more`,
  notes: 'Notes',
  noNotes: 'There are no notes for this step.',
  onStage: 'What the class reads',
  timer: 'Time since the start',
  restartTimer: 'Start the time again',
  waiting: 'Waiting for the lesson. Open it from the window that shows it, with P.',
  lost: 'The window that shows the lesson is gone. Open the lesson again, here or by its link: this window joins it.',
  openAgain: 'Open the lesson at this step',
  endHint: 'End the lesson for the class? Press Esc again to end it, any other key to go on.',
};
