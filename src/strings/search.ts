import { search as en } from './en/search.ts';
import { search as fr } from './fr/search.ts';
import { inLanguage } from './language.ts';

export const searchWords = inLanguage({ en, fr });
