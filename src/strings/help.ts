import { help as en } from './en/help.ts';
import { help as fr } from './fr/help.ts';
import { inLanguage } from './language.ts';

export const helpWords = inLanguage({ en, fr });
