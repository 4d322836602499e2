import { registry as en } from './en/registry.ts';
import { registry as fr } from './fr/registry.ts';
import { inLanguage } from './language.ts';

export const { familyLabel, familyDescription, regionName } = inLanguage({ en, fr });
