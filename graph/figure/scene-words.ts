/** What a scene says in words of its own; names and labels are those of its graph. */
import type { RelationshipType } from '../model/relationship-types.ts';

/** Groups that are no blocs: a bloc goes by its own name. */
export type GroupId =
  | 'africa'
  | 'americas'
  | 'asia'
  | 'europe'
  | 'oceania'
  | 'several'
  | 'friendly'
  | 'leaning-friendly'
  | 'balanced'
  | 'leaning-hostile'
  | 'hostile';

export interface SceneWords {
  /** What a kind of membership makes of two members of the same bloc. */
  readonly shared: (membership: RelationshipType) => Pick<RelationshipType, 'label' | 'phrase'>;
  readonly bothIn: (bloc: string) => string;
  readonly ties: (count: number) => string;
  readonly groups: Readonly<Record<GroupId, string>>;
}

export const englishSceneWords: SceneWords = {
  shared: ({ label }) => {
    const kind = label.replace(/^Member of/, '').trim();
    return {
      label: `Both in ${kind === '' ? 'one organisation' : kind}`,
      phrase: 'is in one organisation with',
    };
  },
  bothIn: (bloc) => `Both in ${bloc}`,
  ties: (count) => `${String(count)} ties`,
  groups: {
    africa: 'Africa',
    americas: 'Americas',
    asia: 'Asia',
    europe: 'Europe',
    oceania: 'Oceania',
    several: 'In several of these',
    friendly: 'Friendly ties',
    'leaning-friendly': 'More friendly than hostile',
    balanced: 'About as many of both',
    'leaning-hostile': 'More hostile than friendly',
    hostile: 'Hostile ties',
  },
};
