/** Families of ties and regions of the world: ids and English names go in, since addresses hold those. */
import { families, type Family } from '#graph';

const infoOf = (id: Family) => families.find((family) => family.id === id);

export const registry = {
  familyLabel: (id: Family): string => infoOf(id)?.label ?? id,
  familyDescription: (id: Family): string => infoOf(id)?.description ?? '',
  regionName: (english: string): string => english,
};
