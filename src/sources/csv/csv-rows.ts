import { CsvError, parse } from "csv-parse/sync";

/** One row of a table with the line on which it begins; `fields` is absent where its quotes do not close. */
export interface CsvRow {
  readonly line: number;
  readonly raw: string;
  readonly fields?: readonly string[];
}

/** A field may hold line breaks; a row of more lines has lost the end of a quoted field. */
const MOST_LINES = 200;

/**
 * Cuts a table into rows (RFC 4180). Where the quotes of a row do not close, or it has not as many fields as it should,
 * only its first line is given up, and the next is read as the beginning of a row.
 */
export async function* readCsvRows(
  lines: AsyncIterable<string>,
  delimiter: string,
  width: number,
): AsyncGenerator<CsvRow> {
  /** Lines that are not yet known to be whole rows. */
  let pending: string[] = [];
  let first = 1;
  const take = (count: number): void => {
    pending = pending.slice(count);
    first += count;
  };
  function* rows(isEnd: boolean): Generator<CsvRow> {
    while (pending.length > 0) {
      const count = linesOfRow(pending);
      if (count === undefined && !isEnd && pending.length < MOST_LINES) return;
      const raw = pending.slice(0, count ?? 1).join("\n");
      const fields = count === undefined ? undefined : fieldsOf(raw, delimiter);
      const isWhole = fields !== undefined && (count === 1 || fields.length === width);
      if (raw.trim() !== "") yield isWhole ? { line: first, raw, fields } : { line: first, raw: pending[0] ?? "" };
      take(isWhole ? (count ?? 1) : 1);
    }
  }
  for await (const line of lines) {
    pending.push(line);
    yield* rows(false);
  }
  yield* rows(true);
}

/** How many lines the first row has: until the number of quotes is even. */
function linesOfRow(lines: readonly string[]): number | undefined {
  let isQuoted = false;
  for (const [index, line] of lines.entries()) {
    for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) isQuoted = !isQuoted;
    if (!isQuoted) return index + 1;
  }
  return undefined;
}

/** The fields of one row; `undefined` where quotes stand amid a field. */
export function fieldsOf(raw: string, delimiter: string): readonly string[] | undefined {
  try {
    const rows: readonly (readonly string[])[] = parse(raw, { delimiter, bom: true });
    return rows.length > 1 ? undefined : (rows[0] ?? []);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return undefined;
  }
}
