/**
 * The registry: every relationship type, once. Stylesheet, legend, filter tree, table, exports,
 * figure and the documentation of types all iterate this list. Adding a type is adding one entry.
 *
 * Colours descend from Okabe and Ito's colour-blind-safe set ("Color Universal Design", 2008),
 * darkened or lightened until each stands at 3:1 or more against the ground of its theme; a test
 * holds them there. Sign is never told by colour alone: alliances are solid, sanctions dashed
 * with a bar at the target, economic interests long-dashed, strategic ones dotted.
 */

export type Family = 'alliance' | 'sanction' | 'interest' | 'structure';

/** The sign of a tie in a signed graph: friendly, neutral or hostile. */
export type Polarity = 1 | 0 | -1;

/** What stands at the target's end of a directed tie. */
export type Head = 'none' | 'triangle' | 'vee' | 'tee';

/** What stands halfway along a tie. */
export type Glyph = 'none' | 'circle' | 'square' | 'diamond' | 'bar' | 'chevron';

/** How a tie is drawn. Widths and dashes are in model units: pixels at zoom 1. */
export interface Look {
  readonly light: string;
  readonly dark: string;
  /** A grey for black-and-white print. */
  readonly print: string;
  readonly width: number;
  /** Dash and gap lengths; empty for a solid line. */
  readonly dash: readonly number[];
  readonly head: Head;
  readonly glyph: Glyph;
}

export interface RelationshipType {
  readonly id: string;
  readonly family: Family;
  /** Heading within the family. */
  readonly group: string;
  readonly label: string;
  /** The label within a sentence, between two names: "Russia {phrase} North Korea". */
  readonly phrase: string;
  /** What it means, in words a pupil knows. */
  readonly description: string;
  readonly directed: boolean;
  readonly polarity: Polarity;
  readonly look: Look;
  /** Where the definition comes from. */
  readonly definition: string;
}

/** What a family is called and how it reads. */
export interface FamilyInfo {
  readonly id: Family;
  readonly label: string;
  readonly description: string;
  /** Where all its types are one: hues, and shades of them, that any eye tells apart. */
  readonly look: Pick<Look, 'light' | 'dark'>;
}

export const families = [
  {
    id: 'alliance',
    label: 'Alliances',
    description: 'Promises and help between friends',
    look: { light: '#005a96', dark: '#4a9be0' },
  },
  {
    id: 'sanction',
    label: 'Sanctions',
    description: 'Measures that a sender takes against a target',
    look: { light: '#d55e00', dark: '#ffa45c' },
  },
  {
    id: 'interest',
    label: 'Interests',
    description: 'What one wants from, or fears in, another',
    look: { light: '#b0527f', dark: '#d78fb9' },
  },
  {
    id: 'structure',
    label: 'Succession',
    description: 'Which state followed which',
    look: { light: '#474c54', dark: '#7a8593' },
  },
] as const satisfies readonly FamilyInfo[];

const atop =
  'Leeds, Ritter, Mitchell & Long, “Alliance Treaty Obligations and Provisions, 1815–1944”, International Interactions 28 (2002); ATOP 5.1 codebook';
const cow =
  'Gibler, International Military Alliances, 1648–2008 (CQ Press, 2009); Correlates of War, Formal Alliances v4.1';
const gsdb =
  'Felbermayr, Kirilakha, Syropoulos, Yalcin & Yotov, “The Global Sanctions Data Base”, European Economic Review 129 (2020)';
const igo =
  'Pevehouse, Nordstrom, McManus & Jamison, “Tracking organizations in the world: The Correlates of War IGO Version 3.0 datasets”, Journal of Peace Research 57 (2020)';
const statecraft = 'Baldwin, Economic Statecraft (Princeton University Press, 1985)';

const bar = [7, 4] as const;
const longDash = [15, 5] as const;
const dots = [2, 4] as const;
const dashDot = [10, 4, 2, 4] as const;

