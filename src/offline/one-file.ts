/** A lesson as one HTML file: the whole application, the lesson, and what of the data it needs. */
import { datasetFor, packDataset, relationshipTypes, type Dataset, type Lesson } from '#graph';
import { offlineWords as words } from '../strings/offline.ts';
import { embed } from './embedded.ts';

export interface OneFileOptions {
  /** The filters that the dataset opens with. */
  readonly opening: string;
  /** Fetches the page that the lesson is put into; throws where it cannot. */
  readonly template?: () => Promise<string>;
}

/** Made by the build, beside the page: see scripts/one-file-plugin.ts. */
async function builtTemplate(): Promise<string> {
  const response = await fetch(new URL('one-file.html', document.baseURI));
  if (!response.ok) throw new Error(`${String(response.status)} ${response.statusText}`);
  return response.text();
}

/** Thrown where the page that a lesson is put into cannot be had. */
export class TemplateMissing extends Error {
  override readonly name = 'TemplateMissing';

  constructor(cause?: unknown) {
    super(words.noTemplate, { cause });
  }
}

/** SVG texts of the flags that a dataset shows, by name. */
async function flagsOf({ entities }: Dataset): Promise<Record<string, string>> {
  const { default: texts } = await import('virtual:flag-texts');
  const names = new Set(entities.map(({ flag }) => flag));
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.has(name)));
}

/** What the file is called: by what it is. */
export const lessonFileName = ({ id }: Lesson): string => `entente-${id}.html`;

/**
 * A page that opens by a double click, without a network, and shows the lesson.
 *
 * @throws {TemplateMissing} where the page that it is put into cannot be fetched.
 */
export async function lessonAsFile(
  lesson: Lesson,
  dataset: Dataset,
  { opening, template = builtTemplate }: OneFileOptions,
): Promise<Blob> {
  const part = datasetFor(lesson, dataset);
  const [text, flags] = await Promise.all([
    template().catch((error: unknown) => {
      throw new TemplateMissing(error);
    }),
    flagsOf(part),
  ]);
  const page = embed(text, {
    lesson,
    dataset: packDataset(part),
    isPart: part !== dataset,
    ownTypes: dataset.types.filter((type) => !relationshipTypes.some((known) => known === type)),
    opening,
    flags,
  });
  if (page === null) throw new TemplateMissing();
  return new Blob([page], { type: 'text/html' });
}
