/**
 * Draws public/icons/*.png from public/icon.svg. After the drawing changed: `node scripts/make-icons.ts`
 * (Node 22.18 or newer reads TypeScript). The discs lie within the circle that every mask leaves, so
 * a maskable icon is the same drawing on a ground without corners.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from './chromium.ts';

const folder = new URL('../public/', import.meta.url);
const drawing = await readFile(new URL('icon.svg', folder), 'utf8');
const drawings = { icon: drawing, maskable: drawing.replace(' rx="14"', '') };

await mkdir(new URL('icons/', folder), { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
for (const [name, svg] of Object.entries(drawings)) {
  for (const size of [192, 512]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    const path = fileURLToPath(new URL(`icons/${name}-${String(size)}.png`, folder));
    await page.screenshot({ path, omitBackground: true });
    await page.close();
  }
}
await browser.close();