export const relationshipTypes = [
  {
    id: 'defence-pact',
    family: 'alliance',
    group: 'Pacts',
    label: 'Defence pact',
    phrase: 'has a defence pact with',
    description: 'A treaty that promises armed help if the other is attacked.',
    directed: false,
    polarity: 1,
    look: {
      light: '#0b5c97',
      dark: '#6fb7f2',
      print: '#111111',
      width: 3.6,
      dash: [],
      head: 'none',
      glyph: 'none',
    },
    definition: `${atop} (defensive obligation); ${cow} (type I)`,
  },
  {
    id: 'entente',
    family: 'alliance',
    group: 'Pacts',
    label: 'Consultation pact (entente)',
    phrase: 'has agreed to consult with',
    description:
      'A treaty that promises to consult or work together in a crisis, without promising armed help.',
    directed: false,
    polarity: 1,
    look: {
      light: '#1f78b4',
      dark: '#56b4e9',
      print: '#333333',
      width: 2.4,
      dash: [],
      head: 'none',
      glyph: 'circle',
    },
    definition: `${atop} (consultation obligation); ${cow} (type III)`,
  },
  {
    id: 'non-aggression',
    family: 'alliance',
    group: 'Pacts',
    label: 'Non-aggression pact',
    phrase: 'has promised not to attack',
    description: 'A treaty that promises not to attack each other.',
    directed: false,
    polarity: 1,
    look: {
      light: '#00806a',
      dark: '#35c4a0',
      print: '#444444',
      width: 2.4,
      dash: [],
      head: 'none',
      glyph: 'square',
    },
    definition: `${atop} (non-aggression obligation); ${cow} (type IIb)`,
  },
  {
    id: 'neutrality',
    family: 'alliance',
    group: 'Pacts',
    label: 'Neutrality pact',
    phrase: 'has promised neutrality to',
    description: 'A treaty that promises to stay out if the other is at war.',
    directed: false,
    polarity: 1,
    look: {
      light: '#2f8f8b',
      dark: '#7ad1c9',
      print: '#555555',
      width: 2.4,
      dash: [],
      head: 'none',
      glyph: 'diamond',
    },
    definition: `${atop} (neutrality obligation); ${cow} (type IIa)`,
  },
  {
    id: 'security-partnership',
    family: 'alliance',
    group: 'Partnership',
    label: 'Security partnership',
    phrase: 'has a security partnership with',
    description: 'Standing military or security cooperation: exercises, intelligence, planning.',
    directed: false,
    polarity: 1,
    look: {
      light: '#2a7fa5',
      dark: '#8fd0f5',
      print: '#444444',
      width: 1.9,
      dash: [],
      head: 'none',
      glyph: 'chevron',
    },
    definition:
      'Kinne, “The Defense Cooperation Agreement Dataset”, Journal of Conflict Resolution 64 (2020)',
  },
  {
    id: 'membership-defence',
    family: 'alliance',
    group: 'Membership',
    label: 'Member of a defence alliance',
    phrase: 'is a member of the defence alliance',
    description: 'A state belongs to an alliance whose members promise to defend each other.',
    directed: true,
    polarity: 1,
    look: {
      light: '#3a6ea8',
      dark: '#85b9e8',
      print: '#333333',
      width: 2.2,
      dash: [],
      head: 'none',
      glyph: 'none',
    },
    definition: `${atop} (multilateral alliances); ${cow}`,
  },
  {
    id: 'membership',
    family: 'alliance',
    group: 'Membership',
    label: 'Member of',
    phrase: 'is a member of',
    description: 'A state belongs to a political organisation or a forum.',
    directed: true,
    polarity: 1,
    look: {
      light: '#4f7d96',
      dark: '#86aec6',
      print: '#777777',
      width: 1.5,
      dash: [],
      head: 'none',
      glyph: 'none',
    },
    definition: igo,
  },
  {
    id: 'membership-economic',
    family: 'alliance',
    group: 'Membership',
    label: 'Member of an economic bloc',
    phrase: 'is a member of the economic bloc',
    description: 'A state belongs to a common market, a trade agreement or a producers’ club.',
    directed: true,
    polarity: 1,
    look: {
      light: '#5b7f72',
      dark: '#8fb8a6',
      print: '#777777',
      width: 1.5,
      dash: [],
      head: 'none',
      glyph: 'circle',
    },
    definition: igo,
  },
  {
    id: 'military-assistance',
    family: 'alliance',
    group: 'Support',
    label: 'Military assistance',
    phrase: 'gives military help to',
    description: 'Arms, training, troops or money for the military of another.',
    directed: true,
    polarity: 1,
    look: {
      light: '#2250a4',
      dark: '#9db8ff',
      print: '#222222',
      width: 2.4,
      dash: [],
      head: 'triangle',
      glyph: 'none',
    },
    definition:
      'SIPRI Arms Transfers Database, “Sources and methods”; UCDP External Support Dataset codebook v18.1',
  },
  {
    id: 'political-support',
    family: 'alliance',
    group: 'Support',
    label: 'Political support',
    phrase: 'backs',
    description: 'Open backing by words, votes, vetoes or visits.',
    directed: true,
    polarity: 1,
    look: {
      light: '#00779e',
      dark: '#5fcbe0',
      print: '#555555',
      width: 1.9,
      dash: [],
      head: 'vee',
      glyph: 'none',
    },
    definition:
      'Bailey, Strezhnev & Voeten, “Estimating Dynamic State Preferences from United Nations Voting Data”, Journal of Conflict Resolution 61 (2017)',
  },
  {
    id: 'sanction-arms',
    family: 'sanction',
    group: 'Sanctions',
    label: 'Arms embargo',
    phrase: 'bans arms for',
    description: 'No weapons or military goods may be sold to, or bought from, the target.',
    directed: true,
    polarity: -1,
    look: {
      light: '#b83200',
      dark: '#ff8a5c',
      print: '#111111',
      width: 2.6,
      dash: bar,
      head: 'tee',
      glyph: 'bar',
    },
    definition: `${gsdb} (arms)`,
  },
  {
    id: 'sanction-trade',
    family: 'sanction',
    group: 'Sanctions',
    label: 'Trade sanction',
    phrase: 'limits trade with',
    description: 'Bans or limits on goods that may be bought from or sold to the target.',
    directed: true,
    polarity: -1,
    look: {
      light: '#d55e00',
      dark: '#ffa552',
      print: '#333333',
      width: 2.4,
      dash: bar,
      head: 'tee',
      glyph: 'none',
    },
    definition: `${gsdb} (trade)`,
  },
  {
    id: 'sanction-financial',
    family: 'sanction',
    group: 'Sanctions',
    label: 'Financial sanction',
    phrase: 'freezes money of',
    description: 'Frozen assets, and limits on banking and investment.',
    directed: true,
    polarity: -1,
    look: {
      light: '#b35c00',
      dark: '#f0b429',
      print: '#444444',
      width: 2.4,
      dash: bar,
      head: 'tee',
      glyph: 'circle',
    },
    definition: `${gsdb} (financial)`,
  },
  {
    id: 'sanction-travel',
    family: 'sanction',
    group: 'Sanctions',
    label: 'Travel ban',
    phrase: 'bars travellers from',
    description: 'Named people may not enter, or flights and ships are barred.',
    directed: true,
    polarity: -1,
    look: {
      light: '#9a6200',
      dark: '#e6c15a',
      print: '#666666',
      width: 2,
      dash: [4, 3],
      head: 'tee',
      glyph: 'chevron',
    },
    definition: `${gsdb} (travel)`,
  },
  {
    id: 'sanction-other',
    family: 'sanction',
    group: 'Sanctions',
    label: 'Other sanction',
    phrase: 'has measures against',
    description:
      'Measures on whole sectors, or several kinds together, such as a monitoring body or expulsion.',
    directed: true,
    polarity: -1,
    look: {
      light: '#c0392b',
      dark: '#ff9e94',
      print: '#555555',
      width: 2.2,
      dash: [7, 3, 2, 3],
      head: 'tee',
      glyph: 'square',
    },
    definition: `${gsdb} (other)`,
  },
  {
    id: 'trade-investment',
    family: 'interest',
    group: 'Economic',
    label: 'Trade and investment',
    phrase: 'has trade and investment at stake with',
    description: 'Buying, selling, lending or investing that matters to the state it starts from.',
    directed: true,
    polarity: 0,
    look: {
      light: '#8a6a00',
      dark: '#d9bc4f',
      print: '#444444',
      width: 2.2,
      dash: longDash,
      head: 'vee',
      glyph: 'none',
    },
    definition: statecraft,
  },
  {
    id: 'energy',
    family: 'interest',
    group: 'Economic',
    label: 'Energy',
    phrase: 'has an energy interest in',
    description: 'Oil, gas, electricity or nuclear power supplied, bought or planned.',
    directed: true,
    polarity: 0,
    look: {
      light: '#a06a10',
      dark: '#eaa84a',
      print: '#555555',
      width: 2.2,
      dash: longDash,
      head: 'vee',
      glyph: 'circle',
    },
    definition:
      'International Energy Agency, “Energy security” (topic definition); Yergin, “Ensuring Energy Security”, Foreign Affairs 85:2 (2006)',
  },
  {
    id: 'minerals',
    family: 'interest',
    group: 'Economic',
    label: 'Minerals',
    phrase: 'has an interest in the minerals of',
    description: 'Mines, ores and critical minerals supplied, bought or planned.',
    directed: true,
    polarity: 0,
    look: {
      light: '#7a6430',
      dark: '#c9b37e',
      print: '#666666',
      width: 2.2,
      dash: longDash,
      head: 'vee',
      glyph: 'diamond',
    },
    definition:
      'International Energy Agency, The Role of Critical Minerals in Clean Energy Transitions (2021)',
  },
  {
    id: 'infrastructure',
    family: 'interest',
    group: 'Economic',
    label: 'Infrastructure and technology',
    phrase: 'has infrastructure and technology plans with',
    description: 'Railways, ports, pipelines, networks and know-how built or shared.',
    directed: true,
    polarity: 0,
    look: {
      light: '#6f7320',
      dark: '#c3c659',
      print: '#777777',
      width: 2.2,
      dash: longDash,
      head: 'vee',
      glyph: 'square',
    },
    definition: statecraft,
  },
  {
    id: 'leverage',
    family: 'interest',
    group: 'Strategic',
    label: 'Leverage',
    phrase: 'seeks influence through or over',
    description: 'Seeking influence: over the other, or through it over others.',
    directed: true,
    polarity: 0,
    look: {
      light: '#7b3fa0',
      dark: '#c99bf0',
      print: '#333333',
      width: 2.4,
      dash: dots,
      head: 'triangle',
      glyph: 'none',
    },
    definition: statecraft,
  },
  {
    id: 'access-basing',
    family: 'interest',
    group: 'Strategic',
    label: 'Access and bases',
    phrase: 'has access or bases in',
    description: 'Troops, bases, ports or passage in the other’s territory.',
    directed: true,
    polarity: 1,
    look: {
      light: '#5b4bb0',
      dark: '#aaa3ff',
      print: '#444444',
      width: 2.4,
      dash: dots,
      head: 'triangle',
      glyph: 'square',
    },
    definition: 'Cooley, Base Politics (Cornell University Press, 2008)',
  },
  {
    id: 'security-concern',
    family: 'interest',
    group: 'Strategic',
    label: 'Security concern',
    phrase: 'sees a threat in',
    description: 'Seeing a danger in what the other has, does or plans.',
    directed: true,
    polarity: -1,
    look: {
      light: '#a8327f',
      dark: '#ee8cc6',
      print: '#222222',
      width: 2.4,
      dash: dots,
      head: 'triangle',
      glyph: 'diamond',
    },
    definition: 'Walt, The Origins of Alliances (Cornell University Press, 1987): perceived threat',
  },
  {
    id: 'rivalry',
    family: 'interest',
    group: 'Strategic',
    label: 'Rivalry',
    phrase: 'is a rival of',
    description: 'Two that see each other as a lasting opponent or enemy.',
    directed: false,
    polarity: -1,
    look: {
      light: '#85166b',
      dark: '#e070c0',
      print: '#111111',
      width: 3.2,
      dash: [3, 4],
      head: 'none',
      glyph: 'bar',
    },
    definition:
      'Thompson & Dreyer, Handbook of International Rivalries, 1494–2010 (CQ Press, 2012); Klein, Goertz & Diehl, “The New Rivalry Dataset”, Journal of Peace Research 43 (2006)',
  },
  {
    id: 'territorial-dispute',
    family: 'interest',
    group: 'Strategic',
    label: 'Territorial dispute',
    phrase: 'disputes territory with',
    description: 'Two that claim the same land or sea.',
    directed: false,
    polarity: -1,
    look: {
      light: '#93365c',
      dark: '#f09ab5',
      print: '#333333',
      width: 2.6,
      dash: [3, 4],
      head: 'none',
      glyph: 'square',
    },
    definition:
      'Hensel & Mitchell, Issue Correlates of War (ICOW) Territorial Claims data; Huth & Allee, The Democratic Peace and Territorial Conflict (Cambridge University Press, 2002)',
  },
  {
    id: 'recognition',
    family: 'interest',
    group: 'Diplomatic',
    label: 'Recognition and relations',
    phrase: 'has diplomatic relations or recognition at stake with',
    description: 'Recognising a state or government, opening relations, or refusing to.',
    directed: true,
    polarity: 0,
    look: {
      light: '#8e5a86',
      dark: '#d6a6d0',
      print: '#666666',
      width: 1.9,
      dash: dashDot,
      head: 'vee',
      glyph: 'circle',
    },
    definition:
      'Coggins, Power Politics and State Formation in the Twentieth Century (Cambridge University Press, 2014)',
  },
  {
    id: 'mediation',
    family: 'interest',
    group: 'Diplomatic',
    label: 'Talks and mediation',
    phrase: 'holds or offers talks with',
    description: 'Negotiating, hosting talks, or helping others to settle a quarrel.',
    directed: true,
    polarity: 0,
    look: {
      light: '#6a5f94',
      dark: '#b5a9dd',
      print: '#777777',
      width: 1.9,
      dash: dashDot,
      head: 'vee',
      glyph: 'chevron',
    },
    definition: 'United Nations Guidance for Effective Mediation (A/66/811, 2012)',
  },
  {
    id: 'watch',
    family: 'interest',
    group: 'Diplomatic',
    label: 'Watching',
    phrase: 'keeps watch on',
    description: 'Following closely what the other does, without open quarrel.',
    directed: true,
    polarity: 0,
    look: {
      light: '#77688a',
      dark: '#b8abc8',
      print: '#888888',
      width: 1.7,
      dash: dashDot,
      head: 'vee',
      glyph: 'none',
    },
    definition: 'Entente’s own: attention that a source states, short of a threat or a rivalry',
  },
  {
    id: 'succession',
    family: 'structure',
    group: 'Succession',
    label: 'Succeeded',
    phrase: 'succeeded',
    description: 'One state took the place of another.',
    directed: true,
    polarity: 0,
    look: {
      light: '#6b6f76',
      dark: '#a4acb8',
      print: '#777777',
      width: 2.8,
      dash: [1, 3],
      head: 'triangle',
      glyph: 'none',
    },
    definition: 'Vienna Convention on Succession of States in respect of Treaties (1978), article 2(1)(b)',
  },
] as const satisfies readonly RelationshipType[];

/** Ids of the types that ship; a dataset may bring others. */
export type RelationshipTypeId = (typeof relationshipTypes)[number]['id'];
