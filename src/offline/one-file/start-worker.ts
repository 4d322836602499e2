/** Stands in for `src/layout/start-worker.ts`: a page on a disk may start no file, but a text of its own. */
import LayoutWorker from '../../layout/layout.worker.ts?worker&inline';

export const startWorker = (): Worker => new LayoutWorker();
