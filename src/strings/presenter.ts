import { presenter as en } from './en/presenter.ts';
import { presenter as fr } from './fr/presenter.ts';
import { inLanguage } from './language.ts';

export const presenterWords = inLanguage({ en, fr });
