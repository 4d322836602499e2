/** The layouts, and the menu that offers them. Apart from their registry, which the first picture needs. */
import type { LayoutChoiceId, LayoutId, LayoutParamId } from '../../layout/layouts.ts';
import { formatNumber } from '../language.ts';

interface LayoutWords {
  readonly label: string;
  /** What it shows, in one line. */
  readonly description: string;
}

const entries: Readonly<Record<LayoutId, LayoutWords>> = {
  force: {
    label: 'Force',
    description: 'Close together what is closely tied; rivals further apart than friends',
  },
  blocs: {
    label: 'Blocs',
    description: 'Members gathered round their blocs; nations in several blocs between them',
  },
  around: {
    label: 'Around',
    description: 'Rings by distance from one nation: its own ties first, then theirs',
  },
  map: {
    label: 'Map',
    description: 'Nations at their capitals, organisations at their seats; coast and borders of today',
  },
  circle: { label: 'Circle', description: 'Nations round a ring, region by region; organisations within' },
};

const params: Readonly<Record<LayoutParamId, string>> = {
  spacing: 'Spacing',
  centre: 'Centre',
  projection: 'Projection',
  order: 'Order',
};

const choices: Readonly<Record<LayoutChoiceId, string>> = {
  close: 'Close',
  even: 'Even',
  wide: 'Wide',
  'natural-earth': 'Natural Earth',
  pacific: 'Natural Earth, Pacific in the middle',
  'equal-earth': 'Equal Earth (true areas)',
  arctic: 'From the North Pole',
  europe: 'Europe in the middle',
  region: 'By region',
  ties: 'Most tied first',
};

export const layouts = {
  entries,
  params,
  choices,
  title: 'Layout',
  mostTied: 'Whoever has the most ties',
  part: 'Laid out for',
  all: 'Everything in the dataset',
  shown: 'What is shown now',
  shownAbout: 'the rest makes room',
  same: 'Now: for what was shown when it was last arranged.',
  keepPins: (count: number): string => `Keep the ${formatNumber(count)} pinned where they are`,
};
