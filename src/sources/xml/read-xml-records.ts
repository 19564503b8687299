import type { PaperRecord } from "../../model/paper-record.js";
import { type ReadPieces, readOne } from "../fields/read-one.js";
import type { SourceInput, SourceItem } from "../source.js";
import { readXmlElements } from "./read-xml-elements.js";
import type { XmlElement } from "./xml-element.js";

/** The records that `read` makes of the elements with these names; what is broken, or what it refuses, is rejected. */
export async function* readXmlRecords(
  input: SourceInput,
  names: readonly string[],
  read: (element: XmlElement, at: PaperRecord["at"]) => ReadPieces,
): AsyncGenerator<SourceItem> {
  for await (const item of readXmlElements(input.lines, names)) {
    const { line, raw } = item;
    if (item.type === "broken") yield { type: "rejected", line, raw, reason: item.reason };
    else yield* readOne(line, raw, () => read(item.element, { file: input.name, line }));
  }
}
