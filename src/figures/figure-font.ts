/** The shipped font inside an SVG: an image loads nothing from outside itself, so its font comes along. */
import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import greek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?url';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import { figureDialogWords as words } from '../strings/figures.ts';

export const figureFontFamily = "'Source Sans 3 Variable', 'Source Sans 3', sans-serif";

/** Parts of the font: which characters each has, and a text that needs it. The Latin one has œ, too. */
const parts = [
  {
    url: latinExtended,
    range: 'U+0100-0151,U+0154-024F,U+1E00-1EFF',
    needs: /[\u0100-\u0151\u0154-\u024f\u1e00-\u1eff]/,
  },
  { url: cyrillic, range: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116', needs: /[\u0400-\u04ff]/ },
  { url: greek, range: 'U+0370-03FF', needs: /[\u0370-\u03ff]/ },
  { url: latin, range: 'U+0000-00FF,U+0152-0153,U+2000-206F,U+20AC,U+2190-2193,U+2212', needs: /(?:)/ },
] as const;

async function fetched(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(words.problems.noFont(response.status));
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(new Error(words.problems.brokenFont));
    };
    reader.readAsDataURL(blob);
  });
}

const known = new Map<string, Promise<string>>();

/** Fetched once: a series asks for it with every figure. What failed is tried again. */
function dataUrl(url: string): Promise<string> {
  const before = known.get(url);
  if (before) return before;
  const asked = fetched(url);
  known.set(url, asked);
  asked.catch(() => known.delete(url));
  return asked;
}

/** `@font-face` rules for a figure's `<style>`; letters of each script only where the text has some. */
export async function figureFontCss(text: string): Promise<string> {
  const faces = await Promise.all(
    parts
      .filter(({ needs }) => needs.test(text))
      .map(async ({ url, range }) => {
        const src = `url(${await dataUrl(url)}) format('woff2')`;
        return `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;unicode-range:${range};src:${src}}`;
      }),
  );
  return faces.join('');
}
