/** Datasets from files of one's own are told from those that ship by the beginning of their id. */
const prefix = 'own-';

export const isOwn = (id: string): boolean => id.startsWith(prefix);

/** The id under which a file's dataset is opened: the same however often it was saved and opened again. */
export const ownId = (id: string): string => (isOwn(id) ? id : prefix + id);
