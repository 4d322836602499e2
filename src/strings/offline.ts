import { offline as en } from './en/offline.ts';
import { offline as fr } from './fr/offline.ts';
import { inLanguage } from './language.ts';

export const offlineWords = inLanguage({ en, fr });
