import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { referenceColumns } from '../../../scripts/reference-columns.ts';

const file = new URL('../../../graph/data/world/nations.csv', import.meta.url);

it('the reference columns of the world’s nations are those of the packages they are taken from', () => {
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), {
    header: true,
    delimiter: ',',
  });
  const drifted: string[] = [];
  for (const row of data) {
    const { id = '', end = '' } = row;
    const reference = end === '' ? referenceColumns(id) : null;
    if (!reference) continue;
    for (const [column, value] of Object.entries(reference)) {
      // What the packages do not say is the row's own business.
      if (value === '' || row[column] === value) continue;
      drifted.push(`${id} ${column}: ${row[column] ?? ''} is ${String(value)} in the package`);
      row[column] = String(value);
    }
  }
  if (process.env.UPDATE_DATA !== undefined && drifted.length > 0) {
    writeFileSync(file, `${Papa.unparse(data, { columns: meta.fields ?? [], newline: '\n' })}\n`);
  } else expect(drifted).toEqual([]);
  expect(data.length).toBeGreaterThan(190);
});
