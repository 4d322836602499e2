import { app as en } from './en/app.ts';
import { app as fr } from './fr/app.ts';
import { inLanguage } from './language.ts';

export const appWords = inLanguage({ en, fr });
