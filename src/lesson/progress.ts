/** What a reload must not lose of a lesson that is on: kept for as long as the window is. */
const key = 'entente-lesson';

export interface Progress {
  readonly lesson: string;
  readonly revealed: readonly string[];
  readonly tallies: readonly (readonly [step: string, votes: readonly number[]])[];
  readonly startedAt: number;
}

const isTally = (value: unknown): value is Progress['tallies'][number] =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  Array.isArray(value[1]) &&
  value[1].every((votes) => Number.isSafeInteger(votes));

/** What was remembered of this lesson; null where that is nothing, or unreadable. */
export function recall(lesson: string): Progress | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Progress> | null;
    if (found?.lesson !== lesson || !Number.isFinite(found.startedAt)) return null;
    const { revealed, tallies, startedAt } = found;
    return {
      lesson,
      revealed: Array.isArray(revealed) ? revealed.filter((id) => typeof id === 'string') : [],
      tallies: Array.isArray(tallies) ? tallies.filter(isTally) : [],
      startedAt: startedAt ?? Date.now(),
    };
  } catch {
    return null;
  }
}

export function remember(progress: Progress): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(progress));
  } catch {
    // Storage may be forbidden: a reload then begins the step afresh.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was remembered either.
  }
}
