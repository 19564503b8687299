import { addCounts, NO_COUNTS, type RunCounts } from "../write/run-ledger.js";
import type { IngestFilesReport } from "./ingest-files.js";

/** The sum over files; it balances as each file does. */
export function totalCounts(report: IngestFilesReport): RunCounts {
  return report.files.reduce(addCounts, NO_COUNTS);
}

/** The counts of a person's line. */
export function countsLine({ read, inserted, updated, unchanged, rejected }: RunCounts): string {
  return `${read} read = ${inserted} inserted + ${updated} updated + ${unchanged} unchanged + ${rejected} rejected`;
}

/** What a person is told after an ingest. */
export function ingestSummary(report: IngestFilesReport): readonly string[] {
  return [
    ...report.files.map((file) => `${file.file} (${file.format}): ${countsLine(file)}, ${file.seconds.toFixed(1)} s`),
    ...report.unreadable.map(({ file, reason }) => `${file} could not be read, or not to its end: ${reason}`),
    ...(report.unreadable.length > 0 ? [`inputs that could not be read: ${report.unreadable.length}`] : []),
    ...(report.files.length > 1 ? [`all ${report.files.length} inputs: ${countsLine(totalCounts(report))}`] : []),
    ...(report.deadLetters ? [`rejected records and their reasons: ${report.deadLetters}`] : []),
  ];
}
