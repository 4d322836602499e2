import { open as en } from './en/open.ts';
import { open as fr } from './fr/open.ts';
import { inLanguage } from './language.ts';

export const openWords = inLanguage({ en, fr });
