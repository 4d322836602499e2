/** What the window with the lesson and the presenter's window say to each other. */
import type { Lesson } from '#graph';

/** From the lesson: everything that the presenter shows. Sent whole each time, so that either side may reload. */
export interface StageState {
  readonly kind: 'state';
  readonly lesson: Lesson;
  readonly at: number;
  readonly isRevealed: boolean;
  readonly isBlank: boolean;
  readonly tally: readonly number[];
  readonly startedAt: number;
}

/** From the lesson: it has ended, or its window goes. */
export interface StageGone {
  readonly kind: 'gone';
}

/** From the presenter. */
export type PresenterWish =
  | { readonly kind: 'hello' }
  | { readonly kind: 'show'; readonly at: number }
  | { readonly kind: 'next' | 'back' | 'reveal' | 'blank' | 'restart-timer' }
  | { readonly kind: 'votes'; readonly choice: number; readonly votes: number };

export type Message = StageState | StageGone | PresenterWish;

const name = (room: string): string => `entente-lesson-${room}`;

/** The channel of a room; null where the browser has none (a file opened from a disk, in some). */
export function openChannel(
  room: string,
  hear: (message: Message) => void,
): { say: (message: Message) => void; close: () => void } | null {
  try {
    const channel = new BroadcastChannel(name(room));
    channel.onmessage = (event: MessageEvent<Message>) => {
      hear(event.data);
    };
    return {
      say: (message) => {
        channel.postMessage(message);
      },
      close: () => {
        channel.close();
      },
    };
  } catch {
    return null;
  }
}
