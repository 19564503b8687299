import { BatchWriter, type BatchWriterOptions } from "./batch-writer.js";
import { settleDecisions } from "./settle-decisions.js";

/** A writer for a graph that obeys all that was decided, what an earlier process left undone too. */
export async function openWriter(options: BatchWriterOptions): Promise<BatchWriter> {
  await settleDecisions(options);
  return BatchWriter.open(options);
}
