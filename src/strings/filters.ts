import { filters as en } from './en/filters.ts';
import { filters as fr } from './fr/filters.ts';
import { inLanguage } from './language.ts';

export const filterWords = inLanguage({ en, fr });
