import { author as en } from './en/author.ts';
import { author as fr } from './fr/author.ts';
import { inLanguage } from './language.ts';

export const authorWords = inLanguage({ en, fr });
