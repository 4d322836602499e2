import { quiz as en } from './en/quiz.ts';
import { quiz as fr } from './fr/quiz.ts';
import { inLanguage } from './language.ts';

export const quizWords = inLanguage({ en, fr });
