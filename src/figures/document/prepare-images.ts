/** svg2pdf reads an SVG inside an image, but not its masks, and flags have them: such a one becomes pixels. */
import { pictureOfSvg } from './picture.ts';

const most = 512;

export async function pictureImages(root: Element): Promise<void> {
  const images = [...root.querySelectorAll('image[href^="data:image/svg"]')];
  const made = new Map<string, Promise<string>>();
  await Promise.all(
    images.map(async (image) => {
      const href = image.getAttribute('href') ?? '';
      const picture = made.get(href) ?? pictureOfSvg(href, most);
      made.set(href, picture);
      try {
        image.setAttribute('href', await picture);
      } catch {
        // A flag that no browser can read is not drawn on the screen either.
        image.remove();
      }
    }),
  );
}
