/** Makes pages for a class: the picture, a worksheet, the answers. */
import { handoutPages } from '#graph';
import { figureDialogWords as words } from '../strings/figures.ts';
import { locale } from '../strings/language.ts';
import { sizeOf, type FigureChoices, type Handout } from './choices.ts';
import type { PdfPage } from './document/pdf.ts';
import { pdfOf, type File, type Recipe, type Task } from './make.ts';
import { figureOptions, partOf, pictureName } from './picture.ts';
import { sourceSheets } from './source-sheets.ts';

/** The same choices for a sheet that any copier can copy. */
const onSheet = (choices: FigureChoices): FigureChoices => ({
  ...choices,
  theme: choices.theme === 'safe' ? 'safe' : 'print',
  format: 'pdf',
  paper: choices.paper === 'fit' ? 'a4' : choices.paper,
  transparent: false,
});

/** Every page for a class, one over the other: what is in one place on one is there on all. */
export function handoutSheets({ picture, wording, stock, ...recipe }: Recipe, handout: Handout): PdfPage[] {
  const choices = onSheet(recipe.choices);
  const { width, height } = sizeOf(choices);
  const { shown } = partOf(picture, choices.what);
  const options = figureOptions(picture, { ...choices, sources: 'full' }, wording, stock);
  const pages = handoutPages(picture.graph, shown, picture.positions, options, handout, {
    ...words.sheets,
    locale,
  });
  return pages.map((svg) => ({ svg, width, height }));
}

/** Pages to print and hand out, in one document, with all sources where the first has no room for them. */
export async function makeHandout(recipe: Recipe, handout: Handout, task: Task): Promise<File> {
  const { picture, wording, stock } = recipe;
  const choices = onSheet(recipe.choices);
  const sheets = handoutSheets(recipe, handout);
  const sources = handout.handout
    ? sourceSheets(
        [{ picture, wording }],
        { ...choices, sources: 'full' },
        stock,
        wording.title,
        sizeOf(choices),
      )
    : [];
  return {
    name: `${pictureName(picture, choices.what)}-${words.fileNames.handout}.pdf`,
    data: await pdfOf([...sheets, ...sources], { ...recipe, choices }, task),
  };
}
