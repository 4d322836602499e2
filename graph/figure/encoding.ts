/** How a graph is drawn beyond its layout: the choices, what each means, and the plain picture. */

export interface EncodingChoice {
  readonly id: string;
  readonly label: string;
  /** One line that a pupil understands. */
  readonly description: string;
}

export interface EncodingChannel {
  readonly id: string;
  readonly label: string;
  /** The first is the plain one. */
  readonly choices: readonly [EncodingChoice, ...EncodingChoice[]];
}

/** Every way to draw, once: menus and addresses iterate it. Ids of choices are unique over all channels. */
export const encodingChannels = [
  {
    id: 'ties',
    label: 'Ties of one pair',
    choices: [
      { id: 'fanned', label: 'Each one', description: 'Every tie is a line of its own, side by side' },
      {
        id: 'bundled',
        label: 'Bundled',
        description: 'One line for each pair: the broader, the more ties; stripes tell which',
      },
    ],
  },
  {
    id: 'blocs',
    label: 'Organisations',
    choices: [
      { id: 'squares', label: 'Squares', description: 'A square with a line to each member' },
      { id: 'hulls', label: 'Outlines', description: 'A coloured outline around the members' },
      { id: 'unfolded', label: 'Unfolded', description: 'A line from each member to each other member' },
    ],
  },
  {
    id: 'size',
    label: 'Size',
    choices: [
      { id: 'same', label: 'All alike', description: 'Every disc has the same size' },
      { id: 'degree', label: 'By ties', description: 'The more visible ties, the larger' },
    ],
  },
  {
    id: 'colour',
    label: 'Ring colour',
    choices: [
      { id: 'plain', label: 'None', description: 'A thin ring around each flag' },
      { id: 'region', label: 'By continent', description: 'Africa, Americas, Asia, Europe, Oceania' },
      { id: 'bloc', label: 'By organisation', description: 'Whose member it is, among those shown' },
      {
        id: 'balance',
        label: 'Friends or foes',
        description: 'Whether its visible ties are friendly or hostile, on balance',
      },
    ],
  },
] as const satisfies readonly EncodingChannel[];

type Channels = (typeof encodingChannels)[number];
export type EncodingChannelId = Channels['id'];

/** One choice for each channel. */
export type Encoding = { readonly [C in Channels as C['id']]: C['choices'][number]['id'] };

/** The plain picture. */
export const plainEncoding: Encoding = { ties: 'fanned', blocs: 'squares', size: 'same', colour: 'plain' };

/**
 * Writes an encoding as the choices that are not plain, parted by dots; empty for the plain picture.
 */
export function encodeEncoding(encoding: Encoding): string {
  return encodingChannels
    .flatMap(({ id }) => (encoding[id] === plainEncoding[id] ? [] : [encoding[id]]))
    .join('.');
}

/** Reads what `encodeEncoding` wrote. Total: unknown words are ignored. */
export function decodeEncoding(text: string): Encoding {
  const words = new Set(text.split('.'));
  const chosen = encodingChannels.flatMap(({ id, choices }) => {
    const choice = choices.find((candidate) => words.has(candidate.id));
    return choice ? [[id, choice.id] as const] : [];
  });
  // Each pair is a channel and one of its own choices.
  return { ...plainEncoding, ...(Object.fromEntries(chosen) as Partial<Encoding>) };
}
