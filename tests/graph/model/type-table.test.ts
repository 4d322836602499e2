/** graph/RELATIONSHIP-TYPES.md is made from the registry: `UPDATE_DOCS=1 npm run unit` writes it anew. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { families, relationshipTypes, type RelationshipType } from '#graph';

const path = 'graph/RELATIONSHIP-TYPES.md';
const sign = new Map([
  [1, '+'],
  [0, '0'],
  [-1, '−'],
]);

const row = (type: RelationshipType): string =>
  `| \`${type.id}\` | ${type.label} | ${type.directed ? 'directed' : 'mutual'} | ${sign.get(type.polarity) ?? '?'} | ${type.description} | ${type.definition} |`;

const table = [
  '# Relationship types',
  '',
  'Made from `graph/model/relationship-types.ts`; a test fails when the two differ. `UPDATE_DOCS=1 npm run unit` writes this file anew.',
  ...families.flatMap((family) => [
    '',
    `## ${family.label}`,
    '',
    `${family.description}.`,
    '',
    '| id | label | direction | sign | meaning | after |',
    '| --- | --- | --- | --- | --- | --- |',
    ...relationshipTypes.filter((type) => type.family === family.id).map(row),
  ]),
  '',
].join('\n');

it('the table of relationship types is the registry', async () => {
  if (process.env.UPDATE_DOCS !== undefined) await writeFile(path, table);
  expect(await readFile(path, 'utf8')).toBe(table);
});
