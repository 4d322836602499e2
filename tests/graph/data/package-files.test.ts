import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { decodeFilters, encodeFilters, datasets } from '#graph';
import { resourcesFor } from '../../../scripts/table-schemas.ts';

const folder = (id: string): URL => new URL(`../../../graph/data/${id}/`, import.meta.url);
const csvFiles = (id: string): string[] => readdirSync(folder(id)).filter((name) => name.endsWith('.csv'));

describe.each(datasets.map((entry) => [entry.id, entry] as const))('the folder of %s', (id, entry) => {
  const file = new URL('datapackage.json', folder(id));

  it('describes each of its tables, and no other', async () => {
    const about = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const resources = resourcesFor(csvFiles(id));
    if (process.env.UPDATE_DOCS !== undefined) {
      const text = JSON.stringify({ ...about, resources });
      writeFileSync(file, await format(text, { parser: 'json', printWidth: 110 }));
    } else expect(about.resources).toEqual(resources);
    expect(resources.length).toBe(csvFiles(id).length);
  });

  it('says of its title and its opening what its entry says', () => {
    const about = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    expect([about.name, about.title, about.opening ?? '']).toEqual([id, entry.title, entry.opening]);
    expect(encodeFilters(decodeFilters(entry.opening))).toBe(entry.opening);
  });

  it.each(csvFiles(id))('%s has the columns that are described, and rows sorted by id', (name) => {
    const [header = '', ...lines] = readFileSync(new URL(name, folder(id)), 'utf8')
      .trimEnd()
      .split('\n');
    const resource = resourcesFor([name])[0] as { schema: { fields: { name: string }[] } };
    expect(header).toBe(resource.schema.fields.map((field) => field.name).join(','));
    // No id holds a comma or a quote; no cell of ours holds a line break.
    const ids = lines.map((line) => line.split(',')[0] ?? '');
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });
});
