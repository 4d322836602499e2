import { lesson as en } from './en/lesson.ts';
import { lesson as fr } from './fr/lesson.ts';
import { inLanguage } from './language.ts';

export const lessonWords = inLanguage({ en, fr });
