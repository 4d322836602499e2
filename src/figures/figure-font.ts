/** The shipped font inside an SVG: an image loads nothing from outside itself, so its font comes along. */
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';

export const figureFontFamily = "'Source Sans 3 Variable', 'Source Sans 3', sans-serif";

const dataUrl = async (url: string): Promise<string> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the font could not be fetched (${String(response.status)})`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(new Error('the font could not be read'));
    };
    reader.readAsDataURL(blob);
  });
};

/** `@font-face` rules for a figure's `<style>`; the extended letters only where the text has some. */
export async function figureFontCss(text: string): Promise<string> {
  const urls = /[\u0100-\u024f\u1e00-\u1eff]/.test(text) ? [latinExtended, latin] : [latin];
  const faces = await Promise.all(
    urls.map(async (url) => {
      const range = url === latin ? 'U+0000-00FF,U+2000-206F,U+2190-2193' : 'U+0100-024F,U+1E00-1EFF';
      const src = `url(${await dataUrl(url)}) format('woff2')`;
      return `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;unicode-range:${range};src:${src}}`;
    }),
  );
  return faces.join('');
}
