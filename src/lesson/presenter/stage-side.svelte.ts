/** The side of the window that shows the lesson. */
import { addressWith } from '../../state/address.svelte.ts';
import type { LessonPlayer } from '../player.svelte.ts';
import { openChannel, type PresenterWish, type StageState } from './channel.ts';

const key = 'entente-room';

/** A name that this window keeps through reloads, so that its presenter finds it again. */
function room(): string {
  try {
    const kept = sessionStorage.getItem(key);
    if (kept !== null) return kept;
    const made = crypto.randomUUID();
    sessionStorage.setItem(key, made);
    return made;
  } catch {
    return 'only';
  }
}

/** Opens the presenter's window, or brings it to the front; false where the browser does not let it. */
export function openPresenter(player: LessonPlayer): boolean {
  if (!player.lesson) return false;
  const id = room();
  const opened = window.open(
    addressWith(`presenter=${id}`),
    `entente-presenter-${id}`,
    'popup,width=960,height=720',
  );
  opened?.focus();
  return opened !== null;
}

function obey(player: LessonPlayer, wish: PresenterWish): void {
  if (wish.kind === 'show') player.show(wish.at);
  else if (wish.kind === 'next') player.next();
  else if (wish.kind === 'back') player.back();
  else if (wish.kind === 'reveal') player.reveal();
  else if (wish.kind === 'blank') player.toggleBlank();
  else if (wish.kind === 'votes') player.setVotes(wish.choice, wish.votes);
  else if (wish.kind === 'restart-timer') player.restartTimer();
}

/** Tells the presenter of every change and does what it asks. Call within a component's initialisation. */
export function talkToPresenter(player: LessonPlayer): void {
  const state = (): StageState | null =>
    player.lesson && {
      kind: 'state',
      lesson: player.lesson,
      at: player.at,
      isRevealed: player.isRevealed,
      isBlank: player.isBlank,
      tally: [...player.tally],
      startedAt: player.startedAt,
    };

  $effect(() => {
    const channel = openChannel(room(), (message) => {
      if (message.kind === 'state' || message.kind === 'gone') return;
      if (message.kind === 'hello') {
        const now = state();
        if (now) channel?.say(now);
      } else obey(player, message);
    });
    const leave = (): void => {
      channel?.say({ kind: 'gone' });
    };
    window.addEventListener('pagehide', leave);
    $effect(() => {
      const now = state();
      if (now) channel?.say(now);
    });
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      channel?.close();
    };
  });
}
