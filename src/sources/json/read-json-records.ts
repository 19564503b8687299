import type { PaperRecord } from "../../model/paper-record.js";
import { type ReadPieces, readOne } from "../fields/read-one.js";
import type { SourceInput, SourceItem } from "../source.js";
import { type JsonObject, readJsonValues } from "./json-values.js";

/** The records that `read` makes of the objects of an input; what is broken, or what it refuses, is rejected. */
export async function* readJsonRecords(
  input: SourceInput,
  read: (value: JsonObject, at: PaperRecord["at"]) => ReadPieces,
): AsyncGenerator<SourceItem> {
  for await (const item of readJsonValues(input.pieces ?? input.lines)) {
    const { line, raw } = item;
    if (item.type === "broken") yield { type: "rejected", line, raw, reason: item.reason };
    else yield* readOne(line, raw, () => read(item.value, { file: input.name, line }));
  }
}
