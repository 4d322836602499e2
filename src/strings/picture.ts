import { picture as en } from './en/picture.ts';
import { picture as fr } from './fr/picture.ts';
import { inLanguage } from './language.ts';

export const pictureWords = inLanguage({ en, fr });
