import type { search as en } from '../en/search.ts';

export const search: typeof en = {
  hidden: 'masqué par les filtres',
  nothing: (text: string) => `Rien ne s’appelle «\u202f${text}\u202f» ici.`,
};
