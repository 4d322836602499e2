/** The presenter's side: which window shows the lesson, what it shows, and whether it is still there. */
import { openChannel, type Message, type PresenterWish, type StageState } from './channel.ts';

/** How often the other window is asked whether it is there. */
const everyTick = 500;
/** A window that loads a large graph is silent for a while, and yet there. */
const longestSilence = 6000;
/** A reload of both windows takes a moment: so long only the own stage may answer. */
const longestReload = 2500;

export class StageLink {
  #stageId: string;
  #channel: ReturnType<typeof openChannel> = null;
  #heard = Date.now();
  /** Id of the lesson, to find it again elsewhere. */
  lesson: string | null = $state(null);
  /** What the stage shows, or showed last; null before anything was heard. */
  state: StageState | null = $state.raw(null);
  /** The stage is gone: the next one that plays the lesson takes its place. */
  isLost = $state(false);

  /**
   * @param stage The window that opened this one.
   * @param lesson What it showed then.
   */
  constructor(stage: string, lesson: string | null) {
    this.#stageId = stage;
    this.lesson = lesson;
  }

  get stageId(): string {
    return this.#stageId;
  }

  /** @returns How to stop. */
  connect(): () => void {
    this.#channel = openChannel((message) => {
      this.#hear(message);
    });
    this.#seek();
    const clock = setInterval(() => {
      this.#watch();
    }, everyTick);
    return () => {
      clearInterval(clock);
      this.#channel?.close();
      this.#channel = null;
    };
  }

  ask(wish: PresenterWish): void {
    if (!this.isLost) this.#channel?.say({ ...wish, stage: this.#stageId });
  }

  #hear(message: Message): void {
    if (message.kind !== 'state' && message.kind !== 'here' && message.kind !== 'gone') return;
    const isMine = message.stage === this.#stageId;
    const isHeir = this.isLost && message.kind === 'state' && message.lesson.id === this.lesson;
    if (!isMine && !isHeir) return;
    this.#heard = Date.now();
    if (message.kind === 'gone') this.isLost = true;
    else if (message.kind === 'state') {
      this.#stageId = message.stage;
      this.state = message;
      this.lesson = message.lesson.id;
      this.isLost = false;
    } else if (this.isLost) {
      // It was only slow; what it shows may be another step by now.
      this.#seek();
    }
  }

  #watch(): void {
    const silence = Date.now() - this.#heard;
    if (silence > (this.state ? longestSilence : longestReload)) this.isLost = true;
    if (this.isLost || !this.state) this.#seek();
    else this.#channel?.say({ kind: 'ping', stage: this.#stageId });
  }

  #seek(): void {
    const lesson = this.isLost ? this.lesson : null;
    this.#channel?.say({ kind: 'hello', stage: this.#stageId, lesson });
  }
}
