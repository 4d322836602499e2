import { layouts as en } from './en/layouts.ts';
import { layouts as fr } from './fr/layouts.ts';
import { inLanguage } from './language.ts';

export const layoutWords = inLanguage({ en, fr });
