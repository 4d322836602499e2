import { walk as en } from './en/walk.ts';
import { walk as fr } from './fr/walk.ts';
import { inLanguage } from './language.ts';

export const walkWords = inLanguage({ en, fr });
