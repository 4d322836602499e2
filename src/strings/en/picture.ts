/** How the picture is drawn and looked at. */
import { encodingChannels, type EncodingChannelId, type EncodingChoice } from '#graph';
import { formatNumber, plural } from '../language.ts';

type ChoiceId = (typeof encodingChannels)[number]['choices'][number]['id'];
type ChoiceWords = Omit<EncodingChoice, 'id'>;

/** The registry speaks English; entries of each of its ids make these two whole. */
const channels = Object.fromEntries(encodingChannels.map(({ id, label }) => [id, label])) as Readonly<
  Record<EncodingChannelId, string>
>;
const choices = Object.fromEntries<ChoiceWords>(
  encodingChannels.flatMap((channel) =>
    channel.choices.map(({ id, label, description }) => [id, { label, description }] as const),
  ),
) as Readonly<Record<ChoiceId, ChoiceWords>>;

export const picture = {
  channels,
  choices,
  squaresNow: 'Squares while two years are compared',
  focus: 'Focus on what is selected',
  ownTies: 'Its own ties',
  steps: (count: number): string =>
    `${formatNumber(count)} ${plural(count, { one: 'step', other: 'steps' })}`,
  rest: 'Everything else',
  fade: 'The rest fades',
  hide: 'The rest is hidden',
  restHint: 'The circle follows whoever is selected.',
  plain: 'Back to the plain picture',

  unpin: (count: number): string => `Unpin ${formatNumber(count)}`,
  layout: (name: string): string => `Layout: ${name}`,
  howDrawn: 'How it is drawn',
  picture: 'Picture',
  manyLines: (count: number): string =>
    `${formatNumber(count)} lines at once. Point at a nation to see its ties alone, or draw one line for each pair.`,
  bundle: 'Bundle them',
  arrange: 'Arrange what is shown now',
  zoom: 'Zoom',
  zoomIn: 'Zoom in (+)',
  zoomOut: 'Zoom out (−)',
  showAll: 'Show everything (0)',
};
