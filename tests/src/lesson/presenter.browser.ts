import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Lesson } from '#graph';
import { Digits } from '../../../src/lesson/digits.svelte.ts';
import { openChannel, type Message } from '../../../src/lesson/presenter/channel.ts';
import { StageLink } from '../../../src/lesson/presenter/stage-link.svelte.ts';

const lesson = (id: string): Lesson => ({
  id,
  dataset: 'pair',
  title: id,
  summary: '',
  author: '',
  language: 'en',
  ages: '14–18',
  minutes: 10,
  goals: [],
  vocabulary: [],
  discussion: [],
  steps: [],
});

let closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing) close();
  closing = [];
});

/** A window that plays a lesson: answers as one does, and keeps what it is asked for. */
function stageOf(stage: string, plays: string, at = 0): { asked: string[]; end: () => void } {
  const asked: string[] = [];
  const tell = (): void =>
    channel?.say({
      kind: 'state',
      stage,
      lesson: lesson(plays),
      at,
      isRevealed: true,
      isBlank: false,
      tally: [],
      startedAt: 0,
      nextLit: [],
    });
  const channel = openChannel((message: Message) => {
    if (message.kind === 'hello') {
      if (message.stage === stage || message.lesson === plays) tell();
    } else if (message.stage !== stage) return;
    else if (message.kind === 'ping') channel?.say({ kind: 'here', stage });
    else asked.push(message.kind);
  });
  const end = (): void => {
    channel?.say({ kind: 'gone', stage });
    channel?.close();
  };
  closing.push(() => channel?.close());
  tell();
  return { asked, end };
}

function presenterOf(stage: string, plays: string): StageLink {
  const link = new StageLink(stage, plays);
  closing.push(link.connect());
  return link;
}

describe('the window of the presenter', () => {
  it('goes over to another window that plays the lesson, once its own is gone', async () => {
    const own = stageOf('own', 'one', 3);
    const link = presenterOf('own', 'one');
    await expect.poll(() => link.state?.at).toBe(3);
    const other = stageOf('other', 'one', 7);
    link.ask({ kind: 'next' });
    await expect.poll(() => own.asked).toEqual(['next']);
    // As long as its own is there, another is not listened to, nor obeys.
    expect(link.stageId).toBe('own');
    expect(other.asked).toEqual([]);

    own.end();
    await expect.poll(() => link.stageId).toBe('other');
    expect(link.isLost).toBe(false);
    expect(link.state?.at).toBe(7);
    link.ask({ kind: 'back' });
    await expect.poll(() => other.asked).toEqual(['back']);
  });

  it('is lost, and asks for nothing, until somebody plays its lesson again', async () => {
    const own = stageOf('own', 'one');
    const link = presenterOf('own', 'one');
    await expect.poll(() => link.state).not.toBeNull();
    own.end();
    await expect.poll(() => link.isLost).toBe(true);
    const stranger = stageOf('stranger', 'two');
    const again = stageOf('again', 'one', 2);
    link.ask({ kind: 'next' });
    await expect.poll(() => link.stageId).toBe('again');
    expect(link.state?.at).toBe(2);
    expect([...stranger.asked, ...again.asked]).toEqual([]);
  });

  it('finds its own again after a reload of both', async () => {
    const link = presenterOf('own', 'one');
    stageOf('own', 'one', 4);
    await expect.poll(() => link.state?.at).toBe(4);
    expect(link.isLost).toBe(false);
  });
});

describe('digits', () => {
  let done: string[];
  let open: readonly string[];
  let isCast: boolean;
  const digitsOf = (): Digits =>
    new Digits({
      choices: () => open,
      vote: (choice) => done.push(`vote ${String(choice)}`),
      takeBack: () => {
        done.push('take back');
        return isCast;
      },
      show: (at) => done.push(`show ${String(at)}`),
    });
  beforeEach(() => {
    done = [];
    open = ['A', 'B', 'C'];
    isCast = true;
  });

  it('vote while a question is open, if there is such a choice, and say so', () => {
    const digits = digitsOf();
    digits.press(1);
    expect(digits.said).toContain('A');
    digits.press(2);
    digits.takeBack();
    expect(done).toEqual(['vote 0', 'vote 1', 'take back']);
    expect(digits.said).not.toBe('');
  });

  it('say nothing of a vote taken back where there was none', () => {
    isCast = false;
    const digits = digitsOf();
    digits.takeBack();
    expect(digits.said).toBe('');
  });

  it.each([
    ['a choice that there is not', [7], 'show 6'],
    ['a zero in front', [0, 3], 'show 2'],
    ['a second digit', [9, 1], 'show 90'],
  ])('name a step by %s', (_what, pressed, deed) => {
    const digits = digitsOf();
    for (const digit of pressed) digits.press(digit);
    expect(done).toEqual([]);
    expect(digits.jump()).toBe(true);
    expect(done).toEqual([deed]);
  });

  it('name a step where no question is open, and are taken back one by one', () => {
    open = [];
    const digits = digitsOf();
    digits.press(1);
    digits.press(2);
    digits.takeBack();
    digits.jump();
    expect(done).toEqual(['show 0']);
    expect(digits.jump()).toBe(false);
  });

  it('go nowhere by themselves once they are cleared', async () => {
    const digits = digitsOf();
    digits.press(7);
    expect(digits.clear()).toBe(true);
    digits.press(0);
    await expect.poll(() => digits.typed, { timeout: 3000 }).toBe('');
    expect(done).toEqual([]);
  });
});
