/** What can be wrong with a data package. */
export type ProblemCode =
  | 'missing-file'
  | 'bad-package'
  | 'bad-csv'
  | 'missing-column'
  | 'missing-value'
  | 'bad-value'
  | 'bad-date'
  | 'end-before-start'
  | 'duplicate-id'
  | 'unknown-entity'
  | 'unknown-row'
  | 'unknown-type'
  | 'unknown-source'
  | 'unused-source'
  | 'wrong-family'
  | 'self-tie'
  | 'outside-life'
  | 'overlapping-spells'
  | 'missing-act';

/** One thing that is wrong, and where. */
export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  /** Row as a spreadsheet counts it: the header is row 1. 0 where the whole file is meant. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** A sentence that names the value and the place. */
  readonly message: string;
}

/** Thrown by `parseDataset`; carries every problem found, not the first. */
export class DatasetError extends Error {
  readonly code = 'dataset-error';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    const rest = problems.length - 1;
    super((first?.message ?? 'the data package is broken') + (rest > 0 ? ` (and ${String(rest)} more)` : ''));
    this.name = 'DatasetError';
    this.problems = problems;
  }
}

/** Collects problems while a package is read. */
export class ProblemList {
  readonly items: Problem[] = [];

  add(code: ProblemCode, file: string, row: number, column: string, value: string, what: string): void {
    const where = [file, row > 0 ? `row ${String(row)}` : '', column ? `column ${column}` : '']
      .filter((part) => part !== '')
      .join(', ');
    this.items.push({ code, file, row, column, value, message: `${what} in ${where}` });
  }
}
