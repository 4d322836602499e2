import { time as en } from './en/time.ts';
import { time as fr } from './fr/time.ts';
import { inLanguage } from './language.ts';

export const timeWords = inLanguage({ en, fr });
