/** Which lesson is being written, for as long as the window is: a reload finds it open. */
const key = 'entente-author';

/** Id of the lesson that was open; empty where none was; null where nobody wrote. */
export function lastWritten(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param id null where nobody writes any longer. */
export function rememberWriting(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, id);
  } catch {
    // Storage may be forbidden: a reload then begins without the editor.
  }
}
