import { details as en } from './en/details.ts';
import { details as fr } from './fr/details.ts';
import { inLanguage } from './language.ts';

export const detailWords = inLanguage({ en, fr });
