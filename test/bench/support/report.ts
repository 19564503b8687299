import type { EngineName } from "../../../src/store/graph-store.js";

/** One comparison with what it is to reach; `ratio` is read as `target` says. */
export interface BenchResult {
  readonly name: string;
  /** The engine it ran on; none where no graph takes part. */
  readonly engine: EngineName | "none";
  readonly oursMs: number;
  readonly baselineMs: number;
  readonly target:
    | { readonly kind: "at-most"; readonly times: number }
    | { readonly kind: "faster-by"; readonly times: number };
}

const results: BenchResult[] = [];
const notes: string[] = [];

/** Keeps a result for the closing table and prints it at once. */
export function addResult(result: BenchResult): void {
  results.push(result);
  const [name, engine, ...rest] = row(result);
  console.log(`  ${name} (${engine}): ${rest.join("  ")}`);
}

/** Keeps a remark for the lines under the table: what was not run, and why. */
export function addNote(note: string): void {
  notes.push(note);
  console.log(`  ${note}`);
}

/** Prints all results so far as one table, the remarks, and the peak memory of this process. */
export function printReport(): void {
  const head = ["what", "engine", "ours ms", "baseline ms", "ratio", "target", ""];
  const rows = [head, ...results.map(row)];
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  console.log();
  for (const cells of rows) {
    const line = cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column >= 2 && column <= 4 ? cell.padStart(width) : cell.padEnd(width);
    });
    console.log(line.join("  ").trimEnd());
  }
  for (const note of notes) console.log(`- ${note}`);
  console.log(`- peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
}

function row({ name, engine, oursMs, baselineMs, target }: BenchResult): string[] {
  const ratio = oursMs / baselineMs;
  const faster = baselineMs / oursMs;
  const [shown, wanted, met] =
    target.kind === "at-most"
      ? [`${ratio.toFixed(2)}`, `<= ${target.times} x the baseline`, ratio <= target.times]
      : [`${faster.toFixed(1)}`, `>= ${target.times} x as fast`, faster >= target.times];
  return [name, engine, milliseconds(oursMs), milliseconds(baselineMs), shown, wanted, met ? "met" : "NOT MET"];
}

function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
