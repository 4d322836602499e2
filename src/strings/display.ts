import { display as en } from './en/display.ts';
import { display as fr } from './fr/display.ts';
import { inLanguage } from './language.ts';

export const displayWords = inLanguage({ en, fr });
