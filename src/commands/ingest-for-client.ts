import type { Config } from "../config.js";
import { type IngestReport, ingest } from "../ingest/ingest.js";
import type { AdminIngestInput } from "../server/admin-routes.js";
import { captureDate, openInputs } from "../sources/open-inputs.js";
import { recognizeFormat, sourceByFormat } from "../sources/registry.js";
import type { GraphStore } from "../store/graph-store.js";
import { deadLetters } from "./dead-letters.js";
import type { IngestLine, IngestSaying } from "./ingest-through-server.js";
import { leftOutLine } from "./left-out-line.js";
import type { Reading } from "./load-reading.js";
import { streamProgress } from "./stream-progress.js";

/** Ingests what a command line beside this server sends, and says how far it is. */
export async function* ingestForClient(
  { name, stream, format }: AdminIngestInput,
  store: GraphStore,
  reading: Reading,
  config: Config,
): AsyncGenerator<IngestLine> {
  const letters = deadLetters(config.dataDirectory, new Date());
  const source = format === undefined ? undefined : sourceByFormat(format);
  for await (const opened of openInputs(["-"], stream)) {
    const { lines, pieces } = opened;
    const input = {
      name,
      lines,
      ...(pieces && { pieces }),
      capturedOn: captureDate(name),
      digest: () => opened.digest(),
    };
    const used = source ?? recognizeFormat(opened.head);
    const report = yield* streamProgress<IngestSaying, IngestReport>((onProgress) =>
      ingest(input, used, {
        store,
        ...reading,
        onRejected: (rejection, file) => letters.add(rejection, file, used.format),
        onUnread: (leftOut, file) => onProgress({ leftOut: leftOutLine(leftOut, file) }),
        onProgress,
      }),
    );
    yield { type: "report", report, ...(report.rejected > 0 ? { deadLetters: letters.path } : {}) };
  }
}
