/** What is told of an entity and of a tie, once: every writer but JSON's iterates these. */
import type { Entity, GraphInfo, Source, Tie } from '../model/types.ts';
import { typesById } from './selection.ts';

/** One thing that is told of a `T`. */
export interface Field<T> {
  /** Its name for machines: letters only. */
  readonly key: string;
  /** Its name for people, in a few plain words. */
  readonly header: string;
  readonly type: 'text' | 'integer' | 'decimal' | 'flag';
  /** One sentence. */
  readonly about: string;
  /** Its value; the empty text where there is none. A flag is `true` or `false`. */
  readonly read: (of: T) => string | number;
}

/** Parts the items of a list within one text, as in the tables of a data package. */
const listMark = ' | ';

/** A source as a reader cites it: "Title (reference)". */
const citation = ({ title, reference }: Source): string =>
  reference === '' ? title : `${title} (${reference})`;

function sourcesField(info: GraphInfo): Field<Entity | Tie> {
  return {
    key: 'sources',
    header: 'sources',
    type: 'text',
    about: 'Works that say so, parted by bars.',
    read: ({ sources }) =>
      sources
        .map((id) => {
          const source = info.sources.get(id);
          return source ? citation(source) : id;
        })
        .join(listMark),
  };
}

/**
 * The fields of an entity, without its id.
 *
 * The name's key is `label`, and so is that of a tie's type: it is the attribute that Gephi,
 * igraph and sigma.js draw.
 */
export function entityFields(info: GraphInfo): readonly Field<Entity>[] {
  return [
    { key: 'label', header: 'name', type: 'text', about: 'Its name.', read: ({ name }) => name },
    { key: 'kind', header: 'kind', type: 'text', about: 'nation or bloc.', read: ({ kind }) => kind },
    {
      key: 'aliases',
      header: 'aliases',
      type: 'text',
      about: 'Other names, parted by bars.',
      read: ({ aliases }) => aliases.join(listMark),
    },
    {
      key: 'countryCode',
      header: 'country code',
      type: 'text',
      about: 'ISO 3166-1 alpha-2.',
      read: ({ iso2 }) => iso2,
    },
    {
      key: 'region',
      header: 'region',
      type: 'text',
      about: 'UN M49 sub-region.',
      read: ({ region }) => region,
    },
    {
      key: 'start',
      header: 'start',
      type: 'text',
      about: 'Its first day, month or year; nothing where that lies beyond memory.',
      read: ({ start }) => start,
    },
    {
      key: 'end',
      header: 'end',
      type: 'text',
      about: 'Its last day, month or year; nothing while it exists.',
      read: ({ end }) => end,
    },
    {
      key: 'place',
      header: 'place',
      type: 'text',
      about: 'Its capital or seat.',
      read: ({ place }) => place?.name ?? '',
    },
    {
      key: 'latitude',
      header: 'latitude',
      type: 'decimal',
      about: 'Of the place, in degrees north, WGS 84.',
      read: ({ place }) => place?.latitude ?? '',
    },
    {
      key: 'longitude',
      header: 'longitude',
      type: 'decimal',
      about: 'Of the place, in degrees east, WGS 84.',
      read: ({ place }) => place?.longitude ?? '',
    },
    {
      key: 'summary',
      header: 'summary',
      type: 'text',
      about: 'One sentence.',
      read: ({ summary }) => summary,
    },
    { key: 'note', header: 'note', type: 'text', about: 'Caveats.', read: ({ note }) => note },
    sourcesField(info),
  ];
}

/** What kind of tie it is: the fields that its type gives it. A type that the registry lacks has only its id. */
export function tieTypeFields(info: GraphInfo): readonly Field<Tie>[] {
  const types = typesById(info);
  return [
    // Not `type`: sigma.js takes an attribute of that name for the way to draw an edge.
    {
      key: 'typeId',
      header: 'type',
      type: 'text',
      about: 'Id of the type of relationship.',
      read: ({ type }) => type,
    },
    {
      key: 'label',
      header: 'type label',
      type: 'text',
      about: 'The type of relationship in words.',
      read: ({ type }) => types.get(type)?.label ?? type,
    },
    {
      key: 'family',
      header: 'family',
      type: 'text',
      about: 'alliance, sanction, interest or structure.',
      read: ({ type }) => types.get(type)?.family ?? '',
    },
    {
      key: 'polarity',
      header: 'polarity',
      type: 'integer',
      about: 'Its sign: 1 friendly, 0 neutral, -1 hostile.',
      read: ({ type }) => types.get(type)?.polarity ?? '',
    },
  ];
}

/** The fields of a tie, without its id, its type, its ends and its direction. */
export function tieFields(info: GraphInfo): readonly Field<Tie>[] {
  return [
    {
      key: 'start',
      header: 'start',
      type: 'text',
      about: 'The first day, month or year in force; nothing where it is unknown.',
      read: ({ start }) => start,
    },
    {
      key: 'end',
      header: 'end',
      type: 'text',
      about: 'The last day, month or year in force; nothing while it is.',
      read: ({ end }) => end,
    },
    {
      key: 'title',
      header: 'title',
      type: 'text',
      about: 'The treaty, the measure, the matter.',
      read: ({ title }) => title,
    },
    {
      key: 'summary',
      header: 'summary',
      type: 'text',
      about: 'One sentence.',
      read: ({ summary }) => summary,
    },
    { key: 'note', header: 'note', type: 'text', about: 'Caveats.', read: ({ note }) => note },
    {
      key: 'standing',
      header: 'standing',
      type: 'text',
      about: 'fact, assessment (somebody’s judgement) or contested.',
      read: ({ standing }) => standing,
    },
    {
      key: 'regime',
      header: 'regime',
      type: 'text',
      about: 'Of a sanction: the regime it belongs to.',
      read: ({ regime }) => regime,
    },
    {
      key: 'act',
      header: 'act',
      type: 'text',
      about: 'Of a sanction: the legal act behind it.',
      read: ({ act }) => act,
    },
    sourcesField(info),
  ];
}
