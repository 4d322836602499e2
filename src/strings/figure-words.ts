import { englishFigureWords as en } from '#graph';
import { figureWords as fr } from './fr/figure-words.ts';
import { inLanguage } from './language.ts';

export const figureWords = inLanguage({ en, fr });
