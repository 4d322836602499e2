/**
 * What windows with a lesson and presenters' windows say to each other. All hear all: each message
 * says which stage it is about, so that a presenter may go over to another one.
 */
import type { Lesson } from '#graph';

/** From the lesson: everything that the presenter shows. Sent whole each time, so that either side may reload. */
export interface StageState {
  readonly kind: 'state';
  readonly stage: string;
  readonly lesson: Lesson;
  readonly at: number;
  readonly isRevealed: boolean;
  readonly isBlank: boolean;
  readonly tally: readonly number[];
  readonly startedAt: number;
  /** Names of what is lit in the next picture; empty where nothing is, or where everything is. */
  readonly nextLit: readonly string[];
}

/** From the lesson: it is still on; or it has ended, or its window goes. */
export type StageSign =
  { readonly kind: 'here'; readonly stage: string } | { readonly kind: 'gone'; readonly stage: string };

/** What the presenter wants of the lesson. */
export type PresenterWish =
  | { readonly kind: 'show'; readonly at: number }
  | { readonly kind: 'next' | 'back' | 'reveal' | 'blank' | 'restart-timer' | 'take-back' | 'leave' }
  | { readonly kind: 'vote'; readonly choice: number }
  | { readonly kind: 'votes'; readonly choice: number; readonly votes: number };

/** From the presenter. */
export type PresenterMessage =
  | (PresenterWish & { readonly stage: string })
  /** Is the stage still there? */
  | { readonly kind: 'ping'; readonly stage: string }
  /** Tells its state who is the stage, or plays the lesson: for a presenter that has lost its own. */
  | { readonly kind: 'hello'; readonly stage: string; readonly lesson: string | null };

export type Message = StageState | StageSign | PresenterMessage;

/** null where the browser has none (a file opened from a disk, in some). */
export function openChannel(
  hear: (message: Message) => void,
): { say: (message: Message) => void; close: () => void } | null {
  try {
    const channel = new BroadcastChannel('entente-lesson');
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
