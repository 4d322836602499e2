import { figures as en } from './en/figures.ts';
import { figures as fr } from './fr/figures.ts';
import { inLanguage } from './language.ts';

export const figureDialogWords = inLanguage({ en, fr });
