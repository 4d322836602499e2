/** What the picture says beside the graph's own names and labels. */
import type { SceneWords } from '#graph';
import { formatNumber, plural } from '../language.ts';

export const scene: SceneWords = {
  shared: ({ label }) => ({
    label: label.replace(/^Membre d’un(e?) /, (_all, e: string) => `Membres d’un${e} même `),
    phrase: 'a une organisation en commun avec',
  }),
  bothIn: (bloc) => `Tous deux membres\u202f: ${bloc}`,
  ties: (count) => `${formatNumber(count)} ${plural(count, { one: 'lien', other: 'liens' })}`,
  groups: {
    africa: 'Afrique',
    americas: 'Amériques',
    asia: 'Asie',
    europe: 'Europe',
    oceania: 'Océanie',
    several: 'Membre de plusieurs',
    friendly: 'Liens amicaux',
    'leaning-friendly': 'Plus amicaux qu’hostiles',
    balanced: 'À peu près autant des deux',
    'leaning-hostile': 'Plus hostiles qu’amicaux',
    hostile: 'Liens hostiles',
  },
};
