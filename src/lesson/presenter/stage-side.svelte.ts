/** The side of the window that shows the lesson. */
import { getExplorer } from '../../state/context.ts';
import type { LessonPlayer } from '../player.svelte.ts';
import { openChannel, type Message, type PresenterWish, type StageState } from './channel.ts';
import { presenterAddress } from './address.ts';

const key = 'entente-stage';

/** A name that this window keeps through reloads, so that its presenter finds it again. */
function stageId(): string {
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
  const id = stageId();
  const opened = window.open(
    presenterAddress(id, player.lesson.id),
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
  else if (wish.kind === 'vote') player.vote(wish.choice);
  else if (wish.kind === 'take-back') player.takeBackVote();
  else if (wish.kind === 'leave') player.leave();
  else if (wish.kind === 'votes') player.setVotes(wish.choice, wish.votes);
  else if (wish.kind === 'restart-timer') player.restartTimer();
}

/** Tells the presenter of every change and does what it asks. Call within a component's initialisation. */
export function talkToPresenter(player: LessonPlayer): void {
  const explorer = getExplorer();
  const stage = stageId();
  const nextLit = (): string[] => {
    const { graph } = explorer;
    const ids = player.lesson?.steps[player.at + 1]?.spotlight ?? [];
    return ids.flatMap((id) => (graph?.hasNode(id) ? [graph.getNodeAttribute(id, 'name')] : []));
  };
  const state = (): StageState | null =>
    player.lesson && {
      kind: 'state',
      stage,
      lesson: player.lesson,
      at: player.at,
      isRevealed: player.isRevealed,
      isBlank: player.isBlank,
      tally: [...player.tally],
      startedAt: player.startedAt,
      nextLit: nextLit(),
    };

  $effect(() => {
    const tell = (): void => {
      const now = state();
      if (now) channel?.say(now);
    };
    const hear = (message: Message): void => {
      if (message.kind === 'state' || message.kind === 'here' || message.kind === 'gone') return;
      const isMine = message.stage === stage;
      if (message.kind === 'hello') {
        if (isMine || message.lesson === player.lesson?.id) tell();
      } else if (!isMine) return;
      else if (message.kind === 'ping') channel?.say({ kind: 'here', stage });
      else obey(player, message);
    };
    const channel = openChannel(hear);
    const leave = (): void => {
      channel?.say({ kind: 'gone', stage });
    };
    window.addEventListener('pagehide', leave);
    $effect(tell);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      channel?.close();
    };
  });
}
