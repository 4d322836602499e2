/** The page that is one file: opens the lesson that it carries, then does what the application does. */
import { readEmbedded } from '../embedded.ts';

/** An address that asks for nothing opens the lesson. @returns Whether the page stays. */
function openLesson(lesson: string): boolean {
  const query = new URLSearchParams(location.search);
  if (query.has('lesson') || query.has('presenter')) return true;
  query.set('lesson', lesson);
  query.set('step', '1');
  const address = `?${query.toString()}`;
  try {
    history.replaceState(null, '', address);
    return true;
  } catch {
    // Some browsers refuse files another address: then it is opened.
    location.replace(address);
    return false;
  }
}

const found = readEmbedded();
if (!found) document.body.textContent = 'Entente: this file carries no lesson.';
else if (openLesson(found.lesson.id)) void import('../../main.ts');
