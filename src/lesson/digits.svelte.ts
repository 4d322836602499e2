/** What digits do while a lesson plays, the same in both of its windows: they vote, or name a step. */
import { lessonWords as words } from '../strings/lesson.ts';

/** A number of one digit waits so long for the second. */
const restBeforeJump = 900;
/** What a key did is told for so long. */
const restOfTelling = 2000;

export interface DigitDeeds {
  /** Choices of the question that is open; none where none is. */
  readonly choices: () => readonly string[];
  readonly vote: (choice: number) => void;
  /** Takes back the vote that a key cast last; false where there is none. */
  readonly takeBack: () => boolean;
  /** @param at Index of a step. */
  readonly show: (at: number) => void;
}

export class Digits {
  readonly #deeds: DigitDeeds;
  /** Digits typed so far: the number of a step. */
  typed = $state('');
  #told = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deeds: DigitDeeds) {
    this.#deeds = deeds;
  }

  /** What the last key did, or will do; empty after a while. */
  readonly said = $derived.by(() => (this.typed === '' ? this.#told : words.typed(this.typed)));

  press(digit: number): void {
    const choice = this.#deeds.choices()[digit - 1];
    if (this.typed === '' && choice !== undefined) {
      this.#deeds.vote(digit - 1);
      this.#tell(words.voted(choice));
      return;
    }
    this.typed = `${this.typed}${String(digit)}`.slice(-2);
    this.#after(restBeforeJump, () => this.jump());
  }

  /** Goes to the step of which the number was typed. @returns Whether one was. */
  jump(): boolean {
    const { typed } = this;
    this.clear();
    // A zero alone names no step.
    if (Number(typed) > 0) this.#deeds.show(Number(typed) - 1);
    return typed !== '';
  }

  /** Takes back what was typed last: a digit, else a vote. */
  takeBack(): void {
    if (this.typed !== '') {
      this.typed = this.typed.slice(0, -1);
      this.#after(restBeforeJump, () => this.jump());
    } else if (this.#deeds.choices().length > 0 && this.#deeds.takeBack()) {
      this.#tell(words.votedBack);
    }
  }

  /** Forgets what was typed. @returns Whether anything was. */
  clear(): boolean {
    clearTimeout(this.#timer);
    const { typed } = this;
    this.typed = '';
    this.#told = '';
    return typed !== '';
  }

  #tell(text: string): void {
    this.#told = text;
    this.#after(restOfTelling, () => this.clear());
  }

  #after(rest: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, rest);
  }
}
