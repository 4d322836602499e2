/**
 * The data packages that ship, in the language of this page. Titles are wanted at once; names and
 * types come with a dataset, when one is fetched.
 */
import { datasets as shipped, type Dataset, type DatasetEntry } from '#graph';
import { datasetTexts as fr } from './fr/datasets.ts';
import { inLanguage } from './language.ts';

type Translator = () => Promise<(dataset: Dataset) => Dataset>;
type Texts = Readonly<Record<string, Pick<DatasetEntry, 'title' | 'summary'>>>;

const texts = inLanguage<Texts>({ en: {}, fr });
/** English is what datasets are written in. */
const translator = inLanguage<Translator | null>({
  en: null,
  fr: async () => (await import('./fr/translate.ts')).translate,
});

/** A dataset in the language of this page. */
export const translated = async (dataset: Dataset): Promise<Dataset> =>
  translator ? (await translator())(dataset) : dataset;

function translatedEntry(entry: DatasetEntry, fetchTranslate: Translator): DatasetEntry {
  const { load, loadOpening } = entry;
  const reading = (read: () => Promise<Dataset>) => async (): Promise<Dataset> => {
    // Both are on their way at once.
    const [dataset, translate] = await Promise.all([read(), fetchTranslate()]);
    return translate(dataset);
  };
  return {
    ...entry,
    ...texts[entry.id],
    load: reading(load),
    loadOpening: loadOpening && reading(loadOpening),
  };
}

export const datasets: readonly DatasetEntry[] = translator
  ? shipped.map((entry) => translatedEntry(entry, translator))
  : shipped;
