/**
 * The layouts a person can ask for, and what can be chosen about each. Computing them is the worker's
 * business; what they are called is in src/strings.
 */

/** One of several, or a node of the graph. */
type Param<Id extends string, Choice extends string> =
  | {
      readonly id: Id;
      readonly kind: 'choice';
      readonly choices: readonly { readonly id: Choice }[];
      readonly initial: string;
    }
  | { readonly id: Id; readonly kind: 'node' };

interface Entry<Id extends string, P> {
  readonly id: Id;
  readonly params: readonly P[];
}

/** What was chosen, by parameter id. */
export type LayoutOptions = Readonly<Record<string, string>>;

/** Ids of parameters mean the same, and ids of choices are unique, over all layouts. */
export const layouts = [
  {
    id: 'force',
    params: [
      {
        id: 'spacing',
        kind: 'choice',
        choices: [{ id: 'close' }, { id: 'even' }, { id: 'wide' }],
        initial: 'even',
      },
    ],
  },
  { id: 'blocs', params: [] },
  { id: 'around', params: [{ id: 'centre', kind: 'node' }] },
  {
    id: 'map',
    params: [
      {
        id: 'projection',
        kind: 'choice',
        choices: [
          { id: 'natural-earth' },
          { id: 'pacific' },
          { id: 'equal-earth' },
          { id: 'arctic' },
          { id: 'europe' },
        ],
        initial: 'natural-earth',
      },
    ],
  },
  {
    id: 'circle',
    params: [{ id: 'order', kind: 'choice', choices: [{ id: 'region' }, { id: 'ties' }], initial: 'region' }],
  },
] as const satisfies readonly Entry<string, Param<string, string>>[];

type Known = (typeof layouts)[number];
type KnownParam = Known['params'][number];

export type LayoutId = Known['id'];
export type LayoutParamId = KnownParam['id'];
export type LayoutChoiceId = Extract<KnownParam, { kind: 'choice' }>['choices'][number]['id'];
export type LayoutParam = Param<LayoutParamId, LayoutChoiceId>;
export type LayoutEntry = Entry<LayoutId, LayoutParam>;

export const isLayoutId = (text: string): text is LayoutId => layouts.some((layout) => layout.id === text);

export const layoutEntry = (id: LayoutId): LayoutEntry =>
  layouts.find((layout) => layout.id === id) ?? layouts[0];

/** As a node's key may stand in an address. */
const nodeShape = /^[\w-]{1,64}$/;

const isValid = (param: LayoutParam, value: string): boolean =>
  param.kind === 'node' ? nodeShape.test(value) : param.choices.some(({ id }) => id === value);

const initialOf = (param: LayoutParam): string => (param.kind === 'choice' ? param.initial : '');

/** What is chosen for a parameter: the value where it can be, else the default; empty for no node. */
export function optionOf(layout: LayoutId, options: LayoutOptions, paramId: string): string {
  const param = layoutEntry(layout).params.find(({ id }) => id === paramId);
  if (!param) return '';
  const value = options[paramId] ?? '';
  return isValid(param, value) ? value : initialOf(param);
}

/** Only what a layout knows and what differs from its defaults: for addresses, and to compare. */
export function validOptions(layout: LayoutId, options: LayoutOptions): LayoutOptions {
  return Object.fromEntries(
    layoutEntry(layout).params.flatMap((param) => {
      const value = optionOf(layout, options, param.id);
      return value === initialOf(param) ? [] : [[param.id, value]];
    }),
  );
}

/** The choice behind a number in a request to the worker. */
export function choiceAt(layout: LayoutId, param: number, choice: number): string {
  const asked = layoutEntry(layout).params[param];
  return asked?.kind === 'choice' ? (asked.choices[choice]?.id ?? asked.initial) : '';
}
