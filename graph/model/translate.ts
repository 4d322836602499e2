/** A dataset in another language: names, the registry of types, titles of views. */
import type { RelationshipType } from './relationship-types.ts';
import type { Dataset, Entity } from './types.ts';

export type TypeWords = Pick<RelationshipType, 'label' | 'phrase' | 'description'>;

/** Whatever it does not know stays as it is. */
export interface Translation {
  /** Of the dataset. */
  readonly title: string | null;
  /** What an entity is called, and then what else it is known as; empty where it keeps its name. */
  readonly names: (entity: Entity) => readonly string[];
  /** By the type's id. */
  readonly types: (id: string) => TypeWords | null;
  /** By the title that a suggested view has. */
  readonly views: (title: string) => string | null;
}

function translateEntity(entity: Entity, [name, ...others]: readonly string[]): Entity {
  if (name === undefined) return entity;
  // The old name is still one that it goes by: a search for it must find.
  const aliases = new Set([...others, entity.name, ...entity.aliases]);
  aliases.delete(name);
  return { ...entity, name, aliases: [...aliases] };
}

/**
 * Puts a dataset into another language, so that whatever is built from it – picture, legend, search,
 * table, exports – is in that language, too. Ids, ties, dates, events and sources are untouched, and
 * so are regions and the types' groups: they are keys that addresses and layouts read. What was
 * written about the facts stays in the language it was written in.
 *
 * Cost: O(entities + types + views).
 */
export const translateDataset = (dataset: Dataset, words: Translation): Dataset => ({
  ...dataset,
  title: words.title ?? dataset.title,
  entities: dataset.entities.map((entity) => translateEntity(entity, words.names(entity))),
  types: dataset.types.map((type) => ({ ...type, ...words.types(type.id) })),
  views: dataset.views.map((view) => ({ ...view, title: words.views(view.title) ?? view.title })),
});
