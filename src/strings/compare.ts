import { compare as en } from './en/compare.ts';
import { compare as fr } from './fr/compare.ts';
import { inLanguage } from './language.ts';

export const compareWords = inLanguage({ en, fr });
