/** Hands a file to the browser. */
import { figureDialogWords as words } from '../strings/figures.ts';

/** Saves a blob under a name, as if a link to it had been clicked. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the blob by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/**
 * Prints a page for each figure, with nothing else on it.
 *
 * @throws an `Error` where the browser does not print from a page.
 */
export async function printSvgs(svgs: readonly string[], isLandscape: boolean): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = words.printed;
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  });
  const style = `@page{size:${isLandscape ? 'landscape' : 'portrait'};margin:10mm}body{margin:0}svg{display:block;width:100%;height:auto;max-height:100vh}svg+svg{break-before:page}`;
  const ready = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.srcdoc = `<!doctype html><style>${style}</style>${svgs.join('')}`;
  document.body.append(frame);
  await ready;
  const { contentWindow } = frame;
  if (!contentWindow) {
    frame.remove();
    throw new Error(words.problems.noPrint);
  }
  await contentWindow.document.fonts.ready;
  contentWindow.addEventListener('afterprint', () => {
    frame.remove();
  });
  contentWindow.print();
}
