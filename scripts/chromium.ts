/**
 * Finds a Chromium for the browser tests, or installs one, and says which.
 *
 * In order: ENTENTE_CHROMIUM or CHROME_PATH, the system's headless shell, Chrome, Chromium or Edge,
 * Playwright's own; else `npx playwright install chromium`; else, as root on Debian, apt.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** What draws no window of its own comes first: it starts and draws faster. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function onPath(name: string): string | null {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(finder, [name], { encoding: 'utf8' });
  const [first = ''] = stdout.split(/\r?\n/);
  return status === 0 && first !== '' ? first : null;
}

/** A Chromium that is there already, or null. */
export function findChromium(): string | null {
  for (const variable of ['ENTENTE_CHROMIUM', 'CHROME_PATH']) {
    const path = process.env[variable];
    if (path !== undefined && path !== '' && existsSync(path)) return path;
  }
  for (const name of names) {
    const path = onPath(name);
    if (path !== null) return path;
  }
  return [...places, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** A Chromium, installed where there is none. @throws where none can be had, saying what to do. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  console.log('No Chrome, Chromium or Edge found; installing one for the browser tests.');
  if (run('npx', ['playwright', 'install', 'chromium'])) {
    const own = findChromium();
    if (own !== null) return own;
  }
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']);
    const install = (name: string): boolean => run('apt-get', ['install', '-y', '-qq', name]);
    if (!install('chromium-headless-shell')) install('chromium');
  }
  const installed = findChromium();
  if (installed !== null) return installed;
  throw new Error(
    'No Chromium could be found or installed. Install one and set ENTENTE_CHROMIUM to its path.',
  );
}

/** How the tests start it: without a sandbox where root runs them, and without calls of its own to the network. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The version that a Chromium gives of itself, for the log. */
export function chromiumVersion(path: string): string {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return path;
  }
}
