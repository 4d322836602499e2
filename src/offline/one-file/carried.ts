/** What this page carries: read once. Only modules that `main.ts` loads where there is something import it. */
import { readEmbedded, type Embedded } from '../embedded.ts';

function carriedHere(): Embedded {
  const found = readEmbedded();
  if (!found) throw new Error('this page carries no lesson');
  return found;
}

export const carried: Embedded = carriedHere();
