import { table as en } from './en/table.ts';
import { table as fr } from './fr/table.ts';
import { inLanguage } from './language.ts';

export const tableWords = inLanguage({ en, fr });
