/** Starts the worker of layouts. A file of its own: a page that is one file starts it from its own text instead. */
export const startWorker = (): Worker =>
  new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
