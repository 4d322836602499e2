/** What keys and clickers mean while a lesson plays, as those who know reveal.js expect it. */

export type LessonAction =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'reveal'
  | 'text'
  | 'full-screen'
  | 'blank'
  | 'presenter'
  | 'save'
  | 'take-back'
  | 'leave'
  | { readonly digit: number };

const actions: Readonly<Record<string, LessonAction>> = {
  arrowright: 'next',
  pagedown: 'next',
  ' ': 'next',
  n: 'next',
  arrowleft: 'back',
  pageup: 'back',
  home: 'first',
  end: 'last',
  t: 'text',
  f: 'full-screen',
  b: 'blank',
  // What many clickers send for a dark screen.
  '.': 'blank',
  p: 'presenter',
  s: 'save',
  backspace: 'take-back',
  escape: 'leave',
};

/** Keys that belong to what has the focus: Space presses a button, arrows move within a field. */
function belongsToFocus(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea, [contenteditable], [role=slider], [role=menu], [role=dialog]'))
    return key !== 'pagedown' && key !== 'pageup';
  return (key === ' ' || key === 'enter') && target.closest('button, a, summary') !== null;
}

/** What a key asks of the lesson; null where it asks nothing. Arrows go with the direction of reading. */
export function lessonAction(
  event: Pick<KeyboardEvent, 'key' | 'target' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  isRightToLeft = false,
): LessonAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (belongsToFocus(key, event.target)) return null;
  if (/^\d$/.test(key)) return { digit: Number(key) };
  if (key === 'enter') return 'reveal';
  const action = actions[key] ?? null;
  if (isRightToLeft && key === 'arrowright') return 'back';
  if (isRightToLeft && key === 'arrowleft') return 'next';
  return action;
}
